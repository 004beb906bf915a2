import { type FormKind, FORMS } from '../../amend/form.ts';
import { UsageError } from '../../util/usage-error.ts';
import { kindOf } from '../kinds.ts';

/** The kind of record to be made that a word names. */
export function formKindOf(word: string): FormKind {
  const kind = kindOf(word, Object.keys(FORMS));
  if (kind !== 'filing') return kind;
  throw new UsageError(
    {
      id: 'Laporan yang diserahkan dicatat oleh laporannya sendiri, agar komit dan sidiknya benar.',
      en: 'A report that is handed in is recorded by the report itself, so that commit and digest are true.',
    },
    {
      id: 'Jalankan: tular report annual --file --number NOMOR --date TANGGAL',
      en: 'Run: tular report annual --file --number NUMBER --date DATE',
    },
  );
}
