import { html, raw } from 'hono/html';
import { line, webAddress } from '../../../output/escape.ts';
import type { Block, Cover, Figure, Inline, Report } from '../../blocks.ts';
import { captioned } from '../outline.ts';
import { fields, type Html, type Page, table } from './table.ts';

/** A block as elements. `main` says that a title names the page: it has one first-level heading. */
export function render(block: Block, page: Page, main: boolean): Html {
  const { report } = page;
  switch (block.type) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return html`<p>${block.text.map(inline)}</p> `;
    case 'list':
      return block.ordered
        ? html`<ol>
            ${block.items.map(item)}
          </ol> `
        : html`<ul>
            ${block.items.map(item)}
          </ul> `;
    case 'table':
      return table(block, page);
    case 'fields':
      return fields(block);
    case 'contents':
      return block.of === undefined ? contents(report) : captions(report, block.of);
    case 'signature':
      return html`<div class="signature">
        ${block.lines.map((text) => html`<p>${line(text)}</p> `)}
        <p class="name">${line(block.name)}</p>
        ${block.below.map((text) => html`<p>${line(text)}</p> `)}
      </div> `;
    case 'cover':
      return cover(block, main);
    case 'title':
      return html`<div class="title">
        ${main ? html`<h1>${line(block.text)}</h1>` : html`<h2>${line(block.text)}</h2>`}
        ${block.lines.map((each) => html`<p>${line(each)}</p> `)}
      </div> `;
    case 'letterhead':
      return html`<div class="letterhead">
        ${block.lines.map((text) => html`<p>${line(text)}</p> `)}
      </div> `;
    case 'figure':
      return figure(block, report);
    case 'page-break':
      return html`<div class="break"></div> `;
    case 'pages':
      // The page is put together from the parts between them.
      return html``;
  }
}

function cover({ title, lines, foot }: Cover, main: boolean): Html {
  return html`<div class="cover">
    <div>
      ${main ? html`<h1>${line(title)}</h1>` : html`<h2>${line(title)}</h2>`}
      ${lines.map((text) => html`<p>${line(text)}</p> `)}
    </div>
    <div>${foot.map((text) => html`<p>${line(text)}</p> `)}</div>
  </div> `;
}

/** The picture is one image to who cannot see it; its numbers stand in the table that it names. */
function figure({ id, number, title, picture, table: wanted }: Figure, report: Report): Html {
  const numbers = captioned(report, 'tables').find((each) => each.id === wanted);
  const where = report.language === 'id' ? 'angka pada' : 'numbers in';
  return html`<figure id="${id}">
    <div class="wide" role="group" tabindex="0" aria-labelledby="judul--${id}">
      <div role="img" aria-label="${line(picture.alt)}">${raw(picture.svg)}</div>
    </div>
    <figcaption>
      <span id="judul--${id}"><b>${line(number)}.</b> ${line(title)}</span>
      ${numbers === undefined ? '' : html`(<a href="#${wanted}">${where} ${line(numbers.number)}</a>)`}
    </figcaption>
  </figure> `;
}

/** Under the title, which is the only first-level heading of the page. */
function heading({ level, id, text }: Extract<Block, { type: 'heading' }>): Html {
  if (level === 1) return html`<h2 id="${id}">${line(text)}</h2> `;
  return level === 2
    ? html`<h3 id="${id}">${line(text)}</h3> `
    : html`<h4 id="${id}">${line(text)}</h4> `;
}

function item(parts: readonly Inline[]): Html {
  return html`<li>${parts.map(inline)}</li> `;
}

function inline(part: Inline): Html {
  if (typeof part === 'string') return html`${line(part)}`;
  const url = part.link === undefined ? undefined : webAddress(part.link);
  const shown =
    url === undefined
      ? html`${line(part.text)}`
      : html`<a href="${url}" rel="noreferrer">${line(part.text)}</a>`;
  return part.strong ? html`<strong>${shown}</strong>` : shown;
}

function captions(report: Report, of: 'tables' | 'figures'): Html {
  const t = (id: string, en: string) => (report.language === 'id' ? id : en);
  const label = of === 'tables' ? t('Daftar tabel', 'Tables') : t('Daftar gambar', 'Figures');
  const printed = captioned(report, of);
  if (printed.length === 0) return html``;
  return html`<nav aria-label="${label}">
    <ul>
      ${printed.map(({ id, number, title: name }) => html`<li><a href="#${id}">${line(`${number}. ${name}`)}</a></li> `)}
    </ul>
  </nav> `;
}

function contents({ blocks, language }: Report): Html {
  const headings = blocks
    .filter((block) => block.type === 'heading')
    .filter(({ level }) => level < 3);
  return html`<nav id="daftar--isi" aria-label="${language === 'id' ? 'Daftar isi' : 'Contents'}">
    <ul>
      ${headings.map(({ level, id, text }) => html`<li class="level-${level}"><a href="#${id}">${line(text)}</a></li> `)}
    </ul>
  </nav> `;
}
