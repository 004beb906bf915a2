import { createHash } from 'node:crypto';
import type { Finding } from '../diagnostic.ts';
import type { Document } from '../model/record.ts';
import { splitPointer } from '../util/pointer.ts';

/**
 * What makes a finding the same finding: rule, record, message, and the field with list items named by
 * their id or text, so that lines, item order and file order do not matter.
 */
export function fingerprint(finding: Finding, document: Document | undefined): string {
  const where = 'pointer' in finding.at ? stablePath(document?.value, finding.at.pointer) : [];
  const what = JSON.stringify([
    finding.rule,
    finding.subject,
    finding.messageId,
    where,
    Object.entries(finding.args)
      .filter(([name]) => name !== 'here')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash('sha256').update(what).digest('hex').slice(0, 32);
}

function stablePath(value: unknown, pointer: string): string[] {
  let here = value;
  return splitPointer(pointer).map((token) => {
    const list = Array.isArray(here);
    here =
      here !== null && typeof here === 'object' && Object.hasOwn(here, token)
        ? (here as Record<string, unknown>)[token]
        : undefined;
    if (!list) return token;
    if (typeof here === 'string') return `=${here}`;
    const id =
      here !== null && typeof here === 'object' ? (here as { id?: unknown }).id : undefined;
    return typeof id === 'string' ? `#${id}` : '*';
  });
}
