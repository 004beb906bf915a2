import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';

export default defineRule({
  id: 'schema/required',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Isian wajib harus ada di setiap rekaman.',
      en: 'Every record must have its required fields.',
    },
    why: {
      id: 'Tanpa isian wajib, rekaman tidak dapat dihubungkan dengan rekaman lain atau ditampilkan di laporan.',
      en: 'Without them a record cannot be linked to others or shown in a report.',
    },
    fix: {
      id: 'Tambahkan kunci yang disebut beserta isinya di bagian yang ditunjuk.',
      en: 'Add the key that is named, with its value, to the part that is shown.',
    },
  },
  messages: {
    missing: { id: '{key} belum diisi', en: '{key} is missing' },
    'one-of': {
      id: '{here} belum lengkap: isi sedikitnya satu dari {keys}',
      en: '{here} is incomplete: give at least one of {keys}',
    },
  },
  examples: {
    good: [
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: { [at]: 'name: Lion\nsources: {berita: {title: Berita}}\n' },
        expect: [[at, 'missing', 'name']],
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\noffer: {note: Terbuka untuk studi tiru}\nregulations:\n  - kind: keputusan-kepala-daerah\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          [at, 'missing', 'offer'],
          [at, 'missing', 'kind'],
        ],
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {publisher: Radar Trenggalek}}\n',
        },
        expect: [[at, 'one-of', 'berita']],
      },
    ],
  },
});
