import { json } from '../../output/escape.ts';
import type { CountCell, Format, Report, Row } from '../blocks.ts';
import { plain } from '../cells.ts';
import { tablesOf } from './tables.ts';

/**
 * The numbers, tables and figures for programs, as schemas/report-output.schema.json describes them.
 * Sentences are left out: their numbers are the named counts.
 */
export const format: Format = (report, base) => [
  { name: `${base}.json`, bytes: Buffer.from(`${json(valueOf(report))}\n`, 'utf8') },
];

function valueOf(report: Report) {
  const { view, year, asOf, tool, language, title, author, draft, counts, blocks } = report;
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
    author,
    draft,
    counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, told(count)])),
    tables: tablesOf(report).map(({ id, number, title: name, columns, rows }) => ({
      id,
      number,
      title: name,
      columns: columns.map((column) => column.title),
      rows: Array.from(rows, rowOf),
    })),
    figures: blocks
      .filter((block) => block.type === 'figure')
      .map(({ id, number, title: name, picture, table }) => ({
        id,
        number,
        title: name,
        alt: picture.alt,
        table,
      })),
  };
}

/** The records of a row are behind all of it; each count in it has its own, by the place of its cell. */
function rowOf({ cells, records }: Row) {
  const counts = cells.flatMap((cell, at) => (cell.type === 'count' ? [[at, told(cell)]] : []));
  return {
    cells: cells.map(plain),
    records,
    ...(counts.length > 0 && { counts: Object.fromEntries(counts) as Record<string, object> }),
  };
}

function told({ value, possible, members }: CountCell) {
  return { value, possible, members };
}

/** A folder with changes has no commit of its own: the mark says that the content differs from it. */
function commitOf({ commit, changed }: Report): string {
  return commit === null ? 'unversioned' : changed ? `${commit}+changed` : commit;
}
