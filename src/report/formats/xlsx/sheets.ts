import type { Report } from '../../blocks.ts';
import { tablesOf } from '../tables.ts';
import type { Sheet } from './sheet.ts';

/** Excel's rows of a sheet, and letters of its name. */
const MOST_ROWS = 1_048_576;
const LONGEST_NAME = 31;

/** The sheets of a report's tables; a table longer than a sheet goes on in the next. */
export function sheetsOf(report: Report, mostRows = MOST_ROWS): Sheet[] {
  const taken = new Set<string>(RESERVED);
  return tablesOf(report).flatMap((table) => {
    const room = mostRows - 1;
    const sheets: Sheet[] = [];
    for (let from = 0; from === 0 || from < table.rows.length; from += room)
      sheets.push({
        name: freeName(table.id, taken),
        table,
        from,
        length: Math.min(room, table.rows.length - from),
      });
    return sheets;
  });
}

/** The cover's name, and one that Excel keeps for itself. */
export const COVER = { id: 'Keterangan', en: 'About' } as const;
const RESERVED = [...Object.values(COVER), 'History'].map((name) => name.toLowerCase());

/** The id of a table as the name of its sheet: cut, without the marks that Excel forbids, and unique. */
function freeName(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^a-z0-9-]/g, '-');
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${count}`;
    const name = `${plain.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (name === '' || taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
