import { spreadsheet, webAddress } from '../../../output/escape.ts';
import { dateWords } from '../../../text/dates.ts';
import { shorten } from '../../../text/graphemes.ts';
import type { Language } from '../../../text/language.ts';
import { rangeWords } from '../../../text/numbers.ts';
import type { Cell } from '../../blocks.ts';
import { type Style, styleNumber } from './styles.ts';

/** What a cell of a sheet holds: a text, or a number that its style may show as a date. */
export interface Value {
  readonly content: string | number;
  readonly style: Style;
  /** Where it links to, as it was given; `webAddress` has taken it. */
  readonly url?: string;
}

/** Units of text that Excel takes in a cell, and in the address of a link. */
const LONGEST_TEXT = 32_767;
const LONGEST_ADDRESS = 2_079;

/** Said at the end of a text that was cut. */
const CUT = {
  id: ' [dipotong; selengkapnya dalam CSV atau JSON]',
  en: ' [cut; the whole is in CSV or JSON]',
} as const;

/**
 * A cell of a report as a cell of a sheet; none where there is nothing to say. A range and a date that
 * is no day are texts, since no number says what they say.
 */
export function valueOf(cell: Cell, language: Language): Value | undefined {
  switch (cell.type) {
    case 'count':
      return cell.possible === cell.value
        ? numberValue(cell.value)
        : { content: rangeWords(cell, language), style: 'range' };
    case 'number':
      return numberValue(cell.value);
    case 'date': {
      const day = dayNumber(cell.date);
      return day === undefined
        ? { content: dateWords(cell.date, language), style: 'text' }
        : { content: day, style: 'date' };
    }
    case 'link': {
      const url = webAddress(cell.url);
      return url === undefined || url.length > LONGEST_ADDRESS
        ? textValue(cell.text)
        : { content: cell.text, style: 'link', url: cell.url };
    }
    case 'records':
      return textValue(cell.ids.join(' '));
    case 'none':
    case 'unknown':
      return undefined;
    default:
      return textValue(cell.text);
  }
}

/** A text; one that would become a formula when somebody edits it is marked as text. */
export function textValue(text: string): Value | undefined {
  if (text === '') return undefined;
  return { content: text, style: /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? 'quoted' : 'text' };
}

function numberValue(value: number): Value | undefined {
  if (!Number.isFinite(value)) return textValue(String(value));
  return { content: value, style: Number.isInteger(value) ? 'whole' : 'decimal' };
}

const DAY = 86_400_000;

/**
 * The number under which Excel knows a day. Before March 1900 it counts a day that never was, so that
 * others would read another date.
 */
function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < '1900-03-01') return undefined;
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
}

/** A cell in SpreadsheetML. Texts stand in the cell itself: nothing need be held to the end. */
export function cellXml(at: string, { content, style }: Value, language: Language): string {
  const start = `<c r="${at}" s="${styleNumber(style)}"`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  const short =
    content.length > LONGEST_TEXT
      ? `${shorten(content, LONGEST_TEXT - CUT[language].length - 1)}${CUT[language]}`
      : content;
  const text = spreadsheet(short);
  const keep = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${keep}>${text}</t></is></c>`;
}

/** `A`, `Z`, `AA`: the name of a column by its number, from 0. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;
}
