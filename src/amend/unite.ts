import { canonical, isMap } from '../edit/align.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { fold } from '../util/fold.ts';
import type { JsonObject } from './amendment.ts';
import { uniteItems } from './unite-items.ts';
import { type Cites, uniteSources } from './unite-sources.ts';

/** Whose value stays where two records contradict each other; an open dispute where it is nobody's. */
export type Preference = 'kept' | 'other' | undefined;

export interface United {
  readonly value: JsonObject;
  /** Fields on which the two differ and of which no dispute can be recorded. */
  readonly clashes: readonly string[];
  readonly notes: readonly Words[];
}

/** What is made of two records of one kind: the one that stays first. */
interface Union {
  readonly kind: Kind;
  readonly prefer: Preference;
  readonly cites: Cites;
  readonly made: JsonObject;
  readonly clashes: string[];
  readonly notes: Words[];
  readonly disputed: string[];
  /** Texts of the other record that stand in the notes from now on. */
  readonly texts: string[];
}

const LONGEST_DISPUTED = 1000;
/** Names of a record, which are not disputed: each finds it. */
const NAMES = ['name', 'long_name', 'short'];

/**
 * One record made of two: lists united, what one lacks taken from the other, names of the other kept as
 * aliases, its prose among the notes; other contradictions become open disputes. Nothing is lost, and
 * nothing is decided unless asked for.
 */
export function unite(kind: Kind, kept: JsonObject, other: JsonObject, prefer: Preference): United {
  const cites = uniteSources(kind, kept, other);
  const union: Union = {
    kind,
    prefer,
    cites,
    made: structuredClone(cites.kept),
    clashes: [],
    notes: [],
    disputed: [],
    texts: [],
  };
  Object.assign(union.made, uniteItems(cites.kept, cites.other));
  for (const [key, value] of Object.entries(cites.other))
    if (!Array.isArray(value) && key !== 'sources') field(union, key, value);
  addAliases(union, cites.kept, cites.other);
  addNotes(union, cites.other);
  return { value: union.made, clashes: union.clashes, notes: union.notes };
}

function field(union: Union, key: string, value: Json): void {
  const { kind, made } = union;
  const had = made[key];
  const about = fieldAt(kind, `/${key}`);
  if (had === undefined) made[key] = value;
  else if (key === 'notes' || canonical(had) === canonical(value)) return;
  else if (isMap(had) && isMap(value) && about?.oneOf === undefined)
    made[key] = uniteMaps(union, key, had, value);
  else if (NAMES.includes(key) && hasAliases(kind)) {
    if (union.prefer === 'other') made[key] = value;
  } else made[key] = differing(union, key, had, value);
}

/** Two maps field by field: an offer, a procedure. */
function uniteMaps(union: Union, key: string, had: JsonObject, value: JsonObject): JsonObject {
  const made = { ...had };
  for (const [inner, each] of Object.entries(value)) {
    const held = made[inner];
    if (held === undefined) made[inner] = each;
    else if (Array.isArray(held) && Array.isArray(each))
      made[inner] = [...held, ...each.filter((item) => !held.some(isSameAs(item)))];
    else if (canonical(held) !== canonical(each))
      made[inner] = differing(union, `${key}/${inner}`, held, each);
  }
  return made;
}

function isSameAs(item: Json) {
  const text = canonical(item);
  return (other: Json) => canonical(other) === text;
}

/** The value that stays of two that differ, and what is recorded of that. */
function differing(union: Union, path: string, had: Json, value: Json): Json {
  const { kind, prefer, made, cites } = union;
  if (prefer !== undefined) return prefer === 'kept' ? had : value;
  const about = fieldAt(kind, `/${path}`);
  if (about?.prose === true && typeof value === 'string') {
    const title = about.title.id === '' ? path : about.title.id;
    union.texts.push(`${title}: ${value}`);
    union.notes.push({
      id: `${path} berbeda; yang digabungkan disimpan di notes.`,
      en: `${path} differs; that of the duplicate stands in notes.`,
    });
    return had;
  }
  const fits = (each: Json) =>
    typeof each === 'number' || (typeof each === 'string' && each.length <= LONGEST_DISPUTED);
  if (!fits(had) || !fits(value)) {
    union.clashes.push(path.replaceAll('/', '.'));
    return had;
  }
  const values = [valueWith(had, cites.keptKeys), valueWith(value, cites.otherKeys)];
  const disputes = (made['disputes'] as JsonObject[] | undefined) ?? [];
  const open = disputes.find((each) => each['field'] === path);
  const added = open
    ? values.filter(
        (each) => !(open['values'] as JsonObject[]).some((old) => old['value'] === each['value']),
      )
    : values;
  if (open)
    Object.assign(open, {
      values: [...(open['values'] as Json[]), ...added],
      ...(added.length > 0 && { status: 'terbuka' }),
    });
  else made['disputes'] = [...disputes, { field: path, values, status: 'terbuka' }];
  union.notes.push({
    id: `${path.replaceAll('/', '.')} berbeda; keduanya dicatat di disputes, dan nilai rekaman yang dipertahankan tetap tertulis.`,
    en: `${path.replaceAll('/', '.')} differs; both stand in disputes, and the value of the record that stays remains.`,
  });
  return had;
}

function valueWith(value: Json, sources: readonly string[]): JsonObject {
  return { value, ...(sources.length > 0 && { sources: sources.slice(0, 50) }) };
}

function hasAliases(kind: Kind): boolean {
  return fieldAt(kind, '/aliases') !== undefined;
}

/** Every name of either record leads to the one that stays. */
function addAliases({ kind, made }: Union, ...both: readonly JsonObject[]): void {
  if (!hasAliases(kind)) return;
  const own = new Set(NAMES.map((key) => fold(String(made[key] ?? ''))));
  const aliases = ((made['aliases'] as string[] | undefined) ?? []).slice();
  for (const name of both.flatMap((each) => NAMES.map((key) => each[key]))) {
    if (typeof name !== 'string' || own.has(fold(name))) continue;
    if (!aliases.some((each) => fold(each) === fold(name))) aliases.push(name);
  }
  if (aliases.length > 0) made['aliases'] = aliases;
}

function addNotes({ made, texts }: Union, other: JsonObject): void {
  const had = made['notes'];
  const own = other['notes'];
  const all = [had, own === had ? undefined : own, ...texts].filter(
    (each): each is string => typeof each === 'string',
  );
  if (all.length > 1 || (had === undefined && all.length > 0))
    made['notes'] = all.map(sentence).join(' ');
}

/** Texts that follow one another end with a full stop. */
function sentence(text: string): string {
  return /[.!?…]["')]*\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`;
}
