import type { Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { joinPointer } from '../util/pointer.ts';
import type { ColumnRule, MappedColumn } from './mapping.ts';
import { type Target, targetOf } from './target.ts';

/** What a map file says of a sheet: how its cells are written and where its columns belong. */
export interface SheetMap {
  readonly sheets: readonly string[];
  /** First and last row of the titles. */
  readonly headerRows?: readonly [number, number];
  readonly decimal?: 'comma' | 'point';
  readonly separator?: string;
  readonly dates?: 'dmy' | 'mdy';
  /** By title, as titles are compared. */
  readonly columns: ReadonlyMap<string, ColumnRule>;
  readonly defaults: readonly { readonly target: Target; readonly text: string }[];
  readonly key?: Target;
}

/** What is wrong with a map file, at a place in it. */
export interface MapFault {
  readonly pointer: string;
  readonly message: Words;
}

export const NO_MAP: SheetMap = { sheets: [], columns: new Map(), defaults: [] };

const KEYS = [
  'kind',
  'sheet',
  'header_row',
  'decimal',
  'separator',
  'dates',
  'columns',
  'defaults',
  'key',
];

/** Reads what a map file holds; everything that is wrong with it is told. */
export function readMap(kind: Kind, value: Json): { map: SheetMap; faults: MapFault[] } {
  const faults: MapFault[] = [];
  const tell = (path: readonly (string | number)[], id: string, en: string) =>
    void faults.push({ pointer: joinPointer(path), message: { id, en } });
  if (!isObject(value)) {
    tell([], 'Berkas pemetaan harus berisi kunci dan nilai.', 'A map file holds keys and values.');
    return { map: NO_MAP, faults };
  }
  for (const key of Object.keys(value))
    if (!KEYS.includes(key)) {
      const [near] = nearest(key, KEYS);
      tell(
        [key],
        `"${key}" tidak dikenal; ${near ? `mungkin maksudnya ${near}` : `yang dikenal: ${KEYS.join(', ')}`}.`,
        `"${key}" is unknown; ${near ? `did you mean ${near}` : `known are ${KEYS.join(', ')}`}.`,
      );
    }
  const target = (path: readonly (string | number)[], text: string): Target | undefined => {
    const found = targetOf(kind, text);
    if (!found)
      tell(
        path,
        `"${text}" bukan isian ${kind}; contoh: name, owners, awards[].name, milestones[phase=penerapan].date.`,
        `"${text}" is no field of ${kind}; such as name, owners, awards[].name, milestones[phase=penerapan].date.`,
      );
    return found;
  };
  const choice = <T extends string>(key: string, choices: readonly T[]): T | undefined => {
    const given = value[key];
    if (given === undefined) return undefined;
    const found = choices.find((each) => each === given);
    if (found === undefined)
      tell([key], `Pilihannya: ${choices.join(', ')}.`, `Choose from: ${choices.join(', ')}.`);
    return found;
  };
  choice('kind', [kind]);
  const decimal = choice('decimal', ['comma', 'point']);
  const dates = choice('dates', ['dmy', 'mdy']);
  const { separator } = value;
  if (separator !== undefined && !isText(separator))
    tell(['separator'], 'Tulis pemisahnya sebagai teks.', 'Write the separator as text.');
  const headerRows = headerRowsOf(value['header_row']);
  if (value['header_row'] !== undefined && !headerRows)
    tell(['header_row'], 'Tulis nomor barisnya: 4, atau "4-5".', 'Write its number: 4, or "4-5".');
  const key = isText(value['key']) ? target(['key'], value['key']) : undefined;
  const map: SheetMap = {
    sheets: textsOf(value['sheet']),
    columns: columnsOf(value['columns'], target, tell),
    defaults: defaultsOf(value['defaults'], target, tell),
    ...(headerRows && { headerRows }),
    ...(decimal && { decimal }),
    ...(dates && { dates }),
    ...(isText(separator) && { separator }),
    ...(key && { key }),
  };
  return { map, faults };
}

type Tell = (path: readonly (string | number)[], id: string, en: string) => void;
type ToTarget = (path: readonly (string | number)[], text: string) => Target | undefined;

function columnsOf(
  given: Json | undefined,
  target: ToTarget,
  tell: Tell,
): ReadonlyMap<string, ColumnRule> {
  const rules = new Map<string, ColumnRule>();
  if (given === undefined) return rules;
  if (!isObject(given)) {
    tell(
      ['columns'],
      'Tulis judul kolom dan isiannya.',
      'Write titles of columns and their fields.',
    );
    return rules;
  }
  for (const [title, said] of Object.entries(given)) {
    const path = ['columns', title];
    if (said === null) rules.set(fold(title), { to: undefined });
    else if (typeof said === 'string') {
      const to = target(path, said);
      if (to) rules.set(fold(title), { to });
    } else if (isObject(said) && isText(said['to'])) {
      const to = target([...path, 'to'], said['to']);
      const { separator, values } = said;
      for (const key of Object.keys(said))
        if (!['to', 'separator', 'values'].includes(key))
          tell([...path, key], `"${key}" tidak dikenal.`, `"${key}" is unknown.`);
      if (to)
        rules.set(fold(title), {
          to,
          ...(isText(separator) && { separator }),
          ...(isObject(values) && {
            values: new Map(
              Object.entries(values).map(([text, meant]) => [
                valueKey(text),
                meant === null ? '' : String(meant),
              ]),
            ),
          }),
        });
    } else
      tell(
        path,
        'Tulis isiannya, null bila kolom ditinggalkan, atau {to: isian, separator: …, values: …}.',
        'Write its field, null to leave the column out, or {to: field, separator: …, values: …}.',
      );
  }
  return rules;
}

function defaultsOf(given: Json | undefined, toTarget: ToTarget, tell: Tell) {
  if (given === undefined) return [];
  if (!isObject(given)) {
    tell(['defaults'], 'Tulis isian dan nilainya.', 'Write fields and their values.');
    return [];
  }
  return Object.entries(given).flatMap(([path, value]) => {
    const target = toTarget(['defaults', path], path);
    return target && value !== null && typeof value !== 'object'
      ? [{ target, text: String(value) }]
      : [];
  });
}

/** The text of a cell as `values` finds it: two texts that only differ in case and marks are one. */
export function valueKey(text: string): string {
  return fold(text) || text.trim();
}

/** `4` or `4-5`. */
export function headerRowsOf(given: Json | undefined): readonly [number, number] | undefined {
  const [, first, last = first] = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(String(given)) ?? [];
  if (first === undefined || Number(first) < 1) return undefined;
  return Number(last) >= Number(first) ? [Number(first), Number(last)] : undefined;
}

/** A map file's value for columns as they were read, so that the next import needs no questions. */
export function mapFor(
  kind: Kind,
  columns: readonly MappedColumn[],
  { decimal, separator, dates, key, defaults }: SheetMap,
): { [key: string]: Json } {
  const given = Object.entries({ kind, decimal, separator, dates, key: key?.text });
  const said = columns.map(({ title, to, separator, values }): [string, Json] => {
    if (!to) return [title.text, null];
    if (separator === undefined && !values) return [title.text, to.text];
    return [
      title.text,
      {
        to: to.text,
        ...(separator !== undefined && { separator }),
        ...(values && { values: Object.fromEntries(values) }),
      },
    ];
  });
  return {
    ...Object.fromEntries(given.filter((each): each is [string, string] => each[1] !== undefined)),
    columns: Object.fromEntries(said),
    ...(defaults.length > 0 && {
      defaults: Object.fromEntries(defaults.map(({ target, text }) => [target.text, text])),
    }),
  };
}

function textsOf(given: Json | undefined): string[] {
  if (Array.isArray(given)) return given.filter(isText);
  return isText(given) ? [given] : [];
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
