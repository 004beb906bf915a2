import {
  canonical,
  PINNED_FORMAT,
  type PinnedFacts,
  type PinnedRecord,
  pinnedLines,
  pinnedText,
} from './pinned.ts';

/** A small snapshot of another catalogue, for the examples of rules: two agencies and one innovation. */
export function examplePinned(
  change: Partial<PinnedFacts> = {},
  more: readonly PinnedRecord[] = [],
): string {
  const sources = { laman: { title: 'Laman Pemerintah Kota Bandung' } };
  const lines = pinnedLines([
    {
      kind: 'agency',
      id: 'pemkot-bandung',
      value: { name: 'Pemerintah Kota Bandung', level: 'kota', region_code: '32.73' },
    },
    {
      kind: 'innovation',
      id: 'sabilulungan',
      value: { name: 'Sabilulungan', owners: ['pemkot-bandung'], sources },
    },
    ...more,
  ]);
  const facts: PinnedFacts = {
    format: PINNED_FORMAT,
    id: 'bandung',
    url: 'https://git.bandung.go.id/katalog',
    path: 'catalog',
    commit: '0123456789abcdef0123456789abcdef01234567',
    date: '2025-06-30T08:00:00+07:00',
    keeper: 'pemkot-bandung',
    region: '32.73',
    remotes: {},
    records: lines.length,
    left_out: 0,
    cut: 0,
    ...change,
  };
  return pinnedText(facts, lines, '0.1.0', undefined);
}

/** The manifest of the example catalogue with a remote declared. */
export function exampleManifest(remote: string, url: string): string {
  return `format: 1\nid: trenggalek\nkeeper: bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03"\nlanguage: id\nremotes:\n  ${remote}: ${canonical({ url })}\n`;
}
