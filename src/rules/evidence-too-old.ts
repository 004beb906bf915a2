import { defineRule, isKind } from '../check/rule.ts';
import { evidenceIn, exhibitDate, exhibitKind, isHearsay } from '../derive/evidence.ts';
import { eventsOf } from '../derive/pairs.ts';
import { written } from '../util/dates.ts';
import { by } from '../util/order.ts';

/** What puts something in motion may be older than what it sets in motion. */
const ENACTING = ['keputusan', 'peraturan', 'sop', 'rencana-aksi'];

export default defineRule({
  id: 'evidence/too-old',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['replication'],
  docs: {
    what: {
      id: 'Bukti dukung tidak lebih tua daripada yang dibuktikannya: laporan, perjanjian, atau kunjungan tidak mendahului tahapannya, dan bukti sesudah replikasi berhenti tidak berasal dari sebelumnya. Keputusan, peraturan, SOP, dan rencana aksi boleh mendahului tahapannya.',
      en: 'Evidence is no older than what it proves: a report, agreement or visit does not come before its milestone, and proof of a life after an end does not come from before it. A decision, regulation, procedure or action plan may come before its milestone.',
    },
    why: {
      id: 'Laporan tidak dapat menceritakan apa yang belum terjadi, dan dokumen dari sebelum replikasi berhenti tidak membuktikan bahwa ia hidup kembali.',
      en: 'A report cannot tell what had not happened, and a document from before an end does not prove that the copy was revived.',
    },
    fix: {
      id: 'Periksa tanggal tahapan dan tanggal dokumennya; bila keduanya benar, pindahkan dokumennya ke tahapan yang dibuktikannya.',
      en: 'Check the dates of milestone and document; where both are right, move the document to the milestone that it proves.',
    },
  },
  messages: {
    milestone: {
      id: '{here}: bukti "{kind}" ({dated}) lebih tua daripada "{stage}" yang dibuktikannya ({reached})',
      en: '{here}: evidence "{kind}" ({dated}) is older than "{stage}", which it is to prove ({reached})',
    },
    end: {
      id: '{here}: bukti "{kind}" ({dated}) berasal dari sebelum replikasi ini berhenti ({ended})',
      en: '{here}: evidence "{kind}" ({dated}) comes from before this copy ended ({ended})',
    },
    'related-milestone': { id: 'Tanggal tahapannya', en: 'The date of the milestone' },
    'related-end': { id: 'Berhentinya dicatat di sini', en: 'Its end is recorded here' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020-06, evidence: [{kind: keputusan, number: 5/2020, date: 2020-01-06, issuer: pemkab-blora}]}\n  - {stage: dievaluasi, date: 2021, evidence: [{kind: laporan, number: 6/2021, date: 2021, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2021, evidence: [{kind: laporan, number: 6/2020, date: 2020-12-01, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'milestone', '2020-12-01']],
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2018, evidence: [{kind: sop, number: 5/2018, date: 2018, issuer: pemkab-blora}]}\n  - {stage: berhenti, date: 2021, reason: Pejabat berganti}\n  - {stage: diterapkan, date: 2023, evidence: [{kind: sop, number: 5/2018, date: 2018, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'end', '2018']],
      },
    ],
  },
  check(document, { graph, report }) {
    if (!isKind(document, 'replication')) return;
    const ends = eventsOf(document)
      .filter((event) => event.end && !event.planned)
      .sort(by((end) => end.when.hi));
    for (const { event, evidence, pointer, field, named } of evidenceIn(document)) {
      const kind = exhibitKind(graph, document, evidence, pointer);
      const dated = exhibitDate(graph, document, evidence, pointer);
      if (!dated || isHearsay(kind)) continue;
      const at = evidence.date === undefined ? field : `${pointer}/date`;
      const args = { kind: named, dated: { date: written(dated) } };
      const end = ends.findLast(({ when }) => when.hi <= event.when.lo && dated.hi < when.lo);
      if (end)
        report({
          messageId: 'end',
          document,
          pointer: at,
          args: { ...args, ended: { date: written(end.when) } },
          related: [
            { messageId: 'related-end', document, pointer: `/milestones/${end.index}/stage` },
          ],
        });
      else if (dated.hi < event.when.lo && !ENACTING.includes(kind))
        report({
          messageId: 'milestone',
          document,
          pointer: at,
          args: { ...args, stage: event.stage, reached: { date: written(event.when) } },
          related: [
            {
              messageId: 'related-milestone',
              document,
              pointer: `/milestones/${event.index}/date`,
            },
          ],
        });
    }
  },
});
