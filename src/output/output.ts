import type { Severity } from '../diagnostic.ts';
import type { Presented } from '../present/present.ts';
import type { Language } from '../text/language.ts';

export interface Summary {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface OutputOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly version: string;
  /** From this severity on a finding fails the run. */
  readonly failOn: Severity;
  /** Whether these files can be mended: they are the working tree's. */
  readonly canFix: boolean;
  /** Every rule, for outputs that describe them. */
  readonly rules: readonly RuleInfo[];
}

export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Severities, worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** True where a severity is at least as bad as another. */
export function isAtLeast(severity: Severity, bound: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bound);
}

/** A way to print findings: gives a text, prints nothing. */
export type Output = (
  findings: readonly Presented[],
  summary: Summary,
  options: OutputOptions,
) => string;
