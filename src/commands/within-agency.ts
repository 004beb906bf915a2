import { mustFindRecord } from '../amend/find.ts';
import { check } from '../check/check.ts';
import { derive, type Derived } from '../derive/derive.ts';
import { filesWithin, withinAgency } from '../derive/within.ts';
import type { Presented } from '../present/present.ts';
import { RULES } from '../rules/index.ts';
import type { Option, Options } from './command.ts';
import type { Gathered } from './gather.ts';
import { judge } from './judge.ts';

/** As the reports take it. */
export const AGENCY_OPTION: Option = {
  flags: '--agency <agency>',
  help: {
    id: 'hanya yang menyangkut satu instansi dan unit di bawahnya',
    en: 'only what concerns one agency and the units under it',
  },
};

/** What a gathered catalogue answers, and what is wrong with it, as far as `--agency` asks for. */
export function lookWithin(
  gathered: Gathered,
  options: Options,
): { readonly derived: Derived; readonly findings: readonly Presented[] } {
  const { loaded, derived } = gathered;
  const word = options['agency'] as string | undefined;
  if (word === undefined) return { derived, findings: judge(gathered).findings };
  const agency = mustFindRecord(loaded.graph, ['agency'], word);
  const graph = withinAgency(loaded.graph, agency);
  const files = filesWithin(graph);
  const theirs = check(loaded, derived, RULES).filter(({ at }) => files.has(at.file));
  return { derived: derive(graph, derived.day), findings: judge(gathered, theirs).findings };
}
