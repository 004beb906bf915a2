import { parseDate } from '../util/dates.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import { propose } from '../model/propose.ts';
import { terminal } from '../output/escape.ts';
import { dateText } from '../text/dates.ts';
import { type Language, say } from '../text/language.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Io, Terminal } from './command.ts';

/** Something that a command needs to know: given as an option, else asked for on a terminal. */
export interface Question {
  /** What names it on the command line: `--stage`, `ORIGIN`. */
  readonly option: string;
  readonly title: Words;
  readonly help: Words;
  readonly choices?: Readonly<Record<string, Words>>;
  /** May stay open; only asked for where something else is. */
  readonly optional?: boolean;
  /** Throws a `UsageError` where an answer will not do. */
  readonly check?: (answer: string) => void;
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

/** Puts questions to whoever sits at the terminal, if anybody does. */
export class Desk {
  readonly #io: Io;
  readonly #language: Language;
  #terminal: Terminal | undefined;

  constructor(io: Io, language: Language) {
    this.#io = io;
    this.#language = language;
  }

  /**
   * The answers to questions by their names: as given, else asked for. Where nobody can be asked, all
   * that is missing is told at once.
   */
  async answers<K extends string>(
    questions: Readonly<Record<K, Question>>,
    given: Readonly<Partial<Record<K, string | undefined>>>,
  ): Promise<Partial<Record<K, string>>> {
    const names = Object.keys(questions) as K[];
    const answers: Partial<Record<K, string>> = {};
    for (const name of names) {
      const answer = given[name];
      if (answer !== undefined) answers[name] = accepted(questions[name], answer);
    }
    const open = names.filter((name) => answers[name] === undefined);
    const missing = open.map((name) => questions[name]).filter(({ optional }) => !optional);
    if (missing.length === 0) return answers;
    if (!this.#io.openTerminal) throw unanswered(missing);
    for (const name of open) {
      const answer = await this.#ask(questions[name]);
      if (answer !== undefined) answers[name] = answer;
    }
    return answers;
  }

  /** Lets the terminal go; without this a run would wait for more. */
  close(): void {
    this.#terminal?.close();
  }

  async #ask(question: Question): Promise<string | undefined> {
    const { stdout, openTerminal } = this.#io;
    this.#terminal ??= await openTerminal?.();
    stdout.write(`${this.#introduction(question)}\n`);
    for (;;) {
      const line = await this.#terminal?.ask('> ');
      if (line === undefined) throw unanswered([question]);
      const answer = line.trim();
      if (answer === '' && question.optional) return undefined;
      try {
        if (answer !== '') return accepted(question, answer);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        const { sentence, hint } = error;
        for (const each of [sentence, hint])
          stdout.write(`  ${terminal(say(each, this.#language))}\n`);
      }
    }
  }

  #introduction({ title, help, choices, optional }: Question): string {
    const language = this.#language;
    const skip = language === 'id' ? ' (boleh dikosongkan)' : ' (may stay empty)';
    const width = Math.max(0, ...Object.keys(choices ?? {}).map((value) => value.length));
    return [
      '',
      terminal(`${say(title, language)}${optional ? skip : ''}: ${say(help, language)}`),
      ...Object.entries(choices ?? {}).map(([value, label]) =>
        terminal(`  ${value.padEnd(width)}  ${say(label, language)}`),
      ),
    ].join('\n');
  }
}

/** The answer as the catalogue writes it; a choice may be given by its label. */
function accepted({ option, choices, check }: Question, answer: string): string {
  if (choices) {
    const meant = Object.keys(choices).find((value) =>
      [value, choices[value]?.id, choices[value]?.en].some(
        (each) => fold(each ?? '') === fold(answer),
      ),
    );
    if (meant !== undefined) return meant;
    const near = nearest(answer, Object.keys(choices));
    const list = (near.length > 0 ? near : Object.keys(choices)).join(', ');
    throw new UsageError(
      { id: `${option}: "${answer}" tidak dikenal.`, en: `${option}: "${answer}" is unknown.` },
      { id: `Pilihannya: ${list}.`, en: `Choose from: ${list}.` },
    );
  }
  check?.(answer);
  return answer;
}

function unanswered(questions: readonly Question[]): UsageError {
  const options = questions.map(({ option }) => option).join(', ');
  const [only, another] = questions;
  const choices = another ? undefined : only?.choices && Object.keys(only.choices).join(', ');
  return new UsageError(
    { id: `Belum diisi: ${options}.`, en: `Missing: ${options}.` },
    choices === undefined
      ? another || !only
        ? { id: 'Lihat artinya dengan --help.', en: 'See what they mean with --help.' }
        : only.help
      : { id: `Pilihannya: ${choices}.`, en: `Choose from: ${choices}.` },
  );
}
