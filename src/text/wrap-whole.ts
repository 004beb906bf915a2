import { graphemeStarts } from './graphemes.ts';
import { textWidth } from './width.ts';
import { wrap } from './wrap.ts';

/** Where a word may be parted: behind a hyphen or a slash that is not the last of it. */
const JOINT = /(?<=[-/])(?=[^-/])/;

/** The parts of a text that stay on one line as long as the line has room for them. */
export function unbroken(text: string): string[] {
  return text.split(' ').flatMap((word) => word.split(JOINT));
}

/** As `wrap`, but no line is wider than `width`: a longer word goes on in the next line, nothing is lost. */
export function wrapWhole(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) =>
    textWidth(line) <= width ? [line] : parted(line, width),
  );
}

function parted(word: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of word.split(JOINT)) {
    if (textWidth(line + part) <= width) {
      line += part;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = textWidth(part) <= width ? [part] : piecesOf(part, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line === '' ? lines : [...lines, line];
}

/** Cut between characters as readers see them, at least one to a line. */
function piecesOf(text: string, width: number): string[] {
  const starts = graphemeStarts(text);
  const pieces: string[] = [];
  let piece = '';
  for (const [at, start] of starts.entries()) {
    const character = text.slice(start, starts[at + 1]);
    if (piece !== '' && textWidth(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
