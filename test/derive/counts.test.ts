import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { derive } from '../../src/derive/derive.ts';
import { PROOFS } from '../../src/derive/ladders.ts';
import { load } from '../../src/load.ts';
import { openWorktree } from '../../src/source/worktree.ts';

const folder = join(import.meta.dirname, '../cases/counts');
type Expected = Record<
  string,
  Record<'out' | 'in', Record<'now' | 'ever', Record<string, [number, number, string[][]]>>>
>;
const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Expected;
const loaded = load(openWorktree(join(folder, 'catalog'), 'catalog/'));

describe('counts of the hand-computed catalogue', () => {
  it('reads without a finding', () => expect(loaded.findings).toEqual([]));

  for (const [day, directions] of Object.entries(expected)) {
    for (const [direction, tenses] of Object.entries(directions)) {
      for (const [tense, levels] of Object.entries(tenses)) {
        it(`${day}: ${direction}, ${tense}`, () => {
          const derived = derive(loaded.graph, day);
          const counts = derived.inUse(
            derived.pairs.filter((pair) => pair.direction === direction),
            tense as 'now' | 'ever',
          );
          const found = Object.fromEntries(
            PROOFS.map((proof) => [
              proof,
              [
                counts[proof].value,
                counts[proof].possible,
                counts[proof].members
                  .map((member) => member.records.map((ref) => ref.id).sort())
                  .sort(),
              ],
            ]),
          );
          expect(found).toEqual(levels);
        });
      }
    }
  }

  it('reads the regional index apart: one other region by its agreement, whatever runs', () => {
    const gertak = loaded.graph.byId('gertak');
    if (gertak?.kind !== 'innovation') throw new Error('gertak is an innovation');
    expect(derive(loaded.graph, '2019-12-31').index(gertak)).toEqual({ value: 0, regions: [] });
    expect(derive(loaded.graph, '2020-12-31').index(gertak)).toEqual({
      value: 1,
      regions: ['33.16'],
    });
  });
});
