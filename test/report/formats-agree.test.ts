import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/report/views/index.ts';
import { differences, type JsonTable, type Kind } from '../support/agree.ts';
import {
  type Shown,
  shownInCsv,
  shownInHtml,
  shownInMarkdown,
  shownInPdf,
  shownInWord,
  shownInWorkbook,
} from '../support/read-report.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** The catalogue that this repository ships. */
const root = join(import.meta.dirname, '../..');

/** What the views are about that need a record. */
const SUBJECTS: Readonly<Record<string, string>> = {
  innovation: 'gertak',
  agency: 'dinas-perikanan-trenggalek',
  replication: 'gertak-blora',
};
const DATES = ['2021-12-31', '2024-12-31'];

const runs = new Map<string, ReadonlyMap<string, Buffer>>();

/** All files of a report, written by one run of the program. */
function written(view: string, day: string): ReadonlyMap<string, Buffer> {
  const known = runs.get(view + day);
  if (known) return known;
  const { about } = VIEWS.find(({ name }) => name === view) ?? {};
  const subject = about === undefined ? [] : [SUBJECTS[about] ?? ''];
  const output = temporaryFolder();
  const formats = 'docx,pdf,xlsx,html,md,csv,json';
  const options = ['--as-of', day, '--format', formats, '--output', output];
  const ran = runCli(root, ['report', view, ...subject, ...options]);
  expect(ran.exit).toBe(0);
  const files = new Map(
    readdirSync(output).map((name) => [name, readFileSync(join(output, name))] as const),
  );
  runs.set(view + day, files);
  return files;
}

interface JsonReport {
  readonly view: string;
  readonly asOf: string;
  readonly tables: readonly JsonTable[];
}

interface Read {
  readonly json: JsonReport;
  readonly shown: Readonly<Record<string, Shown>>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  docx: 'document',
  pdf: 'document',
  html: 'document',
  md: 'document',
  xlsx: 'sheet',
  csv: 'csv',
};

function read(files: ReadonlyMap<string, Buffer>): Read {
  const [, base = ''] =
    [...files.keys()].map((name) => /^(.*)\.json$/.exec(name)).find(Boolean) ?? [];
  const file = (name: string) => files.get(`${base}.${name}`) ?? Buffer.from('');
  const tables = [...files.keys()].filter((name) => name.endsWith('.csv'));
  return {
    json: JSON.parse(file('json').toString()) as JsonReport,
    shown: {
      docx: shownInWord(file('docx')),
      pdf: shownInPdf(file('pdf')),
      html: shownInHtml(file('html').toString()),
      md: shownInMarkdown(file('md').toString()),
      xlsx: shownInWorkbook(file('xlsx')),
      csv: shownInCsv(
        Object.fromEntries(
          tables.map((name) => [
            name.slice(base.length + 1, -'.csv'.length),
            String(files.get(name)),
          ]),
        ),
      ),
    },
  };
}

/** What each file says otherwise than the JSON file. */
function compared({ json, shown }: Read): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(KINDS).map(([format, kind]) => [
      format,
      differences(json.tables, shown[format] as Shown, kind),
    ]),
  );
}
const NONE = Object.fromEntries(Object.keys(KINDS).map((format) => [format, []]));

describe.each(DATES)('as of %s', (day) => {
  it.each(VIEWS.map(({ name }) => name))('every file of %s shows the same tables', (view) => {
    const all = read(written(view, day));
    expect(all.json).toMatchObject({ view, asOf: day });
    expect(all.json.tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
    expect(compared(all)).toEqual(NONE);
  });
});

describe('the comparison itself', () => {
  const files = () => written('brief', '2024-12-31');
  const places = ({ tables }: JsonReport) =>
    tables.flatMap(({ id, rows }, table) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          typeof cell === 'number' ? [{ id, table, row, column }] : [],
        ),
      ),
    );

  it('finds every single number that differs, in every format, and nothing else', () => {
    const all = read(files());
    const numbers = places(all.json);
    expect(numbers.length).toBeGreaterThan(10);
    for (const { id, table, row, column } of numbers) {
      const json = structuredClone(all.json);
      const cells = json.tables[table]?.rows[row]?.cells as number[];
      cells[column] = (cells[column] ?? 0) + 1;
      const found = compared({ json, shown: all.shown });
      for (const format of Object.keys(KINDS))
        expect(found[format], format).toEqual([
          expect.stringMatching(new RegExp(`^${id} ${row},${column}: `)),
        ]);
    }
  });

  const inZip = (bytes: Buffer, part: RegExp, pattern: RegExp): Buffer => {
    const parts = unzipSync(bytes);
    const name = Object.keys(parts).find(
      (each) => part.test(each) && pattern.test(strFromU8(parts[each] ?? new Uint8Array())),
    );
    const text = strFromU8(parts[name ?? ''] ?? new Uint8Array());
    return Buffer.from(
      zipSync({ ...parts, [name ?? '']: strToU8(text.replace(pattern, '$177$2')) }),
    );
  };
  const inText = (bytes: Buffer, pattern: RegExp) =>
    Buffer.from(bytes.toString().replace(pattern, '$177$2'));
  // The last figures of a number that stands alone in a cell.
  const CHANGES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    docx: (bytes) =>
      inZip(
        bytes,
        /^word\/document\.xml$/,
        /(<w:jc w:val="right"\/>(?:(?!<\/w:p>).)*<w:t[^>]*>)\d+(<\/w:t>)/s,
      ),
    xlsx: (bytes) => inZip(bytes, /sheet[2-9]\.xml$/, /(<v>)\d+(<\/v>)/),
    html: (bytes) => inText(bytes, /(<td[^>]* data-value="\d+">\s*(?:<a[^>]*>)?)\d+()/),
    md: (bytes) => inText(bytes, /(\| +)\d{1,3}( +\|)/),
    csv: (bytes) => inText(bytes, /(,)\d+(,)/),
  };

  it.each(Object.entries(CHANGES))(
    'finds one number that was changed in the file: %s',
    (format, change) => {
      const name =
        [...files().keys()].find((each) =>
          each.endsWith(format === 'csv' ? 'angka.csv' : `.${format}`),
        ) ?? '';
      const changed = new Map([...files(), [name, change(files().get(name) ?? Buffer.from(''))]]);
      const found = compared(read(changed));
      expect(found).toEqual({
        ...NONE,
        [format]: [expect.stringMatching(/ \d+,\d+: 77 is not \d+$/)],
      });
    },
  );

  it('finds figures that a font of the PDF shows as others', () => {
    const name = 'brief-2024.pdf';
    const text = files().get(name)?.toString('latin1') ?? '';
    const changed = Buffer.from(text.replace(/^(<\w{4}> )<0038>$/gm, '$1<0039>'), 'latin1');
    const { pdf = [], ...rest } = compared(read(new Map([...files(), [name, changed]])));
    expect(pdf.join('\n')).toMatch(/: 19 is not 18$/m);
    expect({ ...rest, pdf: [] }).toEqual(NONE);
  });
});
