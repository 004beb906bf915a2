import type { Graph } from '../link/graph.ts';
import { link } from '../link/link.ts';
import {
  MOST_PINNED,
  pinnable,
  PINNED_FORMAT,
  PINNED_KINDS,
  type PinnedFacts,
  pinnedLines,
} from '../model/pinned.ts';
import { type CatalogRecord, type Document, FOLDERS, type Kind } from '../model/record.ts';
import type { Snapshot } from '../source/snapshot.ts';
import { UsageError } from '../util/usage-error.ts';
import { load } from '../load.ts';
import { readRecords } from './remotes.ts';

/** More bytes of YAML than these are not read from another catalogue. */
const LARGEST_CATALOG = 256 * 1024 * 1024;

/** What a commit of another catalogue comes to: the facts of a header and the lines of its records. */
export interface Pin {
  readonly facts: PinnedFacts;
  readonly lines: readonly string[];
}

/**
 * Reads another agency's catalogue at one commit, with the same limits as this one's own. What cannot
 * be read is left out and counted; without a manifest it is no catalogue.
 */
export function pinOf(
  snapshot: Snapshot,
  place: { readonly id: string; readonly url: string; readonly ref?: string | undefined },
  path: string,
  date: string,
): Pin {
  const size = snapshot.entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LARGEST_CATALOG)
    throw new UsageError(
      {
        id: `Katalog "${place.id}" berukuran ${size} byte, melebihi batas ${LARGEST_CATALOG} byte.`,
        en: `Catalogue "${place.id}" has ${size} bytes, above the limit of ${LARGEST_CATALOG}.`,
      },
      {
        id: 'Mintalah pengelolanya membagi katalog itu, atau hapus dari remotes di catalog.yaml.',
        en: 'Ask its keeper to divide that catalogue, or take it out of remotes in catalog.yaml.',
      },
    );
  const { graph } = load(snapshot);
  const manifest = graph.manifest?.value;
  if (!manifest || manifest.format !== PINNED_FORMAT || manifest.id === '')
    throw new UsageError(
      {
        id: `Katalog "${place.id}" tidak memiliki catalog.yaml yang dapat dibaca pada komit ${snapshot.commit?.slice(0, 12)}.`,
        en: `Catalogue "${place.id}" has no catalog.yaml that can be read at commit ${snapshot.commit?.slice(0, 12)}.`,
      },
      {
        id: 'Periksa --ref dan --path pada remote add, atau beri tahu pengelolanya.',
        en: 'Check --ref and --path of remote add, or tell its keeper.',
      },
    );
  const all = (Object.keys(FOLDERS) as Kind[]).flatMap((kind) =>
    graph.all(kind),
  ) as CatalogRecord[];
  const wanted = all.filter(({ kind }) => PINNED_KINDS.includes(kind));
  const lines = pinnedLines(pinnable(wanted.slice(0, MOST_PINNED)));
  // What this catalogue could not read back is not worth keeping.
  const { bad } = readRecords(lines, '');
  const unfit = new Set(bad);
  const kept = lines.filter((_, index) => !unfit.has(index));
  const unread = graph.placeholders.filter(({ kind }) =>
    (PINNED_KINDS as readonly string[]).includes(kind),
  );
  return {
    lines: kept,
    facts: {
      format: PINNED_FORMAT,
      id: manifest.id,
      url: place.url,
      ...(place.ref !== undefined && { ref: place.ref }),
      path,
      commit: snapshot.commit ?? '',
      date,
      keeper: manifest.keeper,
      ...(manifest.government !== undefined && { government: manifest.government }),
      region: manifest.region,
      remotes: Object.fromEntries(
        Object.entries(manifest.remotes ?? {}).map(([id, { url }]) => [id, url]),
      ),
      records: kept.length,
      left_out: unread.length + (wanted.length - kept.length) + graph.clashes.length,
      cut: wanted.filter(({ flaws }) => flaws.length > 0).length,
    },
  };
}

/** The records of a snapshot as the catalogue that they came from, by itself. */
export function graphOf(facts: PinnedFacts, records: readonly CatalogRecord[]): Graph {
  const { format, id, keeper, region } = facts;
  const value = { format, id, keeper, region };
  const manifest = {
    kind: 'catalog',
    id: 'catalog',
    file: '',
    hash: '',
    value,
    flaws: [],
  } as const;
  return link(
    {
      manifest: manifest as unknown as Document<'catalog'>,
      exceptions: undefined,
      records,
      placeholders: [],
      files: new Set(),
    },
    [],
  );
}
