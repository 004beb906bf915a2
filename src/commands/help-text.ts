import { Help } from 'commander';

/**
 * What stands under the options of a help, no line wider than a terminal: prose goes on below its own
 * start, an example below with the sign that a shell reads as one line.
 */
export function helpText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) =>
      line.length <= width
        ? [line]
        : isExample(line)
          ? wrapExample(line, width)
          : wrapProse(line, width),
    )
    .join('\n');
}

/** The first example in such a text, without its indent. */
export function firstExample(text: string): string | undefined {
  return text.split('\n').find(isExample)?.trim();
}

/** Narrower than this commander wraps nothing. */
const NARROWEST = 40;

function isExample(line: string): boolean {
  return /^ +tular /.test(line);
}

function wrapExample(line: string, width: number): string[] {
  const indent = /^ +/.exec(line)?.[0] ?? '';
  // An option stays with its value; text in quotes is one word.
  const parts = line.trim().match(/(?:--?[\w-]+ )?(?:"[^"]*"|[^\s"])+/g) ?? [];
  const lines: string[] = [];
  let current = indent;
  for (const part of parts) {
    const next = current.trim() === '' ? current + part : `${current} ${part}`;
    if (next.length + 2 > width && current.trim() !== '') {
      lines.push(`${current} \\`);
      current = `${indent}    ${part}`;
    } else current = next;
  }
  return [...lines, current];
}

function wrapProse(line: string, width: number): string[] {
  // A name and what it means stand in two columns.
  const head = /^ *(?:\S+(?: \S+)* {2,})?/.exec(line)?.[0] ?? '';
  const room = Math.max(NARROWEST, width - head.length);
  const [first = '', ...more] = new Help().boxWrap(line.slice(head.length), room).split('\n');
  return [head + first, ...more.map((each) => ' '.repeat(head.length) + each)];
}
