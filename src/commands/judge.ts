import { check } from '../check/check.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Summary } from '../output/output.ts';
import { present, type Presented } from '../present/present.ts';
import { RULES } from '../rules/index.ts';
import type { Gathered } from './gather.ts';

/** Checks a gathered catalogue and gives the chosen findings in words, with their summary. */
export function judge(
  { loaded, derived, snapshot, language }: Gathered,
  choose: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] = (all) => all,
): {
  readonly findings: Presented[];
  readonly summary: Summary;
} {
  const diagnostics = choose(check(loaded, derived, RULES));
  const findings = present(diagnostics, snapshot, RULES, language, loaded.hashes);
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
