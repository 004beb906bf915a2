import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const rest = 'owners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

export default defineRule({
  id: 'yaml/syntax',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Setiap berkas katalog harus dapat dibaca sebagai YAML: baris `kunci: isi`, menjorok ke dalam dengan spasi, tanda kutip dan kurung berpasangan.',
      en: 'Every file of the catalogue must be readable as YAML: lines of `key: value`, indented with spaces, quotes and brackets in pairs.',
    },
    why: {
      id: 'Berkas yang tidak terbaca hilang seluruhnya dari katalog dan laporan, bukan hanya baris yang keliru.',
      en: 'A file that cannot be read is missing from the catalogue and the report as a whole, not just its wrong line.',
    },
    fix: {
      id: 'Perbaiki tempat yang ditunjuk, lalu periksa lagi: selama berkas ini tidak terbaca, kesalahan lain di dalamnya belum terlihat.',
      en: 'Mend the place that is shown, then check again: while the file cannot be read, other faults in it are not seen.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Teks yang disalahartikan diapit tanda kutip, tab menjadi spasi, koma dan spasi dibetulkan, bila berkasnya lalu dapat dibaca.',
      en: 'A misread text is put in quotes, tabs become blanks, commas and blanks are set right, where the file can then be read.',
    },
  },
  messages: {
    empty: {
      id: 'Berkas ini kosong; tulis isinya, atau hapus berkasnya bila tidak dipakai',
      en: 'This file is empty; fill it in, or delete it if it is not used',
    },
    'tab-indent': {
      id: 'Baris ini diawali tab; ganti setiap tab dengan dua spasi',
      en: 'This line is indented with a tab; replace each tab with two spaces',
    },
    'bad-indent': {
      id: 'Awal baris ini tidak sejajar dengan baris di sekitarnya; samakan jumlah spasi di depannya dengan baris yang setingkat',
      en: 'The indentation of this line does not fit the lines around it; give it as many spaces as the lines of its level',
    },
    'unclosed-quote': {
      id: 'Tanda kutip {quote} ini tidak ditutup; tambahkan {quote} di akhir teksnya',
      en: 'This quote {quote} is never closed; add {quote} at the end of its text',
    },
    'quote-then-text': {
      id: 'Masih ada teks sesudah tanda kutip {quote} ditutup; apit seluruh teks dengan tanda kutip, jangan sebagian',
      en: 'Text follows after the quote {quote} is closed; put the whole text in quotes, not a part of it',
    },
    'colon-in-text': {
      id: 'Isi `{key}` memuat titik dua yang terbaca sebagai kunci baru; apit isinya dengan tanda kutip',
      en: 'The value of `{key}` holds a colon that reads as another key; put the value in quotes',
    },
    'missing-colon': {
      id: '"{text}" belum berupa `kunci: isi`; barangkali titik duanya tertinggal, atau baris ini lanjutan teks di atasnya yang kurang spasi di depannya',
      en: '"{text}" is no `key: value`; its colon may be missing, or it goes on with the text above and needs indenting',
    },
    'missing-space': {
      id: 'Beri spasi sesudah titik dua pada `{key}:`',
      en: 'Put a space after the colon of `{key}:`',
    },
    'bad-start': {
      id: 'Isi ini diawali {char}, yang punya arti khusus dalam YAML; apit isinya dengan tanda kutip',
      en: 'This value starts with {char}, which means something special in YAML; put the value in quotes',
    },
    'bad-flow': {
      id: 'Kurung {bracket} ini tidak punya pasangan; lengkapi kurung pembuka atau penutupnya',
      en: 'This bracket {bracket} has no partner; add the one that opens or closes it',
    },
    'flow-indent': {
      id: 'Kurung penutup {bracket} ini terlalu ke kiri; beri dua spasi lebih banyak daripada kunci yang membukanya',
      en: 'This closing bracket {bracket} stands too far left; give it two spaces more than the key that opens it',
    },
    'missing-comma': {
      id: 'Daftar dalam kurung ini kurang koma; beri koma di antara setiap butirnya',
      en: 'A comma is missing in this bracketed list; put one between the items',
    },
    'extra-comma': {
      id: 'Koma ini berlebih karena tidak ada butir di depannya; hapus saja',
      en: 'This comma is one too many, as no item stands before it; delete it',
    },
    'bad-escape': {
      id: '{escape} tidak dikenal di dalam kutip ganda; tulis garis miring terbaliknya dua kali, atau pakai kutip tunggal',
      en: '{escape} is unknown inside double quotes; double the backslash, or use single quotes',
    },
    'merge-conflict': {
      id: 'Berkas ini masih memuat tanda bentrok dari git; pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>',
      en: 'This file still holds conflict markers of git; keep what is right and delete the lines <<<<<<<, ======= and >>>>>>>',
    },
    other: {
      id: 'Bagian ini tidak dapat dibaca; periksa tanda baca dan spasi di awal barisnya (keterangan pembaca YAML: {detail})',
      en: 'This part cannot be read; check its punctuation and indentation (the YAML parser says: {detail})',
    },
  },
  examples: {
    good: [
      {
        files: {
          [at]: `name: 'Lion: Lelang Ikan Online'\nsummary: >-\n  Nelayan menawarkan ikan: siapa pun dapat menawar.\n${rest}`,
        },
      },
    ],
    bad: [
      {
        files: { [at]: `name: Lion: Lelang Ikan Online\n${rest}` },
        expect: [[at, 'colon-in-text', 'Lion: Lelang Ikan Online']],
        fixed: { unsafe: { [at]: `name: 'Lion: Lelang Ikan Online'\n${rest}` } },
      },
      { files: { [at]: '# Lion\n' }, expect: [[at, 'empty', '']] },
      {
        files: { [at]: `name: Lion\naliases: [\n  Lelang Ikan Online\n]\n${rest}` },
        expect: [[at, 'flow-indent', ']']],
        fixed: { unsafe: { [at]: `name: Lion\naliases: [\n  Lelang Ikan Online\n  ]\n${rest}` } },
      },
      {
        files: { [at]: `name: Lion\naliases:\n\t- Lelang Ikan Online\n${rest}` },
        expect: [[at, 'tab-indent', '\t']],
        fixed: { unsafe: { [at]: `name: Lion\naliases:\n  - Lelang Ikan Online\n${rest}` } },
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\nsources:\n  berita:\n    title: Berita\n   publisher: Radar Trenggalek\n',
        },
        expect: [[at, 'bad-indent', '   ']],
      },
      { files: { [at]: `name: "Lion\n${rest}` }, expect: [[at, 'unclosed-quote', '"']] },
      {
        files: { [at]: `name: "Lion" Lelang Ikan Online\n${rest}` },
        expect: [[at, 'quote-then-text', '"Lion" Lelang Ikan Online']],
        fixed: { unsafe: { [at]: `name: '"Lion" Lelang Ikan Online'\n${rest}` } },
      },
      { files: { [at]: `name: Lion\nbentuk\n${rest}` }, expect: [[at, 'missing-colon', 'bentuk']] },
      {
        files: { [at]: `name: Lion\nlong_name:Lelang Ikan Online\n${rest}` },
        expect: [[at, 'missing-space', 'long_name:Lelang Ikan Online']],
        fixed: { unsafe: { [at]: `name: Lion\nlong_name: Lelang Ikan Online\n${rest}` } },
      },
      {
        files: { [at]: `name: @Lion\n${rest}` },
        expect: [[at, 'bad-start', '@Lion']],
        fixed: { unsafe: { [at]: `name: '@Lion'\n${rest}` } },
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan\nsources: {berita: {title: Berita}}\n',
        },
        expect: [[at, 'bad-flow', '[']],
      },
      {
        files: { [at]: `name: Lion\naliases: ["LION" "Lelang Ikan Online"]\n${rest}` },
        expect: [[at, 'missing-comma', '"']],
      },
      {
        files: { [at]: `name: Lion\naliases: [LION,, Lelang Ikan Online]\n${rest}` },
        expect: [[at, 'extra-comma', ',']],
        fixed: { unsafe: { [at]: `name: Lion\naliases: [LION, Lelang Ikan Online]\n${rest}` } },
      },
      {
        files: { [at]: `name: Lion\nnotes: "Naskah di D:\\Katalog"\n${rest}` },
        expect: [[at, 'bad-escape', '\\K']],
        fixed: { unsafe: { [at]: `name: Lion\nnotes: "Naskah di D:\\\\Katalog"\n${rest}` } },
      },
      {
        files: {
          [at]: `<<<<<<< HEAD\nname: Lion\n=======\nname: LION\n>>>>>>> perikanan\n${rest}`,
        },
        expect: [[at, 'merge-conflict', '<<<<<<< HEAD']],
      },
      { files: { [at]: `--- name: Lion\n${rest}` }, expect: [[at, 'other', '']] },
    ],
  },
});
