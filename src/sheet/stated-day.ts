import { readDate } from './cells/dates.ts';
import { cellText } from './header.ts';
import type { ImportTable } from './table.ts';

const STATED =
  /(?:keadaan|kondisi|posisi|status|data)(?: data)? (?:per|sampai(?: dengan)?|s\.?\/?d\.?)(?: tanggal)? (.+)$/i;

/** The day that a sheet says it stands for above its titles: `Keadaan per 31 Oktober 2025`. */
export function statedDay({ sheet, header }: Pick<ImportTable, 'sheet' | 'header'>) {
  const above = sheet.rows.filter(({ number }) => number < header.first);
  const days = above.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const [, text] = STATED.exec(cellText(cell)) ?? [];
      const read = text === undefined ? undefined : readDate({ kind: 'text', text });
      return read && 'value' in read ? [read.value] : [];
    }),
  );
  return days.length === 1 ? days[0] : undefined;
}
