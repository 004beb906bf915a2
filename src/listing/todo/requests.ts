import { fill, type Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import { groupBy } from '../../util/order.ts';
import { howOfMany, howText, idsIn } from './commands.ts';
import { LISTED_WORDS, MANY_WORDS } from './many-words.ts';
import { filled, type Put } from './sentences.ts';
import type { Open, Step } from './todo.ts';

/** What a letter asks in one go: about one thing, or the same about several. */
export interface Request {
  readonly text: string;
  /** What the same is asked about; nothing where it is about one thing, which the text names. */
  readonly listed: readonly string[];
  /** None where each of those listed says it. */
  readonly how?: string;
  readonly steps: readonly Step[];
}

/** A step in its words, and what they were made of. */
export interface Worded {
  readonly open: Open;
  readonly put: Put;
  readonly step: Step;
}

/** Steps by what they ask, in the order of the first of each. */
export function requestsOf(steps: readonly Worded[], language: Language): Request[] {
  const groups = groupBy(steps, (each) => askedBy(each, language));
  return [...groups.values()].map((some) => requestOf(some, language));
}

/** The same for all that are asked the same. */
function askedBy({ open, put }: Worded, language: Language): string {
  const { message, hint, stage } = put.values;
  return JSON.stringify(
    isPlace(open)
      ? [put.template, message, hint]
      : [put.template, stage, howOfMany(put.how, open.step.pair !== undefined, language)],
  );
}

function requestOf(some: readonly Worded[], language: Language): Request {
  const steps = some.map(({ step }) => step);
  const [{ open, put, step }] = some as [Worded];
  const { template } = put;
  if (some.length === 1 || template === 'offer')
    return { text: step.text, listed: [], how: step.how, steps };
  const count = numberWords(some.length, language);
  return {
    text: filled(MANY_WORDS[template][language], { ...put.values, count }),
    listed: some.map((each) => listedAs(each, language)),
    ...(!isPlace(open) && {
      how: howOfMany(put.how, open.step.pair !== undefined, language),
    }),
    steps,
  };
}

/** One of several: its name, the ids to fill in, and what is particular to it. */
function listedAs({ open, put: { values, how } }: Worded, language: Language): string {
  const words = LISTED_WORDS[language];
  if (isPlace(open)) return fill(words.place, { ...values, place: howText(how) });
  const name = fill(open.step.innovation ? words.innovation : words.copy, values);
  const ids = idsIn(how);
  const subject = ids.length === 0 ? name : `${name} (${ids.join(' ')})`;
  const { kind } = open;
  return kind === 'overdue' || kind === 'unused' || kind === 'check'
    ? fill(words[kind], { ...values, subject })
    : subject;
}

/** What a check found stands at a line of a file, and has no command of its own. */
function isPlace({ kind }: Open): boolean {
  return kind === 'error' || kind === 'finding';
}
