import type { Cell } from '../sheet.ts';
import { splitList } from '../list-cell.ts';
import { saysNothing } from './emptiness.ts';
import { fault, found, quoted, withoutEnd, type Reading } from './reading.ts';
import { readText, tidyText } from './text.ts';

export interface ListContext {
  /** What stands between the parts, where the reader has said so. */
  readonly separator?: string;
  /** Whether a text is a part that the list can have: only then are commas and `dan` between parts. */
  readonly known?: (part: string) => boolean;
}

const BULLET = /^\s*(?:[-–•*·▪‣]|\p{Co})\s+/u;

/**
 * The parts of a cell: by the separator that was declared, else by line breaks, numbers from 1 on,
 * semicolons or bars, whichever the cell has. A comma separates only what is known, so that
 * `Ir. Budi, S.Kom., M.T.` stays one.
 */
export function readList(cell: Cell, { separator, known }: ListContext = {}): Reading<string[]> {
  const read = readText(cell, { prose: true });
  if (!('value' in read)) return read;
  const text = read.value;
  const parts =
    separator === undefined
      ? split(text, known)
      : text.split(separator === '\\n' ? '\n' : separator);
  if (parts === undefined)
    return fault(
      `Isi ${quoted(text)} memakai lebih dari satu pemisah. Pakai satu saja, misalnya titik koma.`,
      `${quoted(text)} uses more than one separator. Use a single one, such as a semicolon.`,
    );
  const items = parts.map((part) => tidyText(part)).filter((part) => !saysNothing(part));
  return items.length === 0 ? { absent: true, written: text } : found(items, read.note);
}

function split(text: string, known: ListContext['known']): string[] | undefined {
  if (known?.(text)) return [text];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1) return byLines(lines);
  const numbered = byNumbers(text);
  if (numbered) return numbered.map((part) => withoutEnd(part, ';,'));
  if (text.includes(';') || text.startsWith('"')) return splitList(text);
  if (text.includes('|')) return text.split('|');
  const bare = text.replace(BULLET, '');
  return (known && byCommas(bare, known)) ?? [bare];
}

/** One part a line, with bullets or numbers before and separators after. */
function byLines(lines: readonly string[]): string[] | undefined {
  const bare = lines.map((line, index) =>
    withoutEnd(
      line
        .replace(BULLET, '')
        .replace(new RegExp(`^\\s*\\(?(?:${index + 1}|${letter(index)})[.)]\\s*`, 'i'), ''),
      ';,',
    ),
  );
  return bare.some((part) => part.includes(';')) ? undefined : bare;
}

const letter = (index: number) => String.fromCharCode(97 + (index % 26));

/** `1) a 2) b`, `1. a 2. b`, `a. x b. y`: numbers or letters in their order, each followed by a mark. */
function byNumbers(text: string): string[] | undefined {
  for (const [first, next] of [
    [/^\(?1[.)]\s*(?=\D)/, (index: number) => `\\(?${index + 1}[.)]`],
    [/^\(?a[.)]\s+/i, (index: number) => `\\(?${letter(index)}[.)]`],
  ] as const) {
    if (!first.test(text)) continue;
    const parts: string[] = [];
    let rest = text.replace(first, '');
    for (let index = 1; index < 26; index += 1) {
      const mark = new RegExp(`(?:^|[\\s;,])${next(index)}(?:\\s+|(?=\\p{L}))`, 'iu').exec(rest);
      if (!mark) break;
      parts.push(rest.slice(0, mark.index));
      rest = rest.slice(mark.index + mark[0].length);
    }
    if (parts.length > 0) return [...parts, rest];
  }
  return undefined;
}

function byCommas(text: string, known: (part: string) => boolean): string[] | undefined {
  for (const marks of [
    /\s*,\s*(?:(?:dan|serta|and)\s+)?/i,
    /\s*(?:,|&|\/|\s(?:dan|serta|and)\s)\s*/i,
  ]) {
    const parts = text.split(new RegExp(marks, 'gi')).map((part) => tidyText(part));
    if (parts.length > 1 && parts.every((part) => part !== '' && known(part))) return parts;
  }
  return undefined;
}
