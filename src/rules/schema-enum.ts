import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

export default defineRule({
  id: 'schema/enum',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Isian pilihan hanya menerima kata yang tersedia, ditulis persis seperti di daftar pilihan.',
      en: 'A field with choices takes only the words on offer, written exactly as in the list of choices.',
    },
    why: {
      id: 'Laporan mengelompokkan dan menghitung menurut kata ini; ejaan lain akan menjadi kelompok tersendiri.',
      en: 'Reports group and count by these words; another spelling would become a group of its own.',
    },
    fix: {
      id: 'Ganti dengan salah satu pilihan yang disebut.',
      en: 'Replace it with one of the choices that are named.',
    },
  },
  fixes: {
    safe: {
      id: 'Pilihan yang hanya lain huruf besar, spasi, atau garisnya, atau ditulis dengan sebutannya, diganti.',
      en: 'A choice that only differs in case, blanks or dashes, or is written by its label, is replaced.',
    },
    unsafe: {
      id: 'Pilihan yang salah tulis diganti dengan satu-satunya yang mirip.',
      en: 'A mistyped choice becomes the only one like it.',
    },
  },
  messages: {
    similar: {
      id: '{here} berisi "{value}", yang tidak ada di daftar pilihan; mungkin maksudnya `{meant}`',
      en: '{here} holds "{value}", which is not among the choices; `{meant}` may be meant',
    },
    unknown: {
      id: '{here} berisi "{value}", yang tidak ada di daftar pilihan; pilihannya: {allowed}',
      en: '{here} holds "{value}", which is not among the choices; they are: {allowed}',
    },
  },
  examples: {
    good: [{ files: { [at]: `${lion}form: pelayanan-publik\n` } }],
    bad: [
      {
        files: { [at]: `${lion}form: Pelayanan publik\n` },
        expect: [[at, 'similar', 'Pelayanan publik']],
        fixed: { safe: { [at]: `${lion}form: pelayanan-publik\n` } },
      },
      {
        files: { [at]: `${lion}form: 'pelayanan_publk'\n` },
        expect: [[at, 'similar', "'pelayanan_publk'"]],
        fixed: { unsafe: { [at]: `${lion}form: 'pelayanan-publik'\n` } },
      },
      {
        files: { [at]: `${lion}type: aplikasi\n` },
        expect: [[at, 'unknown', 'aplikasi']],
      },
    ],
  },
});
