import { check } from '../check/check.ts';
import { EVERYTHING } from '../check/reach.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Summary } from '../output/output.ts';
import { present, type Presented } from '../present/present.ts';
import { RULES } from '../rules/index.ts';
import type { Gathered } from './gather.ts';

/** Everything that is wrong with a gathered catalogue. */
export function checkAll({ loaded, derived, checking }: Gathered): Diagnostic[] {
  return check(loaded, derived, RULES, EVERYTHING, checking);
}

/** Gives what is wrong with a gathered catalogue, or the findings chosen of it, in words with their summary. */
export function judge(
  gathered: Gathered,
  diagnostics: readonly Diagnostic[] = checkAll(gathered),
): {
  readonly findings: Presented[];
  readonly summary: Summary;
} {
  const { loaded, snapshot, language } = gathered;
  const findings = present(diagnostics, snapshot, RULES, language, loaded.reads);
  const severity = (level: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === level).length;
  const records =
    loaded.fileCount -
    (loaded.graph.manifest ? 1 : 0) -
    (loaded.graph.exceptions ? 1 : 0) -
    loaded.graph.placeholders.filter(
      (each) => each.kind === 'catalog' || each.kind === 'exceptions',
    ).length;
  return {
    findings,
    summary: {
      files: loaded.fileCount,
      records,
      errors: severity('error'),
      warnings: severity('warning'),
      infos: severity('info'),
    },
  };
}
