import { Bookmark, ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { webAddress, word } from '../../../output/escape.ts';
import type { Inline, Report } from '../../blocks.ts';
import { lineCount } from './metrics.ts';
import { BODY_SIZE, type PageShape } from './page.ts';

/** What every part of a document needs to know while it is made. */
export interface Making {
  readonly report: Report;
  readonly page: PageShape;
  /** The name of the bookmark of a heading, table, figure or row. */
  readonly bookmark: (id: string) => string;
  /**
   * Only the pages are asked for: texts are given by their number of lines, which is much sooner laid out
   * than the texts themselves.
   */
  readonly sketch: boolean;
}

const LONGEST_NAME = 40;

/**
 * Names of bookmarks: Word takes letters, digits and underscores, forty at most, and does not tell
 * capitals from small letters.
 */
export function bookmarkNames(): (id: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const plain = `t_${id.replace(/[^a-z0-9]/giu, '_')}`.slice(0, LONGEST_NAME);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1)
      name = `${plain.slice(0, LONGEST_NAME - 1 - String(count).length)}_${count}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
    return name;
  };
}

/** How a run looks beside its paragraph's style. Sizes are in half points. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

export function run(making: Making, text: string, look: Look = {}): TextRun {
  return new TextRun({ text: written(making, text), ...look });
}

/** Laying out a word of thousands of letters takes minutes: for the count of pages it is parted. */
const LONG_WORD = /\S{24}(?=\S)/gu;

export function written({ sketch }: Making, text: string): string {
  const safe = word(text);
  return sketch ? safe.replace(LONG_WORD, '$& ') : safe;
}

/** A text that may be a link: only to the web, and only by an address that is safe. */
export function linked(
  making: Making,
  text: string,
  address: string | undefined,
  look: Look = {},
): ParagraphChild {
  const url = address === undefined ? undefined : webAddress(address);
  if (url === undefined) return run(making, text, look);
  const children = [new TextRun({ text: word(text), style: 'Hyperlink', ...look })];
  return new ExternalHyperlink({ link: url, children });
}

/** The text of a paragraph that is so many twips wide. */
export function inlines(parts: readonly Inline[], making: Making, width: number): ParagraphChild[] {
  if (making.sketch) {
    const pieces = parts.map((part) =>
      typeof part === 'string'
        ? { text: word(part) }
        : { text: word(part.text), bold: part.strong === true },
    );
    return lines(lineCount(pieces, BODY_SIZE, width));
  }
  return parts.map((part) =>
    typeof part === 'string'
      ? run(making, part)
      : linked(making, part.text, part.link, part.strong === true ? { bold: true } : {}),
  );
}

/** So many empty lines. */
export function lines(count: number, size = BODY_SIZE): ParagraphChild[] {
  return [new TextRun({ break: count - 1, size })];
}

/** The children, where a bookmark of this name begins; a part without a name has none. */
export function marked(
  making: Making,
  id: string | undefined,
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  return id === undefined ? [...children] : [new Bookmark({ id: making.bookmark(id), children })];
}
