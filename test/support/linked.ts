import { derive, type Derived } from '../../src/derive/derive.ts';
import { link } from '../../src/link/link.ts';
import type { CatalogRecord, Document } from '../../src/model/record.ts';

/** Answers about records given as values, for what no file could hold or would be slow to read. */
export function deriveLinked(
  records: Readonly<Record<string, object>>,
  day = '2026-01-01',
): Derived {
  const documents = Object.entries(records).map(([path, value]) => {
    const [kind = '', id = ''] = path.split('/');
    return { kind, id, file: `catalog/${path}.yaml`, hash: path, value, flaws: [] };
  });
  const value = { id: 'trenggalek', region: '35.03', remotes: { bandung: { url: 'x' } } };
  const manifest = {
    kind: 'catalog',
    id: 'catalog',
    file: 'catalog/catalog.yaml',
    value,
    flaws: [],
  };
  const graph = link(
    {
      manifest: manifest as unknown as Document<'catalog'>,
      exceptions: undefined,
      records: documents as unknown as CatalogRecord[],
      placeholders: [],
      files: new Set(),
    },
    [],
  );
  return derive(graph, day);
}

/** An innovation named by its id. */
export const innovationNamed = (name: string, more: object = {}) => ({
  name,
  owners: [],
  sources: {},
  ...more,
});

/** A copy by a named adopter, in use since a year unless told otherwise. */
export const copyOf = (
  origin: string | readonly object[],
  adopter: string,
  more: object = {},
  milestones: readonly object[] = [{ stage: 'diterapkan', date: '2020' }],
) => ({
  origins: typeof origin === 'string' ? [{ innovation: origin }] : origin,
  adopter: { name: adopter },
  milestones,
  sources: {},
  ...more,
});
