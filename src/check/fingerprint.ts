import { createHash } from 'node:crypto';
import type { Finding } from '../diagnostic.ts';

/**
 * What makes a finding the same finding: rule, record, message, and the field with list items named by
 * their id or text, so that lines, item order and file order do not matter.
 */
export function fingerprint(finding: Finding): string {
  const what = JSON.stringify([
    finding.rule,
    finding.subject,
    finding.messageId,
    finding.path ?? [],
    Object.entries(finding.args)
      .filter(([name]) => name !== 'here')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash('sha256').update(what).digest('hex').slice(0, 32);
}

/** The fingerprint that a finding has once a record has another id. */
export function fingerprintOnceRenamed(finding: Finding, from: string, to: string): string {
  const renamed = (text: string) =>
    text.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, (word) => (word === from ? to : word));
  const parts = { subject: finding.subject, args: finding.args, path: finding.path };
  return fingerprint({
    ...finding,
    ...(JSON.parse(
      JSON.stringify(parts, (_, part: unknown) =>
        typeof part === 'string' ? renamed(part) : part,
      ),
    ) as typeof parts),
  } as Finding);
}
