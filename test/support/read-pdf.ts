import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** True where the programs of poppler are on this machine. */
export const POPPLER = ['pdfinfo', 'pdftotext'].every(
  (program) => spawnSync(program, ['-v']).error === undefined,
);

/** Dictionaries of the file by number, which our compiler writes in the clear, without streams. */
export function objectsOf(pdf: Buffer): Map<number, string> {
  const all = pdf.toString('latin1').matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\nendobj/gs);
  return new Map(
    Array.from(all, ([, number, body = '']) => [Number(number), body.split('\nstream\n')[0] ?? '']),
  );
}

/** All of them as one text. */
export function dictionariesOf(pdf: Buffer): string {
  return [...objectsOf(pdf).values()].join('\n');
}

/** How often each tag stands in the structure tree. */
export function tagsOf(pdf: Buffer): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const body of objectsOf(pdf).values()) {
    const tag = /\/Type \/StructElem\s+\/S \/(\w+)/.exec(body)?.[1];
    if (tag !== undefined) counts[tag] = (counts[tag] ?? 0) + 1;
  }
  return counts;
}

/** The label of each page as readers show it, from the tree of labels. */
export function labelsOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const body = (number: string | undefined) => objects.get(Number(number)) ?? '';
  const reference = (text: string, key: string) =>
    body(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
  const catalog = [...objects.values()].find((text) => text.includes('/Type /Catalog')) ?? '';
  const count = Number(/\/Count (\d+)/.exec(reference(catalog, 'Pages'))?.[1]);
  const ranges = [...reference(catalog, 'PageLabels').matchAll(/(\d+) (\d+) 0 R/g)].map(
    ([, page, label]) => ({ page: Number(page), label: body(label) }),
  );
  return Array.from({ length: count }, (_, page) => {
    const range = ranges.findLast((each) => each.page <= page);
    const style = /\/S \/(\w)/.exec(range?.label ?? '')?.[1];
    if (style === undefined) return '';
    const first = Number(/\/St (\d+)/.exec(range?.label ?? '')?.[1] ?? 1);
    return `${style}${first + page - (range?.page ?? 0)}`;
  });
}

/** A string of the file as text: UTF-16 in figures, or plain. */
export function stringOf(text: string | undefined): string {
  if (text?.startsWith('<') === true)
    return Buffer.from(text.slice(5).replace(/[\s>]/g, ''), 'hex').swap16().toString('utf16le');
  return (text ?? '').slice(1, -1).replace(/\\([()\\])/g, '$1');
}

/** The text as poppler takes it out, a string for each page. */
export function pagesOf(pdf: Buffer): string[] {
  return poppler('pdftotext', pdf, '-raw').split('\f').slice(0, -1);
}

/** What stands in each element of this kind, in order, as a screen reader meets it. */
export function textsIn(pdf: Buffer, tag: string): string[] {
  const texts: string[] = [];
  let depth = Infinity;
  for (const line of poppler('pdfinfo', pdf, '-struct-text').split('\n')) {
    const [, indent = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? [];
    if (rest.startsWith('"')) {
      if (indent.length > depth) texts.push(`${texts.pop() ?? ''}${rest.slice(1, -1)}`);
      continue;
    }
    // Attributes of an element are indented like its children, and begin with a slash.
    if (!/^[A-Z]\w*/.test(rest) || rest.startsWith('Object ')) continue;
    if (indent.length > depth) continue;
    depth = new RegExp(`^${tag}\\b`).test(rest) ? indent.length : Infinity;
    if (depth !== Infinity) texts.push('');
  }
  return texts;
}

function poppler(program: string, pdf: Buffer, option: string): string {
  const path = join(temporaryFolder(), 'x.pdf');
  writeFileSync(path, pdf);
  const to = program === 'pdftotext' ? [path, '-'] : [path];
  return execFileSync(program, [option, '-enc', 'UTF-8', ...to], {
    encoding: 'utf8',
    // It remarks on a type that the standard allows.
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Text without what stands between its letters: blanks, line ends, signs that show nothing. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}-]/gu, '');
}
