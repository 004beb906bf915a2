import { json } from '../../output/escape.ts';
import type { Format, Report } from '../blocks.ts';
import { plain } from '../cells.ts';
import { tablesOf } from './tables.ts';

/** The numbers and tables for programs, as schemas/report-output.schema.json describes them. */
export const format: Format = (report, base) => [
  { name: `${base}.json`, bytes: Buffer.from(`${json(valueOf(report))}\n`, 'utf8') },
];

function valueOf(report: Report) {
  const { view, year, asOf, tool, language, title, draft, counts } = report;
  return {
    version: tool.replace(/^tular /, ''),
    view,
    year,
    ...(report.period && { period: report.period }),
    ...(report.agency !== undefined && { agency: report.agency }),
    asOf,
    commit: commitOf(report),
    tool,
    language,
    title,
    draft,
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, { value, possible, members }]) => [
        name,
        { value, possible, members },
      ]),
    ),
    tables: tablesOf(report).map(({ id, number, title: name, columns, rows }) => ({
      id,
      number,
      title: name,
      columns: columns.map((column) => column.title),
      rows: Array.from(rows, ({ cells, records }) => ({ cells: cells.map(plain), records })),
    })),
  };
}

/** A folder with changes has no commit of its own: the mark says that the content differs from it. */
function commitOf({ commit, changed }: Report): string {
  return commit === null ? 'unversioned' : changed ? `${commit}+changed` : commit;
}
