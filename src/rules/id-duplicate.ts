import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'id/duplicate',
  severity: 'error',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Setiap pengenal hanya dipakai satu rekaman, apa pun jenisnya.',
      en: 'An id belongs to one record only, whatever its kind.',
    },
    why: {
      id: 'Rujukan hanya menyebut pengenal; dua rekaman dengan pengenal sama membuat rujukan itu bermakna ganda.',
      en: 'References name an id alone; two records with one id make them ambiguous.',
    },
    fix: {
      id: 'Ganti nama salah satu berkas, lalu sesuaikan rujukan kepadanya.',
      en: 'Rename one of the files and adjust what refers to it.',
    },
  },
  messages: {
    duplicate: {
      id: 'Pengenal "{id}" sudah dipakai {first}',
      en: 'The id "{id}" is already used by {first}',
    },
    'related-first': { id: 'Pertama dipakai di sini', en: 'First used here' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/2020/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'activities/lion.yaml':
            'name: Peluncuran Lion\nkind: publikasi\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/2020/lion.yaml', 'duplicate', 'name']],
      },
    ],
  },
  check({ graph, reportAt }) {
    for (const clash of graph.clashes) {
      reportAt({
        messageId: 'duplicate',
        subject: clash.id,
        file: clash.later,
        args: { id: clash.id, first: clash.first },
        related: [{ messageId: 'related-first', file: clash.first }],
      });
    }
  },
});
