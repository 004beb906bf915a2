import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const rest = 'owners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

export default defineRule({
  id: 'yaml/unsupported',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Katalog memakai YAML yang sederhana saja: kunci, teks, angka, dan daftar, tanpa jangkar, alias, tag, atau dokumen kedua.',
      en: 'The catalogue uses plain YAML only: keys, texts, numbers and lists, without anchors, aliases, tags or a second document.',
    },
    why: {
      id: 'Bagian YAML yang rumit dibaca berbeda oleh tiap program, sehingga isi yang dilihat orang bukan isi yang dihitung.',
      en: 'Programs read the intricate parts of YAML differently, so what people see would not be what is counted.',
    },
    fix: {
      id: 'Tulis isinya apa adanya di tempatnya. Bila lambang itu memang bagian dari teks, apit teksnya dengan tanda kutip.',
      en: 'Write the value out where it belongs. If the symbol is part of the text, put the text in quotes.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Teks yang terbaca sebagai jangkar, salinan, penanda, atau bilangan terlalu panjang diapit tanda kutip.',
      en: 'A text that reads as an anchor, copy, tag or too long a number is put in quotes.',
    },
  },
  messages: {
    anchor: {
      id: '&{name} terbaca sebagai jangkar, yang tidak dipakai di katalog; apit dengan tanda kutip bila memang teks, atau hapus',
      en: '&{name} reads as an anchor, which the catalogue does not use; put it in quotes if it is text, or delete it',
    },
    alias: {
      id: '*{name} terbaca sebagai salinan dari tempat lain, yang tidak dipakai di katalog; tulis isinya, atau apit dengan tanda kutip bila memang teks',
      en: '*{name} reads as a copy from elsewhere, which the catalogue does not use; write the value out, or put it in quotes if it is text',
    },
    tag: {
      id: '{name} terbaca sebagai penanda jenis, yang tidak dipakai di katalog; hapus, atau apit dengan tanda kutip bila memang teks',
      en: '{name} reads as a type tag, which the catalogue does not use; delete it, or put it in quotes if it is text',
    },
    'merge-key': {
      id: 'Kunci << (salin isi dari tempat lain) tidak dipakai di katalog; tulis isinya di sini',
      en: 'The key << (copy from elsewhere) is not used in the catalogue; write the contents out here',
    },
    directive: {
      id: 'Baris %{name} di awal berkas tidak dipakai di katalog; hapus baris ini',
      en: 'The line %{name} at the top is not used in the catalogue; delete it',
    },
    documents: {
      id: 'Di sini mulai dokumen kedua, padahal satu berkas berisi satu rekaman; pindahkan ke berkas lain atau hapus garis ini',
      en: 'A second document starts here, but one file holds one record; move it to a file of its own or delete this marker',
    },
    'key-null': {
      id: 'Kunci di depan titik dua ini kosong; tulis nama kuncinya',
      en: 'There is no key before this colon; write its name',
    },
    'key-collection': {
      id: 'Kunci tidak boleh berupa daftar atau kurung; apit dengan tanda kutip bila memang teks',
      en: 'A key cannot be a list or a bracket; put it in quotes if it is text',
    },
    'key-proto': {
      id: 'Nama kunci `{key}` tidak boleh dipakai; ganti dengan nama lain',
      en: 'The key name `{key}` must not be used; choose another',
    },
    'number-digits': {
      id: 'Angka {text} terlalu panjang untuk dibaca sebagai bilangan; bila ini nomor (NIP, nomor surat), apit dengan tanda kutip',
      en: '{text} has too many digits to be read as a quantity; if it is a number of something (NIP, letter), put it in quotes',
    },
    'number-infinite': {
      id: '{text} terbaca sebagai bilangan tak berhingga; tulis bilangan yang sebenarnya, atau apit dengan tanda kutip',
      en: '{text} reads as an infinite number; write the real number, or put it in quotes',
    },
  },
  examples: {
    good: [
      {
        files: {
          [at]: `name: Lion\nserves: ['*Nelayan* Prigi', '&Pedagang', '!penting']\nregulations: [{title: Keputusan Bupati, number: '188450123456789012'}]\n${rest}`,
        },
      },
    ],
    bad: [
      {
        files: { [at]: `name: &lion Lion\n${rest}` },
        expect: [[at, 'anchor', '&lion Lion']],
        fixed: { unsafe: { [at]: `name: '&lion Lion'\n${rest}` } },
      },
      {
        files: { [at]: `name: *Lion*\n${rest}` },
        expect: [[at, 'alias', '*Lion*']],
        fixed: { unsafe: { [at]: `name: '*Lion*'\n${rest}` } },
      },
      {
        files: { [at]: `name: !Lion\n${rest}` },
        expect: [[at, 'tag', '!Lion']],
        fixed: { unsafe: { [at]: `name: '!Lion'\n${rest}` } },
      },
      {
        files: { [at]: `name: Lion\n<<: {form: pelayanan-publik}\n${rest}` },
        expect: [[at, 'merge-key', '<<']],
      },
      {
        files: { [at]: `%YAML 1.2\n---\nname: Lion\n${rest}` },
        expect: [[at, 'directive', '%YAML 1.2']],
      },
      {
        files: { [at]: `name: Lion\n${rest}---\nname: GERTAK\n` },
        expect: [[at, 'documents', '---']],
      },
      {
        files: { [at]: `name: Lion\n~: Lelang Ikan Online\n${rest}` },
        expect: [[at, 'key-null', '~']],
      },
      {
        files: { [at]: `name: Lion\n[form]: pelayanan-publik\n${rest}` },
        expect: [[at, 'key-collection', '[']],
      },
      {
        files: { [at]: `name: Lion\n__proto__: pelayanan-publik\n${rest}` },
        expect: [[at, 'key-proto', '__proto__']],
      },
      {
        files: {
          [at]: `name: Lion\nregulations: [{title: Keputusan Bupati, number: 188450123456789012}]\n${rest}`,
        },
        expect: [[at, 'number-digits', '188450123456789012']],
        fixed: {
          unsafe: {
            [at]: `name: Lion\nregulations: [{title: Keputusan Bupati, number: '188450123456789012'}]\n${rest}`,
          },
        },
      },
      {
        files: { [at]: `name: Lion\npackage: {count: .inf}\n${rest}` },
        expect: [[at, 'number-infinite', '.inf']],
      },
    ],
  },
});
