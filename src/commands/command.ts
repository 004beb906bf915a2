import type { Words } from '../model/fields.ts';
import type { Language } from '../text/language.ts';

export interface Writer {
  write(text: string): void;
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
}

/** 0 clean, 1 problems found, 2 could not do the job. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** As commander writes them: `--format <name>`. */
  readonly flags: string;
  readonly help: Words;
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  /** A choice may be followed by `=PATH`. */
  readonly withPath?: boolean;
}

export interface Argument {
  /** `<id>`, `[kind]`, `[ids...]`. */
  readonly name: string;
  readonly help: Words;
}

export interface Command {
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /**
   * False where the command looks at no catalogue and so takes none of its options; `files` where it
   * looks at the files as they lie there, on no day and in no revision.
   */
  readonly readsCatalog?: boolean | 'files';
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
  readonly [name: string]: unknown;
}
