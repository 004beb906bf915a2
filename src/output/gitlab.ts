import { json, visible } from './escape.ts';
import type { Output } from './output.ts';

const SEVERITY = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report. Fingerprints are unique: a finding that stands twice is numbered. */
export const gitlab: Output = (findings) => {
  const seen = new Map<string, number>();
  const issues = findings.map(({ message, rule, fingerprint, severity, file, range }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return {
      description: visible(message),
      check_name: rule,
      fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
      severity: SEVERITY[severity],
      location: {
        path: file,
        lines: { begin: range.start.line, end: Math.max(range.start.line, range.end.line) },
      },
    };
  });
  return `${json(issues)}\n`;
};
