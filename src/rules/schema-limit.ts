import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';
const longName = 'Lelang Ikan Online '.repeat(30).trim();

export default defineRule({
  id: 'schema/limit',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Panjang teks, banyaknya butir, dan besarnya angka harus di dalam batas isiannya.',
      en: 'The length of a text, the number of items and the size of a number must be within the limits of the field.',
    },
    why: {
      id: 'Isi yang kosong atau jauh di luar batas biasanya salah tempat, dan merusak tabel laporan.',
      en: 'A value that is empty or far outside is mostly in the wrong place, and breaks the tables of the report.',
    },
    fix: {
      id: 'Ringkas atau lengkapi isinya; uraian panjang tempatnya di `summary` atau `notes`.',
      en: 'Shorten or complete the value; long accounts belong in `summary` or `notes`.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Kunci yang kosong dan tidak wajib dihapus.',
      en: 'An empty key that is not required is deleted.',
    },
  },
  messages: {
    empty: {
      id: '{here} masih kosong; isi, atau hapus kuncinya',
      en: '{here} is empty; fill it in, or delete the key',
    },
    few: {
      id: '{here} harus memuat sedikitnya {limit} butir',
      en: '{here} must have at least {limit} items',
    },
    long: {
      id: '{here} terlalu panjang: paling banyak {limit} karakter',
      en: '{here} is too long: {limit} characters at most',
    },
    many: {
      id: '{here} terlalu banyak: paling banyak {limit} butir',
      en: '{here} has too many items: {limit} at most',
    },
    low: {
      id: '{here} berisi {value}, padahal paling kecil {limit}',
      en: '{here} is {value}, but must be at least {limit}',
    },
    high: {
      id: '{here} berisi {value}, padahal paling besar {limit}',
      en: '{here} is {value}, but must be at most {limit}',
    },
  },
  examples: {
    good: [{ files: { [at]: `${lion}sdgs: [14, 17]\n` } }],
    bad: [
      {
        files: { [at]: `${lion}long_name: ""\n` },
        expect: [[at, 'empty', '""']],
        fixed: { unsafe: { [at]: lion } },
      },
      {
        files: { [at]: 'name: Lion\nowners: []\nsources: {berita: {title: Berita}}\n' },
        expect: [[at, 'empty', '[]']],
      },
      {
        files: {
          [at]: `${lion}disputes: [{field: name, status: terbuka, values: [{value: Lion}]}]\n`,
        },
        expect: [[at, 'few', '[{value: Lion}]']],
      },
      {
        files: { [at]: `${lion}long_name: ${longName}\n` },
        expect: [[at, 'long', longName]],
      },
      {
        files: {
          [at]: `${lion}sdgs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 14]\n`,
        },
        expect: [[at, 'many', 'sdgs']],
      },
      { files: { [at]: `${lion}sdgs: [0]\n` }, expect: [[at, 'low', '0']] },
      { files: { [at]: `${lion}sdgs: [18]\n` }, expect: [[at, 'high', '18']] },
    ],
  },
});
