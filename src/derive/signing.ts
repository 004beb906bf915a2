import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import type { Agreement } from '../model/types.gen.ts';
import { type Interval, parseDate } from '../util/dates.ts';
import { agencyBody, type Body, namedBody } from './bodies.ts';
import { timeOf } from './timing.ts';

/** A body that a document comes from: its issuer, a party that signed it, or one of those present. */
export interface Giver {
  readonly body: Body;
  /** When it gave it: the day of its own signature, else that of the document. */
  readonly when: Interval | undefined;
}

/** The date of an agreement; where it has none, that of its last signature. */
export function concluded(agreement: Document<'agreement'>): Interval | undefined {
  const { date, parties } = agreement.value;
  if (date !== undefined) return timeOf(agreement, date, 'date');
  const signed = parties
    .map((party) => signature(agreement, party))
    .filter((when) => when !== undefined);
  const last = (side: 'lo' | 'hi') =>
    signed
      .map((when) => when[side])
      .sort()
      .at(-1);
  const [lo, hi] = [last('lo'), last('hi')];
  return lo === undefined || hi === undefined ? undefined : { lo, hi };
}

/** The parties that promise something by an agreement: all but its witnesses. */
export function promising({ parties }: Agreement): Agreement['parties'] {
  return parties.filter((party) => !party.witness);
}

/** The day on which a party signed, where it is told by itself. */
function signature(
  agreement: Document<'agreement'>,
  party: Agreement['parties'][number],
): Interval | undefined {
  return typeof party.signed === 'string' && parseDate(party.signed)
    ? timeOf(agreement, party.signed, 'parties', {}, 'signed')
    : undefined;
}

/**
 * The parties that have signed an agreement; one that is not said not to have signed has. A witness
 * signs too, but promises nothing. A party without a day of its own signed on that of the document.
 */
export function signers(
  graph: Graph,
  agreement: Document<'agreement'>,
  when: Interval | undefined,
): Giver[] {
  return agreement.value.parties.flatMap((party, index) => {
    if (party.signed === false || party.witness) return [];
    const bodies: Body[] = [];
    if (party.name !== undefined) bodies.push(namedBody(party.name, undefined, undefined));
    addBody(
      graph,
      graph.out(agreement, 'party').find((edge) => edge.pointer === `/parties/${index}/agency`)
        ?.ref,
      bodies,
    );
    return bodies.map((body) => ({ body, when: signature(agreement, party) ?? when }));
  });
}

/** Adds the body that a reference to an agency leads to. */
export function addBody(
  graph: Graph,
  ref: Parameters<Graph['get']>[0] | undefined,
  bodies: Body[],
): void {
  const agency = ref && graph.get(ref);
  if (agency?.kind === 'agency') bodies.push(agencyBody(graph, agency));
}
