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
}

/** A way to print findings: gives a text, prints nothing. */
export type Output = (
  findings: readonly Presented[],
  summary: Summary,
  options: OutputOptions,
) => string;
