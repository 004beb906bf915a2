import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';
import { describe, expect, it } from 'vitest';
import { line } from '../../src/output/escape.ts';
import type { Block, Report } from '../../src/report/blocks.ts';
import { readable } from '../../src/report/cells.ts';
import { format } from '../../src/report/formats/docx.ts';
import { lineCount } from '../../src/report/formats/docx/metrics.ts';
import { firstNumbers, partsOf } from '../../src/report/formats/docx/sections.ts';
import { columnWidths } from '../../src/report/formats/docx/widths.ts';
import { BAD_ADDRESSES, HOSTILE } from '../hostile/strings.ts';
import { EVERY_CELL, everyBlock } from '../support/every-block.ts';
import { bytesOf } from '../support/report-of.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { all, attributes, linksOf, paragraphsIn, readWord, textIn } from '../support/word.ts';

const root = join(import.meta.dirname, '../..');

async function made(report: Report): Promise<Buffer> {
  const [file] = await format(report, 'laporan', {});
  if (!file) throw new Error('no file');
  return bytesOf(file);
}

const bytes = await made(everyBlock());
const parts = readWord(bytes);
const document = parts['word/document.xml'] ?? (undefined as never);
const styles = parts['word/styles.xml'] ?? (undefined as never);

function styleOf(paragraph: Parameters<typeof textIn>[0]): string | undefined {
  return attributes(paragraph, 'w:pStyle', 'w:val')[0];
}
const styled = (style: string) =>
  [...all(document, 'w:p')].filter((paragraph) => styleOf(paragraph) === style);

describe('every block arrives', () => {
  it('headings under the styles that Word navigates by', () => {
    expect(styled('Heading1').map(textIn)).toEqual([
      'Daftar Isi',
      'Daftar Tabel',
      'Daftar Gambar',
      'BAB I Pendahuluan',
      'Lampiran',
    ]);
    expect(styled('Heading2').map(textIn)).toEqual(['1.1 Inovasi “Lion” & kawan']);
    expect(styled('Heading3').map(textIn)).toEqual(['Rincian']);
    const names = [...all(styles, 'w:style')].flatMap((style) =>
      attributes(style, 'w:name', 'w:val'),
    );
    expect(names.map((name) => name.toLowerCase())).toEqual(
      expect.arrayContaining(['heading 1', 'heading 2', 'heading 3', 'caption', 'toc 1', 'title']),
    );
  });

  it('every list of steps begins at one, in whichever section it stands', async () => {
    const steps: Block = { type: 'list', ordered: true, items: [['pertama'], ['kedua']] };
    const blocks: Block[] = [
      { type: 'pages', numbers: 'arabic' },
      steps,
      { type: 'pages', numbers: 'none' },
      { ...steps },
    ];
    const body = readWord(await made({ ...everyBlock(), blocks }))['word/document.xml'];
    const used = body ? attributes(body, 'w:numId', 'w:val') : [];
    expect(used).toHaveLength(4);
    expect(used[0]).toBe(used[1]);
    expect(used[2]).toBe(used[3]);
    expect(used[0]).not.toBe(used[2]);
  });

  it('letter, cover, signature, paragraphs and lists', () => {
    const texts = paragraphsIn(document);
    for (const text of [
      'PEMERINTAH KABUPATEN TRENGGALEK',
      'SURAT PERNYATAAN',
      'Laporan Inovasi “Lion” & kawan',
      'Tahun 2025',
      'Kata Inovasi “Lion” & kawan dan Inovasi “Lion” & kawan.',
      'NIP ……………………',
      'Tidak ada yang tercatat.',
      'Akhir.',
    ])
      expect(texts).toContain(text);
    const numbered = [...all(document, 'w:p')].filter(
      (each) => [...all(each, 'w:numPr')].length > 0,
    );
    expect(numbered.map(textIn)).toEqual([
      'Inovasi “Lion” & kawan',
      'Inovasi “Lion” & kawan: uraian',
      'pertama',
      'Inovasi “Lion” & kawan',
    ]);
    expect(linksOf(parts)).toContain('https://example.org/');
  });

  it('a form in two columns, with a colon before what is known', () => {
    const form = [...all(document, 'w:tbl')].find((table) => textIn(table).startsWith('Nomor'));
    const rows = [...all(form ?? document, 'w:tr')].map((row) => [...all(row, 'w:tc')].map(textIn));
    expect(rows).toEqual([
      ['Nomor', ':……………………'],
      ['Hal', ':Inovasi “Lion” & kawanbaris kedua'],
    ]);
  });

  it('every cell as people read it, and empty tables as a sentence', () => {
    const table = [...all(document, 'w:tbl')].find((each) => textIn(each).startsWith('Kolom 1'));
    const [head, first] = [...all(table ?? document, 'w:tr')];
    expect([...all(head ?? document, 'w:tc')]).toHaveLength(EVERY_CELL.length);
    expect([...all(first ?? document, 'w:tc')].map(textIn)).toEqual(
      EVERY_CELL.map((cell) => readable(cell, 'id')),
    );
    const right = [...all(first ?? document, 'w:tc')].map((cell) =>
      attributes(cell, 'w:jc', 'w:val').includes('right'),
    );
    expect(right).toEqual(
      EVERY_CELL.map((cell) => cell.type === 'count' || cell.type === 'number'),
    );
  });
});

describe('tables', () => {
  const tables = [...all(document, 'w:tbl')].filter(
    (table) => [...all(table, 'w:tblHeader')].length > 0,
  );

  it('repeat their header, keep rows whole and fill the page exactly', () => {
    expect(tables).toHaveLength(2);
    const available = [3, 4].map((at) => {
      const section = [...all(document, 'w:sectPr')][at] ?? document;
      const value = (name: string, attribute: string) =>
        Number(attributes(section, name, attribute)[0]);
      return value('w:pgSz', 'w:w') - value('w:pgMar', 'w:left') - value('w:pgMar', 'w:right');
    });
    tables.forEach((table, index) => {
      const [head, ...rows] = [...all(table, 'w:tr')];
      expect([...all(head ?? table, 'w:tblHeader')]).toHaveLength(1);
      expect(rows.flatMap((row) => [...all(row, 'w:tblHeader')])).toEqual([]);
      expect([...all(table, 'w:cantSplit')]).toHaveLength(rows.length + 1);
      const sum = attributes(table, 'w:gridCol', 'w:w').reduce((total, w) => total + Number(w), 0);
      expect(sum).toBe(available[index]);
    });
  });

  it('have their caption above, kept with them, and a real one', () => {
    const captions = styled('Caption');
    expect(captions.map(textIn)).toEqual([
      'Tabel 1.1. Inovasi “Lion” & kawan',
      'Gambar 1.1. Jumlah menurut tahun, Inovasi “Lion” & kawan',
      'Tabel 1.2. Tabel yang melewati beberapa halaman',
    ]);
    expect(captions.map((each) => [...all(each, 'w:keepNext')].length)).toEqual([1, 0, 1]);
    expect(
      captions.flatMap((each) => [...all(each, 'w:instrText')].map(({ text }) => text)),
    ).toEqual([
      'SEQ Tabel \\* ARABIC \\r 1',
      'SEQ Gambar \\* ARABIC \\r 1',
      'SEQ Tabel \\* ARABIC \\r 2',
    ]);
  });

  it('give numbers their room first, and texts by what they hold', () => {
    const column = (title: string, texts: readonly string[], numeric = false) => ({
      title,
      numeric,
      cells: texts.map((text) => ({ text, whole: numeric })),
    });
    const { widths, size } = columnWidths(
      [
        column('No.', ['1', '2'], true),
        column('Nama', ['Pendek', 'Ringkas']),
        column('Uraian', ['panjang sekali dan banyak '.repeat(20), 'sedang']),
        column('Jumlah', ['1.234.567', '0–3'], true),
      ],
      9072,
      160,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9072);
    expect(size).toBe(18);
    const [number = 0, name = 0, long = 0, amount = 0] = widths;
    expect(amount).toBeGreaterThan(number);
    expect(long).toBeGreaterThan(3 * name);
  });

  it('fit however many columns there are', () => {
    const columns = Array.from({ length: 25 }, (_, index) => ({
      title: `Penyelenggaraan ${index}`,
      numeric: index % 2 === 0,
      cells: [{ text: index % 2 === 0 ? '1.234.567.890' : 'a'.repeat(300), whole: false }],
    }));
    const { widths } = columnWidths(columns, 9072, 160);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9072);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });
});

describe('pages', () => {
  it('are numbered and turned section by section', () => {
    const sections = [...all(document, 'w:sectPr')];
    const numbers = sections.map(
      (section) => [...all(section, 'w:pgNumType')][0]?.attributes ?? {},
    );
    expect(numbers.map((each) => [each['w:fmt'], each['w:start']])).toEqual([
      ['decimal', undefined],
      ['decimal', undefined],
      ['lowerRoman', '1'],
      ['decimal', '1'],
      ['decimal', undefined],
      ['decimal', undefined],
    ]);
    const turned = sections.map((section) => attributes(section, 'w:pgSz', 'w:orient')[0]);
    expect(turned.map((each) => each === 'landscape')).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(attributes(sections[4] ?? document, 'w:pgSz', 'w:w')).toEqual(['16840']);
    const footers = sections.map((section) => attributes(section, 'w:footerReference', 'r:id')[0]);
    const targets = new Map(
      [...all(parts['word/_rels/document.xml.rels'] ?? document, 'Relationship')].map(
        ({ attributes: each }) => [each['Id'], `word/${each['Target']}`],
      ),
    );
    const shown = footers.map((id) => {
      const footer = parts[targets.get(id) ?? ''];
      return [...all(footer ?? document, 'w:instrText')].map(({ text }) => text);
    });
    expect(shown).toEqual([[], [], ['PAGE'], ['PAGE'], ['PAGE'], ['PAGE']]);
  });

  it('take up their count again after pages counted otherwise', () => {
    const pages = (numbers: 'none' | 'roman' | 'arabic'): Block[] => [
      { type: 'pages', numbers },
      { type: 'paragraph', text: ['x'] },
    ];
    const report = {
      ...everyBlock(),
      blocks: (['roman', 'arabic', 'arabic', 'none', 'arabic', 'roman'] as const).flatMap(pages),
    };
    expect(firstNumbers(partsOf(report), [2, 3, 4, 5, 6, 7])).toEqual([
      1,
      1,
      undefined,
      undefined,
      8,
      3,
    ]);
  });

  it('of a draft say so in every section', async () => {
    const draft = readWord(await made({ ...everyBlock('a', 3), draft: true }));
    const headers = Object.entries(draft).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(6);
    for (const [, header] of headers) expect(textIn(header)).toContain('KONSEP');
  });
});

describe('the contents', () => {
  const entries = (style: string) =>
    styled(style).map((paragraph) => [...all(paragraph, 'w:t')].map(({ text }) => text));

  it('stand there with pages, and lead to what they name', () => {
    expect(entries('TOC1')).toEqual([
      ['Daftar Isi', 'i'],
      ['Daftar Tabel', 'i'],
      ['Daftar Gambar', 'i'],
      ['BAB I Pendahuluan', '1'],
      ['Lampiran', '6'],
    ]);
    expect(entries('TOC2')).toEqual([['1.1 Inovasi “Lion” & kawan', '1']]);
    expect(entries('TableofFigures').map(([text, page]) => `${text} ${page}`)).toEqual([
      'Tabel 1.1. Inovasi “Lion” & kawan 1',
      'Tabel 1.2. Tabel yang melewati beberapa halaman 2',
      'Gambar 1.1. Jumlah menurut tahun, Inovasi “Lion” & kawan 1',
    ]);
    const bookmarks = attributes(document, 'w:bookmarkStart', 'w:name');
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(bookmarks).toContain('t_baris_semua');
    for (const anchor of attributes(document, 'w:hyperlink', 'w:anchor'))
      expect(bookmarks).toContain(anchor);
    for (const name of bookmarks) expect(name).toMatch(/^t_\w{1,38}$/);
  });

  it('ask nothing when the document is opened', () => {
    for (const part of Object.values(parts)) {
      expect([...all(part, 'w:updateFields')]).toEqual([]);
      expect(attributes(part, 'w:fldChar', 'w:dirty')).toEqual([]);
    }
  });
});

describe('the document', () => {
  it('has a language, a title and an author, and knows no machine', async () => {
    expect(attributes(styles, 'w:lang', 'w:val')).toContain('id-ID');
    const english = readWord(await made({ ...everyBlock('a', 3), language: 'en' }));
    expect(attributes(english['word/styles.xml'] ?? document, 'w:lang', 'w:val')).toContain(
      'en-GB',
    );
    const core = Object.fromEntries(
      [...all(parts['docProps/core.xml'] ?? document)].map(({ name, text }) => [name, text]),
    );
    expect(core).toMatchObject({
      'dc:title': 'Laporan Inovasi “Lion” & kawan',
      'dc:creator': 'Inovasi “Lion” & kawan',
      'cp:lastModifiedBy': 'Inovasi “Lion” & kawan',
      'dcterms:created': '2025-12-31T00:00:00Z',
      'dcterms:modified': '2025-12-31T00:00:00Z',
    });
  });

  it('says in words what a figure shows, and holds it as a picture of enough dots', () => {
    const [drawing] = [...all(document, 'wp:docPr')];
    expect(drawing?.attributes['descr']).toBe('Dua batang: 3 dan 5. Inovasi “Lion” & kawan');
    const [extent] = [...all(document, 'wp:extent')];
    expect(Number(extent?.attributes['cx']) / 9525).toBe(320);
    const [png] = [...attributes(document, 'a:blip', 'r:embed')];
    expect(png).toBeDefined();
  });

  it('is the same when it is made again', async () => {
    expect((await made(everyBlock())).equals(bytes)).toBe(true);
  });
});

describe('hostile text', () => {
  const texts = Object.values(HOSTILE);
  const FIELDS =
    /^(PAGE|PAGEREF t_\w+ \\h|TOC [\\a-z0-9" -]+|TOC \\h \\z \\c "(Tabel|Gambar)"|SEQ (Tabel|Gambar) \\\* ARABIC \\r \d+)$/;

  it('stays the same text, and every part can be read', async () => {
    const { blocks, ...rest } = everyBlock('biasa', 3);
    const report = {
      ...rest,
      blocks: [
        ...blocks,
        ...texts.map((text): Block => ({ type: 'paragraph', text: [text] })),
        {
          type: 'table',
          id: 'semua',
          number: 'Tabel 9.9',
          title: 'x',
          columns: [{ title: 'Teks' }, { title: 'Tautan' }],
          rows: texts.map((text) => ({
            cells: [
              { type: 'text', text },
              { type: 'link', text, url: text },
            ],
            records: [text],
          })),
          empty: '',
        } satisfies Block,
      ],
    };
    const read = readWord(await made(report));
    const shown = paragraphsIn(read['word/document.xml'] ?? document);
    for (const text of texts)
      expect(shown.filter((each) => each === line(text)).length).toBeGreaterThan(2);
    for (const part of Object.values(read))
      for (const { text } of all(part, 'w:instrText')) expect(text).toMatch(FIELDS);
    for (const address of linksOf(read)) expect(address).toMatch(/^(https?:|mailto:)/);
  });

  it.each([
    ['a field', '{ INCLUDETEXT "C:\\\\x" } TOC \\o DDEAUTO cmd'],
    ['an escape of sheets', '_x0041_ _x005F_'],
    ['characters that XML forbids', 'a\u0000b\ufffec\uffffd\ud800e\u001b'],
    ['bidirectional controls', '\u202eabc\u2066def'],
    ['markup', `</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/>&amp;<!-- "'`],
    ['a word without end', 'a'.repeat(2500)],
    ['letters of other scripts', 'الابتكار 公共服务 नवाचार 👩\u200d👩\u200d👧 ＝1+1'],
  ])('stays text everywhere a text can stand: %s', async (_what, text) => {
    const hostile = readWord(await made({ ...everyBlock(text, 3), draft: true }));
    const benign = readWord(await made({ ...everyBlock('biasa', 3), draft: true }));
    expect(Object.keys(hostile)).toEqual(Object.keys(benign));
    for (const [name, part] of Object.entries(hostile)) {
      const names = (element: typeof part) =>
        [...all(element)]
          .map((each) => each.name)
          .filter((each) => each !== 'w:trHeight' && each !== 'w:trPr');
      expect(names(part)).toEqual(names(benign[name] ?? part));
    }
    expect(paragraphsIn(hostile['word/document.xml'] ?? document)).toContain(line(text));
  });

  it.each(BAD_ADDRESSES)('the address %j is no link', async (url) => {
    const blocks: Block[] = [{ type: 'paragraph', text: [{ text: 'x', link: url }] }];
    expect(linksOf(readWord(await made({ ...everyBlock(), blocks })))).toEqual([]);
  });
});

it('lines are counted as Word breaks them', () => {
  const samples = [
    'Kementerian/Lembaga, Pemerintah Daerah, Badan Usaha Milik Negara, dan/atau lainnya',
    'https://jatim.antaranews.com/berita/266247/trenggalek-raih-top-40-inovasi-pelayanan-publik-2018',
    'Dinas Kesehatan, Pengendalian Penduduk, dan Keluarga Berencana “Kabupaten” – Trenggalek…',
    'antara 25 November 2019 dan 13 Juli 2020',
    'Penyelenggaraanpemerintahandaerahkabupatentrenggalekselatan dan utara',
    'a  b   c '.repeat(30),
  ];
  const width = 1900;
  for (const size of [14, 18, 22])
    for (const bold of [false, true])
      for (const text of samples) {
        const { pages } = layoutDocument(
          new Document({
            styles: { default: { document: { run: { font: 'Arial' } } } },
            sections: [
              {
                properties: {
                  page: { size: { width: width + 2000 }, margin: { left: 1000, right: 1000 } },
                },
                children: [new Paragraph({ children: [new TextRun({ text, size, bold })] })],
              },
            ],
          }),
        );
        const laidOut = pages.flatMap(({ body }) =>
          body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])),
        );
        expect(lineCount([{ text, bold }], size, width), `${text} ${size} ${bold}`).toBe(
          laidOut.length,
        );
      }
});

const missing = ['soffice', 'pdftotext'].filter(
  (program) => spawnSync(program, ['--help']).error !== undefined,
);

describe.skipIf(missing.length > 0)(
  `in LibreOffice${missing.length > 0 ? ` (skipped: no ${missing.join(', no ')})` : ''}`,
  () => {
    /** The pages of a document as text, by LibreOffice with a profile of its own. */
    function pagesOf(content: Uint8Array): string[] {
      const folder = mkdtempSync(join(tmpdir(), 'tular-docx-'));
      try {
        writeFileSync(join(folder, 'a.docx'), content);
        const ran = spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            join(folder, 'a.docx'),
          ],
          { encoding: 'utf8', timeout: 180_000 },
        );
        expect(ran.stdout).toContain('convert ');
        expect(ran.stderr).not.toMatch(/error/i);
        const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], {
          encoding: 'utf8',
        });
        return text.split('\f').slice(0, -1);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }

    const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const numberOf = (page: string) => page.trimEnd().split('\n').at(-1)?.trim();

    /** Entries of the contents whose page, as printed at its foot, is not the one that they give. */
    function astray(content: Uint8Array, pages: readonly string[]): string[] {
      const body = readWord(content)['word/document.xml'] ?? document;
      const listed = [...all(body, 'w:p')].filter((each) =>
        /^(TOC\d|TableofFigures)$/.test(styleOf(each) ?? ''),
      );
      expect(listed.length).toBeGreaterThan(3);
      return listed.flatMap((entry) => {
        const [text = '', page = ''] = [...all(entry, 'w:t')].map((each) => each.text);
        const start = squeezed(text).slice(0, 40);
        const found = pages.filter((each) =>
          each.split('\n').some((row) => squeezed(row).startsWith(start) && !row.includes('....')),
        );
        const numbers = found.map(numberOf);
        return numbers.includes(page) ? [] : [`${text}: ${page}, really ${numbers.join(', ')}`];
      });
    }

    it('every block opens, on the pages that the contents give', () => {
      const pages = pagesOf(bytes);
      expect(pages).toHaveLength(9);
      expect(astray(bytes, pages)).toEqual([]);
      expect(pages.filter((page) => /^\s*No\.\s+Nama\s+Jumlah/m.test(page))).toHaveLength(3);
    }, 200_000);

    it('the report of our own catalogue does, too', () => {
      const folder = temporaryFolder({});
      const ran = runCli(
        root,
        [
          'report',
          '--year',
          '2024',
          '--as-of',
          '2024-12-31',
          '--format',
          'docx',
          '--output',
          folder,
        ],
        {},
      );
      expect(ran.exit).toBe(0);
      const content = readFileSync(join(folder, 'laporan-replikasi-2024.docx'));
      const pages = pagesOf(content);
      expect(astray(content, pages)).toEqual([]);
      expect(pages.join('')).not.toMatch(/Error|PAGEREF|TOC \\/);
    }, 200_000);
  },
);
