/** What a copy amounts to. */
export type MemberState = 'origin' | 'in-use' | 'maybe' | 'approach' | 'planned' | 'ended';

/** An innovation or a copy, with what came of it. */
export interface Member {
  readonly name: string;
  /** Stage, year, proof; or its owners. */
  readonly lines: readonly string[];
  readonly state: MemberState;
  /** How many copies of it stand nowhere in this picture. */
  readonly others?: number;
  readonly children: readonly Member[];
}

/** Copies of copies of copies: deeper ones are counted. */
const DEEPEST = 5;

/** A member with those of its children for which there is room, and how many are left out. */
export interface Shown {
  readonly member: Member;
  readonly children: readonly Shown[];
  readonly hidden: number;
}

/** Room goes to the nearest first: all copies, then copies of copies. */
export function chosen(roots: readonly Member[], most: number): Shown[] {
  const kept = new Set<Member>();
  let level = [...roots];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    for (const member of level) if (kept.size < most) kept.add(member);
    level = level.filter((member) => kept.has(member)).flatMap(({ children }) => children);
  }
  const show = (member: Member): Shown => {
    const left = member.children.filter((child) => !kept.has(child));
    return {
      member,
      children: member.children.filter((child) => kept.has(child)).map(show),
      hidden: left.reduce((sum, child) => sum + size(child), 0) + (member.others ?? 0),
    };
  };
  return roots.filter((root) => kept.has(root)).map(show);
}

/** Visits every member, however deep. */
export function walk(members: readonly Member[], visit: (member: Member) => void): void {
  const open = members.toReversed();
  for (let member = open.pop(); member; member = open.pop()) {
    visit(member);
    open.push(...member.children.toReversed());
  }
}

/** How many a member is with all that came of it. */
export function size(member: Member): number {
  let count = 0;
  walk([member], () => (count += 1));
  return count;
}
