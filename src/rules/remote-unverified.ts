import { defineRule } from '../check/rule.ts';
import { exampleManifest, examplePinned } from '../model/pinned-example.ts';

const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');
const file = 'remotes/bandung.jsonl';

export default defineRule({
  id: 'remote/unverified',
  severity: 'warning',
  scope: 'file',
  docs: {
    what: {
      id: 'Salinan katalog lain perlu dicocokkan dengan komit asalnya sebelum dapat dipercaya.',
      en: 'The copy of another catalogue has to be compared with the commit it came from before it can be trusted.',
    },
    why: {
      id: 'Siapa pun dapat mengubah berkas dalam permintaan gabung (pull request). Selama belum dicocokkan, replikasi yang bersandar padanya paling tinggi berbukti dukung.',
      en: 'Anybody can edit a file in a pull request. Until it has been compared, copies that rest on it are documented at most.',
    },
    fix: {
      id: 'Jalankan `tular remote verify`; di CI, pada cabang yang dilindungi.',
      en: 'Run `tular remote verify`; in CI, on the protected branch.',
    },
  },
  messages: {
    unverified: {
      id: 'Salinan katalog "{remote}" (komit {commit}, sidik {digest}) belum dicocokkan dengan asalnya',
      en: 'The copy of catalogue "{remote}" (commit {commit}, digest {digest}) was not compared with its origin',
    },
  },
  examples: {
    good: [{ files: { 'catalog.yaml': manifest } }],
    bad: [
      {
        files: { 'catalog.yaml': manifest, [file]: examplePinned() },
        expect: [[file, 'unverified', '']],
      },
    ],
  },
});
