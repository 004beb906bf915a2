import { fieldAt } from '../../model/fields.ts';
import type { Language } from '../../text/language.ts';
import type { Value } from '../../workbook/rows.ts';
import type { Link } from '../../workbook/worksheet.ts';
import type { Column, Table } from '../columns.ts';
import { MARK } from '../own-export.ts';
import { CHOICES, GUIDE } from '../sheet-names.ts';
import type { PageStyle, PageToWrite, SheetToWrite } from '../workbook.ts';
import { formOf, isNeeded } from './form.ts';
import { importable, type Material } from './material.ts';

const WIDTHS = [30, 34, 18, 34, 60, 60];

const value = (content: string | number, style: PageStyle): Value => ({ content, style });

/** The first sheet: what the workbook is, how it is edited and read back, and what each column means. */
export function guidePage(
  title: string,
  tables: readonly Table[],
  sheets: readonly SheetToWrite[],
  material: Material,
): PageToWrite {
  const { language } = material;
  const t = (id: string, en: string) => (language === 'id' ? id : en);
  const facts: [string, string][] = [
    [t('Katalog', 'Catalogue'), `${material.catalog} (${material.keeper})`],
    [t('Keadaan per', 'As of'), material.day],
    [t('Versi data (komit)', 'Commit of the data'), material.commit],
    [t('Perangkat lunak', 'Software'), material.tool],
    [t('Tanda ekspor (jangan diubah)', 'Mark of the export (leave it)'), MARK],
  ];
  const values: (Value | undefined)[][] = [
    [value(title, 'title')],
    [],
    ...facts.map(([name, fact]) => [value(name, 'strong'), value(fact, 'plain')]),
    [],
    [value(t('Cara mengubah', 'How to edit'), 'strong')],
    ...steps(material).map((step, index) => [value(`${index + 1}. ${step}`, 'plain')]),
    [],
    [
      value(t('Lembar', 'Sheet'), 'head'),
      value(t('Baris', 'Rows'), 'head'),
      value(t('Isi', 'Holds'), 'head'),
    ],
  ];
  const links: Link[] = [];
  for (const [index, sheet] of sheets.entries()) {
    links.push({ row: values.length + 1, column: 0, target: `'${sheet.name}'!A1` });
    values.push([
      value(sheet.name, 'link'),
      value(sheet.length, 'general'),
      value(descriptionOf(tables[index] as Table, language), 'plain'),
    ]);
  }
  links.push({ row: values.length + 1, column: 0, target: `'${CHOICES[language]}'!A1` });
  values.push(
    [
      value(CHOICES[language], 'link'),
      undefined,
      value(
        t(
          'Yang dapat dipilih, serta pengenal dan nama rekaman',
          'What may be chosen, and ids and names of records',
        ),
        'plain',
      ),
    ],
    [],
    [
      t('Lembar', 'Sheet'),
      t('Kolom', 'Column'),
      t('Wajib', 'Required'),
      t('Cara mengisi', 'How to fill in'),
      t('Arti', 'Meaning'),
      t('Pilihan', 'Choices'),
    ].map((heading) => value(heading, 'head')),
  );
  for (const [index, table] of tables.entries())
    for (const column of table.columns)
      values.push(columnRow(sheets[index]?.name ?? '', table, column, language));
  return { name: GUIDE[language], widths: WIDTHS, values, links };
}

/** What a table holds, in the words of the schema. */
function descriptionOf({ kind, items }: Table, language: Language): string {
  return fieldAt(kind, items.replace(/\/\*$/, ''))?.description[language] ?? '';
}

function columnRow(
  sheet: string,
  table: Table,
  column: Column,
  language: Language,
): (Value | undefined)[] {
  const { field, item } = column;
  const labels = Object.values(item.labels ?? {}).map((words) => words[language]);
  return [
    value(sheet, 'lines'),
    value(column.heading[language], 'lines'),
    value(neededText(table, column, language), 'lines'),
    value(formOf(column, language).long, 'lines'),
    value(field.description[language], 'lines'),
    labels.length === 0 ? undefined : value(labels.join('; '), 'lines'),
  ];
}

function neededText(table: Table, column: Column, language: Language): string {
  const needed = isNeeded(table, column);
  if (needed === 'always') return language === 'id' ? 'Ya' : 'Yes';
  if (needed === 'one-of') return language === 'id' ? 'Salah satu' : 'One of several';
  if (needed === 'within')
    return language === 'id' ? 'Bila bagiannya diisi' : 'Where its part is filled in';
  return '';
}

function steps({ records, language }: Material): string[] {
  const kinds = importable(records.keys());
  const many = {
    id: ' (satu jenis setiap kali)',
    en: ' (one kind at a time)',
  };
  const command = (more: string) =>
    `tular import ${language === 'id' ? 'BERKAS' : 'FILE'}.xlsx --kind ${kinds.join('|')}${more}${kinds.length > 1 ? many[language] : ''}`;
  return language === 'id'
    ? [
        'Ubah isi sel. Judul kolom, nama lembar, dan pengenal rekaman yang sudah ada jangan diubah. Kolom yang tidak diperlukan boleh dihapus: isian itu dibiarkan.',
        'Judul berwarna lebih gelap wajib diisi. Sel yang dikosongkan menghapus isiannya.',
        'Rekaman baru: tambahkan baris pada lembar utamanya dengan pengenal baru, lalu rinciannya pada lembar lain dengan pengenal yang sama.',
        'Pada lembar rincian, kolom No. menentukan urutan butir; butir baru boleh tanpa nomor. Menghapus barisnya menghapus butirnya.',
        'Menghapus baris pada lembar utama tidak menghapus rekamannya; gunakan tular retire.',
        'Beberapa isian dalam satu sel dipisah titik koma (;). Isian yang memuat titik koma diapit tanda kutip ganda.',
        "Pada sel yang memuat tanggal penuh, tahun atau bulan saja diawali tanda petik: '2021 atau '2021-05.",
        `Simpan sebagai .xlsx, lalu lihat dahulu perubahannya: ${command(' --dry-run')}`,
        `Bila sudah benar, impor: ${command('')}`,
      ]
    : [
        'Edit cells. Leave headings, names of sheets and ids of existing records as they are. Columns that are not needed may be deleted: those fields are left alone.',
        'What has a darker heading must be filled in. An emptied cell removes its field.',
        'A new record: add a row to its main sheet with a new id, then its details on the other sheets with the same id.',
        'On sheets of details the column of numbers gives the order of the items; a new one need not have a number. Deleting its row removes the item.',
        'Deleting a row of a main sheet does not remove the record; use tular retire.',
        'Several texts in a cell are separated by semicolons (;). One that holds a semicolon stands in double quotes.',
        "In a cell that holds a full date, a year or a month alone begins with an apostrophe: '2021 or '2021-05.",
        `Save as .xlsx, then look at the changes first: ${command(' --dry-run')}`,
        `Once they are right, import: ${command('')}`,
      ];
}
