import { traceAnchor } from '../../anchors.ts';
import type { CountCell, Report, Row, Table } from '../../blocks.ts';
import { readable } from '../../cells.ts';

/** A count that no row of the report traces: where it stands, and the place that will trace it. */
export interface Traced {
  readonly anchor: string;
  /** What its row is about. */
  readonly row: string;
  /** What its column counts. */
  readonly column: string;
  readonly cell: CountCell;
}

/** The counts that the report does not trace by itself, table by table. */
export function untraced(
  report: Report,
  anchors: ReadonlySet<string>,
): { readonly table: Table; readonly counts: readonly Traced[] }[] {
  return report.blocks
    .filter((block): block is Table => block.type === 'table')
    .map((table) => ({ table, counts: countsOf(table, report, anchors) }))
    .filter(({ counts }) => counts.length > 0);
}

function countsOf(table: Table, report: Report, anchors: ReadonlySet<string>): Traced[] {
  const counts: Traced[] = [];
  let at = 0;
  for (const row of table.rows) {
    row.cells.forEach((cell, column) => {
      const anchor = traceAnchor(table.id, at, column);
      if (cell.type === 'count' && cell.members.length > 0 && !anchors.has(anchor))
        counts.push({
          anchor,
          row: about(row, at, report),
          column: table.columns[column]?.title ?? '',
          cell,
        });
    });
    at += 1;
  }
  return counts;
}

/** The first words of a row say what it is about; a row of numbers alone is called by its place. */
function about({ cells }: Row, at: number, { language }: Report): string {
  const named = cells.find(({ type }) => type === 'text' || type === 'ref' || type === 'date');
  if (named !== undefined) return readable(named, language);
  return `${language === 'id' ? 'baris' : 'row'} ${at + 1}`;
}

/**
 * The members of a count. Each is told by its records; where several have the same records, as several
 * originals of one copy have, by its key as well.
 */
export function membersOf({ members }: CountCell): {
  readonly records: readonly string[];
  readonly key?: string;
}[] {
  const times = new Map<string, number>();
  const sign = (records: readonly string[]) => records.join(' ');
  for (const { records } of members) times.set(sign(records), (times.get(sign(records)) ?? 0) + 1);
  return members.map(({ key, records }) =>
    (times.get(sign(records)) ?? 0) > 1 || records.length === 0 ? { records, key } : { records },
  );
}
