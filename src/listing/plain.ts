import type { Count } from '../derive/counts.ts';
import { refText } from '../model/record.ts';

/** A count as JSON carries it. */
export interface PlainCount {
  readonly value: number;
  readonly possible: number;
  readonly members: readonly { readonly key: string; readonly records: readonly string[] }[];
}

/** A count with plain ids, as JSON carries it. */
export function plain(count: Count, home: string): PlainCount {
  return {
    value: count.value,
    possible: count.possible,
    members: count.members.map((member) => ({
      key: member.key,
      records: member.records.map((ref) => refText(ref, home)),
    })),
  };
}
