import { type Safe, spreadsheet, webAddress } from '../../../output/escape.ts';
import { dateWords } from '../../../text/dates.ts';
import { shorten } from '../../../text/graphemes.ts';
import type { Language } from '../../../text/language.ts';
import { rangeWords } from '../../../text/numbers.ts';
import type { Cell } from '../../blocks.ts';
import { dayNumber } from '../../../workbook/days.ts';
import { LONGEST_TEXT, type Manner, type Value as Held } from '../../../workbook/rows.ts';
import { type Style, STYLES } from './styles.ts';

/** What a cell of a report's sheet holds. */
export interface Value extends Held {
  readonly content: string | number;
  readonly style: Style;
  /** Where it links to, as it was given; `webAddress` has taken it. */
  readonly url?: string;
}

/** Units of text that Excel takes in the address of a link. */
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

/** How a report's sheets are written. Excel makes no row higher than 409 points. */
export function mannerIn(language: Language): Manner {
  return {
    styles: STYLES[language],
    text: (content) => shortText(content, language),
    mostLines: 32,
  };
}

function shortText(content: string, language: Language): Safe<'spreadsheet'> {
  const cut = CUT[language];
  return spreadsheet(
    content.length > LONGEST_TEXT
      ? `${shorten(content, LONGEST_TEXT - cut.length - 1)}${cut}`
      : content,
  );
}
