import { dateWords } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { numberWords, rangeWords } from '../text/numbers.ts';
import type { Cell } from './blocks.ts';

/** A cell as people read it. */
export function readable(cell: Cell, language: Language): string {
  switch (cell.type) {
    case 'count':
      return rangeWords(cell, language);
    case 'number':
      return numberWords(cell.value, language);
    case 'date':
      return dateWords(cell.date, language);
    case 'records':
      return cell.ids.join(', ');
    case 'none':
      return '–';
    case 'unknown':
      return language === 'id' ? 'belum diketahui' : 'not known';
    default:
      return cell.text;
  }
}

/** A cell as programs read it: numbers and dates plain, a range as `0–3`, nothing where it is unknown. */
export function plain(cell: Cell): string | number | null {
  switch (cell.type) {
    case 'count':
      return cell.possible === cell.value ? cell.value : `${cell.value}–${cell.possible}`;
    case 'number':
      return cell.value;
    case 'date':
      return cell.date;
    case 'link':
      return cell.url;
    case 'records':
      return cell.ids.join(' ');
    case 'none':
    case 'unknown':
      return null;
    default:
      return cell.text;
  }
}
