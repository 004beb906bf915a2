import type { Cell } from '../sheet.ts';
import { fault, type Absent, type Fault } from './reading.ts';

/** Ways to write that there is nothing; dashes and dots of any length besides. */
const NOTHING = new Set([
  'n/a',
  'n.a.',
  'nihil',
  'kosong',
  '(kosong)',
  'null',
  'tidak ada',
  'tdk ada',
  'belum ada',
  'blm ada',
]);
const ONLY_MARKS = /^(?:[-–—−_]+|[.…]+)$/u;
const BLANK = /[\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

const ERRORS: Readonly<Record<string, readonly [id: string, en: string]>> = {
  '#N/A': ['nilai tidak ditemukan', 'value not found'],
  '#REF!': ['rujukan hilang', 'reference lost'],
  '#NAME?': ['nama rumus tidak dikenal', 'unknown name in a formula'],
  '#VALUE!': ['jenis nilai salah', 'wrong kind of value'],
  '#DIV/0!': ['pembagian dengan nol', 'division by zero'],
  '#NUM!': ['angka tidak sah', 'invalid number'],
  '#NULL!': ['rentang tidak beririsan', 'ranges do not meet'],
  '#SPILL!': ['hasil tidak muat', 'result does not fit'],
  '#CALC!': ['rumus tidak dapat dihitung', 'formula cannot be calculated'],
};
const ERROR_TEXT = /^(?:#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|#+|Err:\d+)$/i;

/** True for a text that says there is nothing: blank, `-`, `nihil`, `tidak ada`. */
export function saysNothing(text: string): boolean {
  const bare = text.replace(BLANK, ' ').trim().toLowerCase();
  return bare === '' || NOTHING.has(bare) || ONLY_MARKS.test(bare);
}

/** A cell that holds nothing to read: empty, or an error; undefined where it holds something. */
export function readEmptiness(cell: Cell): Absent | Fault | undefined {
  if (cell.kind === 'empty') return { absent: true, written: '' };
  if (cell.kind === 'fault') return cellFault(cell.code);
  if (cell.kind !== 'text') return undefined;
  const text = cell.text.trim();
  if (saysNothing(text)) return { absent: true, written: text.replace(BLANK, ' ').trim() };
  // Sheets saved as CSV hold their errors as texts.
  return ERROR_TEXT.test(text) ? cellFault(text) : undefined;
}

function cellFault(code: string): Fault {
  if (code.startsWith('>'))
    return fault(
      `Teks sel terlalu panjang: ${code.slice(1)} karakter, paling banyak 10000. Ringkas atau pecah isinya.`,
      `The cell's text is too long: ${code.slice(1)} characters, at most 10000. Shorten or split it.`,
    );
  if (code.startsWith('='))
    return fault(
      `Rumus ${code} belum pernah dihitung. Buka dan simpan berkas di aplikasi lembar sebar, atau tulis nilainya.`,
      `The formula ${code} was never calculated. Open and save the file in a spreadsheet program, or write the value.`,
    );
  if (/^#+$/.test(code))
    return fault(
      'Sel hanya berisi tanda pagar: kolomnya terlalu sempit ketika disimpan sebagai CSV. Lebarkan kolom dan simpan lagi.',
      'The cell holds number signs only: its column was too narrow when saved as CSV. Widen it and save again.',
    );
  const [id, en] = ERRORS[code.toUpperCase()] ?? ['rumus gagal', 'the formula failed'];
  return fault(
    `Sel berisi galat ${code} (${id}). Perbaiki rumusnya atau tulis nilainya.`,
    `The cell holds the error ${code} (${en}). Mend the formula or write the value.`,
  );
}
