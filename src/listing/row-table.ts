import { fieldAt } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Language } from '../text/language.ts';
import { cellText, titleOf } from './columns.ts';
import type { Row } from './rows.ts';
import type { Place } from './search/search.ts';
import { tableText } from './table.ts';

/** With less room than this, saying where words were found takes the place of what follows the name. */
const ROOM = 120;

/**
 * Rows as a table for a terminal. Where words were found in what the columns do not show, and the
 * columns were not chosen, a last one says where.
 */
export function rowTable(
  rows: readonly Row[],
  kinds: readonly Kind[],
  { columns, chosen }: { readonly columns: readonly string[]; readonly chosen: boolean },
  language: Language,
  width: number,
): string {
  // A field that several kinds have is called what the first of them calls it.
  const title = (column: string) => {
    const kind = kinds.find((each) => fieldAt(each, `/${column}`)) ?? kinds[0] ?? 'innovation';
    return titleOf(kind, column, language);
  };
  const cell = (row: Row, column: string) =>
    column === 'kind'
      ? (fieldAt(row.kind, '')?.title[language] ?? row.kind)
      : column === 'matched'
        ? whereText(row, [], language)
        : cellText(row, column, language, ', ');
  const where = rows.map((row) => whereText(row, columns, language));
  if (chosen || where.every((text) => text === ''))
    return tableText(
      columns.map(title),
      rows.map((row) => columns.map((column) => cell(row, column))),
      width,
    );
  const shown = width < ROOM ? columns.slice(0, columns.indexOf('name') + 1) : columns;
  return tableText(
    [...shown.map(title), title('matched')],
    rows.map((row, at) => [...shown.map((column) => cell(row, column)), where[at] ?? '']),
    width,
  );
}

/** Where words were found, as far as no column shows it. */
function whereText(row: Row, columns: readonly string[], language: Language): string {
  return ((row['matched'] as readonly Place[] | undefined) ?? [])
    .filter(({ field }) => !columns.includes(field))
    .map(({ field, text }) => `${titleOf(row.kind, field, language)}: ${text}`)
    .join('; ');
}
