import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'file/special',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Berkas katalog adalah berkas biasa: bukan pintasan ke tempat lain, dan dengan nama yang terbaca di semua komputer.',
      en: 'A file of the catalogue is a plain file: no link to elsewhere, with a name that every computer can read.',
    },
    why: {
      id: 'Pintasan dapat menunjuk ke luar katalog, sehingga isinya berbeda di komputer orang lain dan tidak tercatat di git.',
      en: 'A link can lead out of the catalogue, so that its contents differ on another computer and are not kept in git.',
    },
    fix: {
      id: 'Ganti dengan salinan berkas aslinya, beri nama dari huruf kecil, angka, dan tanda hubung, lalu pastikan berkasnya boleh dibaca.',
      en: 'Replace it with a copy of the file itself, name it with lower-case letters, digits and hyphens, and make sure it may be read.',
    },
  },
  messages: {
    symlink: {
      id: '`{name}` hanya pintasan (symlink) dan tidak dibaca; ganti dengan berkas aslinya',
      en: '`{name}` is only a symbolic link and is not read; replace it with the file itself',
    },
    special: {
      id: '`{name}` bukan berkas biasa dan tidak dibaca; ganti dengan berkas biasa',
      en: '`{name}` is not a plain file and is not read; replace it with one',
    },
    name: {
      id: 'Nama berkas `{name}` memuat huruf yang rusak, sehingga tidak dibaca; ganti namanya',
      en: 'The file name `{name}` holds broken characters, so it is not read; rename it',
    },
    'not-a-folder': {
      id: '`{name}` seharusnya folder, tetapi berupa berkas; rekaman jenis ini tidak terbaca',
      en: '`{name}` should be a folder but is a file; records of this kind are not read',
    },
    unreadable: {
      id: '`{name}` tidak dapat dibaca; periksa izin berkasnya',
      en: '`{name}` cannot be read; check the permissions of the file',
    },
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
        files: {},
        refused: { 'innovations/lion.yaml': 'symlink' },
        expect: [['innovations/lion.yaml', 'symlink', '']],
      },
      {
        files: {},
        refused: { 'innovations/gertak.yaml': 'special' },
        expect: [['innovations/gertak.yaml', 'special', '']],
      },
      {
        files: {},
        refused: { 'innovations/caf\uFFFD-dita.yaml': 'name' },
        expect: [['innovations/caf\uFFFD-dita.yaml', 'name', '']],
      },
      {
        files: {},
        refused: { 'innovations/petung-dadi.yaml': 'unreadable' },
        expect: [['innovations/petung-dadi.yaml', 'unreadable', '']],
      },
      {
        files: { innovations: 'Daftar inovasi' },
        expect: [['innovations', 'not-a-folder', '']],
      },
    ],
  },
});
