import { defineRule } from '../check/rule.ts';
import { followUpOf } from '../derive/follow-up.ts';

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
  check({ graph, derived, report }) {
    for (const document of graph.all('agreement')) {
      if (graph.mayBeMentioned(document.id)) continue;
      const { state, records } = followUpOf(derived, document);
      const args = { date: { date: document.value.date ?? '' } };
      if (state === 'nothing') report({ messageId: 'nothing', document, pointer: '/date', args });
      else if (state === 'stuck')
        report({
          messageId: 'stuck',
          document,
          pointer: '/date',
          args: { ...args, records: { list: records.map((record) => record.id) } },
        });
    }
  },
});
