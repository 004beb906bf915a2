import { inflateSync } from 'node:zlib';
import { objectsOf, stringOf } from './read-pdf.ts';

/** An element of the structure tree: what a screen reader reads, in its order. */
export interface PdfElement {
  readonly tag: string;
  /** Texts of the pages, and elements within. */
  readonly parts: readonly (string | PdfElement)[];
  /** Where it leads on the web. */
  readonly link: string | undefined;
}

/**
 * The structure tree of a tagged PDF with its text, from marked content and the fonts' own tables of
 * characters. Made for files as our compiler writes them: objects in the clear, streams deflated or plain.
 */
export function treeOf(pdf: Buffer): PdfElement {
  const objects = objectsOf(pdf);
  const streams = streamsOf(pdf);
  const texts = new Map<string, Map<number, string>>();
  const fonts = new Map<string, Map<string, string>>();
  const fontOf = (number: string) => {
    const known = fonts.get(number) ?? charactersOf(streams(one(objects, number, 'ToUnicode')));
    fonts.set(number, known);
    return known;
  };
  const textsOf = (page: string) => {
    let known = texts.get(page);
    if (known === undefined) {
      const body = objects.get(Number(page)) ?? '';
      const named = /\/Font <<(.*?)>>/s.exec(body)?.[1] ?? '';
      const used = new Map(
        Array.from(named.matchAll(/\/(\w+) (\d+) 0 R/g), ([, name = '', number = '']) => [
          name,
          fontOf(number),
        ]),
      );
      known = markedTexts(streams(one(objects, page, 'Contents')), used);
      texts.set(page, known);
    }
    return known;
  };
  const element = (number: string): PdfElement => {
    const body = objects.get(Number(number)) ?? '';
    const own = /\/Pg (\d+) 0 R\n>>$/.exec(body)?.[1] ?? '';
    const parts: (string | PdfElement)[] = [];
    let link: string | undefined;
    // Its contents: elements, content of its page, content of another page, annotations.
    const kids = /\/K \[(.*)\]/s.exec(body)?.[1] ?? '';
    for (const [whole, , child, content] of kids.matchAll(/<<(.*?)>>|(\d+) 0 R|(\d+)/gs)) {
      if (child !== undefined) parts.push(element(child));
      else if (content !== undefined) parts.push(textsOf(own).get(Number(content)) ?? '');
      else if (whole.includes('/OBJR')) {
        const annotation = objects.get(Number(/\/Obj (\d+)/.exec(whole)?.[1])) ?? '';
        link ??= stringOf(/\/URI (\(.*\))$/m.exec(annotation)?.[1]) || undefined;
      } else {
        const page = /\/Pg (\d+) 0 R/.exec(whole)?.[1] ?? own;
        parts.push(textsOf(page).get(Number(/\/MCID (\d+)/.exec(whole)?.[1])) ?? '');
      }
    }
    return { tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '', parts, link };
  };
  const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot')) ?? '';
  return element(/\/K \[(\d+) 0 R\]/.exec(root)?.[1] ?? '');
}

export function textWithin({ parts }: PdfElement): string {
  return parts.map((part) => (typeof part === 'string' ? part : textWithin(part))).join('');
}

export function* elementsWithin(element: PdfElement): Generator<PdfElement> {
  yield element;
  for (const part of element.parts) if (typeof part !== 'string') yield* elementsWithin(part);
}

/** The number of an object that another one names. */
function one(objects: ReadonlyMap<number, string>, number: string, key: string): string {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(objects.get(Number(number)) ?? '')?.[1];
  if (found === undefined) throw new Error(`object ${number} has no ${key}`);
  return found;
}

function streamsOf(pdf: Buffer): (number: string) => string {
  const whole = pdf.toString('latin1');
  return (number) => {
    const at = whole.indexOf(`\n${number} 0 obj\n`);
    const start = whole.indexOf('\nstream\n', at) + '\nstream\n'.length;
    const head = whole.slice(at, start);
    const bytes = pdf.subarray(start, start + Number(/\/Length (\d+)/.exec(head)?.[1]));
    return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  };
}

/** What the codes of a font stand for. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, list = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(code.toLowerCase(), utf16(text));
  if (table.includes('beginbfrange')) throw new Error('a font has ranges of characters');
  return characters;
}

/** Parentheses in a string stand there as they are where they are paired; ours are nested less deep. */
const LITERAL = [1, 2, 3, 4].reduce(
  (within) => String.raw`\((?:\\.|[^\\()]|${within})*\)`,
  String.raw`\((?:\\.|[^\\()])*\)`,
);

/** Strings stand early, so that nothing within them is taken for an operator. */
const TOKEN = new RegExp(
  String.raw`\/ActualText <FEFF(\w*)>|(?<!\/Lang )(${LITERAL})|<([0-9A-Fa-f]+)>|\/MCID (\d+)|\/(\w+) [\d.]+ Tf|\b(BDC|BMC|EMC)\b`,
  'gs',
);

/** The text of a page by the numbers that mark it for the structure tree. */
function markedTexts(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<number, string> {
  const texts = new Map<number, string>();
  const open: { readonly mark?: number; readonly said?: string }[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  let next: { mark?: number; said?: string } = {};
  const add = (text: string) => {
    const mark = open.findLast((each) => each.mark !== undefined)?.mark;
    if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? '') + text);
  };
  for (const [, said, literal, hex, mark, name, operator] of content.matchAll(TOKEN)) {
    if (said !== undefined) next.said = utf16(said);
    else if (mark !== undefined) next.mark = Number(mark);
    else if (name !== undefined) font = fonts.get(name) ?? new Map<string, string>();
    else if (operator === 'EMC') open.pop();
    else if (operator === 'BDC' || operator === 'BMC') {
      open.push(next);
      if (next.said !== undefined) add(next.said);
      next = {};
    } else if (operator === undefined && open.every((each) => each.said === undefined))
      for (const code of (hex ?? hexOf((literal ?? '').slice(1, -1))).match(/.{4}/g) ?? [])
        add(font.get(code.toLowerCase()) ?? '\uFFFD');
  }
  return texts;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

function hexOf(literal: string): string {
  const plain = literal.replace(/\\([0-7]{1,3}|.)/gs, (_, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1').toString('hex');
}
