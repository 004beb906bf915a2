import { slug } from '../amend/names.ts';
import type { Graph } from '../link/graph.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import type { JsonObject } from './merge-row.ts';

const LONGEST = 76;
/** Of an id that is made of two names, each. */
const HALF = 38;

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
  const keys = { agreement: ['kind', 'date'], submission: ['channel', 'edition'] }[kind as string];
  const parts = (keys ?? ['name']).map((key) => idOf(value[key], LONGEST));
  return parts.filter(Boolean).join('-') || kind;
}

/** A name as an id, whole words of it, without what stands in brackets and before the region's own name. */
export function idOf(held: Json | undefined, longest = LONGEST): string {
  if (typeof held !== 'string') return '';
  const bare = held
    .replace(/^.*:(?=[a-z0-9-]+$)/, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*pemerintah (?=(?:kabupaten|kota|provinsi|desa) )/i, '');
  const whole = slug(bare.trim() === '' ? held : bare, 200);
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
