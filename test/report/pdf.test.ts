import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typst } from '../../src/output/escape.ts';
import type { Block, Report, Table } from '../../src/report/blocks.ts';
import { readable } from '../../src/report/cells.ts';
import { format } from '../../src/report/formats/pdf.ts';
import { drawable } from '../../src/report/formats/pdf/content.ts';
import { BAD_ADDRESSES, HOSTILE } from '../hostile/strings.ts';
import { everyBlock } from '../support/every-block.ts';
import {
  dictionariesOf,
  labelsOf,
  objectsOf,
  pagesOf,
  POPPLER,
  squeezed,
  stringOf,
  tagsOf,
  textsIn,
} from '../support/read-pdf.ts';
import { bytesOf } from '../support/report-of.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function pdf(report: Report): Promise<Buffer> {
  const [file] = await format(report, 'laporan', {});
  if (file?.name !== 'laporan.pdf') throw new Error('no laporan.pdf');
  return bytesOf(file);
}

const of = <Type extends Block['type']>({ blocks }: Report, type: Type) =>
  blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
const printedTables = (report: Report) => of(report, 'table').filter(({ rows }) => rows.length > 0);
const cellsOf = ({ rows }: Table) => [...rows].flatMap(({ cells }) => cells);
const withBlocks = (blocks: readonly Block[]): Report => ({ ...everyBlock(), blocks });
const chapter = (id: string): Block => ({ type: 'heading', level: 1, id, text: id });

describe('the structure', () => {
  const report = everyBlock(undefined, 12);

  it('has an element for each heading, table, row, cell, item and picture', async () => {
    const tables = printedTables(report);
    const rows = tables.reduce((sum, each) => sum + each.rows.length, 0);
    const items = of(report, 'list').reduce((sum, { items }) => sum + items.length, 0);
    const headings = of(report, 'heading');
    expect(tagsOf(await pdf(report))).toMatchObject({
      H1: headings.filter(({ level }) => level === 1).length,
      H2: headings.filter(({ level }) => level === 2).length,
      H3: headings.filter(({ level }) => level === 3).length,
      Table: tables.length,
      THead: tables.length,
      TBody: tables.length,
      TR: rows + tables.length,
      TH: tables.reduce((sum, { columns }) => sum + columns.length, 0),
      TD: tables.reduce((sum, table) => sum + cellsOf(table).length, 0),
      Figure: of(report, 'figure').length,
      Caption: tables.length + of(report, 'figure').length,
      L: of(report, 'list').length,
      LI: items,
      // Headings of the first two levels, two tables, a picture.
      TOCI: headings.filter(({ level }) => level < 3).length + tables.length + 1,
    });
  });

  it('says what the document is: standard, language, title, author, the day it tells of', async () => {
    const bytes = await pdf(report);
    const all = [...objectsOf(bytes).values()];
    const catalog = all.find((body) => body.includes('/Type /Catalog')) ?? '';
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(catalog).toContain('/Lang (id)');
    expect(catalog).toContain('/DisplayDocTitle true');
    expect(catalog).toMatch(/\/MarkInfo <<\s+\/Marked true/);
    const info = all.find((body) => body.includes('/CreationDate')) ?? '';
    expect(stringOf(/\/Title (<[^>]*>|\(.*\))/.exec(info)?.[1])).toBe(report.title);
    expect(stringOf(/\/Author (<[^>]*>|\(.*\))/.exec(info)?.[1])).toBe(report.author);
    expect(info).toContain('/CreationDate (D:20251231');
    expect((await pdf({ ...report, language: 'en' })).toString('latin1')).toContain('/Lang (en)');
  });

  it('has every heading in its outline, and a description of every picture', async () => {
    const bodies = [...objectsOf(await pdf(report)).values()];
    const titles = bodies
      .filter((body) => body.includes('/Title') && body.includes('/Dest'))
      .map((body) => stringOf(/\/Title (<[^>]*>|\(.*\))/.exec(body)?.[1]));
    const headings = of(report, 'heading').map(({ text }) => text);
    expect(titles.sort()).toEqual(headings.sort());
    const alts = bodies.flatMap((body) => {
      const alt = /\/S \/Figure\b.*\/Alt (<[^>]*>|\(.*\))/s.exec(body)?.[1];
      return alt === undefined ? [] : [stringOf(alt)];
    });
    expect(alts).toEqual(of(report, 'figure').map(({ picture }) => picture.alt));
  });

  it.skipIf(!POPPLER)('holds every cell in its order (needs poppler)', async () => {
    const bytes = await pdf(report);
    const tables = printedTables(report);
    const cells = tables.flatMap(cellsOf).map((cell) => squeezed(readable(cell, 'id')));
    expect(textsIn(bytes, 'TD').map(squeezed)).toEqual(cells);
    const titles = tables.flatMap(({ columns }) => columns.map(({ title }) => squeezed(title)));
    expect(textsIn(bytes, 'TH').map(squeezed)).toEqual(titles);
    expect(textsIn(bytes, 'Caption').map(squeezed).sort()).toEqual(
      [...tables, ...of(report, 'figure')]
        .map(({ number, title }) => squeezed(`${number}. ${title}`))
        .sort(),
    );
    const headings = of(report, 'heading').map(({ text }) => squeezed(text));
    expect(textsIn(bytes, 'H[123]').map(squeezed)).toEqual(headings);
  });

  it.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)(
    'is a sound file (needs qpdf)',
    async () => {
      const folder = temporaryFolder({ 'x.pdf': await pdf(report) });
      const checked = spawnSync('qpdf', ['--check', join(folder, 'x.pdf')], { encoding: 'utf8' });
      expect(checked).toMatchObject({ status: 0, stderr: '' });
    },
  );
});

describe('pages', () => {
  it('are numbered section by section, and go on where the same numbers go on', async () => {
    const bytes = await pdf(
      withBlocks([
        { type: 'pages', numbers: 'none' },
        chapter('a'),
        { type: 'pages', numbers: 'roman' },
        chapter('b'),
        { type: 'page-break' },
        chapter('c'),
        { type: 'pages', numbers: 'arabic' },
        chapter('d'),
        { type: 'pages', numbers: 'arabic', landscape: true },
        chapter('e'),
        { type: 'pages', numbers: 'none' },
        chapter('f'),
        { type: 'pages', numbers: 'roman' },
        chapter('g'),
        { type: 'pages', numbers: 'arabic' },
        chapter('h'),
        { type: 'page-break' },
      ]),
    );
    expect(labelsOf(bytes)).toEqual(['', 'r1', 'r2', 'D1', 'D2', '', 'r3', 'D3']);
    const boxes = [...dictionariesOf(bytes).matchAll(/\/MediaBox \[0 0 ([\d.]+)/g)];
    expect(boxes.map(([, width]) => Math.round(Number(width)))).toEqual([
      595, 595, 595, 595, 842, 595, 595, 595,
    ]);
  });

  it('have arabic numbers from 1 where nothing is said', async () => {
    const bytes = await pdf(withBlocks([chapter('a'), { type: 'page-break' }, chapter('b')]));
    expect(labelsOf(bytes)).toEqual(['D1', 'D2']);
  });

  it.skipIf(!POPPLER)(
    'print their number, and repeat the header of a table (needs poppler)',
    async () => {
      const pages = pagesOf(await pdf(everyBlock(undefined, 120)));
      const across = pages.filter((page) => /^No\.\s+Nama\s+Jumlah/m.test(page));
      expect(across.length).toBeGreaterThan(2);
      expect(pages.slice(-2).map((page) => page.trim().split('\n').at(-1))).toEqual(
        [pages.length - 4, pages.length - 3].map(String),
      );
      expect(pages[1]).not.toMatch(/^\d+$/m);
    },
  );

  it.skipIf(!POPPLER)('of a draft all say so (needs poppler)', async () => {
    const pages = pagesOf(await pdf({ ...everyBlock(), draft: true }));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => !page.includes('KONSEP – bukan untuk diserahkan'))).toEqual([]);
    expect(pagesOf(await pdf(everyBlock())).join('')).not.toContain('KONSEP');
  });

  it.skipIf(!POPPLER)('say in the contents where a heading stands (needs poppler)', async () => {
    const pages = pagesOf(await pdf(everyBlock()));
    const contents = pages.find((page) => page.includes('Daftar Isi')) ?? '';
    const lines = contents.split('\n').map((line) => line.replaceAll('\u2060', ''));
    expect(lines.find((line) => line.startsWith('BAB I Pendahuluan'))).toMatch(/\. 1$/);
    expect(lines.find((line) => line.startsWith('Daftar Tabel .'))).toMatch(/\. i$/);
    expect(lines.find((line) => line.startsWith('Tabel 1.2.'))).toMatch(/\. 2$/);
    expect(lines.find((line) => line.startsWith('Gambar 1.1.'))).toMatch(/\. 1$/);
  });
});

/** What a reader would run, fetch or send. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|GoToR|GoToE|SubmitForm|ImportData|EmbeddedFiles?|OpenAction|AA|RichMedia|XFA|Rendition|Movie|Sound)\b/;
const linksOf = (bytes: Buffer) =>
  [...dictionariesOf(bytes).matchAll(/\/URI \((.*?)\)\n/g)].map(([, url]) => url);

const shapeOf = (bytes: Buffer) =>
  ['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Figure'].map(
    (tag) => tagsOf(bytes)[tag],
  );
/** Texts of records in the report, none of them over the edge of a page. */
const PLACES = 9;
const benign = pdf(everyBlock('biasa', 2));

describe.each(Object.entries(HOSTILE))('%s', (_name, text) => {
  it('stays text in PDF, whatever the font lacks', async () => {
    const bytes = await pdf(everyBlock(text, 2));
    expect(dictionariesOf(bytes)).not.toMatch(ACTIVE);
    const links = linksOf(await benign);
    expect(linksOf(bytes).filter((url) => !links.includes(url))).toEqual([]);
    expect(shapeOf(bytes)).toEqual(shapeOf(await benign));
    if (!POPPLER) return;
    const page = squeezed(pagesOf(bytes).join(''));
    // Words written from right to left come in another order, each by itself.
    const words = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? text.split(/\s+/u) : [text];
    for (const word of words.map((each) => squeezed(typst(each))).filter((each) => each !== ''))
      expect(page.split(word).length, word.slice(0, 40)).toBeGreaterThan(PLACES);
  });
});

describe('links', () => {
  it('lead to addresses of the web alone', async () => {
    const report = everyBlock('biasa', 2);
    expect(new Set(linksOf(await benign))).toEqual(
      new Set(['https://example.org/', 'https://example.org/a?b=1&c=2']),
    );
    const bad = BAD_ADDRESSES.map((url): Block => ({
      type: 'paragraph',
      text: [{ text: 'lihat', link: url }],
    }));
    const cells = BAD_ADDRESSES.map((url) => ({
      cells: [{ type: 'link' as const, text: url, url }],
      records: [],
    }));
    const [table] = printedTables(report);
    const bytes = await pdf(
      withBlocks([
        chapter('a'),
        ...bad,
        { ...(table as Table), columns: [{ title: 'Alamat' }], rows: cells },
      ]),
    );
    expect(linksOf(bytes)).toEqual([]);
    expect(dictionariesOf(bytes)).not.toContain('/Link');
  });

  it('within the report lead to rows that are there', async () => {
    const table = (id: string, anchor?: string): Table => ({
      type: 'table',
      id,
      number: 'Tabel 1',
      title: id,
      columns: [{ title: 'Nama' }],
      rows: [
        {
          cells: [{ type: 'ref', text: 'Lion', id: 'lion' }],
          records: [],
          ...(anchor !== undefined && { anchor }),
        },
      ],
      empty: '',
    });
    const links = async (anchor: string) =>
      dictionariesOf(
        await pdf(withBlocks([chapter('a'), table('satu'), table('dua', anchor)])),
      ).match(/\/Subtype \/Link/g)?.length ?? 0;
    expect(await links('rekaman-lion')).toBe(2);
    expect(await links('rekaman-lain')).toBe(0);
  });
});

describe('bytes', () => {
  it('are the same each time', async () => {
    expect((await pdf(everyBlock())).equals(await pdf(everyBlock()))).toBe(true);
  });

  it('hold no font but Arimo, also where a picture has characters that it lacks', async () => {
    const report = everyBlock('A 公 😀 ب');
    const [figure] = of(report, 'figure');
    const picture = {
      ...figure?.picture,
      svg: figure?.picture.svg.replace('2024', '公 😀 ب 2024'),
    };
    const bytes = await pdf({
      ...report,
      blocks: report.blocks.map((block) =>
        block.type === 'figure' ? ({ ...block, picture } as Block) : block,
      ),
    });
    const fonts = [...bytes.toString('latin1').matchAll(/\/BaseFont \/\w+\+([\w-]+)/g)];
    expect(new Set(fonts.map(([, name]) => name?.split('-')[0]))).toEqual(new Set(['Arimo']));
  });

  it('of pictures ask the font only for characters that it has', () => {
    const { resolve } = createRequire(import.meta.url);
    const faces = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
      charactersOf(readFileSync(resolve(`@expo-google-fonts/arimo/${name}.ttf`))),
    );
    const lacking: string[] = [];
    for (let code = 0x20; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      if (drawable(character) === character && !faces.every((face) => face.has(code)))
        lacking.push(code.toString(16));
    }
    expect(lacking).toEqual([]);
  });
});

/** The characters of a TrueType font, from its table for the first 65,536. */
function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>();
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const cmap = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const start = font.readUInt32BE(cmap + 8);
  for (let index = 0; index < font.readUInt16BE(start + 2); index++) {
    const at = start + font.readUInt32BE(start + 8 + 8 * index);
    if (font.readUInt16BE(at) !== 4) continue;
    const segments = font.readUInt16BE(at + 6);
    for (let segment = 0; segment < segments; segment += 2) {
      const first = font.readUInt16BE(at + 16 + segments + segment);
      const last = font.readUInt16BE(at + 14 + segment);
      for (let code = first; code <= last && code < 0xffff; code++) found.add(code);
    }
  }
  return found;
}
