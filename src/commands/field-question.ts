import { parseDate } from '../util/dates.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import { propose } from '../model/propose.ts';
import { dateText } from '../text/dates.ts';
import { UsageError } from '../util/usage-error.ts';

/** Something that a command needs to know: given as an option, else asked for on a terminal. */
export interface Question {
  /** What names it on the command line: `--stage`, `ORIGIN`. */
  readonly option: string;
  readonly title: Words;
  readonly help: Words;
  readonly choices?: Readonly<Record<string, Words>>;
  /** What may be answered besides: completed with Tab, listed with `?`. */
  readonly candidates?: readonly Candidate[];
  /** What an empty answer stands for. */
  readonly default?: string;
  /** A dot answers that no more is to be asked; `ask` gives it back. */
  readonly canStop?: boolean;
  /** Whether it has been put before and only asks for one more. */
  readonly isFurther?: boolean;
  /** May stay open; only asked for where something else is. */
  readonly optional?: boolean;
  /** Throws a `UsageError` where an answer will not do. */
  readonly check?: (answer: string) => void;
}

/** Something that may be answered, and what else it is called. */
export interface Candidate {
  readonly value: string;
  readonly names: readonly string[];
}

/** A question in the words that the schema has for a field; a date that must have come by a day. */
export function fieldQuestion(
  kind: string,
  pointer: string,
  option: string,
  { by, ...more }: Pick<Question, 'optional' | 'check'> & { readonly by?: string } = {},
): Question {
  const field = fieldAt(kind, pointer);
  const words = { id: option, en: option };
  return {
    option,
    title: field?.title ?? words,
    help: field?.description ?? words,
    ...(field?.labels && { choices: field.labels }),
    ...(field?.shape === 'date' && { check: (answer: string) => mustBeDate(answer, option, by) }),
    ...more,
  };
}

/** Refuses what is no date as the catalogue writes them, or has not come by a day. */
function mustBeDate(text: string, option: string, day: string | undefined): void {
  const date = parseDate(text);
  if (date && (day === undefined || date.lo <= day)) return;
  if (date)
    throw new UsageError(
      {
        id: `${option}: ${dateText(text, 'id')} belum tiba.`,
        en: `${option}: ${dateText(text, 'en')} has not come yet.`,
      },
      {
        id: 'Yang dicatat hanya yang sudah terjadi; rencana replikasi dicatat dengan tular link … --planned.',
        en: 'Only what has happened is recorded; a plan to copy is recorded with tular link … --planned.',
      },
    );
  const [meant] = propose('date', text);
  throw new UsageError(
    {
      id: `${option}: tanggal "${text}" tidak dikenal.`,
      en: `${option}: "${text}" is not a date.`,
    },
    meant === undefined
      ? { id: 'Tulis 2025, 2025-06, atau 2025-06-30.', en: 'Write 2025, 2025-06 or 2025-06-30.' }
      : { id: `Mungkin maksudnya: ${meant}.`, en: `Did you mean: ${meant}?` },
  );
}
