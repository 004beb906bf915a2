import { defineRule } from '../check/rule.ts';

const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

export default defineRule({
  id: 'id/filename',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Nama berkas adalah pengenal rekaman: huruf kecil, angka, dan tanda hubung, diakhiri `.yaml`, di dalam folder menurut jenisnya.',
      en: 'The file name is the id of the record: lower-case letters, digits and hyphens, ending in `.yaml`, in the folder of its kind.',
    },
    why: {
      id: 'Rekaman lain merujuk lewat nama ini, dan folder menentukan jenisnya; berkas yang salah tempat tidak ikut terbaca.',
      en: 'Other records refer to it by this name, and the folder says its kind; a file in the wrong place is not read.',
    },
    fix: {
      id: 'Ganti nama berkas atau pindahkan ke folder yang benar dengan `git mv`, agar riwayatnya ikut.',
      en: 'Rename the file or move it to the right folder with `git mv`, so that its history goes along.',
    },
  },
  messages: {
    shape: {
      id: 'Nama berkas `{name}` tidak dapat menjadi pengenal; pakai huruf kecil, angka, dan tanda hubung, paling panjang 80, diakhiri `.yaml`',
      en: 'The file name `{name}` cannot be an id; use lower-case letters, digits and hyphens, 80 at most, ending in `.yaml`',
    },
    folder: {
      id: 'Folder `{name}` bukan folder katalog; folder yang dikenal: {known}',
      en: '`{name}` is no folder of the catalogue; the folders are: {known}',
    },
    file: {
      id: 'Berkas `{name}` tidak dikenal langsung di folder katalog; di sana hanya ada {known}, dan rekaman disimpan di folder menurut jenisnya',
      en: 'File `{name}` is not known right in the catalogue folder; only {known} belong there, and records go into the folder of their kind',
    },
  },
  examples: {
    good: [{ files: { 'innovations/petung-dadi.yaml': lion.replace('Lion', 'Petung Dadi') } }],
    bad: [
      {
        files: { 'innovations/Petung Dadi.yaml': lion.replace('Lion', 'Petung Dadi') },
        expect: [['innovations/Petung Dadi.yaml', 'shape', '']],
      },
      { files: { 'innovations/lion.yml': lion }, expect: [['innovations/lion.yml', 'shape', '']] },
      { files: { 'inovasi/lion.yaml': lion }, expect: [['inovasi/lion.yaml', 'folder', '']] },
      { files: { 'lion.yaml': lion }, expect: [['lion.yaml', 'file', '']] },
    ],
  },
});
