import type { Safe } from '../output/escape.ts';
import type { Styles } from './styles.ts';

/** What a cell of a sheet holds: a text, a truth, or a number that its look may show as a date. */
export interface Value {
  readonly content: string | number | boolean;
  /** A look of the workbook, by its name. */
  readonly style: string;
}

/** How the cells of a workbook are written. */
export interface Manner {
  readonly styles: Styles;
  /** A text as the sheet holds it. */
  text(content: string): Safe<'spreadsheet'>;
  /** Lines for which a row makes room. */
  readonly mostLines: number;
}

/** Units of text that Excel takes in a cell. */
export const LONGEST_TEXT = 32_767;

/** `A`, `Z`, `AA`: the name of a column by its number, from 0. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;
}

/** A row in SpreadsheetML, high enough for its texts in columns of these widths. */
export function rowXml(
  number: number,
  values: readonly (Value | undefined)[],
  widths: readonly number[],
  manner: Manner,
): string {
  const cells = values.map(
    (value, column) => value && cellXml(`${columnName(column)}${number}`, value, manner),
  );
  const lines = values.map((value, column) => linesOf(value, widths[column] ?? NARROWEST, manner));
  const most = Math.min(manner.mostLines, Math.max(1, ...lines));
  const height = most === 1 ? '' : ` ht="${most * LINE}" customHeight="1"`;
  return `<row r="${number}"${height}>${cells.filter((cell) => cell !== undefined).join('')}</row>`;
}

/** Widths of columns, in letters; what is typed into a column of a look has that look. */
export function columnsXml(
  widths: readonly number[],
  looks: readonly (number | undefined)[] = [],
): string {
  return `<cols>${widths
    .map((width, index) => {
      const look = looks[index];
      const style = look === undefined ? '' : ` style="${look}"`;
      return `<col min="${index + 1}" max="${index + 1}" width="${width}"${style} customWidth="1"/>`;
    })
    .join('')}</cols>`;
}

/** Letters that a column has at least. */
export const NARROWEST = 8;

/** Points of a line. */
const LINE = 12.75;

/** A cell in SpreadsheetML. Texts stand in the cell itself: nothing need be held to the end. */
function cellXml(at: string, { content, style }: Value, { styles, text }: Manner): string {
  const start = `<c r="${at}" s="${styles.number(style)}"`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  const safe = text(content);
  const keep = /^\s|\s$|\s\s|[\n\t]/.test(safe) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${keep}>${safe}</t></is></c>`;
}

/** How many lines a text takes: not every program makes room for them by itself. */
function linesOf(value: Value | undefined, width: number, { styles, mostLines }: Manner): number {
  if (typeof value?.content !== 'string' || !styles.wraps(value.style)) return 1;
  // Headings are bold, and share their room with the mark of the filter.
  const room = /head/i.test(value.style) ? width - 4 : width;
  const paragraphs = value.content.slice(0, mostLines * room).split('\n');
  return paragraphs.reduce((sum, paragraph) => sum + paragraphLines(paragraph, room), 0);
}

function paragraphLines(text: string, room: number): number {
  if (text.length <= room) return 1;
  let lines = 1;
  let used = 0;
  // A line ends at a blank, or behind a hyphen.
  for (const part of text.split(/(?<=[ -])/)) {
    if (used > 0 && used + part.trimEnd().length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.ceil(part.length / room) - 1;
    used = part.length > room ? part.length % room : used + part.length;
  }
  return lines;
}
