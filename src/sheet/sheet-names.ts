import { FOLDERS, type Kind } from '../model/record.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import { splitPointer } from '../util/pointer.ts';
import type { Table } from './columns.ts';

/** Excel takes no more in the name of a sheet. */
export const LONGEST_NAME = 31;

/** What is too long or says too little in the name of a sheet. */
const KINDS: Partial<Record<Kind, Words>> = { filing: { id: 'Laporan', en: 'Filing' } };
const LISTS: Readonly<Record<string, Words>> = {
  '/adopter/group/counts/*': { id: 'Jumlah dinyatakan', en: 'Stated counts' },
  '/checks/*/evidence/*': { id: 'Bukti pemeriksaan', en: 'Check evidence' },
  '/milestones/*/evidence/*': { id: 'Bukti dukung', en: 'Stage evidence' },
  '/disputes/*/values/*': { id: 'Nilai sengketa', en: 'Disputed values' },
};

/** The sheet of an export that tells how to use it, and the one that lists what may be chosen. */
export const GUIDE: Words = { id: 'Petunjuk', en: 'Guide' };
export const CHOICES: Words = { id: 'Pilihan', en: 'Choices' };
/** The hidden sheet of an export that says what its records were. */
export const VERSIONS: Words = { id: 'Versi rekaman', en: 'Record versions' };

/** What the sheet of a table is called: `Inovasi`, `Inovasi - Tahapan`. */
export function sheetNameOf({ kind, items }: Pick<Table, 'kind' | 'items'>): Words {
  const of = KINDS[kind] ?? (fieldAt(kind, '')?.title as Words);
  if (items === '') return of;
  const list = LISTS[items] ?? (fieldAt(kind, items.slice(0, -2))?.title as Words);
  return { id: `${of.id} - ${list.id}`, en: `${of.en} - ${list.en}` };
}

/** The file of a table, without its ending: `innovations`, `innovations-checks-evidence`. */
export function fileNameOf({ kind, items }: Pick<Table, 'kind' | 'items'>): string {
  return [FOLDERS[kind], ...splitPointer(items).filter((token) => token !== '*')].join('-');
}
