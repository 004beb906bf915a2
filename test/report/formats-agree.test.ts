import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** All files of a report, written by one run of the program. */
function written(view: string, day: string): Map<string, Buffer> {
  const { about } = VIEWS.find(({ name }) => name === view) ?? {};
  const subject = about === undefined ? [] : [SUBJECTS[about] ?? ''];
  const output = temporaryFolder();
  const formats = 'docx,pdf,xlsx,html,md,csv,json';
  const options = ['--as-of', day, '--format', formats, '--output', output];
  const ran = runCli(root, ['report', view, ...subject, ...options]);
  expect(ran).toMatchObject({ exit: 0, stderr: '' });
  return new Map(readdirSync(output).map((name) => [name, readFileSync(join(output, name))]));
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
