import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import { happenedBy } from '../util/dates.ts';
import { countsForIndexOn, exhibitOf, INDEX_KINDS } from './evidence.ts';
import type { Pair } from './pairs.ts';
import { concluded, signers } from './signing.ts';
import { restsOnClaims } from './sides.ts';

/** A reading for the Regional Innovation Index, never a part of the other counts. */
export interface IndexReading {
  readonly value: number;
  /** Kemendagri codes of the regions, sorted. */
  readonly regions: readonly string[];
}

/**
 * Distinct other regions with a document that the index takes as proof (indicator "Replikasi", edition
 * 2024: cooperation agreement, memorandum, statement of the adopting government), whatever runs there.
 */
export function indexReading(
  graph: Graph,
  pairs: readonly Pair[],
  own: ReadonlySet<string>,
  innovation: Document<'innovation'>,
  day: string,
): IndexReading {
  const regions = new Set<string>();
  for (const pair of pairs) {
    for (const event of pair.events) {
      if (restsOnClaims(graph, event.record)) continue;
      event.evidence.forEach((evidence, index) => {
        const exhibit = exhibitOf(
          graph,
          event.record,
          evidence,
          `/milestones/${event.index}/evidence/${index}`,
        );
        const when = countsForIndexOn(pair, exhibit);
        if (!when || happenedBy(when, day) !== 'surely') return;
        for (const adopter of pair.adopters)
          if (adopter.region !== undefined) regions.add(adopter.region);
      });
    }
  }
  for (const edge of graph.in(graph.refOf(innovation), 'covers')) {
    const agreement = edge.from as Document<'agreement'>;
    if (
      !graph.isTrusted(graph.refOf(agreement).catalog) ||
      agreement.kind !== 'agreement' ||
      !INDEX_KINDS.includes(agreement.value.kind) ||
      graph.in(graph.refOf(agreement), 'offer').length > 0
    )
      // The owner's offer to be copied has signatories, but none of them adopts anything by it.
      continue;
    for (const { body, when } of signers(graph, agreement, concluded(agreement)))
      if (body.region !== undefined && when && happenedBy(when, day) === 'surely')
        regions.add(body.region);
  }
  const others = [...regions].filter((region) => !own.has(region)).sort();
  return { value: others.length, regions: others };
}
