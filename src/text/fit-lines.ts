/**
 * Breaks a text into at most `most` lines that each fit, between words where it can; what does not fit
 * ends in an ellipsis.
 */
export function fitLines(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && lines.length < most) {
      const head = cut(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${cut(last, (part) => fits(`${part}…`)).trimEnd()}…`];
}

/** The longest beginning that fits, at least one character. */
function cut(text: string, fits: (part: string) => boolean): string {
  let part = '';
  for (const character of text) {
    if (part !== '' && !fits(part + character)) break;
    part += character;
  }
  return part;
}
