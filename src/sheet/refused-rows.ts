import { type Language, say } from '../text/language.ts';
import { unguarded } from '../output/csv.ts';
import { cellText, columnName, type Header } from './header.ts';
import { placeKey, type Problem } from './problem.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** Heading of the column that says why a row was refused; an import passes it over. */
export const REASON = { id: 'Alasan ditolak', en: 'Why refused' } as const;

/** Rows that were refused as they stood, each with its reasons. */
export interface RefusedRows {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A CSV file of refused rows with its texts as they were before anything was put in to keep them harmless. */
export function asGiven(sheet: Sheet): Sheet {
  const isRefused = sheet.rows.some(({ cells }) =>
    cells.some((cell) => Object.values(REASON).some((reason) => reason === cellText(cell))),
  );
  if (!isRefused) return sheet;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): Cell =>
      cell.kind === 'text' ? { ...cell, text: unguarded(cell.text) } : cell,
    ),
  }));
  return { ...sheet, rows };
}

/** What was read of a sheet: enough to give its refused rows back. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly rows: readonly SheetRow[];
}

/** The refused rows of sheets, under the titles that they had, to be mended and imported again. */
export function refusedRows(
  sheets: readonly ReadSheet[],
  refused: ReadonlySet<string>,
  problems: readonly Problem[],
  language: Language,
): RefusedRows[] {
  const reasons = new Map<string, string[]>();
  for (const { at, message, propose, hint } of problems) {
    const key = placeKey({ sheet: at.sheet, row: at.row });
    const where = at.column === undefined ? '' : `${columnName(at.column)}: `;
    const meant =
      propose.length > 0
        ? ` ${language === 'id' ? 'Mungkin maksudnya' : 'Did you mean'}: ${propose.join(', ')}${language === 'id' ? '.' : '?'}`
        : hint
          ? ` ${say(hint, language)}`
          : '';
    reasons.set(key, [...(reasons.get(key) ?? []), `${where}${say(message, language)}${meant}`]);
  }
  return sheets.flatMap(({ sheet, header, rows }) => {
    const out = rows.filter((row) => refused.has(placeKey({ sheet: sheet.name, row: row.number })));
    if (out.length === 0) return [];
    const { titles } = header;
    const own = titles.filter(({ text }) => !Object.values(REASON).some((each) => each === text));
    return [
      {
        name: sheet.name,
        headings: [...own.map(({ text }) => text), REASON[language]],
        rows: out.map(({ number, cells }): Cell[] => {
          const why = reasons.get(placeKey({ sheet: sheet.name, row: number })) ?? [
            language === 'id'
              ? 'Baris lain dari rekaman yang sama ditolak.'
              : 'Another row of the same record was refused.',
          ];
          return [
            ...own.map(({ column }) => cells[column] ?? ({ kind: 'empty' } as const)),
            { kind: 'text', text: why.join('\n') },
          ];
        }),
      },
    ];
  });
}
