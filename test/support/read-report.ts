import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, elements, textOf } from './dom.ts';
import { readCsv } from './read-csv.ts';
import { elementsWithin, type PdfElement, textWithin, treeOf } from './read-pdf-tree.ts';
import { readXlsx } from './read-xlsx.ts';
import { all, readWord, textIn } from './word.ts';
import type { Element } from './xml.ts';

/** A cell as its file shows it: a text, a number where the file has numbers, and where it leads. */
export interface ShownCell {
  readonly shown: string | number;
  readonly link?: string | undefined;
}

export interface ShownTable {
  /** `Tabel 4.1. Replikasi`; the name of the sheet or of the file where a format has those. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ShownCell[])[];
}

/** What a file of a report shows, read by nothing of our own program. */
export interface Shown {
  readonly tables: readonly ShownTable[];
  /** What may be a form: `Hal: Penyampaian laporan`, line by line. */
  readonly forms: readonly (readonly string[])[];
}

export function shownInWord(bytes: Uint8Array): Shown {
  const parts = readWord(bytes);
  const targets = new Map(
    (parts['word/_rels/document.xml.rels']?.children ?? []).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const body = parts['word/document.xml']?.children[0]?.children ?? [];
  const tables: ShownTable[] = [];
  const forms: string[][] = [];
  body.forEach((table, at) => {
    if (table.name !== 'w:tbl') return;
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    const cells = (row: Element) => row.children.filter(({ name }) => name === 'w:tc');
    const [head, ...rest] = rows;
    if (head === undefined || [...all(head, 'w:tblHeader')].length === 0) {
      forms.push(rows.map((row) => cells(row).map(textIn).join('')));
      return;
    }
    tables.push({
      caption: textIn(body[at - 1] ?? table),
      columns: cells(head).map(textIn),
      rows: rest.map((row) =>
        cells(row).map((cell) => {
          const [link] = [...all(cell, 'w:hyperlink')];
          return { shown: textIn(cell), link: targets.get(link?.attributes['r:id'] ?? '') };
        }),
      ),
    });
  });
  return { tables, forms };
}

export function shownInPdf(bytes: Buffer): Shown {
  const tables: ShownTable[] = [];
  const forms: string[][] = [];
  let before: PdfElement | undefined;
  for (const element of elementsWithin(treeOf(bytes))) {
    const within = (tag: string, place: PdfElement = element) =>
      [...elementsWithin(place)].filter((each) => each.tag === tag);
    if (element.tag === 'Caption') before = element;
    else if (element.tag === 'Table') {
      // A caption stands in its table, or beside it where a page ends between them.
      const caption = within('Caption')[0] ?? before;
      tables.push({
        caption: caption === undefined ? '' : textWithin(caption),
        columns: within('TH').map(textWithin),
        rows: within('TBody')
          .flatMap((each) => within('TR', each))
          .map((row) =>
            within('TD', row).map((cell) => ({
              shown: textWithin(cell),
              link: within('Link', cell)[0]?.link,
            })),
          ),
      });
    } else if (element.tag === 'Div') {
      const cells = element.parts.map((part) =>
        typeof part === 'string' ? part : textWithin(part),
      );
      if (cells.length % 3 === 0)
        forms.push(
          cells.flatMap((_, at) => (at % 3 === 0 ? cells.slice(at, at + 3).join('') : [])),
        );
    }
  }
  return { tables, forms };
}

export function shownInHtml(page: string): Shown {
  return shownInPage(parse(page), (table) => attribute(table, 'class') !== 'fields');
}

export function shownInMarkdown(page: string): Shown {
  return shownInPage(parse(new MarkdownIt({ html: true }).render(page)), () => true);
}

function shownInPage(page: Tree.Node, isData: (table: Tree.Element) => boolean): Shown {
  const tables: ShownTable[] = [];
  const forms: string[][] = [];
  let before: Tree.Element | undefined;
  for (const element of elements(page)) {
    const within = (tag: string, place: Tree.Element = element) =>
      [...elements(place)].filter(({ tagName }) => tagName === tag);
    const lines = (tag: string) => within(tag).map(textOf);
    if (element.tagName === 'p') before = element;
    if (element.tagName === 'ul') forms.push(lines('li'));
    if (element.tagName !== 'table' || attribute(element, 'id')?.startsWith('jejak--')) continue;
    if (!isData(element)) {
      forms.push(
        within('tr').map((row) =>
          [...within('th', row), ...within('td', row)].map(textOf).join(': '),
        ),
      );
      continue;
    }
    const caption = within('caption')[0] ?? before;
    tables.push({
      caption: caption === undefined ? '' : textOf(caption),
      columns: lines('th'),
      rows: within('tr')
        .slice(1)
        .map((row) =>
          within('td', row).map((cell) => ({
            shown: textOf(cell),
            link: within('a', cell)
              .flatMap((each) => attribute(each, 'href') ?? [])
              .find((target) => !target.startsWith('#')),
          })),
        ),
    });
  }
  return { tables, forms };
}

/** The sheets behind the cover, each called as its table; a day is given as it is written in a catalogue. */
export function shownInWorkbook(bytes: Uint8Array): Shown {
  const tables = readXlsx(bytes)
    .sheets.slice(1)
    .map(({ name, rows }): ShownTable => {
      const [head = [], ...rest] = rows;
      return {
        caption: name,
        columns: head.map((cell) => String(cell?.value ?? '')),
        rows: rest.map((row) =>
          head.map((_, column): ShownCell => {
            const { value = '', format = '', link } = row[column] ?? {};
            // Days are counted from the day before 1900.
            const isDay = typeof value === 'number' && format.includes('yyyy');
            return { shown: isDay ? dayOf(value) : value, link };
          }),
        ),
      };
    });
  return { tables, forms: [] };
}

function dayOf(number: number): string {
  return new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
}

/** Files by the name of their table. */
export function shownInCsv(files: Readonly<Record<string, string>>): Shown {
  const tables = Object.entries(files).map(([caption, text]): ShownTable => {
    const [columns = [], ...rows] = readCsv(text);
    return { caption, columns, rows: rows.map((row) => row.map((shown) => ({ shown }))) };
  });
  return { tables, forms: [] };
}
