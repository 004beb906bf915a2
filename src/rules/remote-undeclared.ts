import { defineRule } from '../check/rule.ts';
import { exampleManifest, examplePinned } from '../model/pinned-example.ts';

const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');
const file = 'remotes/bandung.jsonl';

export default defineRule({
  id: 'remote/undeclared',
  severity: 'warning',
  scope: 'file',
  docs: {
    what: {
      id: 'Setiap salinan katalog lain terdaftar di `remotes` pada `catalog.yaml`, dengan alamat yang sama.',
      en: 'Every copy of another catalogue is declared in `remotes` of `catalog.yaml`, with the same address.',
    },
    why: {
      id: 'Tanpa alamat yang disepakati tidak diketahui dari mana salinannya, dan `remote verify` tidak dapat mencocokkannya.',
      en: 'Without an agreed address nobody knows where the copy came from, and `remote verify` cannot compare it.',
    },
    fix: {
      id: 'Daftarkan dengan `tular remote add`, ambil kembali dengan `tular remote update`, atau hapus salinannya.',
      en: 'Declare it with `tular remote add`, fetch it again with `tular remote update`, or delete the copy.',
    },
  },
  messages: {
    undeclared: {
      id: 'Salinan katalog "{remote}" tidak terdaftar di `remotes`, sehingga tidak dibaca',
      en: 'The copy of catalogue "{remote}" is not declared in `remotes` and is not read',
    },
    'own-id': {
      id: 'Katalog lain memakai pengenal katalog ini sendiri, "{remote}", sehingga tidak dibaca; pakai kunci lain di `remotes`',
      en: 'Another catalogue bears the id of this one, "{remote}", and is not read; use another key in `remotes`',
    },
    'other-address': {
      id: 'Salinan katalog "{remote}" diambil dari {url}, bukan dari alamat di `remotes`',
      en: 'The copy of catalogue "{remote}" was taken from {url}, not from the address in `remotes`',
    },
  },
  examples: {
    good: [{ files: { 'catalog.yaml': manifest, [file]: examplePinned() } }],
    bad: [
      {
        files: { 'catalog.yaml': manifest, 'remotes/cimahi.jsonl': examplePinned() },
        expect: [['remotes/cimahi.jsonl', 'undeclared', '']],
      },
      {
        files: {
          'catalog.yaml': exampleManifest('trenggalek', 'https://git.bandung.go.id/katalog'),
          'remotes/trenggalek.jsonl': examplePinned(),
        },
        expect: [['remotes/trenggalek.jsonl', 'own-id', '']],
      },
      {
        files: {
          'catalog.yaml': manifest,
          [file]: examplePinned({ url: 'https://git.example.org/tiruan' }),
        },
        expect: [[file, 'other-address', '']],
      },
    ],
  },
});
