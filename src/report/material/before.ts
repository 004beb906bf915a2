import { type Answers, answer } from './answers.ts';
import { type Context, openContext } from './context.ts';
import { periodBefore } from './period.ts';

/** The period before, told from what is on record now; its ledger is its own and is not printed. */
export interface Before {
  readonly context: Context;
  readonly answers: Answers;
}

/** The same catalogue at the end of the period before; worked out once for a report. */
export function before(context: Context): Before {
  const found = known.get(context);
  if (found) return found;
  const period = periodBefore(context.period);
  const year = period.to.slice(0, 4);
  const then = openContext(context.graph, year, period.to, context.language, undefined, period);
  const made = { context: then, answers: answer(then) };
  known.set(context, made);
  return made;
}

const known = new WeakMap<Context, Before>();
