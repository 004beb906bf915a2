import type { Ref } from '../model/record.ts';

export interface Member {
  readonly key: string;
  readonly records: readonly Ref[];
  /** False where the sources leave open whether it counts. */
  readonly sure: boolean;
}

/**
 * A number with what it counts. `value` is sure; `possible` is the upper end where dates leave it
 * open. Members hold all that possibly count, sorted by key.
 */
export interface Count {
  readonly value: number;
  readonly possible: number;
  readonly members: readonly Member[];
}

export function countOf(members: readonly Member[]): Count {
  return {
    value: members.filter((member) => member.sure).length,
    possible: members.length,
    members: [...members].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  };
}
