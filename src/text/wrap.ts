import { textWidth } from './width.ts';

/** Breaks between words so that no line is wider than `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = textWidth(word);
    if (line === '') {
      line = word;
      used = wide;
    } else if (used + 1 + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      line += ` ${word}`;
      used += 1 + wide;
    }
  }
  return [...lines, line];
}
