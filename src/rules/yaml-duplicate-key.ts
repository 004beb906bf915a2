import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const rest = 'owners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

export default defineRule({
  id: 'yaml/duplicate-key',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Satu kunci hanya boleh ditulis satu kali di tempat yang sama.',
      en: 'A key may stand only once in the same place.',
    },
    why: {
      id: 'Bila kunci ditulis dua kali, tidak jelas isi mana yang berlaku, dan salah satunya akan hilang tanpa terlihat.',
      en: 'Where a key stands twice nobody can tell which value counts, and one of them would vanish unseen.',
    },
    fix: {
      id: 'Gabungkan isinya ke dalam satu kunci, atau hapus yang keliru.',
      en: 'Bring the values together under one key, or delete the wrong one.',
    },
  },
  fixes: {
    safe: {
      id: 'Kunci yang ditulis lagi dengan isi yang persis sama dihapus.',
      en: 'A key that is given again with exactly the same value goes.',
    },
  },
  messages: {
    duplicate: {
      id: 'Kunci `{key}` sudah ditulis sebelumnya; gabungkan isinya atau hapus salah satu',
      en: 'Key `{key}` was given before; bring the two together or delete one',
    },
    'related-first': {
      id: '`{key}` pertama kali ditulis di sini',
      en: '`{key}` is first given here',
    },
  },
  examples: {
    good: [{ files: { [at]: `name: Lion\naliases: [LION, e-lelang ikan]\n${rest}` } }],
    bad: [
      {
        files: { [at]: `name: Lion\naliases: [LION]\naliases: [e-lelang ikan]\n${rest}` },
        expect: [[at, 'duplicate', 'aliases']],
      },
      {
        files: { [at]: `name: Lion\naliases:\n  - LION\n${rest}aliases:\n  - LION\n` },
        expect: [[at, 'duplicate', 'aliases']],
        fixed: { safe: { [at]: `name: Lion\naliases:\n  - LION\n${rest}` } },
      },
    ],
  },
});
