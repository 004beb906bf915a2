import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { line } from '../../src/output/escape.ts';
import type { Report } from '../../src/report/blocks.ts';
import { format } from '../../src/report/formats/docx.ts';
import { MissingFields } from '../../src/report/template-fields.ts';
import { UsageError } from '../../src/util/usage-error.ts';
import { HOSTILE } from '../hostile/strings.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { everyBlock } from '../support/every-block.ts';
import { bytesOf } from '../support/report-of.ts';
import { runCli } from '../support/run-cli.ts';
import { below, temporaryFolder } from '../support/temporary.ts';
import { all, paragraphsIn, readWord, textIn } from '../support/word.ts';
import { SMALL } from './small-catalog.ts';

/** A Word file as an agency would make it: paragraphs, and a table with a row for each text list. */
function template(paragraphs: readonly string[], rows: readonly (readonly string[])[] = []) {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return Packer.pack(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('{author}')] }) },
          footers: { default: new Footer({ children: [new Paragraph('{tool}')] }) },
          children: [
            ...paragraphs.map((text) => new Paragraph(text)),
            ...(rows.length === 0
              ? []
              : [
                  new Table({
                    rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
                  }),
                ]),
          ],
        },
      ],
    }),
    'uint8array',
  );
}

async function filled(bytes: Uint8Array, report: Report): Promise<Buffer> {
  const [file] = await format(report, 'laporan', { template: bytes });
  expect(file?.name).toBe('laporan.docx');
  return file ? bytesOf(file) : Buffer.alloc(0);
}

const report: Report = {
  ...everyBlock('Lion & kawan', 3),
  counts: { outgoing: { type: 'count', value: 1, possible: 1234, members: [] } },
};

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a template', () => {
  it('gets its fields, in the header and the footer too', async () => {
    const bytes = await template([
      '{title} | {year} | {view} | {language}',
      '{asOf} = {asOfWords}',
      '{commit}',
      'Jumlah: {counts.outgoing}',
      '[{draft}]{#draft}konsep{/draft}{^draft}final{/draft}',
    ]);
    const parts = readWord(await filled(bytes, report));
    expect(paragraphsIn(parts['word/document.xml'] as never)).toEqual([
      'Laporan Lion & kawan | 2025 | annual | id',
      '2025-12-31 = 31 Desember 2025',
      'tidak berversi',
      'Jumlah: 1–1.234',
      '[]final',
    ]);
    expect(textIn(parts['word/header1.xml'] as never)).toBe('Lion & kawan');
    expect(textIn(parts['word/footer1.xml'] as never)).toBe('tular 0.1.0');
    const draft = readWord(await filled(bytes, { ...report, draft: true }));
    expect(paragraphsIn(draft['word/document.xml'] as never).at(-1)).toMatch(
      /^\[KONSEP.*\]konsep$/,
    );
  });

  it('repeats a row of a table for each row of the report', async () => {
    const bytes = await template(
      ['{^tabel_kosong}tidak ada{/tabel_kosong}'],
      [
        ['No.', 'Nama', 'Rekaman'],
        ['{#tabel_panjang}{kolom_1}', '{kolom_2}', '{records}{/tabel_panjang}'],
      ],
    );
    const document = readWord(await filled(bytes, report))['word/document.xml'] as never;
    const rows = [...all(document, 'w:tr')].map((row) => [...all(row, 'w:tc')].map(textIn));
    expect(rows).toEqual([
      ['No.', 'Nama', 'Rekaman'],
      ['1', 'Lion & kawan 1', 'rekaman-0'],
      ['2', 'Lion & kawan 2', 'rekaman-1'],
      ['3', 'Lion & kawan 3', 'rekaman-2'],
    ]);
    expect(paragraphsIn(document)).toContain('tidak ada');
  });

  it('can go over every table', async () => {
    const bytes = await template([
      '{#tables}',
      '{number}|{title}|{#columns}{title};{/columns}',
      '{#rows}',
      '{#cells}{text};{/cells}{kolom_1}',
      '{/rows}',
      '{/tables}',
    ]);
    const texts = paragraphsIn(readWord(await filled(bytes, report))['word/document.xml'] as never);
    expect(texts).toContain('Tabel 1.2|Tabel yang melewati beberapa halaman|No.;Nama;Jumlah;');
    expect(texts).toContain('2;Lion & kawan 2;1;2');
    expect(texts).toContain('Nomor;……………………;Nomor');
  });

  it('reads a field that Word has cut into several runs', async () => {
    const runs = ['{ti', 'tle', '}'].map((text) => new TextRun({ text, bold: text === 'tle' }));
    const bytes = await Packer.pack(
      new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] }),
      'uint8array',
    );
    const document = readWord(await filled(bytes, report))['word/document.xml'] as never;
    expect(paragraphsIn(document)).toEqual(['Laporan Lion & kawan']);
  });

  it('is filled with the same bytes each time', async () => {
    const bytes = await template(['{title}']);
    expect((await filled(bytes, report)).equals(await filled(bytes, report))).toBe(true);
  });

  it('takes hostile texts as text', async () => {
    const bytes = await template(['{title}', '{#tabel_panjang}', '{kolom_2}', '{/tabel_panjang}']);
    for (const text of Object.values(HOSTILE)) {
      const hostile = { ...everyBlock(text, 1), title: text };
      const parts = readWord(await filled(bytes, hostile));
      const document = parts['word/document.xml'] as never;
      expect(paragraphsIn(document)).toEqual([line(text), line(`${text} 1`)]);
      expect([...all(document, 'w:instrText')]).toEqual([]);
    }
  });

  it('executes nothing: a field is a name', async () => {
    const error = await refusal(
      filled(
        await template([
          '{1+1}',
          '{title.constructor}',
          '{constructor}',
          '{__proto__}',
          '{title.length}',
          '{counts.outgoing.value}',
        ]),
        report,
      ),
    );
    expect(error).toBeInstanceOf(MissingFields);
    expect((error as MissingFields).fields.map(({ tag }) => tag)).toEqual([
      '1+1',
      'title.constructor',
      'constructor',
      '__proto__',
      'title.length',
      'counts.outgoing.value',
    ]);
  });
});

describe('what a template asks in vain', () => {
  it('is named at once, each with its place, also where nothing would be repeated', async () => {
    const error = await refusal(
      filled(
        await template([
          '{judul} {titel}',
          '{#tabel_kosong}{kolom_1}{kolom_9}{/tabel_kosong}',
          '{#tabel_entah}{kolom_1}{/tabel_entah}',
          '{counts.outgoin}',
        ]),
        report,
      ),
    );
    expect(error).toBeInstanceOf(MissingFields);
    expect((error as MissingFields).fields.map(({ tag, where }) => `${tag}: ${where.id}`)).toEqual([
      'judul: isi dokumen',
      'titel: isi dokumen',
      'kolom_9: isi dokumen, dalam {#tabel_kosong}',
      'tabel_entah: isi dokumen',
      'counts.outgoin: isi dokumen',
    ]);
    expect((error as MissingFields).fields[1]?.near).toContain('title');
  });

  it.each([
    ['an unclosed loop', ['{#tabel_panjang}{kolom_1}'], /\{#tabel_panjang\} belum ditutup/],
    ['a loop that was never opened', ['{/tabel_panjang}'], /\{\/tabel_panjang\} tidak dibuka/],
    ['loops that cross', ['{#tables}{#rows}{/tables}{/rows}'], /\{#rows\}|\{\/tables\}/],
    ['an unclosed brace', ['{title dan seterusnya'], /\{title/],
    ['an unopened brace', ['title} dan seterusnya'], /title\}/],
    ['a raw insertion', ['{@title}'], /\{@title\}/],
  ])('a broken template is refused with its tag: %s', async (_what, paragraphs, wanted) => {
    const error = await refusal(filled(await template(paragraphs), report));
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).sentence.id).toMatch(wanted);
    expect((error as UsageError).sentence.en).not.toBe('');
  });
});

describe('a file that is no template', () => {
  const word = (more: Record<string, Uint8Array>) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w:document/>'),
      ...more,
    });

  it.each([
    ['text', strToU8('bukan dokumen')],
    ['nothing', new Uint8Array()],
    ['another zip', zipSync({ 'a.txt': strToU8('a') })],
    ['a cut zip', word({}).slice(0, 150)],
    ['entities', word({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') })],
  ])('is refused: %s', async (_what, bytes) => {
    const error = await refusal(filled(bytes, report));
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).sentence.id).toContain('bukan dokumen Word');
  });

  it('is refused where it would fill the memory, before it is unpacked', async () => {
    const bomb = word({ 'word/media/a.bin': new Uint8Array(220 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const error = await refusal(filled(bomb, report));
    expect((error as UsageError).sentence.id).toMatch(/terlalu besar setelah dibuka: 2\d\d MB/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('is refused where it has macros', async () => {
    const types = strToU8(
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    );
    const error = await refusal(filled(word({ '[Content_Types].xml': types }), report));
    expect((error as UsageError).sentence.id).toContain('makro');
  });

  it('that lies about its sizes is not unpacked beyond them', async () => {
    const honest = word({ 'word/media/a.bin': new Uint8Array(5_000_000) });
    const at = Buffer.from(honest).lastIndexOf('word/media/a.bin') - 46;
    const lying = Uint8Array.from(honest);
    new DataView(lying.buffer).setUint32(at + 24, 10, true);
    expect(unzipSync(lying)['word/media/a.bin']).toHaveLength(10);
  });
});

describe('tular report --template', () => {
  const files = below({ ...EXAMPLE_CATALOG, ...SMALL });
  const args = ['report', '--year', '2022', '--as-of', '2022-12-31', '--template', 'a.docx'];
  const now = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000) };

  it('fills the file of the agency in place of our own', async () => {
    const folder = temporaryFolder(files);
    writeFileSync(
      join(folder, 'a.docx'),
      await template([
        '{title}',
        '{#tabel_corong}',
        '{kolom_1}',
        '{/tabel_corong}',
        '{counts.publicServices}',
      ]),
    );
    const ran = runCli(folder, [...args, '--format', 'docx,json'], now);
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
    expect(ran.stdout).toBe(
      'reports/laporan-replikasi-2022.docx\nreports/laporan-replikasi-2022.json\n',
    );
  });

  it('names every missing field in both languages, and writes nothing', async () => {
    const folder = temporaryFolder(files);
    writeFileSync(join(folder, 'a.docx'), await template(['{titl}', '{entah}']));
    const ran = runCli(folder, [...args, '--format', 'docx,json'], now);
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('templat meminta 2 isian');
    expect(ran.stderr).toContain('{titl} (isi dokumen); mungkin maksudnya {title}');
    expect(ran.stderr).toContain('{entah} (isi dokumen)');
    expect(existsSync(join(folder, 'reports'))).toBe(false);
    const english = runCli(folder, [...args, '--format', 'docx', '--lang', 'en'], now);
    expect(english.stderr).toContain('{titl} (the text); did you mean {title}');
  });

  it('is for the docx format, and for a file that is there', async () => {
    const folder = temporaryFolder(files);
    const none = runCli(folder, [...args, '--format', 'docx'], now);
    expect(none.exit).toBe(2);
    expect(none.stderr).toContain('a.docx');
    writeFileSync(join(folder, 'a.docx'), 'bukan');
    expect(runCli(folder, args, now)).toMatchObject({ exit: 2, stdout: '' });
    expect(runCli(folder, args, now).stderr).toContain('--template hanya untuk bentuk docx');
    const broken = runCli(folder, [...args, '--format', 'docx'], now);
    expect(broken.exit).toBe(2);
    expect(broken.stderr).toContain('bukan dokumen Word');
    expect(readdirSync(folder)).not.toContain('reports');
  });

  it('refuses a file too large to be a template', () => {
    const folder = temporaryFolder(files);
    writeFileSync(join(folder, 'a.docx'), Buffer.alloc(21 * 1024 * 1024));
    const ran = runCli(folder, [...args, '--format', 'docx'], now);
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
    expect(ran.stderr).toContain('terlalu besar: 21 MB, paling besar 20 MB');
  });
});
