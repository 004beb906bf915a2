import { readFileSync } from 'node:fs';
import type { Table } from './table.ts';

/** Where the build leaves the table: beside the built program. */
export const TABLE = new URL('table.json', import.meta.url);

/** The table as it was built; made anew where the program runs from its sources. */
export async function readTable(): Promise<Table> {
  let text: string;
  try {
    text = readFileSync(TABLE, 'utf8');
  } catch {
    const { COMMANDS } = await import('../index.ts');
    return (await import('./table.ts')).tableOf(COMMANDS);
  }
  return JSON.parse(text) as Table;
}
