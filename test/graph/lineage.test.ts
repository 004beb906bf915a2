import { describe, expect, it } from 'vitest';
import { familyOf } from '../../src/derive/family.ts';
import { type Lineage, lineageOf } from '../../src/derive/lineage.ts';
import { forestOf } from '../../src/graph/forest.ts';
import { allFamilies } from '../../src/derive/family.ts';
import { copyOf, deriveLinked, innovationNamed } from '../support/linked.ts';

const key = (id: string) => `innovation:trenggalek:${id}`;
const lineage = (records: Record<string, object>, day?: string) =>
  lineageOf(deriveLinked(records, day));
/** Ties as `from → to`, by the ids of innovations and the names of other nodes. */
const ties = ({ nodes, descents }: Lineage) => {
  const name = (at: string) => {
    const node = nodes.get(at);
    return node?.ref?.id ?? (node?.name || (node?.bodies[0]?.name ?? node?.kind));
  };
  return descents.map(({ from, to }) => `${name(from)} → ${name(to)}`).sort();
};
const chain = (length: number) => {
  const records: Record<string, object> = { 'innovation/i0': innovationNamed('i0') };
  for (let at = 1; at <= length; at += 1) {
    records[`innovation/i${at}`] = innovationNamed(`i${at}`);
    records[`replication/r${at}`] = copyOf(`i${at - 1}`, `Desa ${at}`, { becomes: `i${at}` });
  }
  return records;
};

describe('lineage', () => {
  it('follows what a copy became to its own copies', () => {
    const found = lineage({
      'innovation/lion': innovationNamed('Lion'),
      'innovation/toss': innovationNamed('TOSS'),
      'replication/a': copyOf('lion', 'Pemerintah Kabupaten Blora', { becomes: 'toss' }),
      'replication/b': copyOf('toss', 'Pemerintah Kabupaten Kebumen'),
    });
    expect(ties(found)).toEqual(['lion → toss', 'toss → Pemerintah Kabupaten Kebumen']);
    expect(found.cycles).toEqual([]);
  });

  it('keeps every origin of one that has several, named, unnamed and lost ones too', () => {
    const origins = [
      { innovation: 'lion' },
      { name: 'e-RK', owner_name: 'Pemerintah Kota Bandung' },
      { unspecified: true, count: 56 },
      { lost: true },
    ];
    const found = lineage({
      'innovation/lion': innovationNamed('Lion'),
      'innovation/baru': innovationNamed('Baru'),
      'replication/a': copyOf(origins, 'Pemerintah Kabupaten Blora', { becomes: 'baru' }),
    });
    expect(ties(found)).toEqual([
      'e-RK → baru',
      'lion → baru',
      'lost → baru',
      'unspecified → baru',
    ]);
    expect([...found.nodes.values()].find(({ kind }) => kind === 'unspecified')?.count).toBe(56);
  });

  it('tells each circle once and draws every tie of it once', () => {
    const found = lineage({
      'innovation/a': innovationNamed('A'),
      'innovation/b': innovationNamed('B'),
      'innovation/c': innovationNamed('C'),
      'replication/ab': copyOf('a', 'Desa Satu', { becomes: 'b' }),
      'replication/bc': copyOf('b', 'Desa Dua', { becomes: 'c' }),
      'replication/ca': copyOf('c', 'Desa Tiga', { becomes: 'a' }),
      'replication/own': copyOf('c', 'Desa Empat', { becomes: 'c' }),
    });
    expect(found.cycles).toEqual([[key('a'), key('b'), key('c')]]);
    const [section, ...more] = forestOf(allFamilies(found), 10);
    expect(more).toEqual([]);
    const branches = section ? walk(section.root) : [];
    expect(branches.map(({ descent }) => descent).filter(Boolean)).toHaveLength(4);
    expect(branches.map(({ again }) => again).filter(Boolean)).toEqual(['circle', 'circle']);
  });

  it('takes a record of another catalogue that was not fetched for a leaf', () => {
    const found = lineage({
      'innovation/lion': innovationNamed('Lion'),
      'replication/a': copyOf('lion', 'Pemerintah Kota Bandung', { becomes: 'bandung:singa' }),
      'replication/b': copyOf('bandung:sabilulungan', 'Pemerintah Kabupaten Blora'),
    });
    expect(ties(found)).toEqual(['lion → singa', 'sabilulungan → Pemerintah Kabupaten Blora']);
  });

  it('holds a described group as one leaf with the last figure of the day', () => {
    const group = {
      label: '16 puskesmas',
      counts: [
        { count: 44, date: '2018' },
        { count: 135, date: '2020' },
        { count: 156, date: '2024' },
      ],
    };
    const records = {
      'innovation/lion': innovationNamed('Lion'),
      'replication/a': copyOf('lion', '', { adopter: { group } }),
    };
    const count = (day: string) =>
      [...lineage(records, day).nodes.values()].find(({ kind }) => kind === 'group')?.count;
    expect([count('2021-12-31'), count('2025-12-31')]).toEqual([135, 156]);
  });

  it('shows on a day only what had happened or was planned by it', () => {
    const records = {
      'innovation/lion': innovationNamed('Lion'),
      'replication/a': copyOf('lion', 'Desa Satu', {}, [{ stage: 'diterapkan', date: '2019' }]),
      'replication/b': copyOf('lion', 'Desa Dua', {}, [{ stage: 'diterapkan', date: '2022' }]),
      'replication/c': copyOf(
        'lion',
        'Desa Tiga',
        { sources: { b: { title: 'B', published: '2021' } } },
        [{ stage: 'diterapkan', date: '2027', planned: true }],
      ),
    };
    const on = (day: string) => lineage(records, day).descents.map(({ adopter }) => adopter?.name);
    expect(on('2018-12-31')).toEqual([]);
    expect(on('2020-12-31')).toEqual(['Desa Satu']);
    expect(on('2021-12-31')).toEqual(['Desa Satu', 'Desa Tiga']);
    expect(on('2022-12-31')).toEqual(['Desa Satu', 'Desa Dua', 'Desa Tiga']);
  });

  it('holds parts under their whole, and names those without any tie', () => {
    const found = lineage({
      'innovation/super': innovationNamed('Super', { milestones: [], notes: '' }),
      'innovation/bagian': innovationNamed('Bagian', { part_of: [{ innovation: 'super' }] }),
      'innovation/lain': innovationNamed('Lain', {
        milestones: [{ phase: 'penerapan', date: '2020' }],
      }),
    });
    expect(found.parts).toEqual([{ part: key('bagian'), whole: key('super') }]);
    expect(found.single).toEqual([key('lain')]);
  });

  it('walks a chain 10,000 deep without running out of stack', () => {
    const found = lineage(chain(10_000));
    expect(found.descents).toHaveLength(10_000);
    expect(found.cycles).toEqual([]);
    const family = familyOf(found, [key('i5000')]);
    expect(family.nodes.size).toBe(10_001);
    const sections = forestOf(family, 12);
    const drawn = sections.flatMap(({ root, number }) => walk(root).slice(number > 0 ? 1 : 0));
    expect(drawn.map(({ node }) => node.ref?.id)).toEqual(
      Array.from({ length: 10_001 }, (_, at) => `i${at}`),
    );
  });

  it('comes round a circle of 10,000', () => {
    const found = lineage({
      ...chain(9_999),
      'replication/r0': copyOf('i9999', 'Desa Awal', { becomes: 'i0' }),
    });
    expect(found.cycles.map((cycle) => cycle.length)).toEqual([10_000]);
  });
});

describe('the family of one', () => {
  const found = lineage({
    ...Object.fromEntries(
      ['a', 'b', 'c', 'z'].map((id) => [`innovation/${id}`, innovationNamed(id.toUpperCase())]),
    ),
    'replication/ab': copyOf('a', 'Desa Satu', { becomes: 'b' }),
    'replication/ax': copyOf('a', 'Desa Dua'),
    'replication/bc': copyOf('b', 'Desa Tiga', { becomes: 'c' }),
    'replication/zc': copyOf('z', 'Desa Tiga', { becomes: 'c' }),
    'replication/zy': copyOf('z', 'Desa Lima'),
  });

  it('is what it came from, what came of it, and the other origins of that', () => {
    const family = familyOf(found, [key('b')]);
    expect(ties(family)).toEqual(['a → b', 'b → c', 'z → c']);
    expect(Object.fromEntries(family.others)).toEqual({ [key('a')]: 1, [key('z')]: 1 });
  });
});

type Branch = ReturnType<typeof forestOf>[number]['root'];

function walk(branch: Branch): Branch[] {
  return [branch, ...branch.children.flatMap(walk)];
}
