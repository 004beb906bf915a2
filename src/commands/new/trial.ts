import { newText } from '../../edit/additions.ts';
import type { JsonObject } from '../../amend/amendment.ts';
import { check } from '../../check/check.ts';
import type { Presented } from '../../present/present.ts';
import { RULES } from '../../rules/index.ts';
import { overlay } from '../../source/overlay.ts';
import type { Io, Options } from '../command.ts';
import { type Gathered, gatherFrom } from '../gather.ts';
import { judge } from '../judge.ts';

/** Told of a record without sources as well as of one that cites a source it does not have. */
const NO_SOURCE = 'source/missing';

/** A catalogue with one more record that is not written. */
export class Trial {
  readonly #io: Io;
  readonly #options: Options;
  readonly #gathered: Gathered;

  constructor(io: Io, options: Options, gathered: Gathered) {
    this.#io = io;
    this.#options = options;
    this.#gathered = gathered;
  }

  /** The catalogue as it would be with a file. */
  with(path: string, bytes: Uint8Array): Gathered {
    const { location, snapshot } = this.#gathered;
    const files = new Map([[path, bytes]]);
    return gatherFrom(this.#io, this.#options, location, overlay(snapshot, files));
  }

  /** The errors in that file. */
  errors(path: string, bytes: Uint8Array): Presented[] {
    const after = this.with(path, bytes);
    const file = after.location.prefix + path;
    const found = check(after.loaded, after.derived, RULES).filter(
      ({ severity, at }) => severity === 'error' && at.file === file,
    );
    return judge(after, found).findings;
  }

  /** Contradictions in what a record says so far; what it still lacks is none. */
  contradictions(path: string, value: JsonObject): Presented[] {
    return this.errors(path, Buffer.from(newText('', value), 'utf8')).filter(
      ({ rule }) => !rule.startsWith('schema/') && rule !== NO_SOURCE,
    );
  }
}
