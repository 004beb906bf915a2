import type { Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Language } from '../text/language.ts';

export interface Writer {
  write(text: string): void;
}

/** Someone at a terminal who can be asked. */
export interface Terminal {
  /**
   * The line typed after a prompt; nothing where the input has ended. Tab offers what the line may
   * become, and the part of it that is replaced. Throws `Interrupted`.
   */
  ask(prompt: string, complete?: (line: string) => [string[], string]): Promise<string | undefined>;
  close(): void;
}

/** The world as a command sees it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly columns: number;
  readonly color: boolean;
  /** Today in Asia/Jakarta, `YYYY-MM-DD`. */
  readonly today: string;
  readonly version: string;
  /**
   * Says on a terminal what is being done now, in place of what was said before, once that has taken
   * half a second; empty at the end. Gone before anything else is written.
   */
  readonly progress?: (text: string) => void;
  /** Shows a long text a screen at a time; none where nobody reads along. */
  readonly page?: (text: string) => Promise<void>;
  /** None where input or output is no terminal: then nobody can be asked. */
  readonly openTerminal?: () => Promise<Terminal>;
  /** The standard input, no larger than so many bytes; none where it is larger. */
  readonly readInput?: (most: number) => Promise<Uint8Array | undefined>;
}

/** 0 clean, 1 problems found, 2 could not do the job. */
export type ExitCode = 0 | 1 | 2;

/**
 * What a shell proposes where a value is typed: ids of the records of a kind or of any (`record`), names
 * that the program knows, or what is on the disk.
 */
export type Completes =
  | Kind
  | 'record'
  | 'kind'
  | 'field'
  | 'assignment'
  | 'rule'
  | 'remote'
  | 'revision'
  | 'file'
  | 'folder';

/**
 * What a shell may propose for a value; what is proposed is no promise that it will do. A place called
 * `<record>`, `<file>`, `<kind>` and the like need not say it (src/commands/completion/table.ts).
 */
export interface Proposed {
  /** Several may be given, with commas between. */
  readonly separated?: true;
  readonly completes?: Completes | readonly Completes[];
  /** Words proposed besides. */
  readonly words?: readonly string[];
  /** The only words that will do. */
  readonly choices?: readonly string[];
}

export interface Option extends Proposed {
  /** As commander writes them: `--format <name>`. */
  readonly flags: string;
  readonly help: Words;
  readonly repeatable?: boolean;
  /** A choice may be followed by `=PATH`. */
  readonly withPath?: boolean;
}

export interface Argument extends Proposed {
  /** `<id>`, `[kind]`, `[ids...]`. */
  readonly name: string;
  readonly help: Words;
}

export interface Command {
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** False where the command looks at no catalogue and so takes none of its options. */
  readonly readsCatalog?: boolean;
  /** Options of a catalogue that this command does not take, by their long name. */
  readonly without?: readonly string[];
  /** Its text may be long, and is shown a screen at a time on a terminal. */
  readonly paged?: true;
  /** Examples and more, under the options. */
  readonly more?: Words;
  run(io: Io, args: readonly string[], options: Options): Promise<ExitCode>;
}

/** Options as given; every command has the common ones. */
export interface Options {
  readonly catalog?: string;
  readonly rev?: string;
  readonly asOf?: string;
  readonly lang?: Language;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly pager?: boolean;
  readonly [name: string]: unknown;
}
