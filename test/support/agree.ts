import type { Shown, ShownCell, ShownTable } from './read-report.ts';

type Value = string | number | null;

/** The tables of a report as its JSON file holds them. */
export interface JsonTable {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly Value[];
    readonly records: readonly string[];
  }[];
}

/** How a format writes: documents for people, sheets for programs with the records behind each row. */
export type Kind = 'document' | 'sheet' | 'csv';

/** Every place where a file shows something else than the JSON file of the same report, in words. */
export function differences(tables: readonly JsonTable[], shown: Shown, kind: Kind): string[] {
  const isDocument = kind === 'document';
  // A document says in a sentence that there are no rows, and prints a form as one.
  const wanted = isDocument ? tables.filter(({ number }) => number !== '') : tables;
  const called = (table: JsonTable) => (isDocument ? `${table.number}. ${table.title}` : table.id);
  const order = (names: readonly string[]) => (kind === 'csv' ? names.toSorted() : names).map(bare);
  const [names, found] = [
    order(wanted.map(called)),
    order(shown.tables.map(({ caption }) => caption)),
  ];
  if (names.join('\n') !== found.join('\n'))
    return [
      `tables: ${names.filter((name) => !found.includes(name)).join(', ')} not found; ${found.length} of ${names.length}`,
    ];
  const byName = new Map(shown.tables.map((table) => [bare(table.caption), table]));
  return [
    ...wanted.flatMap((table) =>
      inTable(table, byName.get(bare(called(table))) as ShownTable, kind),
    ),
    ...(isDocument ? tables.filter(isForm).flatMap((form) => inForms(form, shown)) : []),
  ];
}

function isForm({ number, rows }: JsonTable): boolean {
  return number === '' && rows.length > 0;
}

function inTable(table: JsonTable, shown: ShownTable, kind: Kind): string[] {
  const more = kind === 'document' ? [] : ['Rekaman'];
  const wrong: string[] = [];
  const heads = [...table.columns, ...more];
  if (heads.map(bare).join('\n') !== shown.columns.map(bare).join('\n'))
    wrong.push(`${table.id}: columns ${shown.columns.join(' | ')}`);
  if (table.rows.length !== shown.rows.length)
    wrong.push(`${table.id}: ${shown.rows.length} rows, not ${table.rows.length}`);
  table.rows.forEach(({ cells, records }, at) => {
    const values = [...cells, ...more.map(() => records.join(' '))];
    const row = shown.rows[at] ?? [];
    if (row.length !== values.length) wrong.push(`${table.id} ${at}: ${row.length} cells`);
    values.forEach((value, column) => {
      const cell = row[column] ?? { shown: '' };
      if (!isSame(value, cell, kind))
        wrong.push(`${table.id} ${at},${column}: ${String(cell.shown).trim()} is not ${value}`);
    });
  });
  return wrong;
}

/** Forms have no name that a reader sees: one of those found has to be this one, line by line. */
function inForms({ id, rows }: JsonTable, { forms }: Shown): string[] {
  const lines: { label: Value; text: string }[] = [];
  for (const { cells } of rows) {
    const [label = '', value = ''] = cells;
    const last = lines.at(-1);
    if (last?.label === label) last.text += `;${value}`;
    else lines.push({ label, text: `${label}:${value}` });
  }
  const joined = (texts: readonly string[]) =>
    texts.map((text) => bare(text).replaceAll(';', '')).join('\n');
  const wanted = joined(lines.map(({ text }) => text));
  return forms.some((form) => joined(form) === wanted) ? [] : [`${id}: no such form`];
}

function isSame(value: Value, { shown, link }: ShownCell, kind: Kind): boolean {
  // A program's file holds numbers as they are, and nothing where nothing is known.
  if (kind === 'csv') return bare(String(value ?? '')) === bare(String(shown));
  if (kind === 'sheet' && (typeof value === 'number' || typeof shown === 'number'))
    return value === shown;
  const text = bare(String(shown));
  if (value === null)
    return kind === 'sheet' ? text === '' : ['–', 'belumdiketahui'].includes(text);
  if (typeof value === 'number') return numberOf(text) === value;
  if (link !== undefined && isAddress(value)) return sameAddress(value, link);
  return (
    text === bare(value) ||
    rangeOf(text) === value ||
    dateOf(String(shown)) === value ||
    // Ids of records: one after the other, or with commas between them.
    (/^[a-z0-9-]+( [a-z0-9-]+)+$/.test(value) && text.replaceAll(',', '') === bare(value))
  );
}

/** A text without blanks, since lines may end anywhere, and without signs that show nothing. */
function bare(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** `1.234,5` as a number; none where it is not written so. */
function numberOf(text: string): number | undefined {
  return /^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : undefined;
}

function rangeOf(text: string): string | undefined {
  const [from, to, ...more] = text.split('–').map(numberOf);
  return from === undefined || to === undefined || more.length > 0 ? undefined : `${from}–${to}`;
}

const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** A date in words as a catalogue writes it: `antara Mei 2018 dan 2019` is `2018-05/2019`. */
function dateOf(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const between = /^(?:antara )?(.*) (?:dan|atau) (.*)$/.exec(words);
  if (between) return `${pointOf(between[1])}/${pointOf(between[2])}`;
  const [, before] = /^paling lambat (.*)$/.exec(words) ?? [];
  if (before !== undefined) return `../${pointOf(before)}`;
  const [, since] = /^sejak (.*)$/.exec(words) ?? [];
  return since === undefined ? pointOf(words) : `${pointOf(since)}/..`;
}

function pointOf(words = ''): string | undefined {
  const [, day, month, year] = /^(?:(?:(\d{1,2}) )?(\p{L}+) )?(\d{4})$/u.exec(words) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return year;
  const number = MONTHS.indexOf(month) + 1;
  const parts = [year, number, ...(day === undefined ? [] : [day])];
  return number === 0 ? undefined : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function isAddress(text: string): boolean {
  return URL.canParse(text);
}

function sameAddress(one: string, other: string): boolean {
  return new URL(one).href === new URL(other).href;
}
