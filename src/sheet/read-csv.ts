import type { Words } from '../model/fields.ts';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { Refused, tooLarge } from './refusal.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];
const NAMES: Readonly<Record<Delimiter, Words>> = {
  ',': { id: 'koma', en: 'a comma' },
  ';': { id: 'titik koma', en: 'a semicolon' },
  '\t': { id: 'tab', en: 'a tab' },
};
/** Records by which the delimiter is found. */
const SAMPLE = 200;

/** The one table of a CSV file, with all its cells as texts. Refuses by `Refused`. */
export function readCsv(name: string, bytes: Uint8Array): { sheets: Sheet[]; notes: Words[] } {
  const { text, note } = decodeText(bytes);
  const notes = note ? [note] : [];
  // Excel writes its delimiter on a first line of its own: https://stackoverflow.com/a/20395467
  const [said, declared] = /^\ufeff?sep=([,;\t])\r?\n/i.exec(text) ?? [];
  const body = text.slice(said?.length ?? (text.startsWith('\ufeff') ? 1 : 0));
  const delimiter = (declared as Delimiter | undefined) ?? delimiterOf(body);
  if (delimiter !== undefined)
    notes.push({
      id: `Kolom dipisahkan dengan ${NAMES[delimiter].id}.`,
      en: `Columns are separated by ${NAMES[delimiter].en}.`,
    });
  const rows: SheetRow[] = [];
  // Excel counts the line that names the delimiter as well.
  let number = said === undefined ? 0 : 1;
  for (const record of csvRecords(body, delimiter ?? ',')) {
    number += 1;
    const row = rowOf(record, number);
    if (row) rows.push(row);
    if (rows.length > LIMITS.rows)
      throw tooLarge({
        id: `berisi lebih dari ${LIMITS.rows} baris`,
        en: `it holds more than ${LIMITS.rows} rows`,
      });
  }
  return { sheets: [{ name, hidden: false, rows, merged: [] }], notes };
}

/**
 * The delimiter by which most records have the same number of columns, more than one; none where the
 * file has a single column. Refused where two fit alike, for then every cell would be a guess.
 */
function delimiterOf(text: string): Delimiter | undefined {
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...regularity(text, delimiter) }))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.share - a.share || b.columns - a.columns);
  const [best, next] = fits;
  if (best && next && next.share === best.share && next.columns === best.columns)
    throw new Refused(
      {
        id: `Pemisah kolom tidak jelas: ${NAMES[best.delimiter].id} atau ${NAMES[next.delimiter].id}.`,
        en: `What separates the columns is unclear: ${NAMES[best.delimiter].en} or ${NAMES[next.delimiter].en}.`,
      },
      {
        id: 'Tulis pemisahnya pada baris pertama berkas (sep=; atau sep=,), atau simpan sebagai .xlsx.',
        en: 'Write it on the first line of the file (sep=; or sep=,) or save the file as .xlsx.',
      },
    );
  return best?.delimiter;
}

/** The most frequent number of columns above one, and the share of records that have it. */
function regularity(text: string, delimiter: Delimiter): { columns: number; share: number } {
  const counts = new Map<number, number>();
  let filled = 0;
  try {
    for (const record of csvRecords(text, delimiter)) {
      if (record.every((field) => field.trim() === '')) continue;
      filled += 1;
      if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
      if (filled === SAMPLE) break;
    }
  } catch {
    // Quotes go wrong with a delimiter that is none; with the true one it is told when reading.
  }
  const [most = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { columns: most[0], share: most[1] / Math.max(filled, 1) };
}

function rowOf(record: readonly string[], number: number): SheetRow | undefined {
  const last = record.findLastIndex((field) => field !== '');
  if (last < 0) return undefined;
  if (last >= LIMITS.columns)
    throw tooLarge({
      id: `baris ${number} berisi lebih dari ${LIMITS.columns} kolom`,
      en: `row ${number} holds more than ${LIMITS.columns} columns`,
    });
  return { number, hidden: false, cells: record.slice(0, last + 1).map(cellOf) };
}

function cellOf(text: string): Cell {
  if (text === '') return { kind: 'empty' };
  return text.length > LIMITS.text
    ? { kind: 'fault', code: `>${text.length}` }
    : { kind: 'text', text };
}
