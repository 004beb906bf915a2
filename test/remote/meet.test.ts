import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import { reconcile } from '../../src/derive/reconcile.ts';
import { load } from '../../src/load.ts';
import { type PinnedFacts, pinnedDigest, pinnedLines, pinnedText } from '../../src/model/pinned.ts';
import { parse } from '../../src/parse/parse.ts';
import type { Kind } from '../../src/model/record.ts';
import { replication } from '../support/build-catalog.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';

const KINDS: Readonly<Record<string, Kind>> = {
  agencies: 'agency',
  innovations: 'innovation',
  replications: 'replication',
  agreements: 'agreement',
};
const S = 'sources: {berita: {title: Berita}}\n';
const LION = { 'innovations/lion.yaml': `name: Lion\nowners: [dinas-perikanan]\n${S}` };

/** A snapshot of another catalogue from files as they would stand there. */
function pin(files: Readonly<Record<string, string>>, facts: Partial<PinnedFacts> = {}) {
  const lines = pinnedLines(
    Object.entries(files).map(([path, text]) => {
      const [folder = '', name = ''] = path.split('/');
      const parsed = parse(Buffer.from(text));
      if (!parsed.ok) throw new Error(path);
      return {
        kind: KINDS[folder] as Kind,
        id: name.replace('.yaml', ''),
        value: JSON.parse(JSON.stringify(parsed.value), (key, value: unknown) =>
          key === 'date' && typeof value === 'number' ? String(value) : value,
        ) as unknown,
      };
    }),
  );
  const all: PinnedFacts = {
    format: 1,
    id: 'blora',
    url: 'https://git.blora.go.id/katalog',
    path: 'catalog',
    commit: '0'.repeat(40),
    date: '2025-01-01T00:00:00Z',
    keeper: 'pemkab',
    region: '33.16',
    remotes: {},
    records: lines.length,
    left_out: 0,
    cut: 0,
    ...facts,
  };
  return { text: pinnedText(all, lines, '0.1.0', undefined), digest: pinnedDigest(all, lines) };
}

type Pin = ReturnType<typeof pin>;
const BLORA = {
  'agencies/pemkab.yaml':
    'name: Pemerintah Kabupaten Blora\nlevel: kabupaten\nregion_code: "33.16"\n',
  'agencies/dinsos.yaml': 'name: Dinas Sosial\nlevel: perangkat-daerah\nparent: pemkab\n',
};

/** Our catalogue with these files and these pins, all of them verified. */
function meet(
  files: Readonly<Record<string, string>>,
  pins: Readonly<Record<string, Pin & { url?: string }>>,
  manifest = '',
) {
  const urls = Object.fromEntries(
    Object.entries(pins).map(([id, { url }]) => [
      id,
      { url: url ?? 'https://git.blora.go.id/katalog' },
    ]),
  );
  const { graph, findings } = load(
    memorySnapshot({
      ...EXAMPLE_CATALOG,
      'catalog.yaml': `${EXAMPLE_CATALOG['catalog.yaml']}${manifest}remotes: ${JSON.stringify(urls)}\n`,
      ...files,
      ...Object.fromEntries(
        Object.entries(pins).map(([id, { text }]) => [`remotes/${id}.jsonl`, text]),
      ),
    }),
    { verified: new Map(Object.entries(pins).map(([id, { digest }]) => [id, digest])) },
  );
  expect(findings).toEqual([]);
  return graph;
}

const copy = (origin: string, adopter: string, date = '2021') =>
  replication(
    `{innovation: "${origin}"}`,
    adopter,
    `{id: pakai, stage: diterapkan, date: ${date}}`,
  );
const outcomes = (graph: ReturnType<typeof meet>, remote = 'blora') =>
  reconcile(graph, remote, '2026-01-01').map(({ origin, adopter, status }) => [
    origin,
    adopter,
    status,
  ]);

describe('the same pair, told by us and by them', () => {
  it.each([
    ['by region code', '{agency: pemkab-blora}', '{agency: pemkab}'],
    ['by the name of the region', '{name: Pemkab Blora}', '{agency: pemkab}'],
    ['by a name in the same region', '{agency: dinsos-blora}', '{agency: dinsos}'],
    ['by region and by its one office', '{agency: pemkab-blora}', '{agency: dinsos}'],
  ])('meets %s', (_how, ours, theirs) => {
    const graph = meet(
      { ...LION, 'replications/a.yaml': copy('lion', ours) },
      { blora: pin({ ...BLORA, 'replications/b.yaml': copy('trenggalek:lion', theirs) }) },
    );
    const { pairs } = derive(graph, '2026-01-01');
    expect(pairs.map(({ records }) => records.map(({ id }) => id))).toEqual([['a', 'b']]);
    expect(outcomes(graph).map(([, , status]) => status)).toEqual(['agreed']);
  });

  it('meets by same_as where two catalogues name an office differently, whichever says so', () => {
    const ours = { ...LION, 'replications/a.yaml': copy('lion', '{agency: dinsos-blora}') };
    const named = {
      ...BLORA,
      'agencies/dinsos.yaml': 'name: Dinas Sosial PPPA\nlevel: perangkat-daerah\nparent: pemkab\n',
      'replications/b.yaml': copy('trenggalek:lion', '{agency: dinsos}'),
    };
    const apart = meet(ours, { blora: pin(named) });
    expect(outcomes(apart).map(([, , status]) => status)).toEqual(['theirs-only', 'ours-only']);
    const byThem = {
      ...named,
      'agencies/dinsos.yaml': `${named['agencies/dinsos.yaml']}same_as: ["trenggalek:dinsos-blora"]\n`,
    };
    expect(outcomes(meet(ours, { blora: pin(byThem) })).map(([, , status]) => status)).toEqual([
      'agreed',
    ]);
    const byUs = {
      ...ours,
      'agencies/dinsos-blora.yaml':
        'name: Dinas Sosial Kabupaten Blora\nlevel: perangkat-daerah\nparent: pemkab-blora\nsame_as: ["blora:dinsos"]\n',
    };
    expect(outcomes(meet(byUs, { blora: pin(named) })).map(([, , status]) => status)).toEqual([
      'agreed',
    ]);
  });

  it('does not let offices that only they name part what we tell as one', () => {
    const ours = {
      ...LION,
      'replications/a.yaml': copy('lion', '{agency: pemkab-blora}'),
      'replications/b.yaml': copy('lion', '{agency: dinsos-blora}'),
    };
    const theirs = pin({
      ...BLORA,
      'agencies/dinkes.yaml': 'name: Dinas Kesehatan\nlevel: perangkat-daerah\nparent: pemkab\n',
      'replications/c.yaml': copy('trenggalek:lion', '{agency: dinkes}'),
    });
    const { pairs } = derive(meet(ours, { blora: theirs }), '2026-01-01');
    expect(pairs).toHaveLength(1);
  });

  it('is acknowledged by both sides only: a third catalogue that tells it too is no side', () => {
    const ours = { ...LION, 'replications/a.yaml': copy('lion', '{agency: pemkab-blora}') };
    const third = pin(
      {
        'agencies/pemkab.yaml':
          'name: Pemerintah Kabupaten Kebumen\nlevel: kabupaten\nregion_code: "33.05"\n',
        'replications/x.yaml': copy('trenggalek:lion', '{name: Pemkab Blora}'),
      },
      { id: 'kebumen', region: '33.05' },
    );
    const proof = (graph: ReturnType<typeof meet>) => {
      const derived = derive(graph, '2026-01-01');
      return derived.inUse(derived.pairs, 'now').acknowledged.value;
    };
    expect(proof(meet(ours, { kebumen: third }))).toBe(0);
    const adopter = pin({
      ...BLORA,
      'replications/b.yaml': copy('trenggalek:lion', '{agency: pemkab}'),
    });
    expect(proof(meet(ours, { kebumen: third, blora: adopter }))).toBe(1);
    // For what happened after the day, both may say what they like.
    const early = derive(meet(ours, { blora: adopter }), '2020-12-31');
    expect(early.inUse(early.pairs, 'now').acknowledged.possible).toBe(0);
  });
});

describe('a prefix in another catalogue', () => {
  const told = (prefix: string, facts: Partial<PinnedFacts>, manifest = '') =>
    outcomes(
      meet(
        { ...LION, 'replications/a.yaml': copy('lion', '{agency: pemkab-blora}') },
        {
          blora: pin(
            { ...BLORA, 'replications/b.yaml': copy(`${prefix}:lion`, '{agency: pemkab}') },
            facts,
          ),
        },
        manifest,
      ),
    ).map(([, , status]) => status);

  it('means us by our id or by our address, however it is written', () => {
    expect(told('trenggalek', {})).toEqual(['agreed']);
    expect(
      told(
        'tgx',
        { remotes: { tgx: 'git@git.trenggalekkab.go.id:katalog.git' } },
        'url: https://git.trenggalekkab.go.id/katalog\n',
      ),
    ).toEqual(['agreed']);
    expect(told('tgx', { remotes: { tgx: 'https://git.contoh.go.id/lain' } })).toEqual([
      'ours-only',
    ]);
  });

  it('means itself by its own id, and a third catalogue by its address or id', () => {
    const theirs = pin(
      {
        ...BLORA,
        'innovations/samin.yaml': `name: Samin\nowners: ["blora-satu:pemkab"]\n${S}`,
        'replications/b.yaml': copy('laut:bioreeftek', '{agency: pemkab}'),
      },
      { id: 'blora-satu', remotes: { laut: 'https://git.kkp.go.id/katalog/' } },
    );
    const kkp = pin(
      {
        'agencies/kkp.yaml': 'name: Kementerian Kelautan dan Perikanan\nlevel: kementerian\n',
        'innovations/bioreeftek.yaml': `name: Bioreeftek\nowners: [kkp]\n${S}`,
      },
      { id: 'kkp', url: 'https://git.kkp.go.id/katalog', keeper: 'kkp', region: '31.71' },
    );
    const graph = meet(
      { 'replications/a.yaml': copy('kkp:bioreeftek', '{agency: pemkab-blora}') },
      { blora: theirs, kkp: { ...kkp, url: 'https://git.kkp.go.id/katalog' } },
    );
    const owner = graph.get({ catalog: 'blora', kind: 'innovation', id: 'samin' });
    expect(owner && graph.out(owner, 'owner').map(({ ref }) => ref?.catalog)).toEqual(['blora']);
    expect(derive(graph, '2026-01-01').pairs.map(({ records }) => records.length)).toEqual([2]);
    expect(outcomes(graph, 'blora')).toEqual([['kkp:bioreeftek', 'pemkab-blora', 'agreed']]);
    expect(outcomes(graph, 'kkp')).toEqual([['kkp:bioreeftek', 'pemkab-blora', 'ours-only']]);
  });
});
