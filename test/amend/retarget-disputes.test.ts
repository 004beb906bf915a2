import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/amend/amendment.ts';
import { planRename } from '../../src/amend/rename.ts';
import { retargetValue } from '../../src/amend/retarget.ts';
import type { Reader } from '../../src/amend/revision.ts';
import { load } from '../../src/load.ts';
import type { DocumentKind } from '../../src/model/record.ts';
import type { Json } from '../../src/parse/json.ts';
import { parse } from '../../src/parse/parse.ts';
import { openWorktree } from '../../src/source/worktree.ts';

const RENAMING = { home: 'sini', from: 'lama', to: 'baru' };
const disputed = (kind: DocumentKind, field: string, values: Json[]) => {
  const value: JsonObject = { disputes: [{ field, values, status: 'terbuka' }] };
  const count = retargetValue(kind, value, RENAMING);
  const [{ values: now, status } = {}] = value['disputes'] as JsonObject[];
  return [count, now, status];
};
const two = (first: Json, second: Json): Json[] => [{ value: first }, { value: second }];

describe('an id in disputes', () => {
  it.each<[DocumentKind, string, Json[], Json[]]>([
    ['innovation', 'owners', two('lama', 'lain'), two('baru', 'lain')],
    ['innovation', 'owners', two('sini:lama', 'lain'), two('sini:baru', 'lain')],
    ['innovation', 'owners', two('lain, lama', 'x'), two('lain, baru', 'x')],
    ['innovation', 'owners', two('baru; lama; x', 'x'), two('baru; x', 'x')],
    ['innovation', 'owners', two(['lain', 'lama'], 'x'), two(['lain', 'baru'], 'x')],
    ['innovation', 'partners/dinas/agency', two('lama', 'x'), two('baru', 'x')],
    ['replication', 'adopter', two('lama', 'x'), two('baru', 'x')],
    ['agency', 'parent', two('lama', 'x'), two('baru', 'x')],
  ])('becomes another: %s %s %j', (kind, field, values, wanted) => {
    expect(disputed(kind, field, values)).toEqual([1, wanted, 'terbuka']);
  });

  it.each<[DocumentKind, string, string]>([
    ['innovation', 'name', 'lama'],
    ['innovation', 'milestones/mulai/date', 'lama'],
    ['innovation', 'owners', 'lama-sekali'],
    ['agency', 'short', 'lama'],
  ])('stays where it is a word: %s %s %s', (kind, field, text) => {
    expect(disputed(kind, field, two(text, 'x'))).toEqual([0, two(text, 'x'), 'terbuka']);
  });

  it('is united with the other that it becomes, with the sources of both', () => {
    const values = [
      { value: 'baru', sources: ['a'] },
      { value: 'lain' },
      { value: 'lama', as_written: 'Lama', sources: ['b', 'a'] },
    ];
    expect(disputed('innovation', 'owners', values)).toEqual([
      1,
      [{ value: 'baru', as_written: 'Lama', sources: ['a', 'b'] }, { value: 'lain' }],
      'terbuka',
    ]);
    const noted = [{ value: 'baru', note: 'A' }, { value: 'lama', note: 'B' }, { value: 'x' }];
    expect(disputed('innovation', 'owners', noted)[1]).toEqual(
      noted.map((each) => (each.value === 'lama' ? { ...each, value: 'baru' } : each)),
    );
  });

  it('settles a dispute of which one value is left, whose wordings all stay', () => {
    const values = [
      { value: 'baru', sources: ['a'] },
      { value: 'lama', sources: ['b'] },
    ];
    expect(disputed('innovation', 'owners', values)).toEqual([
      1,
      [values[0], { value: 'baru', sources: ['b'] }],
      'diputus',
    ]);
  });
});

describe('renaming any agency of the real catalogue', () => {
  const snapshot = openWorktree(join(import.meta.dirname, '../../catalog'), '');
  const { graph } = load(snapshot);
  const values = new Map<string, JsonObject>();
  const read: Reader = ({ file }) => {
    const known = values.get(file);
    if (known) return known;
    const parsed = parse(snapshot.read(file).bytes);
    if (!parsed.ok) throw new Error(file);
    values.set(file, parsed.value as JsonObject);
    return parsed.value as JsonObject;
  };
  const documents = [...graph.all('agency'), ...graph.all('innovation')];
  const others = (
    ['replication', 'activity', 'agreement', 'submission', 'filing'] as const
  ).flatMap((kind) => [...graph.all(kind)]);
  const all = [...documents, ...others, ...(graph.manifest ? [graph.manifest] : [])];

  /** Where a value names an id, alone or in a list in one text, other than as a former one or a key. */
  function mentions(value: Json, id: string, at: string): string[] {
    if (typeof value === 'string') return value.split(/\s*[,;]\s*|:/).includes(id) ? [at] : [];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, each]: [string, Json]) =>
      /^(?:former_ids|sources|id)$/.test(key) ? [] : mentions(each, id, `${at}/${key}`),
    );
  }

  it('leaves the old id nowhere', () => {
    const agencies = graph.all('agency');
    expect(agencies.length).toBeGreaterThan(20);
    const named = agencies.filter((agency) => {
      const planned = planRename(graph, read, agency, 'nama-yang-lain');
      if ('refused' in planned) throw new Error(planned.refused.id);
      const now = new Map(planned.revisions.map(({ document, wanted }) => [document, wanted]));
      const left = all.flatMap((each) =>
        mentions(now.get(each) ?? read(each), agency.id, each.file),
      );
      expect(left, agency.id).toEqual([]);
      return all.some((each) =>
        mentions(read(each), agency.id, '').some((at) => /disputes/.test(at)),
      );
    });
    // Some stand in disputes, so that there is something to find.
    expect(named.map(({ id }) => id)).toContain('tkpk-trenggalek');
  });
});
