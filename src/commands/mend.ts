import type { Derived } from '../derive/derive.ts';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { applyFixes } from '../edit/apply-fixes.ts';
import type { Loaded } from '../load.ts';
import { overlay } from '../source/overlay.ts';
import { readText, type Snapshot } from '../source/snapshot.ts';
import { groupBy } from '../util/order.ts';

/** A fix may make room for another, and an overlapping one waits for the next round. */
const MOST_ROUNDS = 10;

/** A catalogue that has been read and linked. */
interface Read {
  readonly snapshot: Snapshot;
  readonly loaded: Loaded;
  readonly derived: Derived;
}

/** A file that fixes have changed, as it was and as it is to be. */
export interface Touched {
  readonly before: string;
  /** Git blob hash of the file as it was read. */
  readonly hash: string;
  readonly after: string;
}

export interface MendedCatalog<R extends Read> {
  /** The catalogue as it is with the fixes, though nothing has been written. */
  readonly read: R;
  /** By path within the catalogue. */
  readonly touched: ReadonlyMap<string, Touched>;
  /** How many fixes were made. */
  readonly count: number;
}

/** Mends the wanted findings, reads the catalogue anew, and so on until nothing more can be mended. */
export function mendCatalog<R extends Read>(
  start: R,
  readAnew: (snapshot: Snapshot) => R,
  wanted: (read: R) => readonly Diagnostic[],
): MendedCatalog<R> {
  const touched = new Map<string, Touched>();
  let read = start;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const made = mendRound(read, wanted(read), touched);
    if (made === 0) break;
    count += made;
    const bytes = [...touched].map(([path, { after }]) => [path, Buffer.from(after)] as const);
    read = readAnew(overlay(start.snapshot, new Map(bytes)));
  }
  return { read, touched, count };
}

/** One round: the fixes of every file. Gives how many were made. */
function mendRound(
  { snapshot, loaded }: Read,
  found: readonly Diagnostic[],
  touched: Map<string, Touched>,
): number {
  let made = 0;
  const fixable = found.filter(({ fix }) => fix);
  for (const [file, diagnostics] of groupBy(fixable, ({ at }) => at.file)) {
    const path = file.slice(snapshot.prefix.length);
    const source = readText(snapshot, path);
    // A file that has changed meanwhile is not the one that was judged.
    if (!source || source.hash !== loaded.reads.get(file)?.hash) continue;
    const fixes = diagnostics.flatMap(({ fix }): Fix[] => (fix ? [fix] : []));
    const mended = applyFixes(source.text, fixes);
    if (mended.made.length === 0) continue;
    made += mended.made.length;
    const first = touched.get(path) ?? { before: source.text, hash: source.hash };
    touched.set(path, { ...first, after: mended.text });
  }
  return made;
}
