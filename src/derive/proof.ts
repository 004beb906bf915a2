import type { Graph } from '../link/graph.ts';
import { type Happened, happenedBy, type Interval } from '../util/dates.ts';
import { acknowledges, documentedOn, type Exhibit, exhibitOf, verifies } from './evidence.ts';
import { type Proof, PROOFS, REVIVING_RUNG } from './ladders.ts';
import type { Pair } from './pairs.ts';
import { catalogsTelling, isCatalogOf, restsOnClaims } from './sides.ts';
import type { Standing } from './standing.ts';
import { timeOf } from './timing.ts';

/** Something that raises a pair above the mere statement, with the rung it speaks for. */
interface Voucher {
  readonly level: number;
  readonly rung: number;
  /** When the rung it speaks for was reached; a check speaks for whatever stands. */
  readonly reached: Interval | undefined;
  readonly exhibit: Exhibit;
}

export type Tense = 'now' | 'ever';

/**
 * Whether a pair stands (or ever stood) on a rung or above with at least a level of proof, by a day.
 * Levels are cumulative: whatever is verified is also documented.
 */
export function reaches(
  pair: Pair,
  standing: Standing,
  vouchers: () => readonly Voucher[],
  rung: number,
  proof: Proof,
  day: string,
  tense: Tense,
): Happened {
  const sure = tense === 'now' ? standing.sure : standing.everSure;
  const possible = tense === 'now' ? standing.possible : standing.everPossible;
  const stage: Happened = sure >= rung ? 'surely' : possible >= rung ? 'possibly' : 'no';
  const level = PROOFS.indexOf(proof);
  if (stage === 'no' || level === 0) return stage;

  const ends =
    tense === 'now'
      ? pair.events.filter(
          (event) => event.end && !event.planned && happenedBy(event.when, day) !== 'no',
        )
      : [];
  let best: Happened = 'no';
  for (const voucher of vouchers()) {
    if (voucher.level < level || voucher.rung < rung || !voucher.exhibit.when) continue;
    const reached = voucher.reached ? happenedBy(voucher.reached, day) : 'surely';
    const dated = happenedBy(voucher.exhibit.when, day);
    if (reached === 'no' || dated === 'no') continue;
    const { lo, hi } = voucher.exhibit.when;
    const outlives = ends.every((end) => end.when.hi < lo);
    const mayOutlive = ends.every(
      (end) => happenedBy(end.when, day) !== 'surely' || end.when.lo < (hi < day ? hi : day),
    );
    if (reached === 'surely' && dated === 'surely' && outlives) best = 'surely';
    else if (mayOutlive && best === 'no') best = 'possibly';
  }
  return best === 'surely' ? stage : best;
}

/** Everything that vouches for a pair beyond the statement itself. */
export function vouchersOf(graph: Graph, pair: Pair): Voucher[] {
  const vouchers: Voucher[] = bothSay(graph, pair);
  // What rests on a snapshot that nobody has verified is at most documented.
  const ceilings = new Map(
    pair.records.map((record) => [record, restsOnClaims(graph, record) ? 1 : 3]),
  );
  for (const event of pair.events) {
    if (event.end || event.planned) continue;
    event.evidence.forEach((evidence, index) => {
      const exhibit = exhibitOf(
        graph,
        event.record,
        evidence,
        `/milestones/${event.index}/evidence/${index}`,
      );
      const isVerified = verifies(pair, exhibit) && event.rung >= REVIVING_RUNG;
      const when = isVerified ? exhibit.when : documentedOn(pair, event.stage, exhibit);
      const level = isVerified ? 3 : acknowledges(pair, event.stage, exhibit) ? 2 : when ? 1 : 0;
      const most = ceilings.get(event.record) ?? 1;
      if (level > 0)
        vouchers.push({
          level: Math.min(level, most),
          rung: event.rung,
          reached: event.when,
          exhibit: { ...exhibit, when },
        });
    });
  }
  for (const record of pair.records) {
    record.value.checks?.forEach((check, at) => {
      if (check.result !== 'berjalan') return;
      check.evidence?.forEach((evidence, index) => {
        const exhibit = exhibitOf(graph, record, evidence, `/checks/${at}/evidence/${index}`);
        const when = exhibit.when ?? timeOf(record, check.date, 'checks', check);
        if (verifies(pair, { ...exhibit, when }))
          vouchers.push({
            level: ceilings.get(record) ?? 1,
            rung: Number.POSITIVE_INFINITY,
            reached: undefined,
            exhibit: { ...exhibit, when },
          });
      });
    });
  }
  return vouchers;
}

/**
 * Both sides say it, each in its own catalogue: the origin's and the adopter's. They agree on the lower
 * of the rungs that they tell, from the day on which both had it.
 */
function bothSay(graph: Graph, pair: Pair): Voucher[] {
  const telling = catalogsTelling(graph, pair);
  if (telling.size < 2) return [];
  const vouchers: Voucher[] = [];
  for (const [giver, given] of telling) {
    if (!isCatalogOf(graph, giver, pair, 'origin')) continue;
    for (const [taker, taken] of telling) {
      if (taker === giver || !isCatalogOf(graph, taker, pair, 'adopter')) continue;
      for (const a of given)
        for (const b of taken) {
          const when = {
            lo: a.when.lo > b.when.lo ? a.when.lo : b.when.lo,
            hi: a.when.hi > b.when.hi ? a.when.hi : b.when.hi,
          };
          const exhibit = { kind: 'catalog', when, from: [], held: true };
          vouchers.push({ level: 2, rung: Math.min(a.rung, b.rung), reached: when, exhibit });
        }
    }
  }
  return vouchers;
}

export type { Voucher };
