import { type Context, defineRule } from '../check/rule.ts';
import { addDays } from '../util/dates.ts';
import { REVIVING_RUNG } from '../derive/ladders.ts';
import { timeOf } from '../derive/timing.ts';
import type { Document } from '../model/record.ts';

const DAYS = 366;
const BINDING = ['kesepakatan-bersama', 'nota-kesepakatan', 'pks', 'komitmen'];

export default defineRule({
  id: 'agreement/no-follow-up',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Setahun setelah ditandatangani, sebuah perjanjian sudah diikuti replikasi yang setidaknya diadaptasi.',
      en: 'A year after signing, an agreement has been followed by a copy that is at least being adapted.',
    },
    why: {
      id: 'Perjanjian yang berhenti pada tanda tangan tidak mengubah layanan apa pun.',
      en: 'An agreement that stops at the signature changes no service.',
    },
    fix: {
      id: 'Tanyakan kelanjutannya kepada penerima; catat tahapan replikasinya, atau statusnya batal dengan alasan.',
      en: 'Ask the adopter what came of it; record the milestones, or that it was cancelled and why.',
    },
  },
  messages: {
    nothing: {
      id: 'Perjanjian tanggal {date} belum diikuti replikasi apa pun',
      en: 'The agreement of {date} has not been followed by any replication',
    },
    stuck: {
      id: 'Perjanjian tanggal {date} belum diikuti penyesuaian atau penerapan ({records})',
      en: 'The agreement of {date} has not led to adaptation or use ({records})',
    },
  },
  examples: {
    good: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
        },
        asOf: '2021-01-01',
      },
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-blora}]}\n  - {stage: diadaptasi, date: 2020-08, evidence: [{kind: rencana-aksi}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'agreements/kesediaan.yaml':
            'kind: komitmen\nparties: [{agency: dinas-perikanan}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\noffer: {open: true, since: 2020, agreement: kesediaan}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['agreements/pks-blora.yaml', 'nothing', '2020-05-01']],
      },
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2020-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['agreements/pks-blora.yaml', 'stuck', '2020-05-01']],
      },
    ],
  },
  check(context) {
    for (const agreement of context.graph.all('agreement')) look(agreement, context);
  },
});

function look(
  document: Document<'agreement'>,
  { graph, derived, day, report }: Context<'nothing' | 'stuck'>,
): void {
  if (
    !BINDING.includes(document.value.kind) ||
    document.value.date === undefined ||
    graph.mayBeMentioned(document.id) ||
    // The owner's offer to be copied: nobody promised to follow it up.
    graph.in(graph.refOf(document), 'offer').length > 0
  )
    return;
  if (timeOf(document, document.value.date, 'date').hi > addDays(day, -DAYS)) return;
  const records = [
    ...new Set(graph.in(graph.refOf(document), 'evidence').map((edge) => edge.from)),
  ].filter((from): from is Document<'replication'> => from.kind === 'replication');
  const covered = graph.out(document, 'covers').flatMap((edge) => {
    const innovation = edge.ref && graph.get(edge.ref);
    return innovation?.kind === 'innovation' ? derived.pairsFrom(innovation) : [];
  });
  const pairs = [...records.flatMap((record) => derived.pairsIn(record)), ...covered];
  if (
    pairs.some(
      (pair) =>
        derived.standing(pair).everPossible >= REVIVING_RUNG ||
        derived.standing(pair).ended !== 'no',
    )
  )
    return;
  const args = { date: { date: document.value.date } };
  if (records.length === 0) report({ messageId: 'nothing', document, pointer: '/date', args });
  else
    report({
      messageId: 'stuck',
      document,
      pointer: '/date',
      args: { ...args, records: { list: records.map((record) => record.id) } },
    });
}
