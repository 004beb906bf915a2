import type { Json } from '../parse/json.ts';
import { writeValue } from './write-value.ts';

const INDENT = 2;
/** Of lines of prose. */
const WIDTH = 100;
const LEAST_WIDTH = 40;

/** A line in a column; an empty one stays empty. */
export function indent(line: string, column: number): string {
  return line === '' ? '' : ' '.repeat(column) + line;
}

/** A value as lines of YAML without brackets, the first one not indented: a key or an item stands before it. */
export function blockLines(value: Json): string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['[]'] : value.flatMap(itemLines);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    return entries.length === 0 ? ['{}'] : entries.flatMap(([key, held]) => entryLines(key, held));
  }
  return [flowText(value)];
}

/** `- ` and the item, its further lines under its first. */
export function itemLines(item: Json): string[] {
  return blockLines(item).map((line, index) => (index === 0 ? `- ${line}` : indent(line, 2)));
}

/** `key: value`, or the key with what it holds indented below. */
export function entryLines(key: string, value: Json): string[] {
  const name = flowText(key);
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0)
    return textEntry(name, value);
  return [`${name}:`, ...blockLines(value).map((line) => indent(line, INDENT))];
}

/** A long text is folded, so that a later change of it shows as a change of few lines. */
function textEntry(name: string, value: Json): string[] {
  const line = `${name}: ${flowText(value)}`;
  if (line.length <= WIDTH || typeof value !== 'string') return [line];
  const lines = blockTextLines(value, true, INDENT) ?? [];
  return lines.length < 2 ? [line] : [`${name}: >-`, ...lines.map((each) => indent(each, INDENT))];
}

/** A value on one line, within brackets if it is a list or a map. */
export function flowText(value: Json, isWithin = false): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, true)).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, held]) => `${flowText(key, true)}: ${flowText(held, true)}`)
      .join(', ')}}`;
  return writeValue(value, { flow: isWithin });
}

/**
 * A text as the lines of a block (`>`, folded at blanks so that lines stay short, or `|`), not indented;
 * none where a block could not say it.
 */
export function blockTextLines(
  text: string,
  isFolded: boolean,
  column: number,
): string[] | undefined {
  if (!/^[^\s\p{C}]/u.test(text) || /[^\P{C}\n]|[\u2028\u2029]|\s$|[ \t]\n|\n[ \t]/u.test(text))
    return undefined;
  if (!isFolded) return text.split('\n');
  // One line end is written as an empty line, two as two.
  return text.split('\n').flatMap((line, index) => {
    const lines = foldLine(line, Math.max(LEAST_WIDTH, WIDTH - column));
    return index === 0 || line === '' ? lines : ['', ...lines];
  });
}

/** A line in pieces that fit a width where single blanks let them. */
function foldLine(line: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    if (piece !== '' && piece.length + 1 + word.length > width) {
      pieces.push(piece);
      piece = word;
    } else piece = piece === '' ? word : `${piece} ${word}`;
  }
  return [...pieces, piece];
}
