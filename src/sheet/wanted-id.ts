import { slug } from '../amend/names.ts';
import type { Graph } from '../link/graph.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { fold } from '../util/fold.ts';
import { valueAt } from '../util/pointer.ts';
import type { JsonObject } from './merge-row.ts';

const LONGEST = 76;
/** Of an id that is made of two names, each. */
const HALF = 38;

/** What the ids of records are made of that are not called by a name. */
const KEYS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  agreement: ['kind', 'date'],
  submission: ['channel', 'edition'],
};

/** The id that a new record is to have: of its name, of both ends, of what else tells it. */
export function wantedId(kind: Kind, value: JsonObject): string {
  if (kind === 'replication') {
    const [origin] = value['origins'] as JsonObject[];
    const adopter = value['adopter'] as JsonObject;
    const group = adopter['group'] as JsonObject | undefined;
    return [
      idOf(origin?.['innovation'] ?? origin?.['name'], HALF),
      idOf(adopter['agency'] ?? adopter['name'] ?? group?.['label'], HALF),
    ].join('-');
  }
  const parts = (KEYS[kind] ?? ['name']).map((key) => idOf(value[key], LONGEST));
  return parts.filter(Boolean).join('-') || kind;
}

/** Whether an id can be made of a name: it has a letter or digit that ids may have. */
export function makesId(name: string): boolean {
  return /[a-z0-9]/.test(fold(name));
}

/** Where a new record says something that its id would be made of and cannot be, as JSON Pointers. */
export function idless(kind: Kind, value: JsonObject): string[] {
  if (Object.hasOwn(KEYS, kind)) return [];
  const pointers =
    kind === 'replication'
      ? ['/origins/0/name', '/adopter/name', '/adopter/group/label']
      : ['/name'];
  return pointers.filter((pointer) => {
    const held = valueAt(value, pointer);
    return typeof held === 'string' && !makesId(held);
  });
}

/** A name as an id, whole words of it, without what stands in brackets and before the region's own name. */
export function idOf(held: Json | undefined, longest = LONGEST): string {
  if (typeof held !== 'string') return '';
  const bare = held
    .replace(/^.*:(?=[a-z0-9-]+$)/, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*pemerintah (?=(?:kabupaten|kota|provinsi|desa) )/i, '');
  const whole = slug(makesId(bare) ? bare : held, 200);
  if (whole.length <= longest) return whole;
  return whole
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}

/** The wanted id, numbered where a record has it or is to have it. */
export function unusedId(graph: Graph, taken: ReadonlySet<string>, wanted: string): string {
  const isTaken = (id: string) =>
    taken.has(id) ||
    graph.byId(id) !== undefined ||
    graph.placeholders.some((each) => each.id === id);
  let id = wanted;
  for (let times = 2; isTaken(id); times += 1) id = `${wanted}-${times}`;
  return id;
}
