import { defineRule, isKind } from '../check/rule.ts';

export default defineRule({
  id: 'group/fewer-than-members',
  severity: 'warning',
  scope: 'record',
  kinds: ['replication'],
  docs: {
    what: {
      id: 'Sebuah kelompok tidak dinyatakan lebih kecil daripada anggotanya yang disebut namanya.',
      en: 'A group is not stated to be smaller than its members who are named.',
    },
    why: {
      id: 'Setiap anggota yang bernama dihitung sebagai penerima; angka yang lebih kecil membuat laporan saling bertentangan.',
      en: 'Each member named counts as an adopter; a smaller number makes the report contradict itself.',
    },
    fix: {
      id: 'Periksa sumbernya: keluarkan yang bukan anggota, perbaiki angkanya, atau tambahkan angka yang lebih baru.',
      en: 'Check the source: take out who is no member, mend the number, or add a later one.',
    },
  },
  messages: {
    fewer: {
      id: '{here}: angka terbesar {stated}, tetapi {named} anggota disebut namanya',
      en: '{here}: the largest number is {stated}, but {named} members are named',
    },
    'related-members': { id: 'Anggota yang disebut', en: 'The members named' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-daerah.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {group: {label: Dua kabupaten, members: [pemkab-blora, pemkab-kebumen], counts: [{count: 1, date: 2020}, {count: 2, date: 2021}]}}\nmilestones:\n  - {stage: dijajaki, date: 2021}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-daerah.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {group: {label: Kabupaten di Jawa Tengah, members: [pemkab-blora, pemkab-kebumen], counts: [{count: 1, date: 2021}]}}\nmilestones:\n  - {stage: dijajaki, date: 2021}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-daerah.yaml', 'fewer', '1']],
      },
    ],
  },
  check(document, { report }) {
    if (!isKind(document, 'replication')) return;
    const { members = [], counts = [] } = document.value.adopter.group ?? {};
    const named = new Set(members).size;
    // A number of newcomers says nothing of how many there are.
    const [largest] = counts
      .map(({ count, basis }, index) => ({ count, basis, index }))
      .filter(({ basis }) => basis !== 'new')
      .sort((a, b) => b.count - a.count);
    if (!largest || largest.count >= named) return;
    report({
      messageId: 'fewer',
      document,
      pointer: `/adopter/group/counts/${largest.index}/count`,
      args: { stated: largest.count, named },
      related: [
        {
          messageId: 'related-members',
          document,
          pointer: '/adopter/group/members',
          part: 'key',
        },
      ],
    });
  },
});
