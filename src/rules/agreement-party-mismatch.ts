import { type Context, defineRule } from '../check/rule.ts';
import { agencyBody, namedBody, type Body } from '../derive/bodies.ts';
import { promising } from '../derive/signing.ts';
import { isAdopterSide } from '../derive/pairs.ts';
import type { Document } from '../model/record.ts';

export default defineRule({
  id: 'agreement/party-mismatch',
  severity: 'error',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Perjanjian yang menjadi bukti harus mencantumkan penerima, yang mengadopsi bersamanya, atau pemerintah daerahnya sebagai pihak, bukan hanya sebagai saksi.',
      en: 'An agreement given as evidence must have the adopter, one that adopts with it, or its government among its parties, and not only as a witness.',
    },
    why: {
      id: 'Perjanjian antara pihak lain tidak membuktikan apa pun tentang penerima ini.',
      en: 'An agreement between others proves nothing about this adopter.',
    },
    fix: {
      id: 'Periksa penerima replikasi, para pihak perjanjian, atau perjanjian yang dirujuk.',
      en: 'Check the adopter, the parties of the agreement, or which agreement is meant.',
    },
  },
  messages: {
    absent: {
      id: '{here}: penerima bukan pihak dalam perjanjian {agreement}',
      en: '{here}: the adopter is no party to agreement {agreement}',
    },
    'related-parties': { id: 'Para pihaknya', en: 'Its parties' },
  },
  examples: {
    good: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: dinsos-blora}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-kebumen.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-kebumen, with: [dinsos-blora]}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-kebumen.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-kebumen}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-kebumen.yaml', 'absent', 'pks-blora']],
      },
      {
        files: {
          'agreements/pks-kebumen.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-kebumen}, {agency: pemkab-blora, witness: true}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-kebumen}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'absent', 'pks-kebumen']],
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
  if (pairs.length === 0) return;
  for (const edge of graph.out(document, 'evidence')) {
    const agreement = edge.ref && graph.get(edge.ref);
    if (agreement?.kind !== 'agreement') continue;
    // A list that is shorter than the number of parties stated may lack this one.
    if (
      (agreement.value.party_count ?? 0) > promising(agreement.value).length ||
      agreement.flaws.length > 0
    )
      continue;
    const parties = bodiesOf(agreement);
    if (parties && !pairs.some((pair) => parties.some((party) => isAdopterSide(pair, party)))) {
      report({
        messageId: 'absent',
        document,
        pointer: edge.pointer,
        args: { agreement: agreement.id },
        related: [{ messageId: 'related-parties', document: agreement, pointer: '/parties' }],
      });
    }
  }

  /** None where a party could not be resolved: then nothing can be said of who is missing. */
  function bodiesOf(agreement: Document<'agreement'>): Body[] | undefined {
    const edges = graph.out(agreement, 'party');
    const bodies: Body[] = [];
    for (const [index, party] of agreement.value.parties.entries()) {
      // Who only witnesses it promises nothing by it.
      if (party.witness) continue;
      if (party.name !== undefined) bodies.push(namedBody(party.name, undefined, undefined));
      if (party.agency === undefined) continue;
      const ref = edges.find((each) => each.pointer === `/parties/${index}/agency`)?.ref;
      const agency = ref && graph.get(ref);
      if (agency?.kind !== 'agency') return undefined;
      bodies.push(agencyBody(graph, agency));
    }
    return bodies;
  }
}
