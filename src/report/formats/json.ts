import { json } from '../../output/escape.ts';
import type { Format, Report, Table } from '../blocks.ts';
import { plain } from './cells.ts';

/** Version of the shape that schemas/report-output.schema.json describes. */
const VERSION = 1;

/** The numbers and tables for programs, each with its records. */
export const format: Format = (report, base) => [
  { name: `${base}.json`, bytes: Buffer.from(`${json(valueOf(report))}\n`, 'utf8') },
];

function valueOf(report: Report) {
  const { view, year, asOf, tool, language, title, draft, counts, blocks } = report;
  return {
    version: VERSION,
    view,
    year,
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
    tables: blocks
      .filter((block): block is Table => block.type === 'table')
      .map(({ id, number, title: name, columns, rows }) => ({
        id,
        number,
        title: name,
        columns: columns.map((column) => column.title),
        rows: rows.map(({ cells, records }) => ({ cells: cells.map(plain), records })),
      })),
  };
}

/** A folder with changes has no commit of its own: the mark says that the content differs from it. */
function commitOf({ commit, changed }: Report): string {
  return commit === null ? 'unversioned' : changed ? `${commit}+changed` : commit;
}
