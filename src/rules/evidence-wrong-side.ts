import { type Context, defineRule } from '../check/rule.ts';
import { agencyBody, namedBody } from '../derive/bodies.ts';
import {
  evidenceIn,
  exhibitOf,
  isHearsay,
  isKnown,
  isThirdBody,
  stagesProven,
} from '../derive/evidence.ts';
import { isAdopterSide } from '../derive/pairs.ts';
import { promising } from '../derive/signing.ts';
import type { Document } from '../model/record.ts';

type Id = 'nobody' | 'other' | 'unsigned' | 'absent' | 'related-adopter';

export default defineRule({
  id: 'evidence/wrong-side',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Bukti dukung sebuah status berasal dari penerima: penerbitnya disebut, penandatangannya atau yang hadir termasuk penerima. Untuk evaluasi, laporan pihak ketiga juga sah.',
      en: 'Evidence of a stage comes from the adopter: its issuer is named, and the adopter is among those who signed or came. For an evaluation, a report of a third body will do too.',
    },
    why: {
      id: 'Yang dapat membuktikan bahwa sesuatu ditiru adalah yang meniru. Dokumen dari pemilik asal saja tidak menaikkan tingkat bukti.',
      en: 'Who copied can prove that something was copied. A document of the origin alone raises no level of proof.',
    },
    fix: {
      id: 'Isi `issuer` menurut dokumennya; bila bukan dari penerima, mintalah dokumen dari penerima.',
      en: 'Fill in `issuer` from the document; where it is not the adopter, ask the adopter for one of its own.',
    },
  },
  messages: {
    nobody: {
      id: '{here} "{kind}" untuk "{stage}" belum menyebut penerbitnya, sehingga belum menjadi bukti dari penerima',
      en: '{here} "{kind}" for "{stage}" does not say who issued it, so it is no evidence of the adopter yet',
    },
    other: {
      id: '{here}: "{kind}" untuk "{stage}" diterbitkan {issuer}, bukan oleh penerima',
      en: '{here}: "{kind}" for "{stage}" was issued by {issuer}, not by the adopter',
    },
    unsigned: {
      id: '{here}: penerima belum menandatangani "{text}" yang menjadi bukti "{stage}"',
      en: '{here}: the adopter has not signed "{text}", which is given as evidence of "{stage}"',
    },
    absent: {
      id: '{here}: penerima tidak termasuk yang hadir pada "{text}"',
      en: '{here}: the adopter is not among those who came to "{text}"',
    },
    'related-adopter': { id: 'Penerimanya di sini', en: 'The adopter is here' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: dinsos-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: keputusan, number: 5/2020, date: 2020, issuer: pemkab-blora}]}\n  - {stage: dievaluasi, date: 2021, evidence: [{kind: laporan, number: 6/2021, date: 2021, issuer: kemenpanrb}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: sop, number: 5/2020, date: 2020}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'nobody', 'sop']],
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: laporan, number: 5/2020, date: 2020, issuer: dinas-perikanan}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'other', 'dinas-perikanan']],
      },
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora, signed: false}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'unsigned', 'pks-blora']],
      },
      {
        files: {
          'activities/kunjungan.yaml':
            'name: Kunjungan Kebumen\nkind: kunjungan\nstart: 2020-05-01\nhost: dinas-perikanan\nguests: [pemkab-kebumen]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020-05-01, evidence: [{activity: kunjungan}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'absent', 'kunjungan']],
      },
    ],
  },
  check(context) {
    for (const replication of context.graph.all('replication')) look(replication, context);
  },
});

function look(document: Document<'replication'>, { graph, derived, report }: Context<Id>): void {
  const pairs = derived.pairsIn(document);
  const isOfAdopter = (body: Parameters<typeof isAdopterSide>[1]) =>
    pairs.some((pair) => isAdopterSide(pair, body));
  const related = [{ messageId: 'related-adopter' as const, document, pointer: '/adopter' }];
  for (const { event, evidence, pointer, field } of evidenceIn(document)) {
    if (pairs.length === 0 || !isKnown(graph, document, pointer)) continue;
    const exhibit = exhibitOf(graph, document, evidence, pointer);
    const { kind, from } = exhibit;
    const { stage } = event;
    if (isHearsay(kind) || !stagesProven(kind).includes(stage)) continue;
    if (from.some(({ body }) => isOfAdopter(body))) continue;
    if (stage === 'dievaluasi' && pairs.some((pair) => isThirdBody(pair, exhibit))) continue;
    const target = (key: 'agreement' | 'activity') => {
      const ref = graph.out(document).find((edge) => edge.pointer === `${pointer}/${key}`)?.ref;
      return ref && graph.get(ref);
    };
    const agreement = target('agreement');
    const activity = target('activity');
    if (agreement?.kind === 'agreement') {
      // Where the adopter is no party at all, agreement/party-mismatch tells.
      if (partiesOf(agreement).some(isOfAdopter))
        report({
          messageId: 'unsigned',
          document,
          pointer: `${pointer}/agreement`,
          args: { text: evidence.agreement ?? '', stage },
          related,
        });
    } else if (activity?.kind === 'activity') {
      const { guests = [], guest_count: stated = 0 } = activity.value;
      // A list that is shorter than the number of guests stated may lack this one.
      if (guests.length > 0 && stated <= guests.length)
        report({
          messageId: 'absent',
          document,
          pointer: `${pointer}/activity`,
          args: { text: evidence.activity ?? '' },
          related,
        });
    } else if (from.length === 0)
      report({ messageId: 'nobody', document, pointer: field, args: { kind, stage }, related });
    else
      report({
        messageId: 'other',
        document,
        pointer: `${pointer}/${evidence.issuer === undefined ? 'issuer_name' : 'issuer'}`,
        args: { kind, stage, issuer: { list: from.map(({ body }) => body.name) } },
        related,
      });
  }

  function partiesOf(agreement: Document<'agreement'>) {
    const edges = graph.out(agreement, 'party');
    return promising(agreement.value).flatMap((party) => {
      if (party.name !== undefined) return [namedBody(party.name, undefined, undefined)];
      const ref = edges.find(({ text }) => text === party.agency)?.ref;
      const agency = ref && graph.get(ref);
      return agency?.kind === 'agency' ? [agencyBody(graph, agency)] : [];
    });
  }
}
