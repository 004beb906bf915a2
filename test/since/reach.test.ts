import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { reachOf } from '../../src/check/reach.ts';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { RULES } from '../../src/rules/index.ts';
import { blobHash } from '../../src/source/blob-hash.ts';
import type { Snapshot } from '../../src/source/snapshot.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { after, edits, START, type State } from './histories.ts';

const DAY = '2026-01-01';
const RUNS = Number(process.env['SINCE_RUNS'] ?? 40) * 5;
const SEED = process.env['SINCE_SEED'];
const seeded = SEED === undefined ? {} : { seed: Number(SEED) };

/** A snapshot that knows its files' hashes, as that of a commit does. */
function snapshotOf(state: State): Snapshot {
  const snapshot = memorySnapshot(Object.fromEntries(state));
  const entries = snapshot.entries.map((entry) => ({
    ...entry,
    hash: blobHash(Buffer.from(state.get(entry.path) ?? '')),
  }));
  return { ...snapshot, entries };
}

/** What the second list has beyond the first, with how many times. */
function beyond(before: readonly Diagnostic[], now: readonly Diagnostic[]): string[] {
  const known = before.map(({ fingerprint }) => fingerprint);
  return now
    .filter(({ fingerprint }) => {
      const at = known.indexOf(fingerprint);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    })
    .map(
      ({ rule, subject, messageId, fingerprint }) =>
        `${rule} ${subject} ${messageId} ${fingerprint}`,
    )
    .sort();
}

it(`passes over only what is the same in both states, over ${RUNS} pairs of states`, () => {
  let passed = 0;
  fc.assert(
    fc.property(edits(6), edits(3), (first, second) => {
      const [one, two] = [after(START, first), after(after(START, first), second)];
      const whole = [one, two].map((state) => {
        const loaded = load(snapshotOf(state));
        return check(loaded, derive(loaded.graph, DAY), RULES);
      });
      const now = load(snapshotOf(two));
      const before = load(snapshotOf(one), { known: now.reads });
      const reach = reachOf(before, now);
      const part = [before, now].map((loaded) =>
        check(loaded, derive(loaded.graph, DAY), RULES, reach),
      );
      expect(beyond(part[0] ?? [], part[1] ?? [])).toEqual(beyond(whole[0] ?? [], whole[1] ?? []));
      // What went is told as truly as what came.
      expect(beyond(part[1] ?? [], part[0] ?? [])).toEqual(beyond(whole[1] ?? [], whole[0] ?? []));
      passed += now.graph.all('innovation').filter((each) => !reach.neighbours(each)).length;
    }),
    { numRuns: RUNS, ...seeded },
  );
  expect(passed).toBeGreaterThan(0);
}, 3_600_000);
