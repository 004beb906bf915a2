import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const kediri = 'agencies/pemkab-kediri.yaml';
const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';
const measured =
  'benefits: [{id: transaksi, metric: Transaksi lelang, unit: kali, result: {value: [40, 62]}}]\n';

export default defineRule({
  id: 'schema/type',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Isi harus sesuai jenisnya: teks, angka, ya atau tidak, daftar, atau pasangan `kunci: isi`.',
      en: 'A value must be of the right sort: text, number, yes or no, list, or pairs of `key: value`.',
    },
    why: {
      id: 'Kode wilayah 35.10 tanpa tanda kutip terbaca sebagai bilangan 35,1, dan menunjuk wilayah lain; jenis isi yang keliru merusak data seperti itu.',
      en: 'Region code 35.10 without quotes reads as the number 35.1 and means another region; a value of the wrong sort spoils data like that.',
    },
    fix: {
      id: 'Apit kode dan nomor dengan tanda kutip, tulis daftar dalam kurung siku atau per baris dengan tanda hubung, dan hapus kunci yang tidak ada isinya.',
      en: 'Put codes and numbers of things in quotes, write lists in square brackets or one item a line after a hyphen, and delete keys without a value.',
    },
  },
  fixes: {
    safe: {
      id: 'Angka di isian teks diapit tanda kutip dengan angka nol dan titiknya; `["teks"]`, "14", dan `ya` ditulis menurut jenis isiannya.',
      en: 'A number in a text field is put in quotes with its zeros and dots; `["text"]`, "14" and `yes` are written as their field wants.',
    },
    unsafe: {
      id: 'Satu teks menjadi daftar berisi satu butir; kunci tanpa isi yang tidak wajib dihapus.',
      en: 'One text becomes a list of one item; a key without a value is deleted where it is not required.',
    },
  },
  messages: {
    empty: {
      id: '{here} belum ada isinya; isi, atau hapus kuncinya',
      en: '{here} has no value; fill it in, or delete the key',
    },
    quote: {
      id: '{here} harus berupa teks: apit dengan tanda kutip agar angka nol dan titiknya tidak hilang',
      en: '{here} must be text: put it in quotes, so that its zeros and dots are not lost',
    },
    string: {
      id: '{here} harus berupa satu teks, bukan daftar atau pasangan `kunci: isi`',
      en: '{here} must be one text, not a list or pairs of `key: value`',
    },
    integer: {
      id: '{here} harus berupa bilangan bulat tanpa tanda kutip, misalnya 14',
      en: '{here} must be a whole number without quotes, such as 14',
    },
    number: {
      id: '{here} harus berupa satu angka atau satu teks',
      en: '{here} must be one number or one text',
    },
    boolean: {
      id: '{here} harus berisi `true` (ya) atau `false` (tidak)',
      en: '{here} must be `true` (yes) or `false` (no)',
    },
    array: {
      id: '{here} harus berupa daftar: tulis dalam kurung siku, atau satu butir per baris dengan tanda hubung',
      en: '{here} must be a list: write it in square brackets, or one item a line after a hyphen',
    },
    object: {
      id: '{here} harus berupa pasangan `kunci: isi`, satu baris satu kunci',
      en: '{here} must be pairs of `key: value`, one key a line',
    },
  },
  examples: {
    good: [
      {
        files: {
          [kediri]:
            'name: Pemerintah Kabupaten Banyuwangi\nlevel: kabupaten\nregion_code: "35.10"\n',
        },
      },
    ],
    bad: [
      {
        files: { [at]: `${lion}long_name:\n` },
        expect: [[at, 'empty', '']],
        fixed: { unsafe: { [at]: lion } },
      },
      {
        files: {
          [kediri]: 'name: Pemerintah Kabupaten Kediri\nlevel: kabupaten\nregion_code: 35.06\n',
        },
        expect: [[kediri, 'quote', '35.06']],
        fixed: {
          safe: {
            [kediri]: 'name: Pemerintah Kabupaten Kediri\nlevel: kabupaten\nregion_code: "35.06"\n',
          },
        },
      },
      {
        files: { [at]: `${lion}long_name: [Lelang Ikan Online]\n` },
        expect: [[at, 'string', '[Lelang Ikan Online]']],
        fixed: { safe: { [at]: `${lion}long_name: Lelang Ikan Online\n` } },
      },
      {
        files: { [at]: `${lion}sdgs: ["14"]\n` },
        expect: [[at, 'integer', '"14"']],
        fixed: { safe: { [at]: `${lion}sdgs: [14]\n` } },
      },
      { files: { [at]: `${lion}${measured}` }, expect: [[at, 'number', '[40, 62]']] },
      {
        files: { [at]: `${lion}offer: {open: ya}\n` },
        expect: [[at, 'boolean', 'ya']],
        fixed: { safe: { [at]: `${lion}offer: {open: true}\n` } },
      },
      {
        files: { [at]: `${lion}serves: Nelayan Prigi\n` },
        expect: [[at, 'array', 'Nelayan Prigi']],
        fixed: { unsafe: { [at]: `${lion}serves: [Nelayan Prigi]\n` } },
      },
      {
        files: { [at]: `${lion}regulations: [Keputusan Bupati]\n` },
        expect: [[at, 'object', 'Keputusan Bupati']],
      },
      { files: { [at]: 'Lion\n' }, expect: [[at, 'object', 'Lion']] },
    ],
  },
});
