import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { EXAMPLE_CATALOG } from '../../support/example-catalog.ts';
import { below, temporaryFolder } from '../../support/temporary.ts';
import { type Ran, runCli } from '../../support/run-cli.ts';

export type Value = string | number | boolean | Date | CellObject | null;

/** What a sheet has besides its cells. */
export interface Dress {
  /** Such as `A1:F1`. */
  readonly merged?: readonly string[];
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
}

/** A workbook of sheets, each given row by row. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  dress: Readonly<Record<string, Dress>> = {},
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true });
    const { merged = [], hiddenRows = [] } = dress[name] ?? {};
    sheet['!merges'] = merged.map((range) => utils.decode_range(range));
    if (hiddenRows.length > 0) {
      const list: { hidden?: boolean }[] = [];
      for (const row of hiddenRows) list[row - 1] = { hidden: true };
      sheet['!rows'] = list;
    }
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** A folder with the example catalogue and other files. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  catalog: Readonly<Record<string, string>> = {},
): string {
  return temporaryFolder({ ...below({ ...EXAMPLE_CATALOG, ...catalog }), ...files });
}

/** Runs `tular import` on a file of a folder. */
export function runImport(folder: string, file: string, ...args: string[]): Ran {
  return runCli(folder, ['import', file, ...args], { SOURCE_DATE_EPOCH: '1772323200' });
}

export interface ImportJson {
  readonly done: string;
  readonly counts: Readonly<
    Record<'new' | 'changed' | 'unchanged' | 'refused' | 'agencies', number>
  >;
  readonly problems: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
    readonly propose: readonly string[];
  }[];
  readonly records: readonly {
    readonly id: string;
    readonly change: string;
    readonly file: string;
  }[];
  readonly notes: readonly string[];
  readonly refusedFile?: string;
}

/** The same, its result as data. */
export function importJson(folder: string, file: string, ...args: string[]): ImportJson & Ran {
  const ran = runImport(folder, file, '--format', 'json', ...args);
  return { ...ran, ...(JSON.parse(ran.stdout || '{}') as ImportJson) };
}
