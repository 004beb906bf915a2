import { defineRule } from '../check/rule.ts';
import { exampleManifest, examplePinned } from '../model/pinned-example.ts';

const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');
const file = 'remotes/bandung.jsonl';

export default defineRule({
  id: 'remote/digest',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Salinan katalog lain tidak diubah dengan tangan: sidik di barisnya yang pertama cocok dengan isinya.',
      en: 'The copy of another catalogue is not edited by hand: the digest in its first line fits its content.',
    },
    why: {
      id: 'Pengakuan instansi lain bersandar pada salinan ini. Bila isinya berubah sesudah diambil, tidak diketahui lagi siapa yang menyatakannya.',
      en: 'What another agency acknowledges rests on this copy. Where it changed after it was fetched, nobody knows any more whose word it is.',
    },
    fix: {
      id: 'Ambil kembali salinannya dengan `tular remote update`, atau kembalikan berkasnya dari git.',
      en: 'Fetch it again with `tular remote update`, or restore the file from git.',
    },
  },
  messages: {
    differs: {
      id: 'Isi salinan katalog "{remote}" tidak cocok dengan sidiknya ({digest}…)',
      en: 'The copy of catalogue "{remote}" does not fit its digest ({digest}…)',
    },
  },
  examples: {
    good: [{ files: { 'catalog.yaml': manifest, [file]: examplePinned() } }],
    bad: [
      {
        files: {
          'catalog.yaml': manifest,
          [file]: examplePinned().replace('"Sabilulungan"', '"Sabilulungan Mandiri"'),
        },
        expect: [[file, 'differs', '']],
      },
    ],
  },
});
