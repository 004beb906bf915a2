import { type Field, fieldsOf, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { splitPointer } from '../util/pointer.ts';

/** A column of a table: one field of a record, or of an item in one of its lists. */
export interface Column {
  // Pattern of the field in the kind's schema: `/name`, `/adopter/agency`, `/milestones/*/date`.
  readonly pattern: string;
  /** What stands above it, unlike that of any other column of the table. */
  readonly heading: Words;
  readonly field: Field;
  /** Holds several texts, as one cell writes them. */
  readonly isList: boolean;
  /** What one of its texts is: the field itself, or the items of its list. */
  readonly item: Field;
}

/** A column before the fields, which says to which record or item the row belongs. */
export interface Lead {
  /** The record's id, the number of an item in a list (from 1), or the key of one in a map. */
  readonly holds: 'id' | 'number' | 'key';
  readonly heading: Words;
}

/**
 * A table of a kind: its records, a row each, or the items of one of their lists, a row each with the
 * record's id and the item's number (its key in a map) before them.
 */
export interface Table {
  readonly kind: Kind;
  /** Empty for the records, else the pattern of the list's items: `/milestones/*`. */
  readonly items: string;
  readonly title: Words;
  /** The record's id, then one for each `*` of `items`. */
  readonly leads: readonly Lead[];
  readonly columns: readonly Column[];
}

const built = new Map<Kind, readonly Table[]>();

/**
 * The tables of a kind, made from its schema: its records with every single value and list of texts
 * (objects within by their fields), then the items of each list or map of objects.
 */
export function tablesOf(kind: Kind): readonly Table[] {
  let tables = built.get(kind);
  if (!tables) built.set(kind, (tables = makeTables(kind)));
  return tables;
}

function makeTables(kind: Kind): Table[] {
  const fields = fieldsOf(kind);
  const isItems = (pattern: string) =>
    pattern.endsWith('/*') && (fields[pattern] as Field).type.includes('object');
  const patterns = Object.keys(fields);
  return ['', ...patterns.filter(isItems)].map((items) => {
    const own = patterns.filter((pattern) => {
      if (pattern.endsWith('/*') || !pattern.startsWith(`${items}/`)) return false;
      // What stands below an inner list is that list's.
      if (pattern.slice(items.length).includes('/*')) return false;
      return isColumn(fields, pattern);
    });
    const leads = leadsOf(fields, items);
    const taken = leads.map(({ heading }) => heading);
    const columns = own.map((pattern): Column => {
      const field = fields[pattern] as Field;
      const item = fields[`${pattern}/*`];
      const heading = unlike(headingOf(fields, items, pattern), taken, pattern);
      taken.push(heading);
      return { pattern, heading, field, isList: item !== undefined, item: item ?? field };
    });
    return { kind, items, title: titleOf(fields, items), leads, columns };
  });
}

/** A single value, or a list of them; an object is the columns of its fields. */
function isColumn(fields: Readonly<Record<string, Field>>, pattern: string): boolean {
  const items = fields[`${pattern}/*`];
  if (items) return !items.type.includes('object');
  return (fields[pattern] as Field).type.some((type) => type !== 'object');
}

/** The title of a field within an object says little without that of the object. */
function headingOf(fields: Readonly<Record<string, Field>>, items: string, pattern: string): Words {
  const parts: Words[] = [];
  let at = items;
  for (const token of splitPointer(pattern.slice(items.length))) {
    at += `/${token}`;
    parts.push((fields[at] as Field).title);
  }
  return joined(parts);
}

function titleOf(fields: Readonly<Record<string, Field>>, items: string): Words {
  const parts = [(fields[''] as Field).title];
  let at = '';
  for (const token of splitPointer(items)) {
    at += `/${token}`;
    if (token !== '*') parts.push((fields[at] as Field).title);
  }
  return joined(parts);
}

function joined(parts: readonly Words[]): Words {
  return {
    id: parts.map(({ id }) => id).join(': '),
    en: parts.map(({ en }) => en).join(': '),
  };
}

function leadsOf(fields: Readonly<Record<string, Field>>, items: string): Lead[] {
  const { title } = fields[''] as Field;
  const leads: Lead[] = [
    { holds: 'id', heading: { id: `Pengenal ${within(title.id)}`, en: `${title.en} id` } },
  ];
  let at = '';
  for (const token of splitPointer(items)) {
    const list = fields[at];
    at += `/${token}`;
    if (token !== '*' || !list) continue;
    const { id, en } = list.title;
    leads.push(
      list.type.includes('array')
        ? { holds: 'number', heading: { id: `No. ${within(id)}`, en: `${en} no.` } }
        : { holds: 'key', heading: { id: `Kunci ${within(id)}`, en: `${en} key` } },
    );
  }
  return leads;
}

/** A title within a sentence. */
function within(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The heading, with the field's key where another column has the same. */
function unlike(heading: Words, taken: readonly Words[], pattern: string): Words {
  const isTaken = taken.some(
    ({ id, en }) => fold(id) === fold(heading.id) || fold(en) === fold(heading.en),
  );
  if (!isTaken) return heading;
  const key = pattern.slice(pattern.lastIndexOf('/') + 1);
  return { id: `${heading.id} (${key})`, en: `${heading.en} (${key})` };
}
