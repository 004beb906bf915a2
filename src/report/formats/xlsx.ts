import { opening } from '../../workbook/package.ts';
import { columnName } from '../../workbook/rows.ts';
import { type Link, relationsOf } from '../../workbook/worksheet.ts';
import { type Part, zip } from '../../workbook/zip.ts';
import type { Format, Report } from '../blocks.ts';
import { coverSheet } from './xlsx/cover.ts';
import { tableSheet } from './xlsx/sheet.ts';
import { COVER, sheetsOf } from './xlsx/sheets.ts';
import { STYLES } from './xlsx/styles.ts';

/**
 * A workbook with a sheet a table, made as it is written: no row is held once it is packed. The first
 * sheet says what the report is and which sheets there are.
 */
export const format: Format = (report, base) => [
  { name: `${base}.xlsx`, bytes: pieces(zip(workbookParts(report))) },
];

/** The parts of a workbook; `mostRows` is what a sheet takes. */
export function* workbookParts(report: Report, mostRows?: number): Generator<Part> {
  const { language } = report;
  const sheets = sheetsOf(report, mostRows);
  yield* opening({ ...report, day: report.asOf }, [
    { name: COVER[language] },
    ...sheets.map(({ name, table, length }) => ({
      name,
      filter: `$A$1:$${columnName(table.columns.length)}$${length + 1}`,
    })),
  ]);
  yield { name: 'xl/styles.xml', text: [STYLES[language].xml] };
  yield { name: 'xl/worksheets/sheet1.xml', text: [coverSheet(report, sheets)] };
  for (const [index, sheet] of sheets.entries()) {
    const links: Link[] = [];
    const name = `sheet${index + 2}.xml`;
    yield { name: `xl/worksheets/${name}`, text: tableSheet(sheet, language, links) };
    if (links.length > 0)
      yield { name: `xl/worksheets/_rels/${name}.rels`, text: relationsOf(links) };
  }
}

async function* pieces(all: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* all;
}
