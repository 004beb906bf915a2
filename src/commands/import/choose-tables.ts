import { fieldAt, type Words } from '../../model/fields.ts';
import { FOLDERS, type Kind } from '../../model/record.ts';
import { betterKind } from '../../sheet/better-kind.ts';
import { listed } from '../../sheet/data-rows.ts';
import { cellText } from '../../sheet/header.ts';
import type { MappedColumn, Meanings } from '../../sheet/mapping.ts';
import { itemsIn } from '../../sheet/own-export.ts';
import { sheetNameOf } from '../../sheet/sheet-names.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { type ImportTable, tableOf, type TableOptions } from '../../sheet/table.ts';
import { ID, type Target, targetOf } from '../../sheet/target.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Desk } from '../questions.ts';

/** Columns shown of a row that might hold the titles. */
const SHOWN = 4;

/** The sheets of a file that are to be read, and what is said of the others. */
export interface Chosen {
  readonly tables: readonly ImportTable[];
  readonly notes: readonly Words[];
}

/**
 * The tables of the sheets that were named, or of all that are shown and whose rows tell which records
 * they are. Throws where a header is not sure: which row holds the titles is not guessed.
 */
export function chooseTables(
  sheets: readonly Sheet[],
  names: readonly string[],
  options: TableOptions,
): Chosen {
  const named = names.map((name) => {
    const found = sheets.find((sheet) => sheet.name === name.trim());
    if (!found) throw noSheet(name, sheets);
    return found;
  });
  const notes: Words[] = [];
  const tables: ImportTable[] = [];
  for (const sheet of named.length > 0 ? named : sheets) {
    if (named.length === 0 && sheet.hidden && sheets.some(({ hidden }) => !hidden)) {
      notes.push(passed(sheet, { id: 'tersembunyi', en: 'hidden' }));
      continue;
    }
    if (sheet.rows.length === 0) continue;
    const items = itemsIn(sheet, options.kind);
    if (items) throw changedTitles(sheet, items);
    const table = tableOf(sheet, options);
    if ('candidates' in table) {
      if (table.candidates.length > 0) throw severalHeaders(sheet, table.candidates);
      if (named.length > 0 || sheets.length === 1) throw noHeader(sheet, options.kind);
      notes.push(
        passed(sheet, { id: 'tanpa baris judul yang dikenal', en: 'no row of known titles' }),
      );
    } else if (named.length === 0 && sheets.length > 1 && betterKind(sheet, options.kind)) {
      notes.push(ofOther(sheet, betterKind(sheet, options.kind) ?? options.kind));
    } else if (!identifies(table.columns, options)) {
      if (named.length > 0 || sheets.length === 1) throw noIdentity(sheet, options, table);
      notes.push(passed(sheet, { id: 'tidak menyebut rekaman', en: 'names no records' }));
    } else tables.push(table);
  }
  const [first] = sheets;
  if (tables.length === 0 && first) throw noHeader(first, options.kind);
  return { tables, notes };
}

/** True where the columns tell which record a row is about. */
function identifies(columns: readonly MappedColumn[], { kind, map }: TableOptions): boolean {
  const has = (...patterns: string[]) =>
    columns.some(({ to }) => to && patterns.some((each) => to.pattern === each)) ||
    map.defaults.some(({ target }) => patterns.includes(target.pattern));
  if (columns.some(({ to }) => to?.text === ID)) return true;
  if (map.key) return columns.some(({ to }) => to?.text === map.key?.text);
  if (kind === 'replication')
    return (
      has('/origins/*', '/origins/*/innovation', '/origins/*/name') &&
      has('/adopter', '/adopter/agency', '/adopter/name', '/adopter/group/label')
    );
  if (kind === 'agreement') return has('/kind');
  if (kind === 'submission') return has('/channel') && has('/edition');
  return has('/name');
}

/**
 * Asks what unknown columns mean, where somebody can be asked: a field, or nothing to leave them out.
 * What is given holds for the columns of that title in every sheet.
 */
export async function askColumns(
  tables: readonly ImportTable[],
  kind: Kind,
  meanings: Meanings,
  desk: Desk,
): Promise<ImportTable[]> {
  const answers = new Map<string, Target | undefined>();
  for (const { columns, rows } of tables)
    for (const { title, to, leftOut } of columns) {
      if (to || leftOut || answers.has(title.text)) continue;
      const examples = rows
        .map(({ cells }) => cellText(cells[title.column]))
        .filter((text) => text !== '')
        .slice(0, 2);
      if (examples.length === 0) continue;
      const shown = examples.map((text) => `"${text.slice(0, 40)}"`).join(', ');
      const read = (answer: string) => targetOf(kind, answer) ?? meanings.of(answer)[0];
      const field = await desk.ask({
        option: `"${title.text}"`,
        title: { id: `Kolom "${title.text}"`, en: `Column "${title.text}"` },
        help: {
          id: `masuk ke isian mana? Misalnya name, owners, awards[].name; kosongkan untuk ditinggalkan. Isinya: ${shown}.`,
          en: `which field is it? Such as name, owners, awards[].name; empty to leave it out. It holds: ${shown}.`,
        },
        optional: true,
        check: (answer) => void (read(answer) ?? noField(kind, answer, meanings)),
      });
      answers.set(title.text, field === undefined ? undefined : read(field));
    }
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const to = column.to ? undefined : answers.get(column.title.text);
      return to ? { ...column, to } : column;
    }),
  }));
}

function noField(kind: Kind, answer: string, meanings: Meanings): never {
  const near = meanings.near(answer).join(', ');
  throw new UsageError(
    {
      id: `"${answer}" bukan isian ${kind}.`,
      en: `"${answer}" is no field of ${kind}.`,
    },
    near === ''
      ? {
          id: 'Kosongkan untuk meninggalkan kolom ini.',
          en: 'Leave it empty to leave the column out.',
        }
      : { id: `Mungkin maksudnya: ${near}.`, en: `Did you mean: ${near}?` },
  );
}

const passed = ({ name }: Sheet, why: Words): Words => ({
  id: `Lembar "${name}" dilewati: ${why.id}.`,
  en: `Sheet "${name}" was passed over: ${why.en}.`,
});

const ofOther = ({ name }: Sheet, kind: Kind): Words => ({
  id: `Lembar "${name}" dilewati: judulnya menceritakan ${titleOf(kind).id.toLowerCase()}. Masukkan dengan --kind ${kind} --sheet "${name}".`,
  en: `Sheet "${name}" was passed over: its titles tell of ${FOLDERS[kind]}. Import it with --kind ${kind} --sheet "${name}".`,
});

const titleOf = (kind: Kind): Words => fieldAt(kind, '')?.title ?? { id: kind, en: kind };

function noSheet(name: string, sheets: readonly Sheet[]): UsageError {
  const names = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  return new UsageError(
    { id: `Tidak ada lembar "${name}" di berkas ini.`, en: `The file has no sheet "${name}".` },
    { id: `Lembarnya: ${names}.`, en: `Its sheets: ${names}.` },
  );
}

function severalHeaders({ name }: Sheet, rows: readonly number[]): UsageError {
  return new UsageError(
    {
      id: `Lembar "${name}": baris judulnya tidak pasti; baris ${listed(rows)} sama-sama mungkin.`,
      en: `Sheet "${name}": its row of titles is not sure; rows ${listed(rows)} would all do.`,
    },
    {
      id: `Sebutkan dengan --header-row, misalnya --header-row ${rows[0]}.`,
      en: `Say which with --header-row, such as --header-row ${rows[0]}.`,
    },
  );
}

function changedTitles(
  { name }: Sheet,
  { table, lacks }: NonNullable<ReturnType<typeof itemsIn>>,
): UsageError {
  const [id, en] = (['id', 'en'] as const).map((language) =>
    lacks.map((title) => `"${title[language]}"`).join(', '),
  );
  const of = sheetNameOf(table);
  return new UsageError(
    {
      id: `Lembar "${name}" berisi butir (${of.id}) dari tular export, tetapi judul kolomnya berubah.`,
      en: `Sheet "${name}" holds items (${of.en}) from tular export, but its titles were changed.`,
    },
    { id: `Kembalikan judul ini: ${id}.`, en: `Give these titles back: ${en}.` },
  );
}

function noHeader(sheet: Sheet, kind: Kind): UsageError {
  const likely = sheet.rows
    .slice(0, 20)
    .map((row) => ({ row, texts: row.cells.map(cellText).filter((text) => text !== '') }))
    .toSorted((a, b) => b.texts.length - a.texts.length)[0];
  const shown = likely?.texts.slice(0, SHOWN).join(' | ') ?? '';
  const row = likely?.row.number ?? 1;
  return new UsageError(
    {
      id: `Lembar "${sheet.name}": tidak ada baris yang judul kolomnya dikenal untuk ${kind}.`,
      en: `Sheet "${sheet.name}": no row has column titles that are known for ${kind}.`,
    },
    {
      id: `Bila baris ${row} (${shown}) berisi judul: --header-row ${row}, dengan arti kolomnya di berkas --map.`,
      en: `If row ${row} (${shown}) holds the titles: --header-row ${row}, with what its columns mean in a --map file.`,
    },
  );
}

function noIdentity({ name }: Sheet, { kind }: TableOptions, { columns }: ImportTable): UsageError {
  const wanted =
    kind === 'replication'
      ? {
          id: 'inovasi asal (origins[]) dan penerima (adopter)',
          en: 'the origin (origins[]) and the adopter (adopter)',
        }
      : { id: 'nama (name) atau pengenal (id)', en: 'the name (name) or the id (id)' };
  const titles = columns.map(({ title }) => title.text).join(', ');
  return new UsageError(
    {
      id: `Lembar "${name}" tidak punya kolom ${wanted.id}.`,
      en: `Sheet "${name}" has no column for ${wanted.en}.`,
    },
    {
      id: `Kolomnya: ${titles}. Sebutkan artinya di berkas --map.`,
      en: `Its columns: ${titles}. Say what they mean in a --map file.`,
    },
  );
}
