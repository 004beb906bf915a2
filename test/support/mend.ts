import { check } from '../../src/check/check.ts';
import type { Example } from '../../src/check/rule.ts';
import { mendCatalog } from '../../src/commands/mend.ts';
import { derive } from '../../src/derive/derive.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { load } from '../../src/load.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Snapshot } from '../../src/source/snapshot.ts';
import { EXAMPLE_CATALOG } from './example-catalog.ts';
import { memorySnapshot } from './memory-snapshot.ts';

/** The files of an example that fixes change, as they leave them. */
export function mend(
  example: Example,
  wanted: (diagnostic: Diagnostic) => boolean,
): Record<string, string> {
  const files = { ...EXAMPLE_CATALOG, ...example.files };
  const read = (snapshot: Snapshot) => {
    const loaded = load(snapshot);
    return { snapshot, loaded, derived: derive(loaded.graph, example.asOf ?? '2026-01-01') };
  };
  const start = read(memorySnapshot(files, 'catalog/', example.refused));
  const { touched } = mendCatalog(start, read, ({ loaded, derived }) =>
    check(loaded, derived, RULES).filter(wanted),
  );
  return Object.fromEntries([...touched].map(([path, { after }]) => [path, after]));
}
