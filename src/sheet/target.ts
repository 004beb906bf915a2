import { type Field, fieldAt, fieldsOf, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';

/** An item of a list: which of a row's own it is, and what it is told by, if anything. */
export interface Item {
  /** As written between the brackets: columns with the same one fill the same item. */
  readonly label: string;
  /** `phase=penerapan`: the item that has this value, or is to have it. */
  readonly chosen?: readonly [key: string, value: string];
}

export type Step = { readonly key: string } | { readonly item: Item };

/**
 * Where in a record the cells of a column belong: `name`, `adopter.region_code`, `awards[].name`,
 * `milestones[phase=penerapan].date`.
 */
export interface Target {
  readonly text: string;
  readonly steps: readonly Step[];
  // Of the field in the kind's schema: `/milestones/*/date`. Empty for the record's id.
  readonly pattern: string;
  readonly field: Field;
  /** With the titles of what holds the field: `Penghargaan: Tahun`. */
  readonly title: Words;
}

/** The target of the column that holds ids. */
export const ID = 'id';

const ID_FIELD: Field = {
  title: { id: 'Pengenal', en: 'Id' },
  description: { id: 'Nama berkas tanpa akhiran.', en: 'File name without its ending.' },
  type: ['string'],
  shape: 'id',
};

/** One part of a target: a key, with brackets where it is a list. */
const PART = /^([a-z][a-z0-9_]*)(?:\[([^[\]]*)\])?$/i;

/** Reads a target as people write it; nothing where the kind has no such field. */
export function targetOf(kind: Kind, text: string): Target | undefined {
  const written = text.trim();
  if (written === ID)
    return { text: ID, steps: [], pattern: '', field: ID_FIELD, title: ID_FIELD.title };
  const steps: Step[] = [];
  let pattern = '';
  for (const part of partsOf(written)) {
    const [, key, label] = PART.exec(part) ?? [];
    if (key === undefined) return undefined;
    pattern += `/${key}`;
    steps.push({ key });
    if (label === undefined) continue;
    pattern += '/*';
    const item = itemOf(kind, pattern, label.trim());
    if (!item) return undefined;
    steps.push({ item });
  }
  const field = fieldsOf(kind)[pattern];
  if (!field || !isFillable(kind, pattern)) return undefined;
  return { text: written, steps, pattern, field, title: titleOf(kind, steps) };
}

/** The titles of the fields on the way, and of the choices that tell items apart. */
function titleOf(kind: Kind, steps: readonly Step[]): Words {
  const fields = fieldsOf(kind);
  const parts: Words[] = [];
  let at = '';
  for (const step of steps) {
    at += 'key' in step ? `/${step.key}` : '/*';
    const title = 'key' in step ? fields[at]?.title : undefined;
    const { chosen } = 'item' in step ? step.item : {};
    if (title) parts.push(title);
    if (chosen) {
      const [key, value] = chosen;
      parts.push(fields[`${at}/${key}`]?.labels?.[value] ?? { id: value, en: value });
    }
  }
  return {
    id: parts.map(({ id }) => id).join(': '),
    en: parts.map(({ en }) => en).join(': '),
  };
}

/** Dots between parts, but for those within brackets. */
function partsOf(text: string): string[] {
  return text.split(/\.(?![^[]*\])/);
}

function itemOf(kind: Kind, pattern: string, label: string): Item | undefined {
  if (label === '' || /^\d+$/.test(label)) return { label };
  const [, key, value] = /^([a-z_]+)\s*=\s*(.+)$/.exec(label) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const field = fieldAt(kind, `${pattern}/${key}`);
  if (!field || (field.labels && !Object.hasOwn(field.labels, value))) return undefined;
  return { label: `${key}=${value}`, chosen: [key, value] };
}

/** Wholes that one text stands for, by the last key of their pattern. */
const TOLD_BY_TEXT = new Set(['adopter', 'origins', 'partners', 'sources']);

/** True for a field that a cell can say: a value, several of them, or what one text stands for. */
function isFillable(kind: Kind, pattern: string): boolean {
  if (isWhole(pattern)) return true;
  const field = fieldsOf(kind)[pattern];
  if (!field) return false;
  if (field.type[0] === 'array') {
    const items = fieldsOf(kind)[`${pattern}/*`];
    return items !== undefined && items.type[0] !== 'object';
  }
  return field.type[0] !== 'object';
}

/** True for `adopter`, `origins[]`, `partners[]` and `sources[]`: a text in place of their fields. */
export function isWhole(pattern: string): boolean {
  const [, key = '', item, ...more] = pattern.split('/');
  return more.length === 0 && TOLD_BY_TEXT.has(key) && (item === '*' || key === 'adopter');
}

/** True where the field holds several values of its own (`owners`), not items of several fields. */
export function isList({ field }: Target): boolean {
  return field.type[0] === 'array';
}
