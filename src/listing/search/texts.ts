import { nameOf } from '../../derive/names.ts';
import { labelOf } from '../../model/fields.ts';
import type { CatalogRecord } from '../../model/record.ts';
import type { Graph } from '../../link/graph.ts';
import type { Language } from '../../text/language.ts';
import { textsAt } from '../query.ts';
import type { Row } from '../rows.ts';

/**
 * Where words are looked for, and how much a word found there says: what a record is called before
 * what it is tied to, and that before what is said of it. `linked` are the names of the agencies and
 * innovations that it names; the others are fields of the record.
 */
export const WEIGHTS = {
  name: 10,
  id: 8,
  short: 8,
  long_name: 8,
  aliases: 7,
  known_as: 6,
  names: 5,
  linked: 3,
  theme: 2,
  affairs: 1.5,
  venue: 1.5,
  initiator: 1,
  summary: 1,
} as const;
export type Field = keyof typeof WEIGHTS;
export const FIELDS = Object.keys(WEIGHTS) as readonly Field[];

/** The texts of a record that words are looked for in, by field. */
export function textsOf(
  graph: Graph,
  record: CatalogRecord,
  row: Row,
  language: Language,
): Readonly<Partial<Record<Field, readonly string[]>>> {
  const own = (field: Field) => {
    if (row[field] === undefined) return [];
    const texts = textsAt(row, field);
    return field === 'affairs'
      ? texts.map((each) => labelOf(row.kind, '/affairs/*', each)[language])
      : texts;
  };
  return Object.fromEntries(
    FIELDS.map((field) => [field, field === 'linked' ? linkedNames(graph, record) : own(field)]),
  );
}

/** Every name of the agencies and innovations that a record refers to, each once. */
function linkedNames(graph: Graph, record: CatalogRecord): string[] {
  const names = new Set<string>();
  for (const { ref } of graph.out(record)) {
    if (ref?.kind !== 'agency' && ref?.kind !== 'innovation') continue;
    const target = graph.get(ref);
    if (target?.kind === 'agency') {
      const { name, short, aliases = [], names: former = [] } = target.value;
      for (const each of [name, short ?? '', ...aliases, ...former.map((body) => body.name)])
        names.add(each);
    } else if (target?.kind === 'innovation') {
      const { long_name: long = '', aliases = [] } = target.value;
      for (const each of [nameOf(graph, target, 'id'), long, ...aliases]) names.add(each);
    }
  }
  names.delete('');
  return [...names];
}
