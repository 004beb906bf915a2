import type { Presented } from '../present/present.ts';
import { by } from '../util/order.ts';
import { SEVERITIES } from './output.ts';

/** Findings with the worst first; within a severity in the order of files and places. */
export function worstFirst(findings: readonly Presented[]): Presented[] {
  return [...findings].sort(by((finding) => SEVERITIES.indexOf(finding.severity)));
}
