import { guardedRows, PLAIN } from '../output/csv.ts';
import type { Language } from '../text/language.ts';
import type { Cell } from './sheet.ts';
import type { RefusedRows } from './refused-rows.ts';
import { type Versions, versionsSheet } from './versions.ts';
import { writeWorkbook } from './workbook.ts';

/** Refused rows as a CSV file; their texts are guarded and come back as they were. */
export function refusedCsv(sheets: readonly RefusedRows[]): string {
  return sheets
    .map(({ headings, rows }) =>
      guardedRows([headings, ...rows.map((row) => row.map(writtenText))], PLAIN),
    )
    .join('');
}

/** Refused rows as a workbook, cells as they were. */
export function refusedWorkbook(
  sheets: readonly RefusedRows[],
  {
    day,
    tool,
    language,
    versions,
  }: {
    readonly day: string;
    readonly tool: string;
    readonly language: Language;
    /** Of an export: its refused rows are as old as it was. */
    readonly versions: Versions;
  },
): Uint8Array {
  const title = language === 'id' ? 'Baris yang ditolak' : 'Refused rows';
  const made = writeWorkbook({ title, author: tool, day, tool, language }, [
    ...sheets.map(({ name, headings, rows }) => ({
      name,
      columns: headings.map((heading) => ({ heading, typed: 'general' as const })),
      length: rows.length,
      rows: () => rows,
    })),
    ...(versions.size > 0 ? [versionsSheet(versions, language)] : []),
  ]);
  return Buffer.concat([...made]);
}

function writtenText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'truth':
      return cell.truth ? 'TRUE' : 'FALSE';
    case 'fault':
      return cell.code;
    default:
      return '';
  }
}
