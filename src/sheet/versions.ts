import { FOLDERS, type Kind } from '../model/record.ts';
import type { Words } from '../model/fields.ts';
import type { Language } from '../text/language.ts';
import { cellText } from './header.ts';
import type { Plan, Planned } from './plan-import.ts';
import { type Place, placeKey, type Problem } from './problem.ts';
import type { Sheet } from './sheet.ts';
import { VERSIONS } from './sheet-names.ts';
import type { SheetToWrite } from './workbook.ts';

/** Git blob hashes that the files of records had when they were exported, by kind and id. */
export type Versions = ReadonlyMap<Kind, ReadonlyMap<string, string>>;

/** The hidden sheet of a workbook that says what its records were. */
export function versionsSheet(versions: Versions, language: Language): SheetToWrite {
  const rows = [...versions].flatMap(([kind, hashes]) =>
    [...hashes].map(([id, hash]) =>
      [kind, id, hash].map((text) => ({ kind: 'text', text }) as const),
    ),
  );
  return {
    name: VERSIONS[language],
    columns: HEADINGS.map((heading) => ({ heading: heading[language] })),
    length: rows.length,
    rows: () => rows,
    isPlain: true,
    isHidden: true,
  };
}

const HEADINGS: readonly Words[] = [
  { id: 'Jenis', en: 'Kind' },
  { id: 'Rekaman', en: 'Record' },
  { id: 'Versi berkas (jangan diubah)', en: 'Version of the file (leave it)' },
];

/** What the workbook says that its records were; nothing where it does not say it. */
export function versionsIn(sheets: readonly Sheet[]): Versions {
  const versions = new Map<Kind, Map<string, string>>();
  const isOurs = ({ name }: Sheet) => Object.values(VERSIONS).includes(name);
  for (const { cells } of sheets.filter(isOurs).flatMap(({ rows }) => rows)) {
    const [kind = '', id = '', hash = ''] = cells.map(cellText);
    if (!Object.hasOwn(FOLDERS, kind) || !/^[0-9a-f]{40,64}$/.test(hash)) continue;
    const hashes = versions.get(kind as Kind) ?? new Map<string, string>();
    versions.set(kind as Kind, hashes.set(id, hash));
  }
  return versions;
}

/**
 * The plan without records that the catalogue has changed since they were exported and that the sheet
 * would change: their rows hold what was there before, and would undo that change unseen.
 */
export function withoutOutdated(plan: Plan, versions: Versions): Plan {
  const problems: Problem[] = [];
  const refused = new Map<string, Place>(plan.refused.map((at) => [placeKey(at), at]));
  const records = plan.records.filter((planned) => {
    const [first] = planned.rows;
    const why = outdated(planned, versions);
    if (!why || !first) return true;
    problems.push({ at: first, propose: [], ...why });
    for (const at of planned.rows) refused.set(placeKey(at), at);
    return false;
  });
  if (problems.length === 0) return plan;
  return {
    ...plan,
    records,
    problems: [...plan.problems, ...problems],
    refused: [...refused.values()],
  };
}

function outdated(
  { kind, id, change, record }: Planned,
  versions: Versions,
): { readonly message: Words; readonly hint: Words } | undefined {
  const hashes = versions.get(kind);
  if (!hashes || change === 'unchanged') return undefined;
  if (record)
    return hashes.get(id) === record.hash
      ? undefined
      : {
          message: {
            id: `${id} berubah di katalog sejak lembar ini dibuat (tular export).`,
            en: `${id} has changed in the catalogue since the sheet was made (tular export).`,
          },
          hint: {
            id: 'Ekspor lagi, atau ubah dengan tular set.',
            en: 'Export again, or change it with tular set.',
          },
        };
  return hashes.has(id)
    ? {
        message: {
          id: `${id} sudah tidak ada di katalog sejak lembar ini dibuat (tular export).`,
          en: `${id} has left the catalogue since the sheet was made (tular export).`,
        },
        hint: {
          id: 'Ekspor lagi, atau hapus barisnya.',
          en: 'Export again, or delete its row.',
        },
      }
    : undefined;
}

/** What is told where an export does not say what its records were. */
export const UNKNOWN_VERSIONS: Words = {
  id: 'Berkas ini tidak menyimpan versi rekamannya (CSV, atau ekspor lama): perubahan di katalog sejak ekspor akan tertimpa isi lembar. Periksa dahulu dengan --dry-run.',
  en: 'The file does not say what its records were (CSV, or an old export): what changed in the catalogue since the export is overwritten by the sheet. Look first with --dry-run.',
};
