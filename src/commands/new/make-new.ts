import { resolve } from 'node:path';
import type { JsonObject } from '../../amend/amendment.ts';
import { assign } from '../../amend/assignments.ts';
import { duplicatesOf } from '../../amend/duplicates.ts';
import { type FormKind, missingWords, usefulFields } from '../../amend/form.ts';
import { sourcesFor } from '../../amend/sources.ts';
import { newText } from '../../edit/additions.ts';
import { formatText } from '../../edit/format-text.ts';
import { revise } from '../../edit/revise.ts';
import { fieldAt, type Words } from '../../model/fields.ts';
import { FOLDERS } from '../../model/record.ts';
import type { Source } from '../../model/types.gen.ts';
import { compactLine } from '../../output/compact-line.ts';
import { terminal } from '../../output/escape.ts';
import type { Presented } from '../../present/present.ts';
import { say } from '../../text/language.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { ExitCode, Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
import { makeChanges } from '../make-changes.ts';
import type { Desk } from '../questions.ts';
import { edited, editorWords, noEditor } from './editor.ts';
import { type GivenRecord, givenRecord, givenText, modelineIn } from './given-record.ts';
import { Interview } from './interview.ts';
import { freeId, idQuestion, mustBeFree } from './new-id.ts';
import { Trial } from './trial.ts';

/** Makes a record from words, from a file or by asking; tries it, shows what it may repeat, and writes it. */
export async function makeNew(
  io: Io,
  options: Options,
  gathered: Gathered,
  desk: Desk,
  kind: FormKind,
  words: readonly string[],
): Promise<ExitCode> {
  const made = new NewRecord(io, options, gathered, desk, kind);
  return made.make(words);
}

class NewRecord {
  readonly #io: Io;
  readonly #options: Options;
  readonly #gathered: Gathered;
  readonly #desk: Desk;
  readonly #kind: FormKind;
  readonly #trial: Trial;

  constructor(io: Io, options: Options, gathered: Gathered, desk: Desk, kind: FormKind) {
    this.#io = io;
    this.#options = options;
    this.#gathered = gathered;
    this.#desk = desk;
    this.#kind = kind;
    this.#trial = new Trial(io, options, gathered);
  }

  async make(words: readonly string[]): Promise<ExitCode> {
    const { graph } = this.#gathered.loaded;
    const wantedId = this.#text('id');
    if (wantedId !== undefined) mustBeFree(graph, wantedId);
    if (this.#options['edit'] === true) this.#mustEdit();
    const from = this.#text('from');
    const given =
      from === undefined
        ? undefined
        : await givenRecord(this.#io, from, resolve(this.#io.cwd, from));
    if (given && !this.#isSound(given, words.length > 0)) return 1;
    let value = this.#assigned(given?.value ?? {}, words);
    if (value === undefined) return 2;
    const isAsked = missingWords(this.#kind, value).length > 0;
    if (isAsked && (given || !this.#desk.isManned)) throw lacking(this.#kind, value);
    if (isAsked) value = await this.#interviewed(value);
    if (value === undefined) return this.#abandoned();
    const id = wantedId ?? (await this.#id(value, isAsked));
    if (!isAsked && !(await this.#isWanted(value, id))) return this.#abandoned();
    let text: string | undefined = this.#written(value, id, given);
    if (this.#options['edit'] === true) text = await this.#revised(id, text);
    else if (isAsked && this.#options['dryRun'] !== true) text = await this.#shown(id, text);
    if (text === undefined) return this.#abandoned();
    return makeChanges(this.#io, this.#options, this.#gathered, {
      changes: [{ path: this.#path(id), bytes: Buffer.from(text, 'utf8') }],
      subjects: [id],
    });
  }

  /** Whether a given record can be read and contradicts nothing; else every fault at its line. */
  #isSound(given: GivenRecord, isCompleted: boolean): boolean {
    const found = this.#trial
      .errors(this.#path(UNNAMED), given.bytes)
      .filter(({ rule }) => !(isCompleted && rule === 'schema/required'));
    this.#tell(found, given.name);
    return found.length === 0;
  }

  #assigned(before: JsonObject, words: readonly string[]): JsonObject | undefined {
    const sources = (this.#options['source'] as readonly string[] | undefined) ?? [];
    const known = (before['sources'] ?? {}) as unknown as Readonly<Record<string, Source>>;
    const { fresh } = sourcesFor(known, sources);
    const all = [
      ...words,
      ...Object.entries(fresh).flatMap(([key, source]) =>
        Object.entries(source as Record<string, string>).map(
          ([name, held]) => `sources.${key}.${name}=${held}`,
        ),
      ),
    ];
    const made = assign(this.#kind, before, all, this.#gathered.loaded.graph);
    if ('value' in made) return made.value;
    const { language } = this.#gathered;
    for (const { refused, hint } of made.faults)
      this.#io.stderr.write(
        `tular: ${terminal(say(refused, language))}\n  ${terminal(say(hint, language))}\n`,
      );
    return undefined;
  }

  #interviewed(value: JsonObject): Promise<JsonObject | undefined> {
    const { graph } = this.#gathered.loaded;
    const path = this.#path(UNNAMED);
    const contradicted = (said: JsonObject) =>
      new Map(
        this.#trial
          .contradictions(path, said)
          .map(({ rule, pointer, message, hint }) => [
            `${rule} ${pointer}`,
            new UsageError({ id: message, en: message }, { id: hint, en: hint }),
          ]),
      );
    return new Interview(this.#desk, graph, this.#kind, value, contradicted).hold((said) =>
      this.#isWanted(said, UNNAMED),
    );
  }

  async #id(value: JsonObject, isAsked: boolean): Promise<string> {
    const { graph } = this.#gathered.loaded;
    const id = freeId(graph, this.#kind, value);
    if (isAsked || (id === undefined && this.#desk.isManned))
      return (await this.#desk.ask(idQuestion(graph, id))) ?? '';
    if (id !== undefined) return id;
    throw new UsageError(
      {
        id: 'Pengenal rekaman tidak dapat dibuat dari isinya.',
        en: 'What the record says makes no id.',
      },
      { id: 'Sebutkan dengan --id PENGENAL.', en: 'Give it with --id ID.' },
    );
  }

  /** Whether a record is to be made though others may tell of the same, which are shown. */
  async #isWanted(value: JsonObject, id: string): Promise<boolean> {
    if (this.#options['allowDuplicate'] === true) return true;
    const bytes = Buffer.from(newText('', value), 'utf8');
    const found = duplicatesOf(this.#trial.with(this.#path(id), bytes).derived, id);
    if (found.length === 0) return true;
    const { language } = this.#gathered;
    const isId = language === 'id';
    this.#io.stderr.write(
      isId ? 'tular: rekaman yang mungkin sama sudah ada:\n' : 'tular: there may be one already:\n',
    );
    for (const { id: other, name, why } of found)
      this.#io.stderr.write(`  ${terminal(`${other} · ${name} · ${say(why, language)}`)}\n`);
    if (this.#desk.isManned) return this.#desk.agrees(GO_ON, false);
    this.#io.stderr.write(
      isId
        ? '  Lengkapi rekaman itu dengan tular set, atau tambahkan --allow-duplicate bila memang lain.\n'
        : '  Complete that record with tular set, or add --allow-duplicate if this is another.\n',
    );
    return false;
  }

  #written(value: JsonObject, id: string, given: GivenRecord | undefined): string {
    const { snapshot, language } = this.#gathered;
    const modeline = modelineIn(snapshot.read('catalog.yaml').bytes, this.#kind);
    const keysOf = (pointer: string) => fieldAt(this.#kind, pointer)?.keys;
    const kept = given && givenText(given, this.#kind, modeline);
    const revised = kept === undefined ? undefined : revise(kept, value, keysOf);
    if (revised !== undefined) return revised;
    const text = newText(modeline, value);
    const formatted = formatText(text, keysOf);
    const comments = usefulFields(this.#kind, id, value, language);
    return `${'text' in formatted ? formatted.text : text}${comments.map((line) => `${line}\n`).join('')}`;
  }

  /** The text as it comes back from the editor, again until it holds no error; none if it is given up. */
  async #revised(id: string, text: string): Promise<string | undefined> {
    let now = text;
    for (;;) {
      this.#desk.close();
      now = edited(this.#io, `${id}.yaml`, now);
      if (now.replace(/^\s*#.*$/gm, '').trim() === '') return undefined;
      const found = this.#trial.errors(this.#path(id), Buffer.from(now, 'utf8'));
      if (found.length === 0) return now;
      this.#tell(found, `${id}.yaml`);
      if (!(await this.#desk.agrees(EDIT_AGAIN, true))) return undefined;
    }
  }

  async #shown(id: string, text: string): Promise<string | undefined> {
    const { location } = this.#gathered;
    const path = location.prefix + this.#path(id);
    const lines = text.trimEnd().split('\n');
    this.#io.stdout.write(`\n${lines.map((line) => `  ${terminal(line)}\n`).join('')}`);
    const write: Words = { id: `Tulis ${path}?`, en: `Write ${path}?` };
    return (await this.#desk.agrees(write, true)) ? text : undefined;
  }

  #tell(found: readonly Presented[], name: string): void {
    for (const finding of found)
      this.#io.stderr.write(`${compactLine({ ...finding, file: name })}\n`);
  }

  #mustEdit(): void {
    if (!this.#desk.isManned)
      throw new UsageError(
        {
          id: '--edit memerlukan terminal.',
          en: '--edit needs a terminal.',
        },
        {
          id: 'Tanpa terminal, pakai isian=nilai atau --from.',
          en: 'Without one, use field=value or --from.',
        },
      );
    if (!editorWords(this.#io.env)) throw noEditor();
  }

  #abandoned(): ExitCode {
    const isId = this.#gathered.language === 'id';
    this.#io.stderr.write(isId ? 'Tidak ada yang ditulis.\n' : 'Nothing was written.\n');
    return 1;
  }

  #text(name: string): string | undefined {
    return this.#options[name] as string | undefined;
  }

  #path(id: string): string {
    return `${FOLDERS[this.#kind]}/${id}.yaml`;
  }
}

/** Stands for the id of a record that has none yet. */
const UNNAMED = 'rekaman-baru-yang-belum-bernama';
const GO_ON: Words = { id: 'Tetap buat rekaman baru?', en: 'Make a new record all the same?' };
const EDIT_AGAIN: Words = { id: 'Sunting lagi?', en: 'Edit again?' };

function lacking(kind: FormKind, value: JsonObject): UsageError {
  const words = missingWords(kind, value).join(', ');
  return new UsageError(
    { id: `Belum diisi: ${words}.`, en: `Missing: ${words}.` },
    {
      id: `Lihat contohnya: tular new ${kind} --help`,
      en: `See examples: tular new ${kind} --help`,
    },
  );
}
