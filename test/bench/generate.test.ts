import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { derive } from '../../src/derive/derive.ts';
import { lineageOf } from '../../src/derive/lineage.ts';
import { load } from '../../src/load.ts';
import { RULES } from '../../src/rules/index.ts';
import { groupBy } from '../../src/util/order.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { FAULT_KINDS, generate } from './generate.js';

const SMALL = { innovations: 12, handWrittenShare: 0.5 };
const FAULTY = { innovations: 40, handWrittenShare: 0.5, faultShare: 0.4 };

/** What the program finds in generated files. */
function findingsIn(files: ReadonlyMap<string, string>) {
  const loaded = load(memorySnapshot(Object.fromEntries(files)));
  return check(loaded, derive(loaded.graph, '2026-06-30'), RULES);
}

describe('the generator of catalogues', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    expect(generate(FAULTY)).toEqual(generate(FAULTY));
    expect(generate(SMALL).files).not.toEqual(generate({ ...SMALL, seed: 2 }).files);
  });

  it.each([
    ['in one even style', { innovations: 12 }],
    ['with dates in quotes', { innovations: 12, quoteDates: true }],
    ['half of it written by hand', SMALL],
    [
      'of another seed, with more replications',
      { ...SMALL, innovations: 30, seed: 7, replicationsPerInnovation: 2 },
    ],
    ['with large families and long chains', { innovations: 12, families: 2, chains: 2 }],
  ])('makes a catalogue without findings: %s', (_style, options) => {
    expect(findingsIn(generate(options).files)).toEqual([]);
  });

  it('makes families of 150 copies and chains 30 deep', () => {
    const { files } = generate({ innovations: 12, families: 1, chains: 1 });
    const { graph } = load(memorySnapshot(Object.fromEntries(files)));
    const { descents } = lineageOf(derive(graph, '2026-06-30'));
    const copies = groupBy(descents, ({ from }) => from);
    expect(Math.max(...[...copies.values()].map((each) => each.length))).toBeGreaterThanOrEqual(
      150,
    );
    // The depth of a node is one more than that of its origin; a chain's are made in order.
    const depth = (to: string): number => {
      const by = descents.find((each) => each.to === to);
      return by ? depth(by.from) + 1 : 0;
    };
    expect(Math.max(...descents.map(({ to }) => depth(to)))).toBeGreaterThanOrEqual(30);
  });

  it('makes warnings, and no errors, of unproven claims', () => {
    const { files } = generate({ innovations: 40, unprovenShare: 0.5 });
    const severities = new Set(findingsIn(files).map((each) => each.severity));
    expect(severities).toEqual(new Set(['warning']));
  });

  it('makes records of about the size of real ones', () => {
    const { files } = generate({ innovations: 100 });
    const mean = (folder: string) => {
      const texts = [...files].filter(([path]) => path.startsWith(folder)).map(([, text]) => text);
      return texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    };
    expect(Math.abs(mean('innovations/') - 2500)).toBeLessThan(500);
    expect(Math.abs(mean('replications/') - 620)).toBeLessThan(150);
  });

  it('skews affairs as the national index does', () => {
    const { files } = generate({ innovations: 500 });
    const texts = [...files].filter(([path]) => path.startsWith('innovations/'));
    const share = (affair: string) =>
      texts.filter(([, text]) => text.includes(`\n  - ${affair}\n`)).length / texts.length;
    expect(share('kesehatan')).toBeGreaterThan(share('pendidikan'));
    expect(share('pendidikan')).toBeGreaterThan(share('statistik'));
    expect(Math.abs(share('kesehatan') - 0.23)).toBeLessThan(0.06);
  });
});

describe('injected faults', () => {
  const { files, faults } = generate(FAULTY);
  const sound = generate({ ...FAULTY, faultShare: 0 }).files;
  const text = ({ file }: { file: string }) => files.get(file)?.split('\n') ?? [];

  it('are of all ten kinds, one a file, and leave other files alone', () => {
    expect(FAULT_KINDS).toHaveLength(10);
    expect(new Set(faults.map((fault) => fault.kind))).toEqual(new Set(FAULT_KINDS));
    expect(new Set(faults.map((fault) => fault.file)).size).toBe(faults.length);
    const changed = [...files.keys()].filter((path) => files.get(path) !== sound.get(path));
    expect(changed.sort()).toEqual(faults.map((fault) => fault.file).sort());
  });

  it.each(faults)('$kind stands in $file at $line:$column', (fault) => {
    const lines = text(fault);
    const before = sound.get(fault.file)?.split('\n') ?? [];
    const here = lines[fault.line - 1] ?? '';
    const rest = here.slice(fault.column - 1);
    const shape = {
      'typo-key': /^[a-z_]+:/,
      'missing-field': /^[a-z_]+:/,
      'wrong-enum': /^(selesai|sedang-berjalan|tidak-tahu)\b/,
      'impossible-date': /^['"]?\d{4}-(02-30|06-31|13-01)/,
      'unquoted-code': /^\d\d\.\d\d\b/,
      'duplicate-key': /^[a-z_]+: /,
      'bad-indentation': /^ +[a-z_]+: /,
      'unclosed-quote': /^'[^']+$/,
      'dangling-reference': /^[a-z0-9-]+-lama\b/,
      'duplicate-id': /^[a-z_]+:/,
    }[fault.kind];
    expect(rest).toMatch(shape ?? /never/);
    if (fault.kind === 'missing-field') expect(lines.length).toBe(before.length - 1);
    else if (fault.kind === 'duplicate-key') expect(lines.length).toBe(before.length + 1);
    else if (fault.kind === 'duplicate-id') expect(before).toEqual([]);
    else expect(lines.filter((line, index) => line !== before[index])).toEqual([here]);
  });
});
