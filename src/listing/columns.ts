import { PROOFS } from '../derive/ladders.ts';
import { fieldAt } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Language } from '../text/language.ts';
import { PROOF_WORDS } from '../text/proof.ts';
import { fold } from '../util/fold.ts';
import { textsAt } from './query.ts';
import type { Row } from './rows.ts';

/** Titles of the columns that no field of a schema has. */
const TITLES: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  id: { id: 'Pengenal', en: 'Id' },
  name: { id: 'Nama', en: 'Name' },
  kind: { id: 'Jenis rekaman', en: 'Kind of record' },
  kind_of: { id: 'Jenis', en: 'Kind' },
  phase: { id: 'Tahapan', en: 'Phase' },
  stage: { id: 'Status', en: 'Stage' },
  proof: { id: 'Bukti', en: 'Proof' },
  pairs: { id: 'Pasangan', en: 'Pairs' },
  file: { id: 'Berkas', en: 'File' },
  score: { id: 'Nilai', en: 'Score' },
  matched: { id: 'Ditemukan pada', en: 'Found in' },
  linked: { id: 'Terkait', en: 'Linked to' },
};

/** Columns that are derived or belong to every record, beside the fields of the schema. */
export const OWN_COLUMNS: readonly string[] = Object.keys(TITLES);

export function titleOf(kind: Kind, column: string, language: Language): string {
  const field = fieldAt(kind, `/${column.replaceAll('.', '/')}`);
  return TITLES[column]?.[language] ?? field?.title[language] ?? column;
}

/** A cell as people read it: several values joined, proof in words. */
export function cellText(row: Row, column: string, language: Language, joint: string): string {
  const texts = textsAt(row, column);
  if (column !== 'proof') return texts.join(joint);
  return texts.map((text) => PROOF_WORDS[language][text as 'stated'] ?? text).join(joint);
}

/** Numbers stay numbers in a sheet. */
export function csvValue(row: Row, column: string, language: Language): string | number {
  const value = row[column];
  return typeof value === 'number' ? value : cellText(row, column, language, '; ');
}

/** What is asked of a column, as the rows hold it: a level of proof may be named by its word. */
export function asHeld(column: string, wanted: string): string {
  if (column !== 'proof') return wanted;
  const words = Object.values(PROOF_WORDS);
  return PROOFS.find((proof) => words.some((each) => fold(each[proof]) === fold(wanted))) ?? wanted;
}
