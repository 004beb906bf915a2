import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import type { Rule } from '../check/rule.ts';
import { editsOf } from '../edit/edits-of.ts';
import { type Shape, shapeOf } from '../edit/shape.ts';
import { decode } from '../parse/parse.ts';
import { locate, type Positions } from '../parse/positions.ts';
import { ReadFailure, type Snapshot, TooLarge } from '../source/snapshot.ts';
import type { Language } from '../text/language.ts';
import { fill, say } from '../text/language.ts';
import { splitPointer } from '../util/pointer.ts';
import { by } from '../util/order.ts';
import { Lines, type Range } from './lines.ts';
import { argTexts } from './words.ts';

/** Lines of a file around a range, for a code frame. */
export interface Excerpt {
  /** Number of the first line shown. */
  readonly from: number;
  readonly lines: readonly string[];
}

export interface PresentedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly excerpt: Excerpt;
}

/** A diagnostic in a language and at its place on the page. Its texts are data: sinks escape them. */
export interface Presented extends PresentedPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly pointer: string;
  readonly fingerprint: string;
  /** How to mend it, in general. */
  readonly hint: string;
  readonly related: readonly PresentedPlace[];
  readonly suggest: readonly string[];
  readonly fix?: PresentedFix;
}

/** A fix as replacements in the source text of the blamed file. */
export interface PresentedFix {
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

interface Page {
  readonly lines: Lines;
  readonly shape: () => Shape;
}

/** Gives diagnostics their words and places; flagged files are read once more. Sorted by file, place, rule. */
export function present(
  diagnostics: readonly Diagnostic[],
  snapshot: Snapshot,
  rules: readonly Rule[],
  language: Language,
  reads: ReadonlyMap<string, { readonly hash: string }>,
): Presented[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const pages = new Map<string, Page>();
  const pageOf = (file: string): Page => {
    const known = pages.get(file) ?? openPage(snapshot, file, reads.get(file)?.hash);
    pages.set(file, known);
    return known;
  };
  const placeOf = (at: Place): Omit<PresentedPlace, 'message'> => {
    const page = pageOf(at.file);
    const [start, end] =
      'span' in at ? at.span : offsetsOf(page.shape().positions, at.pointer, at.part);
    const range = page.lines.range(start, end);
    const from = Math.max(1, range.start.line - 1);
    const to = Math.max(range.start.line, Math.min(page.lines.count, range.start.line + 1));
    return {
      file: at.file,
      range,
      excerpt: {
        from,
        lines: Array.from({ length: to - from + 1 }, (_, index) => page.lines.line(from + index)),
      },
    };
  };
  const presented = diagnostics.map((diagnostic): Presented => {
    const rule = byId.get(diagnostic.rule);
    const kind = kindOf(diagnostic.at.file, snapshot);
    const text = (messageId: string, args: Diagnostic['args']) => {
      const words = rule?.messages[messageId];
      return words
        ? fill(say(words, language), argTexts(args, kind, language))
        : `${diagnostic.rule}: ${messageId}`;
    };
    const place = placeOf(diagnostic.at);
    const fix = fixOf(diagnostic, pageOf(diagnostic.at.file));
    return {
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      message: text(diagnostic.messageId, diagnostic.args),
      ...place,
      pointer: 'pointer' in diagnostic.at ? diagnostic.at.pointer : '',
      fingerprint: diagnostic.fingerprint,
      hint: rule ? say(rule.docs.fix, language) : '',
      related: (diagnostic.related ?? []).map((each) => ({
        message: text(each.messageId, each.args),
        ...placeOf(each.at),
      })),
      suggest: diagnostic.suggest ?? suggestionOf(fix, place.range),
      ...(fix && { fix }),
    };
  });
  return presented.sort(
    by(
      (each) => each.file,
      (each) => each.range.start.line,
      (each) => each.range.start.column,
      (each) => each.rule,
      (each) => each.message,
    ),
  );
}

function openPage(snapshot: Snapshot, file: string, hash: string | undefined): Page {
  let text = '';
  try {
    const read = snapshot.read(file.slice(snapshot.prefix.length));
    // A file that changed during the run is not the one that was judged: its places would mislead.
    if (hash === undefined || read.hash === hash) text = decode(read.bytes);
  } catch (error) {
    if (!(error instanceof ReadFailure) && !(error instanceof TooLarge)) throw error;
  }
  let shape: Shape | undefined;
  return { lines: new Lines(text), shape: () => (shape ??= shapeOf(text, locate(text))) };
}

/** The edits of a fix; none where it cannot be made in this text. */
function fixOf({ fix }: Diagnostic, page: Page): PresentedFix | undefined {
  const edits = fix && editsOf(page.shape(), fix.changes);
  return (
    edits && {
      safe: fix.safe,
      edits: edits.map(({ start, end, text }) => ({ range: page.lines.range(start, end), text })),
    }
  );
}

/** A fix that replaces just what is underlined is a suggestion as well. */
function suggestionOf(fix: PresentedFix | undefined, { start, end }: Range): readonly string[] {
  const [edit, more] = fix?.edits ?? [];
  const isThere =
    edit?.range.start.line === start.line &&
    edit.range.start.column === start.column &&
    edit.range.end.line === end.line &&
    edit.range.end.column === end.column;
  return edit && isThere && !more && edit.text !== '' ? [edit.text] : [];
}

/** Offsets of a pointer; of the nearest one above it that the file has, where it has none itself. */
function offsetsOf(
  positions: Positions,
  pointer: string,
  part: 'key' | 'value',
): readonly [number, number] {
  for (let tokens = splitPointer(pointer), here = pointer; ;) {
    const found = positions.get(here);
    if (found)
      return part === 'key' ? (found.key ?? firstKey(positions, here) ?? found.value) : found.value;
    if (tokens.length === 0) return [0, 0];
    tokens = tokens.slice(0, -1);
    here = here.slice(0, here.lastIndexOf('/'));
  }
}

/** The document and the items of lists have no key of their own: their first key stands for them. */
function firstKey(positions: Positions, pointer: string): readonly [number, number] | undefined {
  for (const [at, position] of positions)
    if (position.key && at.startsWith(`${pointer}/`) && !at.slice(pointer.length + 1).includes('/'))
      return position.key;
  return undefined;
}

function kindOf(file: string, snapshot: Snapshot): string {
  const [folder = '', ...rest] = file.slice(snapshot.prefix.length).split('/');
  return rest.length === 0 ? folder.replace('.yaml', '') : folder;
}
