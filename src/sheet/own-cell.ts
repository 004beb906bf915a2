import type { Field } from '../model/fields.ts';
import type { Language } from '../text/language.ts';
import type { Column } from './columns.ts';
import { joinList, splitList } from './list-cell.ts';
import type { Held } from './rows.ts';
import type { Cell } from './sheet.ts';

/** How a truth stands in a cell, as people choose it from a list. */
export const YES_NO = { id: ['Ya', 'Tidak'], en: ['Yes', 'No'] } as const;

/** Before March 1900 spreadsheets do not agree on the number of a day. */
const FIRST_DAY = '1900-03-01';

type Single = string | number | boolean;

/**
 * The cell in which an export writes what a column holds: choices by their labels, a full day as a date,
 * any other text as it is. `heldIn` reads it back exactly.
 */
export function writtenCell(
  held: Held | undefined,
  { item, isList }: Pick<Column, 'item' | 'isList'>,
  language: Language,
): Cell {
  if (held === undefined) return { kind: 'empty' };
  if (isList || typeof held === 'object') {
    const items = typeof held === 'object' ? held : [held];
    return { kind: 'text', text: joinList(items.map((each) => labelled(each, item, language))) };
  }
  if (typeof held === 'number') return { kind: 'number', number: held };
  const text = labelled(held, item, language);
  if (item.shape === 'date' && isDay(text)) return { kind: 'date', date: text };
  return { kind: 'text', text: typeof held === 'string' ? marked(text, item) : text };
}

/** What stood in a cell that an export wrote; `foreign` where no export writes such a cell. */
export function heldIn(
  cell: Cell,
  { item, isList }: Pick<Column, 'item' | 'isList'>,
): Held | undefined | { readonly foreign: true } {
  const all = isList ? listIn(cell) : [singleText(cell)];
  if (!all || isYearAsDay(cell)) return FOREIGN;
  const read = all.map((each) => singleIn(each, item, isList));
  if (read.some((each) => each === undefined)) return cell.kind === 'empty' ? undefined : FOREIGN;
  const held = read as Single[];
  if (isList) return held.length === 0 ? undefined : held;
  return held[0];
}

/** 2021 typed over a day shows as 13 July 1905: the day with that number. */
function isYearAsDay(cell: Cell): boolean {
  return cell.kind === 'date' && cell.date < '1945';
}

const FOREIGN = { foreign: true } as const;

function listIn(cell: Cell): (string | number | boolean)[] | undefined {
  if (cell.kind === 'empty') return [];
  if (cell.kind === 'text') return splitList(cell.text);
  return cell.kind === 'number' ? [cell.number] : undefined;
}

function singleText(cell: Cell): Single | undefined {
  if (cell.kind === 'text') return cell.text === '' ? undefined : cell.text;
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'truth') return cell.truth;
  if (cell.kind === 'date') return cell.date;
  return undefined;
}

/** One value of a cell; none where no export writes it for this field. */
function singleIn(given: Single | undefined, item: Field, isList: boolean): Single | undefined {
  const may = (type: string) => item.type.includes(type);
  const mayNumber = may('number') || may('integer');
  if (typeof given === 'boolean') return may('boolean') ? given : undefined;
  if (typeof given === 'number') return mayNumber ? given : undefined;
  if (given === undefined) return undefined;
  if (item.labels) return valueOf(given, item.labels);
  const truth = may('boolean') ? truthIn(given) : undefined;
  if (truth !== undefined) return truth;
  // As a text beside numbers it would be no text cell, or have an apostrophe before it.
  if (mayNumber && (isList || !may('string')))
    return NUMBER.test(given) ? Number(given) : undefined;
  if (!may('string') || !hasShape(given, item.shape)) return undefined;
  if (isTaken(given, item) && !given.startsWith("'")) return undefined;
  return isList ? given : unmarked(given, item);
}

function labelled(held: Single, item: Field, language: Language): string {
  if (typeof held === 'boolean') return YES_NO[language][held ? 0 : 1];
  const text = String(held);
  return item.labels && Object.hasOwn(item.labels, text)
    ? (item.labels[text]?.[language] ?? text)
    : text;
}

/** The choice with this label in either language, or this very name. */
function valueOf(text: string, labels: NonNullable<Field['labels']>): string | undefined {
  if (Object.hasOwn(labels, text)) return text;
  return Object.keys(labels).find(
    (value) => labels[value]?.id === text || labels[value]?.en === text,
  );
}

function truthIn(text: string): boolean | undefined {
  for (const [yes, no] of Object.values(YES_NO)) {
    if (text === yes) return true;
    if (text === no) return false;
  }
  return undefined;
}

/** A number as an export writes it. */
export const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Whether a text is one that an export writes in a field of this shape: else somebody typed it. */
function hasShape(text: string, shape: string | undefined): boolean {
  const day = '\\d{4}(-\\d{2}(-\\d{2})?)?';
  if (shape === 'date')
    return new RegExp(`^(${day}|\\.\\./${day}|${day}/(\\.\\.|${day}))$`).test(text);
  return shape !== 'region' || /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(text);
}

/**
 * A text that a cell would not give back: one without a character stands in quotes, as in CSV, and one that
 * people would read as a number or an answer where the field takes those too has an apostrophe before it.
 */
function marked(text: string, item: Field): string {
  if (/^"*$/.test(text)) return `"${text}${text}"`;
  return isTaken(text, item) ? `'${text}` : text;
}

function unmarked(text: string, item: Field): string {
  if (/^(?:"")+$/.test(text)) return text.slice(1, text.length / 2);
  return text.startsWith("'") && isTaken(text.slice(1), item) ? text.slice(1) : text;
}

/** Whether a text, behind any apostrophes, could be another type that the field takes: `12,5`, `Ya`. */
function isTaken(text: string, { type }: Field): boolean {
  const bare = text.replace(/^'+/, '');
  return (
    (type.includes('number') && bare.includes(',') && NUMBER.test(bare.replace(',', '.'))) ||
    (type.includes('boolean') && truthIn(bare) !== undefined)
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
