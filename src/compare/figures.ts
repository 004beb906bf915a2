import type { Range } from './counts.ts';

/** A named number of the annual report before and after a change. */
export interface FigureChange {
  readonly name: string;
  readonly before: Range;
  readonly after: Range;
}

type Figures = Readonly<Record<string, Range>>;

/** The numbers that differ, in the report's order; one that a side does not have is zero there. */
export function changedFigures(before: Figures, after: Figures): FigureChange[] {
  const none: Range = { value: 0, possible: 0 };
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .map((name) => ({
      name,
      before: plain(before[name] ?? none),
      after: plain(after[name] ?? none),
    }))
    .filter(
      (each) =>
        each.before.value !== each.after.value || each.before.possible !== each.after.possible,
    );
}

function plain({ value, possible }: Range): Range {
  return { value, possible };
}
