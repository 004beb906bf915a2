import { terminal } from '../output/escape.ts';
import { type Language, say } from '../text/language.ts';
import { wrap } from '../text/wrap.ts';
import type { Words } from '../model/fields.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Io, Terminal } from './command.ts';
import { completions } from './complete-line.ts';
import type { Question } from './field-question.ts';

export { fieldQuestion, type Question } from './field-question.ts';

const WIDEST = 100;
/** A longer list of choices is shown when asked for. */
const MOST_SHOWN = 14;

const WORDS = {
  id: {
    skip: 'boleh dikosongkan',
    further: 'satu lagi; kosongkan bila cukup',
    choices: (count: number) => `${count} pilihan: ketik ? untuk melihatnya, Tab untuk melengkapi.`,
    none: 'Belum ada rekamannya.',
    more: (count: number) => `… dan ${count} lagi: ketik sebagian namanya, lalu Tab.`,
    yes: 'y/t',
  },
  en: {
    skip: 'may stay empty',
    further: 'one more; leave empty if that is all',
    choices: (count: number) => `${count} to choose from: type ? to see them, Tab to complete.`,
    none: 'There is no record of it yet.',
    more: (count: number) => `… and ${count} more: type part of a name, then Tab.`,
    yes: 'y/n',
  },
} as const;
const YES = ['y', 'ya', 'yes'];
const NO = ['t', 'tidak', 'n', 'no'];
const MOST_LISTED = 40;

/** What answers that no more is to be asked. */
export const STOP = '.';

/** Puts questions to whoever sits at the terminal, if anybody does. */
export class Desk {
  readonly #io: Io;
  readonly #language: Language;
  #terminal: Terminal | undefined;

  constructor(io: Io, language: Language) {
    this.#io = io;
    this.#language = language;
  }

  /** Whether there is somebody to ask. */
  get isManned(): boolean {
    return this.#io.openTerminal !== undefined;
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
      const answer = await this.ask(questions[name]);
      if (answer !== undefined) answers[name] = answer;
    }
    return answers;
  }

  /** The answer to one question; none where it was left open. An answer that will not do is asked again. */
  async ask(question: Question): Promise<string | undefined> {
    this.say(['', ...this.#introduction(question)]);
    for (;;) {
      const answer = await this.#line(question);
      if (answer === '' && question.default !== undefined) return question.default;
      if (answer === '' && question.optional) return undefined;
      if (answer === STOP && question.canStop) return STOP;
      if (answer === '?') this.say(this.#explanation(question));
      else if (answer !== '') {
        try {
          return accepted(question, answer, true);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          this.tell(error);
        }
      }
    }
  }

  /** Whether whoever is asked agrees; an empty answer is the one given here. */
  async agrees(question: Words, otherwise: boolean): Promise<boolean> {
    const shown = `${say(question, this.#language)} (${WORDS[this.#language].yes}) [${otherwise ? 'y' : this.#language === 'id' ? 't' : 'n'}]`;
    this.say(['']);
    for (;;) {
      const line = await this.#prompt(`${shown} > `, []);
      const answer = line?.trim().toLowerCase() ?? '';
      if (line === undefined) return false;
      if (answer === '') return otherwise;
      if (YES.includes(answer) || NO.includes(answer)) return YES.includes(answer);
    }
  }

  /** Says a sentence, after a blank line. */
  explain(words: Words): void {
    this.say(['', say(words, this.#language)]);
  }

  /** Says something to whoever sits there, no line wider than the terminal. */
  say(lines: readonly string[]): void {
    this.#io.stdout.write(
      lines
        .flatMap((line) => this.#wrapped(line))
        .map((line) => `${terminal(line)}\n`)
        .join(''),
    );
  }

  /** Says why an answer will not do, and what would. */
  tell({ sentence, hint }: UsageError): void {
    for (const each of [sentence, hint]) if (each) this.say([`  ${say(each, this.#language)}`]);
  }

  /** Lets the terminal go; without this a run would wait for more. */
  close(): void {
    this.#terminal?.close();
    this.#terminal = undefined;
  }

  async #line(question: Question): Promise<string> {
    const known = question.default === undefined ? '' : `[${question.default}] `;
    const values = [
      ...Object.entries(question.choices ?? {}).map(([value, label]) => ({
        value,
        names: [label.id, label.en],
      })),
      ...(question.candidates ?? []),
    ];
    const line = await this.#prompt(`${terminal(known)}> `, values);
    if (line === undefined && question.optional !== true) throw unanswered([question]);
    return line?.trim() ?? '';
  }

  async #prompt(prompt: string, values: NonNullable<Question['candidates']>) {
    this.#terminal ??= await this.#io.openTerminal?.();
    return this.#terminal?.ask(prompt, (line) => completions(line, values));
  }

  #wrapped(line: string): string[] {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const width = Math.min(this.#io.columns, WIDEST) - indent.length;
    return line.trim() === '' ? [''] : wrap(line.trim(), width).map((each) => indent + each);
  }

  #introduction({ title, help, choices = {}, candidates, optional, isFurther }: Question) {
    const language = this.#language;
    const words = WORDS[language];
    if (isFurther) return [`${say(title, language)} (${words.further})`];
    const count = Object.keys(choices).length;
    return [
      `${say(title, language)}${optional ? ` (${words.skip})` : ''}: ${say(help, language)}`,
      ...(count > MOST_SHOWN ? [`  ${words.choices(count)}`] : this.#choices(choices)),
      ...(candidates && candidates.length > 0 ? [`  ${words.choices(candidates.length)}`] : []),
    ];
  }

  #choices(choices: NonNullable<Question['choices']>): string[] {
    const entries = Object.entries(choices);
    const wide = String(entries.length).length;
    const width = Math.max(0, ...entries.map(([value]) => value.length));
    return entries.map(([value, label], index) => {
      const number = `  ${String(index + 1).padStart(wide)}  `;
      const shown = say(label, this.#language);
      return fold(shown) === fold(value)
        ? `${number}${value}`
        : `${number}${value.padEnd(width)}  ${shown}`;
    });
  }

  #explanation({ help, choices = {}, candidates }: Question): string[] {
    const words = WORDS[this.#language];
    const listed = (candidates ?? []).slice(0, MOST_LISTED);
    const width = Math.max(0, ...listed.map(({ value }) => value.length));
    const left = (candidates?.length ?? 0) - listed.length;
    return [
      `  ${say(help, this.#language)}`,
      ...this.#choices(choices),
      ...listed.map(({ value, names }) => `  ${value.padEnd(width)}  ${names[0] ?? ''}`.trimEnd()),
      ...(candidates?.length === 0 ? [`  ${words.none}`] : []),
      ...(left > 0 ? [`  ${words.more(left)}`] : []),
    ];
  }
}

/** The answer as the catalogue writes it; a choice may be given by its label or its number. */
function accepted({ option, choices, check }: Question, answer: string, isTyped = false): string {
  if (choices) {
    const values = Object.keys(choices);
    const meant =
      values.find((value) =>
        [value, choices[value]?.id, choices[value]?.en].some(
          (each) => fold(each ?? '') === fold(answer),
        ),
      ) ?? (/^[1-9]\d{0,2}$/.test(answer) ? values[Number(answer) - 1] : undefined);
    if (meant === undefined) {
      const near = nearest(answer, values);
      const list = (near.length > 0 ? near : values).join(', ');
      throw new UsageError(
        { id: `${option}: "${answer}" tidak dikenal.`, en: `${option}: "${answer}" is unknown.` },
        isTyped && near.length === 0 && values.length > MOST_SHOWN
          ? { id: 'Ketik ? untuk melihat pilihannya.', en: 'Type ? to see the choices.' }
          : { id: `Pilihannya: ${list}.`, en: `Choose from: ${list}.` },
      );
    }
    check?.(meant);
    return meant;
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
