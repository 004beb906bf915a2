import { defineRule, isKind } from '../check/rule.ts';
import { promising } from '../derive/signing.ts';

export default defineRule({
  id: 'agreement/party-count',
  severity: 'error',
  scope: 'record',
  kinds: ['agreement'],
  docs: {
    what: {
      id: 'Jumlah pihak yang dinyatakan tidak kurang dari pihak yang disebut namanya. Saksi tidak dihitung.',
      en: 'The number of parties stated is no less than the parties named. Witnesses do not count.',
    },
    why: {
      id: 'Rekaman yang menyebut tujuh pihak dan menghitung enam membantah dirinya sendiri.',
      en: 'A record that names seven parties and counts six contradicts itself.',
    },
    fix: {
      id: 'Periksa naskahnya: perbaiki `party_count`, keluarkan yang bukan pihak, atau tandai saksi dengan `witness: true`.',
      en: 'Check the document: mend `party_count`, take out who is no party, or mark a witness with `witness: true`.',
    },
  },
  messages: {
    fewer: {
      id: '{here}: dinyatakan {stated} pihak, tetapi {named} pihak disebut namanya',
      en: '{here}: {stated} parties are stated, but {named} are named',
    },
    'related-parties': { id: 'Pihak yang disebut', en: 'The parties named' },
  },
  examples: {
    good: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}, {agency: kemenpanrb, witness: true}]\nparty_count: 2\ndate: 2025-05-01\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}, {agency: pemkab-kebumen}]\nparty_count: 2\ndate: 2025-05-01\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['agreements/pks-blora.yaml', 'fewer', '2']],
      },
    ],
  },
  check(document, { report }) {
    if (!isKind(document, 'agreement')) return;
    const stated = document.value.party_count;
    const named = promising(document.value).length;
    if (stated === undefined || stated >= named) return;
    report({
      messageId: 'fewer',
      document,
      pointer: '/party_count',
      args: { stated, named },
      related: [{ messageId: 'related-parties', document, pointer: '/parties', part: 'key' }],
    });
  },
});
