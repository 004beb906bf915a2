import { build } from './build.ts';
import { findBadCharacters } from './characters.ts';
import { decode, findBadBytes } from './decode.ts';
import { isEmpty, readEvents } from './events.ts';
import type { Json } from './json.ts';
import { problem, type Problem } from './problems.ts';
import { explainSyntax } from './syntax.ts';
import { findDirective } from './unsupported.ts';

export type { Json } from './json.ts';
export type { Problem } from './problems.ts';
export { decode } from './decode.ts';

export type Parsed =
  | {
      ok: true;
      value: Json;
      /**
       * JSON Pointer -> source of the plain scalars that are numbers but are not written the way
       * numbers are printed (`35.10`, `007`, `1e3`, `+5`); absent if there are none.
       */
      numbers?: ReadonlyMap<string, string>;
    }
  | { ok: false; problems: Problem[] };

/** Reads one file of the catalogue: its value, or everything that is wrong with it as YAML. */
export function parse(bytes: Uint8Array): Parsed {
  const badBytes = findBadBytes(bytes);
  if (badBytes) return refuse([badBytes]);
  const text = decode(bytes);
  const badCharacters = findBadCharacters(text);
  if (badCharacters.length > 0) return refuse(badCharacters);
  const events = readEvents(text);
  if (!Array.isArray(events)) return refuse(explainSyntax(text, events));
  if (isEmpty(events)) {
    return refuse([findDirective(text) ?? problem('yaml/syntax', 'empty', {}, [0, 0])]);
  }
  const { value, numbers, problems } = build(text, events);
  if (problems.length > 0) return refuse(problems);
  return numbers ? { ok: true, value, numbers } : { ok: true, value };
}

function refuse(problems: Problem[]): Parsed {
  return { ok: false, problems };
}
