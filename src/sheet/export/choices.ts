import { fieldAt } from '../../model/fields.ts';
import { FOLDERS, type Kind } from '../../model/record.ts';
import { columnName } from '../../workbook/rows.ts';
import type { Column, Table } from '../columns.ts';
import { YES_NO } from '../own-cell.ts';
import { CHOICES, sheetNameOf } from '../sheet-names.ts';
import type { Cell } from '../sheet.ts';
import type { SheetToWrite } from '../workbook.ts';
import type { Material } from './material.ts';

/** What may be chosen in some columns: a column of the sheet of choices, with names beside ids. */
export interface Choice {
  readonly heading: string;
  readonly values: readonly string[];
  /** Names of the records whose ids the values are. */
  readonly names?: readonly string[];
}

/** The choices of tables' columns. */
export interface Choices {
  readonly sheet: SheetToWrite;
  /** What may be chosen in a column, and where that stands in the workbook; none where anything may be. */
  of(column: Column): { readonly choice: Choice; readonly range: string } | undefined;
}

/** The choices of all columns of some tables; columns with the same choices share them. */
export function choicesOf(tables: readonly Table[], material: Material): Choices {
  const { language } = material;
  const all = new Map<string, Choice>();
  for (const table of tables)
    for (const column of table.columns) {
      const key = keyOf(column);
      if (key !== undefined && !all.has(key)) all.set(key, choiceOf(table, column, material));
    }
  const filled = [...all].filter(([, { values }]) => values.length > 0);
  let at = 0;
  const places = new Map<string, number>();
  for (const [key, { names }] of filled) {
    places.set(key, at);
    at += names ? 2 : 1;
  }
  return {
    sheet: sheetOf(
      filled.map(([, choice]) => choice),
      material,
    ),
    of: (column) => {
      const key = keyOf(column) ?? '';
      const choice = all.get(key);
      const place = places.get(key);
      if (!choice || place === undefined) return undefined;
      const name = columnName(place);
      const range = `'${CHOICES[language]}'!$${name}$2:$${name}$${choice.values.length + 1}`;
      return { choice, range };
    },
  };
}

/** Columns with the same key have the same choices. */
function keyOf({ item }: Column): string | undefined {
  if (item.reference !== undefined && Object.hasOwn(FOLDERS, item.reference)) return item.reference;
  if (item.labels) return `=${Object.keys(item.labels).join('|')}`;
  return item.type.length === 1 && item.type[0] === 'boolean' ? '=truth' : undefined;
}

function choiceOf(table: Table, { item, heading }: Column, { names, language }: Material): Choice {
  if (item.reference !== undefined) {
    const records = names.get(item.reference as Kind) ?? [];
    return {
      heading: fieldAt(item.reference, '')?.title[language] ?? item.reference,
      values: records.map(({ id }) => id),
      names: records.map(({ name }) => name),
    };
  }
  if (item.labels)
    return {
      heading: `${sheetNameOf(table)[language]}: ${heading[language]}`,
      values: Object.values(item.labels).map((words) => words[language]),
    };
  return { heading: YES_NO[language].join('/'), values: YES_NO[language] };
}

function sheetOf(choices: readonly Choice[], { language }: Material): SheetToWrite {
  const columns = choices.flatMap(({ heading, names }) =>
    names
      ? [
          { heading: `${heading}: ${language === 'id' ? 'pengenal' : 'id'}` },
          { heading: `${heading}: ${language === 'id' ? 'nama' : 'name'}` },
        ]
      : [{ heading }],
  );
  const texts = choices.flatMap(({ values, names }) => (names ? [values, names] : [values]));
  const length = Math.max(0, ...texts.map((column) => column.length));
  return {
    name: CHOICES[language],
    columns,
    length,
    isPlain: true,
    *rows() {
      for (let row = 0; row < length; row += 1)
        yield texts.map((column): Cell => {
          const text = column[row];
          return text === undefined ? { kind: 'empty' } : { kind: 'text', text };
        });
    },
  };
}
