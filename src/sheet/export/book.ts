import { fieldAt } from '../../model/fields.ts';
import type { Language } from '../../text/language.ts';
import type { Rule } from '../../workbook/validations.ts';
import { columnName } from '../../workbook/rows.ts';
import { type Column, type Table, tablesOf } from '../columns.ts';
import { sheetNameOf } from '../sheet-names.ts';
import { type ColumnToWrite, type SheetToWrite, writeWorkbook } from '../workbook.ts';
import { type Versions, versionsSheet } from '../versions.ts';
import { type Choices, choicesOf } from './choices.ts';
import { guidePage } from './guide.ts';
import { formOf, isNeeded } from './form.ts';
import type { Material } from './material.ts';
import { cellsOf, lengthOf } from './rows.ts';

/** A workbook of the exported kinds: the guide, a sheet for each of their tables, and what may be chosen. */
export function bookOf(material: Material): Iterable<Uint8Array> {
  const { language } = material;
  const tables = [...material.records.keys()].flatMap((kind) => tablesOf(kind));
  const choices = choicesOf(tables, material);
  const sheets = tables.map((table) => sheetOf(table, choices, material));
  const title =
    language === 'id'
      ? `Ekspor katalog ${material.catalog}`
      : `Export of the catalogue ${material.catalog}`;
  return writeWorkbook(
    {
      title,
      author: material.keeper,
      day: material.day,
      tool: material.tool,
      language,
    },
    [
      guidePage(title, tables, sheets, material),
      ...sheets,
      choices.sheet,
      versionsSheet(versionsOf(material), language),
    ],
  );
}

function versionsOf({ records }: Material): Versions {
  return new Map(
    [...records].map(([kind, all]) => [kind, new Map(all.map(({ id, hash }) => [id, hash]))]),
  );
}

function sheetOf(table: Table, choices: Choices, material: Material): SheetToWrite {
  const { language } = material;
  const leads = table.leads.map(({ heading, holds }): ColumnToWrite => ({
    heading: heading[language],
    isRequired: holds !== 'number',
    typed: holds === 'number' ? 'general' : 'text',
  }));
  const columns = table.columns.map((column): ColumnToWrite => ({
    heading: column.heading[language],
    isRequired: isNeeded(table, column) === 'always',
    typed: isNumeric(column) ? 'general' : 'text',
  }));
  return {
    name: sheetNameOf(table)[language],
    columns: [...leads, ...columns],
    length: lengthOf(table, material),
    rows: () => cellsOf(table, material),
    isPlain: true,
    frozen: 1,
    rules: [
      ...idRule(table, language),
      ...table.columns.flatMap((column, index) =>
        ruleOf(table.kind, column, leads.length + index, choices, language),
      ),
    ],
  };
}

/** Where a number is typed it stays one; a list of numbers is a text. */
function isNumeric({ item, isList }: Column): boolean {
  return !isList && item.type.some((type) => type === 'number' || type === 'integer');
}

/** What an id is, said where one is typed. */
function idRule(table: Table, language: Language): Rule[] {
  const hint =
    table.items === ''
      ? {
          id: 'Huruf kecil, angka, dan tanda hubung; menjadi nama berkas rekaman.',
          en: 'Small letters, figures and hyphens; becomes the name of the file.',
        }
      : {
          id: `Pengenal rekaman di lembar ${sheetNameOf({ ...table, items: '' }).id}.`,
          en: `Id of a record on the sheet ${sheetNameOf({ ...table, items: '' }).en}.`,
        };
  return [{ column: 0, isStrict: false, hint: hint[language] }];
}

/** Serial number of 1945-01-01: a year typed into a cell that holds a day becomes a day before that. */
const EARLIEST = 16_438;

function ruleOf(
  kind: string,
  column: Column,
  index: number,
  choices: Choices,
  language: Language,
): Rule[] {
  const hint = formOf(column, language);
  const found = choices.of(column);
  if (column.isList) return [{ column: index, isStrict: false, hint: hint.long }];
  if (found)
    return [
      {
        column: index,
        list: found.range,
        isStrict: found.choice.names === undefined,
        refusal:
          found.choice.names === undefined
            ? {
                id: 'Pilih salah satu dari daftar.',
                en: 'Choose one from the list.',
              }[language]
            : {
                id: `Pengenal ini belum ada pada rekaman ${fieldAt(column.item.reference ?? kind, '')?.title.id.toLowerCase()}.`,
                en: `There is no ${fieldAt(column.item.reference ?? kind, '')?.title.en.toLowerCase()} with this id yet.`,
              }[language],
      },
    ];
  if (column.item.shape !== 'date') return [];
  const cell = `${columnName(index)}2`;
  return [
    {
      column: index,
      formula: `OR(ISTEXT(${cell}),${cell}>=${EARLIEST})`,
      isStrict: true,
      hint: hint.long,
      refusal: {
        id: "Sel ini memuat tanggal penuh. Untuk tahun atau bulan saja, awali dengan tanda petik: '2021 atau '2021-05.",
        en: "This cell holds a full date. For a year or a month, begin with an apostrophe: '2021 or '2021-05.",
      }[language],
    },
  ];
}
