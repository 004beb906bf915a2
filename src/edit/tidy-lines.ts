import { lineEnd } from '../parse/tokens.ts';
import { keepsBlankLines, scalarSpans, type Shape } from './shape.ts';

type Span = readonly [start: number, end: number];

/**
 * Lines in their normal style: no blanks at their ends, at most one blank line running, none at the
 * top, one line end at the end of the file, line ends of one sort. Texts are not touched.
 */
export function tidyLines(shape: Shape): string {
  const { text } = shape;
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const eol = text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
  let made = '';
  let at = bom.length;
  for (const [start, end] of [...wholeTexts(shape), [text.length, text.length] as const]) {
    if (start < at) continue;
    let between = text.slice(at, start).replace(/[ \t]+(?=\r?\n)/g, '');
    if (made === '') between = between.replace(/^(?:\r?\n)+/, '');
    if (start === text.length) between = between.replace(/(?:\r?\n[ \t]*)+$/, '') + eol;
    made += between.replace(/(\r?\n)(?:\r?\n){2,}/g, '$1$1') + text.slice(start, end);
    at = end;
  }
  return bom + (eol === '\n' ? made.replaceAll('\r\n', '\n') : made);
}

/** The texts of a file; those in blocks with the whole of their last line, and the blank lines they keep. */
function wholeTexts({ text, positions, children }: Shape): Span[] {
  const blocks = new Map<number, number>();
  for (const { value } of positions.values()) {
    if (!/^[|>]/.test(text.charAt(value[0]))) continue;
    const end = lineEnd(text, value[1]);
    const kept = keepsBlankLines(text, value[0])
      ? /^(?:\r?\n[ \t]*(?=\r?\n))*/.exec(text.slice(end))
      : null;
    blocks.set(value[1], end + (kept?.[0].length ?? 0));
  }
  return scalarSpans(text, positions, (pointer) => children(pointer).length > 0).map(
    ([start, end]): Span => [start, blocks.get(end) ?? end],
  );
}
