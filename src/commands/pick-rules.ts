import { RULES } from '../rules/index.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Options } from './command.ts';

/** Whether findings of a rule are wanted, by `--rule` and `--skip-rule`; a group names all its rules. */
export function pickRules(options: Options): (rule: string) => boolean {
  const only = named(options['rule']);
  const without = named(options['skipRule']);
  return (rule) => (only.size === 0 || only.has(rule)) && !without.has(rule);
}

function named(given: unknown): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of (given as string[] | undefined) ?? []) {
    const found = RULES.filter(
      ({ id, formerly }) => id === name || id.split('/')[0] === name || formerly?.includes(name),
    );
    if (found.length === 0) {
      const near = nearest(
        name,
        RULES.map(({ id }) => id),
      ).join(', ');
      throw new UsageError(
        { id: `Tidak ada aturan "${name}".`, en: `There is no rule "${name}".` },
        near === ''
          ? { id: 'Lihat daftarnya: tular explain', en: 'See the list: tular explain' }
          : { id: `Mungkin maksudnya: ${near}.`, en: `Did you mean: ${near}?` },
      );
    }
    for (const { id } of found) ids.add(id);
  }
  return ids;
}
