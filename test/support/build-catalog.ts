import { derive, type Derived } from '../../src/derive/derive.ts';
import { load, type Loaded } from '../../src/load.ts';
import { EXAMPLE_CATALOG } from './example-catalog.ts';
import { memorySnapshot } from './memory-snapshot.ts';

/** The example catalogue with more files, read and linked. */
export function loadWith(files: Readonly<Record<string, string>>): Loaded {
  return load(memorySnapshot({ ...EXAMPLE_CATALOG, ...files }));
}

/** The same, with its answers as of a day. */
export function deriveWith(files: Readonly<Record<string, string>>, day = '2026-01-01'): Derived {
  return derive(loadWith(files).graph, day);
}

const SOURCES = 'sources: {berita: {title: Berita}}\n';

export const innovation = (name: string, owner = 'dinas-perikanan', more = '') =>
  `name: ${name}\nowners: [${owner}]\n${more}${SOURCES}`;

export const replication = (origin: string, adopter: string, milestones: string, more = '') =>
  `origins: [${origin}]\nadopter: ${adopter}\nmilestones:\n  - ${milestones}\n${more}${SOURCES}`;
