import { fold } from '../../util/fold.ts';
import type { Cell } from '../sheet.ts';
import { readEmptiness } from './emptiness.ts';
import { fault, found, quoted, type Reading } from './reading.ts';
import { tidyText } from './text.ts';

const YES = new Set(
  'ya y iya yes true benar betul sudah sdh telah ada aktif 1 v √ ✓ ✔ ☑ ✅'.split(' '),
);
const NO = new Set('tidak tdk t no n false salah belum blm bukan nonaktif 0 ✗ ✘ ☐ ❌'.split(' '));

/** Yes or no, in the words and marks of forms. */
export function readTruth(cell: Cell): Reading<boolean> {
  const nothing = readEmptiness(cell);
  if (nothing) return nothing;
  if (cell.kind === 'truth') return found(cell.truth);
  const text =
    cell.kind === 'text' ? tidyText(cell.text) : String('number' in cell ? cell.number : '');
  // Font symbols and marks fold to nothing.
  const word = fold(text) || text.replace('\ufe0f', '');
  if (YES.has(word)) return found(true);
  if (NO.has(word)) return found(false);
  if (/^[x×]$/i.test(text))
    return fault(
      '“x” dapat berarti ya (dicentang) atau tidak. Tulis Ya atau Tidak.',
      '“x” can mean yes (ticked) or no. Write Ya or Tidak.',
    );
  return fault(
    `${quoted(text)} bukan Ya atau Tidak.`,
    `${quoted(text)} is neither Ya (yes) nor Tidak (no).`,
  );
}
