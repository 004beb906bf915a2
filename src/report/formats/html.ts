import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { line } from '../../output/escape.ts';
import type { Block, Format, Pages, Report } from '../blocks.ts';
import { render } from './html/blocks.ts';
import { SCRIPT } from './html/script.ts';
import { DRAFT_STYLE, STYLE } from './html/style.ts';
import { type Html, type Page, traceTable } from './html/table.ts';
import { untraced } from './html/trace.ts';
import { anchorsOf } from './links.ts';
import { draftMark } from './words.ts';

/**
 * One self-contained page: nothing is fetched or kept, and it reads without script. It prints on A4 and
 * reads on a phone. Its policy names the one style sheet and the one script by their hashes, so that
 * no other style, script, picture or form works, whatever a text may hold.
 */
export const format: Format = async (report, base) => {
  const page: Page = { report, anchors: anchorsOf(report) };
  const style = report.draft ? STYLE + DRAFT_STYLE : STYLE;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const whole = await html`<!doctype html>
    <html lang="${report.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${line(report.title)}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        ${bar(report)}
        <main id="isi--laporan" tabindex="-1">${body(page)}</main>
        ${raw(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return [{ name: `${base}.html`, bytes: Buffer.from(String(whole), 'utf8') }];
};

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** The way to the text and to its contents; the script adds the search. */
function bar({ author, blocks, language }: Report): Html {
  const t = (id: string, en: string) => (language === 'id' ? id : en);
  const listed = blocks.some((block) => block.type === 'contents' && block.of === undefined);
  return html`<header class="bar">
    <a class="skip" href="#isi--laporan">${t('Langsung ke isi', 'Skip to the text')}</a>
    <p>${line(author)}</p>
    ${listed ? html`<a href="#daftar--isi">${t('Daftar isi', 'Contents')}</a>` : ''}
  </header> `;
}

function body(page: Page): Html {
  const { report } = page;
  const { blocks } = report;
  const draft = draftMark(report);
  const namer =
    blocks.find(({ type }) => type === 'cover') ?? blocks.find(({ type }) => type === 'title');
  const mark = draft === undefined ? '' : html`<p class="draft">${draft}</p> `;
  return html`${namer === undefined ? html`<h1 class="unseen">${line(report.title)}</h1>` : ''}
  ${partsOf(blocks).map(
    (part, index) =>
      html`<div class="${part.look}">
        ${index === 0 ? mark : ''}${part.blocks.map((block) => render(block, page, block === namer))}
      </div> `,
  )}
  ${trace(page)}`;
}

interface Part {
  /** Classes that say how its pages are numbered and turned, and whether it is a letter or short. */
  readonly look: string;
  readonly blocks: readonly Block[];
}

/** What stands between one turn of the pages and the next. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: { pages: Pages; blocks: Block[] }[] = [
    { pages: { type: 'pages', numbers: 'arabic' }, blocks: [] },
  ];
  for (const block of blocks)
    if (block.type === 'pages') parts.push({ pages: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  return parts
    .filter((part) => part.blocks.length > 0)
    .map(({ pages: { numbers, landscape }, blocks: held }) => ({
      look: `pages ${numbers}${landscape ? ' across' : ''}${kindOf(held)}`,
      blocks: held,
    }));
}

/** A letter has a head or a title, and no chapters; with some it is a short report, set closely. */
function kindOf(blocks: readonly Block[]): string {
  const has = (type: Block['type']) => blocks.some((block) => block.type === type);
  if (has('cover') || !(has('letterhead') || has('title'))) return '';
  return has('heading') ? ' short' : ' letter';
}

/**
 * The records behind the counts that the report itself does not trace. On paper they are left out where
 * the report has an annex of its own for it, and where a short document would outgrow its pages.
 */
function trace(page: Page): Html {
  const { blocks, language } = page.report;
  const tables = untraced(page.report, page.anchors);
  if (tables.length === 0) return html``;
  const t = (id: string, en: string) => (language === 'id' ? id : en);
  const annexed = blocks.some((block) => block.type === 'table' && block.id === 'penelusuran');
  const printed = !annexed && blocks.some(({ type }) => type === 'cover');
  return html`<section
    class="pages arabic${printed ? '' : ' screen'}"
    aria-labelledby="rekaman--angka"
  >
    <h2 id="rekaman--angka">${t('Rekaman di balik angka', 'Records behind the figures')}</h2>
    <p>
      ${t(
        'Setiap angka pada tabel menuju baris di bawah ini, yang menyebut rekaman katalog yang dihitung. Angka di sini menuju kembali ke tabelnya.',
        'Each figure in a table leads to a row below, which names the records of the catalogue that it counts. The figure here leads back to its table.',
      )}
    </p>
    ${tables.map(({ table, counts }) => traceTable(table, counts, page))}
  </section> `;
}
