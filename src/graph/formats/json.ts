import { refText } from '../../model/record.ts';
import { json } from '../../output/escape.ts';
import { type GraphFormat, stateOf, wordsOf } from '../words.ts';

/** For programs, as schemas/graph-output.schema.json describes it. */
export const format: GraphFormat = (drawing) => {
  const { family, derived, version } = drawing;
  const { graph } = derived;
  const words = wordsOf(drawing);
  return `${json({
    version,
    asOf: derived.day,
    focus: [...family.focus].sort(),
    nodes: [...family.nodes.values()].map((node) => ({
      key: node.key,
      kind: node.kind,
      name: words.nodeName(node),
      ...(node.ref && { id: refText(node.ref, graph.home) }),
      agencies: node.bodies.map((body) => ({
        name: words.bodies([body]),
        ...(body.ref && { id: refText(body.ref, graph.home) }),
      })),
      ...(node.count !== undefined && { count: node.count }),
      ...(family.others.has(node.key) && { others: family.others.get(node.key) }),
    })),
    copies: family.descents.map((descent) => ({
      from: descent.from,
      to: descent.to,
      ...(descent.adopter && { adopter: words.bodies([descent.adopter]) }),
      ...(descent.knownAs !== undefined && { knownAs: descent.knownAs }),
      state: stateOf(descent),
      stage: {
        sure: descent.standing.sure,
        possible: descent.standing.possible,
        everSure: descent.standing.everSure,
        everPossible: descent.standing.everPossible,
        ended: descent.standing.ended,
      },
      ...(descent.event && { since: descent.event.when }),
      ...(descent.proof && { proof: descent.proof }),
      told: words.told(descent),
      records: descent.records.map((record) => refText(graph.refOf(record), graph.home)),
    })),
    parts: family.parts,
    cycles: family.cycles,
    single: family.single,
  })}\n`;
};
