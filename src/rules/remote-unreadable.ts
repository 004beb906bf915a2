import { defineRule } from '../check/rule.ts';
import { exampleManifest, examplePinned } from '../model/pinned-example.ts';
import { pinnedText } from '../model/pinned.ts';

const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');
const file = 'remotes/bandung.jsonl';
const LARGEST_COPY = 64 * 1024 * 1024;
const line = '{"id":"pemkot-bandung","kind":"agency","value":{"name":"Pemerintah Kota Bandung"}}';
const [header = ''] = examplePinned().split('\n');
const withoutLevel = pinnedText(
  { ...(JSON.parse(header) as Parameters<typeof pinnedText>[0]), records: 0 },
  [line],
  '0.1.0',
  undefined,
);

export default defineRule({
  id: 'remote/unreadable',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Salinan katalog lain berbentuk seperti yang ditulis `tular remote update`: baris pertama keterangannya, lalu satu rekaman sebaris.',
      en: 'The copy of another catalogue has the form that `tular remote update` writes: a header line, then one record a line.',
    },
    why: {
      id: 'Rujukan ke katalog itu, dan pengakuannya, hanya dapat dibaca dari salinan yang utuh.',
      en: 'References to that catalogue, and what it acknowledges, can only be read from a whole copy.',
    },
    fix: {
      id: 'Ambil kembali dengan `tular remote update`. Bila tular di sana lebih baru, pasang versi yang sama.',
      en: 'Fetch it again with `tular remote update`. Where the tular that wrote it is newer, install that version.',
    },
  },
  messages: {
    header: {
      id: 'Baris pertama salinan katalog "{remote}" tidak dapat dibaca atau berformat lain',
      en: 'The first line of the copy of catalogue "{remote}" cannot be read or has another format',
    },
    line: {
      id: 'Baris {line} salinan katalog "{remote}" bukan rekaman yang sah (selain yang ditunjukkan masih ada {more})',
      en: 'Line {line} of the copy of catalogue "{remote}" is no valid record ({more} more are not shown)',
    },
    'too-large': {
      id: 'Salinan katalog "{remote}" berukuran {actual} byte, melebihi batas {max} byte',
      en: 'The copy of catalogue "{remote}" has {actual} bytes, above the limit of {max}',
    },
  },
  examples: {
    good: [{ files: { 'catalog.yaml': manifest, [file]: examplePinned() } }],
    bad: [
      {
        files: { 'catalog.yaml': manifest, [file]: 'name: Bandung\n' },
        expect: [[file, 'header', '']],
      },
      { files: { 'catalog.yaml': manifest, [file]: withoutLevel }, expect: [[file, 'line', line]] },
      {
        // Made when asked for: every run loads the rules.
        get files() {
          return { 'catalog.yaml': manifest, [file]: ' '.repeat(LARGEST_COPY + 1) };
        },
        expect: [[file, 'too-large', '']],
      },
    ],
  },
});
