import type { MappedColumn } from './mapping.ts';
import type { OwnSheet } from './own-export.ts';
import { targetOf } from './target.ts';

/** The columns of an export of our own as columns of any sheet, for rows without an id. */
export function ownColumns({ table, columnsAt, language }: OwnSheet): MappedColumn[] {
  return table.columns.flatMap(({ pattern, heading }, index) => {
    const column = columnsAt[index];
    const to = targetOf(table.kind, pattern.slice(1).replaceAll('/', '.'));
    return column === undefined || !to
      ? []
      : [{ title: { column, text: heading[language], others: [] }, to }];
  });
}
