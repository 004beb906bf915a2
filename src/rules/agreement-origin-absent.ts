import { type Context, defineRule } from '../check/rule.ts';
import { agencyBody, type Body, namedBody } from '../derive/bodies.ts';
import { isAdopterSide, isOriginSide } from '../derive/pairs.ts';
import { promising } from '../derive/signing.ts';
import type { Document } from '../model/record.ts';

/** Kinds that two sides conclude with each other; a commitment or a letter comes from one. */
const TWO_SIDED = ['kesepakatan-bersama', 'nota-kesepakatan', 'pks'];

export default defineRule({
  id: 'agreement/origin-absent',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Kesepakatan atau perjanjian kerja sama yang menjadi bukti replikasi juga ditandatangani pihak pemilik inovasi asal.',
      en: 'A memorandum or cooperation agreement given as evidence of a copy has the side of the origin among its parties too.',
    },
    why: {
      id: 'Perjanjian penerima dengan pihak lain tidak menunjukkan bahwa inovasi inilah yang diserahkan pemiliknya.',
      en: 'An agreement of the adopter with others does not show that it is this innovation that its owner passed on.',
    },
    fix: {
      id: 'Periksa para pihaknya, pemilik inovasi asal, atau perjanjian yang dirujuk.',
      en: 'Check the parties, the owner of the origin, or which agreement is meant.',
    },
  },
  messages: {
    absent: {
      id: '{here}: pihak pemilik inovasi asal ({owners}) bukan pihak dalam perjanjian {agreement}',
      en: '{here}: the side of the origin ({owners}) is no party to agreement {agreement}',
    },
    'related-parties': { id: 'Para pihaknya', en: 'Its parties' },
  },
  examples: {
    good: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2025}, {agency: pemkab-blora}]\ndate: 2025-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2025-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-kebumen, number: 5/2025}, {agency: pemkab-blora}]\ndate: 2025-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2025-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'absent', 'pks-blora']],
      },
    ],
  },
  check(context) {
    for (const replication of context.graph.all('replication')) look(replication, context);
  },
});

function look(
  document: Document<'replication'>,
  { graph, derived, report }: Context<'absent' | 'related-parties'>,
): void {
  const pairs = derived.pairsIn(document);
  const owners = new Set(pairs.flatMap(({ origin }) => origin.owners.map(({ name }) => name)));
  // An origin whose owner nobody names may be anybody's.
  if (pairs.some(({ origin }) => origin.owners.length === 0) || owners.size === 0) return;
  for (const edge of graph.out(document, 'evidence')) {
    const agreement = edge.ref && graph.get(edge.ref);
    if (agreement?.kind !== 'agreement' || !TWO_SIDED.includes(agreement.value.kind)) continue;
    const named = promising(agreement.value);
    if ((agreement.value.party_count ?? 0) > named.length || agreement.flaws.length > 0) continue;
    const parties = named.map((party): Body | undefined => {
      if (party.name !== undefined) return namedBody(party.name, undefined, undefined);
      const ref = graph.out(agreement, 'party').find(({ text }) => text === party.agency)?.ref;
      const agency = ref && graph.get(ref);
      return agency?.kind === 'agency' ? agencyBody(graph, agency) : undefined;
    });
    const has = (isSide: typeof isAdopterSide) =>
      parties.some((party) => party && pairs.some((pair) => isSide(pair, party)));
    // Where the adopter is no party either, agreement/party-mismatch tells.
    if (parties.includes(undefined) || !has(isAdopterSide) || has(isOriginSide)) continue;
    report({
      messageId: 'absent',
      document,
      pointer: edge.pointer,
      args: { agreement: agreement.id, owners: { list: [...owners] } },
      related: [{ messageId: 'related-parties', document: agreement, pointer: '/parties' }],
    });
  }
}
