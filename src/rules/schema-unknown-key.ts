import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';

export default defineRule({
  id: 'schema/unknown-key',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Hanya kunci yang dikenal untuk jenis rekaman itu yang boleh dipakai.',
      en: 'Only keys that are known for the kind of record may be used.',
    },
    why: {
      id: 'Isi di bawah kunci yang salah tulis tidak akan pernah terbaca, jadi hilang dari laporan tanpa terlihat.',
      en: 'What stands under a mistyped key is never read, and so goes missing from the report unseen.',
    },
    fix: {
      id: 'Perbaiki ejaan kuncinya. Bila tidak ada kunci yang cocok, pindahkan keterangannya ke `notes`.',
      en: 'Correct the spelling of the key. If no key fits, move the remark to `notes`.',
    },
  },
  fixes: {
    safe: {
      id: 'Kunci yang hanya lain huruf besar atau garisnya diganti, bila kunci yang benar belum dipakai.',
      en: 'A key that only differs in case or dashes is replaced, where the right one is not used yet.',
    },
    unsafe: {
      id: 'Kunci yang salah tulis diganti dengan satu-satunya yang mirip.',
      en: 'A mistyped key becomes the only one like it.',
    },
  },
  messages: {
    similar: {
      id: 'Kunci `{name}` tidak dikenal; mungkin maksudnya {meant}',
      en: 'Key `{name}` is not known; {meant} may be meant',
    },
    unknown: {
      id: 'Kunci `{name}` tidak dikenal di sini; kunci yang dapat dipakai: {known}',
      en: 'Key `{name}` is not known here; keys that can be used: {known}',
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
        files: {
          [at]: 'name: Lion\nownrs: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [[at, 'similar', 'ownrs']],
        fixed: {
          unsafe: {
            [at]: 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          [at]: 'name: Lion\nOwners: [dinas-perikanan]\n"long-name": Lelang Ikan Online\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          [at, 'similar', 'Owners'],
          [at, 'similar', '"long-name"'],
        ],
        fixed: {
          safe: {
            [at]: 'name: Lion\nowners: [dinas-perikanan]\n"long_name": Lelang Ikan Online\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita, wartawan: Radar}}\n',
        },
        expect: [[at, 'unknown', 'wartawan']],
      },
    ],
  },
});
