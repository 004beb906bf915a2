import { defineRule } from '../check/rule.ts';
import { isOurs } from '../derive/pairs.ts';

export default defineRule({
  id: 'replication/duplicate-pair',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Satu pasangan asal dan penerima cukup satu rekaman. Paket beberapa asal atau kelompok penerima boleh menyebutnya lagi.',
      en: 'One pair of origin and adopter needs one record. A bundle of origins or a group of adopters may tell of it again.',
    },
    why: {
      id: 'Hitungannya tetap satu, tetapi riwayat dan buktinya terpencar di dua berkas.',
      en: 'It still counts once, but its history and evidence lie scattered over two files.',
    },
    fix: {
      id: 'Gabungkan tahapan dan bukti ke satu rekaman, lalu hapus yang lain.',
      en: 'Bring milestones and evidence together in one record and remove the other.',
    },
  },
  messages: {
    duplicate: {
      id: '{here}: pasangan asal dan penerima ini sudah dicatat di {other}',
      en: '{here}: this pair of origin and adopter is already recorded in {other}',
    },
    'related-first': { id: 'Sudah dicatat di sini', en: 'Already recorded here' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          'replications/paket-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}, {name: Cilen, owner: dinas-kominfo}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          'replications/lion-dinsos.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: dinsos-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-dinsos.yaml', 'duplicate', '{agency: dinsos-blora}']],
      },
    ],
  },
  check({ graph, derived, report }) {
    for (const pair of derived.pairs) {
      const alone = pair.records
        .filter(
          (record) =>
            isOurs(graph, record) &&
            record.value.origins.length === 1 &&
            !record.value.adopter.group,
        )
        .sort((a, b) => (a.file < b.file ? -1 : 1));
      const [first, ...later] = alone;
      for (const record of later)
        if (first)
          report({
            messageId: 'duplicate',
            document: record,
            pointer: '/adopter',
            args: { other: first.id },
            related: [{ messageId: 'related-first', document: first, pointer: '/adopter' }],
          });
    }
  },
});
