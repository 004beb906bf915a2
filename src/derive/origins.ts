import type { Graph } from '../link/graph.ts';
import { type Document, type Ref, refText } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { type Body, type BodyOf, namedBody } from './bodies.ts';

/** What is copied, as counting needs it. */
export interface Origin {
  readonly key: string;
  readonly kind: 'innovation' | 'named' | 'unspecified' | 'lost';
  readonly name: string;
  readonly ref: Ref | undefined;
  readonly owners: readonly Body[];
  /** Number of innovations in an unnamed package, where a source states one. */
  readonly count: number | undefined;
}

/** The record of an innovation by its name and its owner, where exactly one fits. */
export type InnovationNamed = (name: string, owner: Body | undefined) => Ref | undefined;

/**
 * The innovation here that bears a name at an owner: who copied it may not know of its record, and it
 * is one pair all the same. A name that two of an owner's innovations bear tells neither.
 */
export function innovationsByName(graph: Graph, bodies: BodyOf): InnovationNamed {
  let known: Map<string, Set<Document<'innovation'>>> | undefined;
  const read = () => {
    const all = new Map<string, Set<Document<'innovation'>>>();
    for (const innovation of graph.all('innovation')) {
      const names = namesOf(innovation);
      for (const edge of graph.out(innovation, 'owner'))
        for (const each of names) {
          const at = `${each}@${bodies(edge)?.key ?? ''}`;
          all.set(at, (all.get(at) ?? new Set()).add(innovation));
        }
    }
    return all;
  };
  return (name, owner) => {
    if (!owner) return undefined;
    known ??= read();
    const [only, ...others] = known.get(`${fold(name)}@${owner.key}`) ?? [];
    return only && others.length === 0 ? graph.refOf(only) : undefined;
  };
}

/** Every innovation here by each of its names, without case and punctuation. */
export function innovationsCalled(graph: Graph): (name: string) => Document<'innovation'>[] {
  const all = new Map<string, Document<'innovation'>[]>();
  for (const innovation of graph.all('innovation'))
    for (const name of namesOf(innovation)) {
      const known = all.get(name);
      if (known) known.push(innovation);
      else all.set(name, [innovation]);
    }
  return (name) => all.get(fold(name)) ?? [];
}

/** The names of an innovation, without case and punctuation. */
export function namesOf({ value }: Document<'innovation'>): Set<string> {
  const { name, long_name, aliases = [] } = value;
  return new Set([name, long_name ?? name, ...aliases].map(fold));
}

/** The origins that a record names, in its order. */
export function originsOf(
  graph: Graph,
  bodies: BodyOf,
  named: InnovationNamed,
  record: Document<'replication'>,
): Origin[] {
  const edges = graph.out(record);
  return record.value.origins.map((origin, index): Origin => {
    const here = `/origins/${index}`;
    const edge = (pointer: string) => edges.find((each) => each.pointer === `${here}${pointer}`);
    const count = origin.count;
    const owner =
      bodies(edge('/owner')) ??
      (origin.owner_name === undefined
        ? undefined
        : namedBody(origin.owner_name, undefined, undefined));
    const innovation =
      edge('/innovation')?.ref ??
      (origin.name === undefined ? undefined : named(origin.name, owner));
    if (innovation) {
      const found = graph.get(innovation);
      const owners =
        found?.kind === 'innovation'
          ? graph
              .out(found, 'owner')
              .map(bodies)
              .filter((body) => body !== undefined)
          : [];
      return {
        key: `innovation:${innovation.catalog}:${innovation.id}`,
        kind: 'innovation',
        name: found?.kind === 'innovation' ? found.value.name : innovation.id,
        ref: innovation,
        owners,
        count,
      };
    }
    const owners = owner ? [owner] : [];
    if (origin.name !== undefined)
      return {
        key: `named:${fold(origin.name)}@${owner?.key ?? ''}`,
        kind: 'named',
        name: origin.name,
        ref: undefined,
        owners,
        count,
      };
    const kind = origin.lost ? ('lost' as const) : ('unspecified' as const);
    return {
      key: `${kind}:${refText(graph.refOf(record), graph.home)}${index === 0 ? '' : `#${index}`}`,
      kind,
      name: '',
      ref: undefined,
      owners,
      count,
    };
  });
}
