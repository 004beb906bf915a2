import { defineRule } from '../check/rule.ts';
import { exampleManifest, examplePinned } from '../model/pinned-example.ts';
import { pinnedPath } from '../model/pinned.ts';

const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');

export default defineRule({
  id: 'remote/not-fetched',
  severity: 'info',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Katalog lain yang terdaftar di `remotes` juga sudah diambil salinannya.',
      en: 'A catalogue that is declared in `remotes` has been fetched.',
    },
    why: {
      id: 'Tanpa salinannya, rujukan ke sana tidak dapat diperiksa dan pengakuan instansi itu tidak terlihat.',
      en: 'Without the copy, references to it cannot be checked and what that agency acknowledges is not seen.',
    },
    fix: {
      id: 'Jalankan `tular remote update`, lalu simpan berkas di `remotes/` bersama katalog.',
      en: 'Run `tular remote update`, and commit the file under `remotes/` with the catalogue.',
    },
  },
  messages: {
    missing: {
      id: 'Katalog "{remote}" terdaftar tetapi belum diambil; jalankan: tular remote update {remote}',
      en: 'Catalogue "{remote}" is declared but was never fetched; run: tular remote update {remote}',
    },
  },
  examples: {
    good: [{ files: { 'catalog.yaml': manifest, 'remotes/bandung.jsonl': examplePinned() } }],
    bad: [
      {
        files: { 'catalog.yaml': manifest },
        expect: [['catalog.yaml', 'missing', 'bandung']],
      },
    ],
  },
  check({ graph, report }) {
    const { manifest: document } = graph;
    for (const remote of Object.keys(document?.value.remotes ?? {}))
      if (document && !graph.remotes.has(remote) && !graph.files.has(pinnedPath(remote)))
        report({
          messageId: 'missing',
          document,
          pointer: `/remotes/${remote}`,
          part: 'key',
          args: { remote },
        });
  },
});
