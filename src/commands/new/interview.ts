import type { JsonObject } from '../../amend/amendment.ts';
import { assign, type Fault } from '../../amend/assignments.ts';
import { FORMS, type FormKind, SOURCE, type Step } from '../../amend/form.ts';
import { sourcesFor } from '../../amend/sources.ts';
import type { Graph } from '../../link/graph.ts';
import type { Words } from '../../model/fields.ts';
import { propose } from '../../model/propose.ts';
import { UsageError } from '../../util/usage-error.ts';
import { type Desk, STOP } from '../questions.ts';
import { questionAt } from './question-at.ts';

/** What speaks against what a record says so far. */
export type Contradicted = (value: JsonObject) => ReadonlyMap<string, UsageError>;

/** Asks for a record, field by field, until it has all that it must and whoever answers has said enough. */
export class Interview {
  readonly #desk: Desk;
  readonly #graph: Graph;
  readonly #kind: FormKind;
  readonly #contradicted: Contradicted;
  #value: JsonObject;
  #known: ReadonlyMap<string, UsageError> = new Map();
  /** The item of a list that is being filled, by the path of the list. */
  readonly #items = new Map<string, number>();
  #source: string | undefined;

  constructor(
    desk: Desk,
    graph: Graph,
    kind: FormKind,
    value: JsonObject,
    contradicted: Contradicted,
  ) {
    this.#desk = desk;
    this.#graph = graph;
    this.#kind = kind;
    this.#value = value;
    this.#contradicted = contradicted;
  }

  /** Asks for what the record must say, then whether it may be a repetition, then for what is useful. */
  async hold(isWanted: (value: JsonObject) => Promise<boolean>): Promise<JsonObject | undefined> {
    const given = new Set(Object.keys(this.#value));
    const steps = FORMS[this.#kind].filter(({ path }) => !given.has(path.split('.')[0] ?? ''));
    for (const step of steps.filter(({ isRequired }) => isRequired)) await this.#take(step);
    if (!(await isWanted(this.#value))) return undefined;
    const more = steps.filter(({ isRequired }) => !isRequired);
    if (more.length > 0) this.#desk.explain(MORE);
    for (const step of more) if ((await this.#take(step)) === STOP) break;
    return this.#value;
  }

  /** Puts the question of a step, as often as it takes; what was answered last. */
  async #take(step: Step): Promise<string | undefined> {
    if (!this.#isDue(step.after)) return undefined;
    const isList = questionAt(this.#kind, this.#graph, step.path).isList;
    let answer: string | undefined;
    for (let times = 0; ; times += 1) {
      answer = await this.#one(step, times > 0 || step.isRequired !== true, times > 0);
      if (answer === undefined || answer === STOP || !(isList || step.repeats)) return answer;
    }
  }

  async #one(step: Step, optional: boolean, isFurther = false): Promise<string | undefined> {
    const { question, isList } = questionAt(this.#kind, this.#graph, step.path);
    const { asName } = step;
    let isName = false;
    const answer = await this.#desk.ask({
      ...question,
      optional,
      isFurther,
      canStop: optional,
      check: (text) => {
        // Whether a name will do without a record is asked, not decided.
        isName =
          asName !== undefined && !/^[a-z0-9:-]+$/.test(text) && !this.#fits(step.path, text);
        if (!isName) this.#put(step.path, text, isList || step.repeats === true);
      },
    });
    if (answer === undefined || answer === STOP || !asName || !isName) return answer;
    this.#desk.tell(this.#refusal(step.path, answer));
    if (!(await this.#desk.agrees(NAME_ONLY, true))) return this.#one(step, optional);
    try {
      this.#put(asName.path, answer, step.repeats === true);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#desk.tell(error);
      return this.#one(step, optional);
    }
    for (const path of asName.besides) await this.#one({ path }, true);
    return answer;
  }

  #isDue(after: Step['after']): boolean {
    if (!after) return true;
    const value = this.#at(after.path);
    return value !== undefined && (after.is === undefined || after.is.includes(String(value)));
  }

  #at(path: string): unknown {
    let here: unknown = this.#value;
    for (const token of this.#place(path).split('.'))
      here = (here as Readonly<Record<string, unknown>> | undefined)?.[token];
    return here;
  }

  #fits(path: string, text: string): boolean {
    return 'value' in assign(this.#kind, this.#value, [this.#word(path, text)], this.#graph);
  }

  #refusal(path: string, text: string): UsageError {
    const made = assign(this.#kind, this.#value, [this.#word(path, text)], this.#graph);
    return this.#refused(path, 'faults' in made ? made.faults[0] : undefined, text);
  }

  #refused(path: string, fault: Fault | undefined, text: string): UsageError {
    const { refused = { id: text, en: text }, hint = { id: '', en: '' } } = fault ?? {};
    const { reference } = questionAt(this.#kind, this.#graph, path);
    const [id, en] =
      reference === undefined
        ? ['', '']
        : [
            ` Yang belum ada dibuat dahulu: tular new ${reference}.`,
            ` What is not there yet is made first: tular new ${reference}.`,
          ];
    return new UsageError(refused, { id: `${hint.id}${id}`, en: `${hint.en}${en}` });
  }

  /** Puts an answer into the record. Throws a `UsageError` where it does not fit or contradicts. */
  #put(path: string, text: string, isItem: boolean): void {
    if (path === SOURCE) mustBeSource(text);
    const list = path.split('.-')[0] ?? '';
    if (isItem && path.includes('.-')) this.#items.delete(list);
    const made = assign(this.#kind, this.#value, this.#words(path, text, isItem), this.#graph);
    if ('faults' in made) throw this.#refused(path, made.faults[0], text);
    const found = this.#contradicted(made.value);
    for (const [key, error] of found) if (!this.#known.has(key)) throw error;
    this.#known = found;
    this.#value = made.value;
    const items = path.includes('.-') ? this.#value[list] : undefined;
    if (Array.isArray(items)) this.#items.set(list, items.length - 1);
  }

  #words(path: string, text: string, isItem: boolean): string[] {
    if (path !== SOURCE)
      return [this.#word(path, isItem && !path.includes('.-') ? quoted(text) : text, isItem)];
    const { fresh } = sourcesFor({}, [text]);
    const [[key, source] = ['', {}]] = Object.entries(fresh);
    this.#source = key;
    return Object.entries(source as Record<string, string>).map(
      ([name, held]) => `${SOURCE}.${key}.${name}=${held}`,
    );
  }

  #word(path: string, text: string, isItem = false): string {
    return `${this.#place(path)}${isItem && !path.includes('.-') ? '+=' : '='}${text}`;
  }

  /** A path with the item and the source that are being filled. */
  #place(path: string): string {
    const [list = '', rest] = path.split('.-.');
    if (rest !== undefined) return `${list}.${this.#items.get(list) ?? '-'}.${rest}`;
    return path.startsWith(`${SOURCE}.`)
      ? path.replace(SOURCE, `${SOURCE}.${this.#source ?? ''}`)
      : path;
  }
}

const MORE: Words = {
  id: 'Yang wajib sudah lengkap. Yang berikut berguna: Enter melewati, titik (.) lalu Enter berhenti bertanya.',
  en: 'All that is required is there. What follows is useful: Enter skips, a dot (.) and Enter ends the questions.',
};
const NAME_ONLY: Words = {
  id: 'Catat namanya saja, tanpa rekaman?',
  en: 'Record the name alone, without a record?',
};

/** A text as one item, whatever commas and quotes it holds. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An address that lacks a part would pass for a title. */
function mustBeSource(text: string): void {
  const [meant] = /\s/.test(text) ? [] : propose('url', text);
  if (meant === undefined || meant === text) return;
  throw new UsageError(
    { id: `"${text}" bukan alamat yang lengkap.`, en: `"${text}" is not a whole address.` },
    { id: `Mungkin maksudnya: ${meant}.`, en: `Did you mean: ${meant}?` },
  );
}
