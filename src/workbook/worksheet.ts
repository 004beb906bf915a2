import { documentXml, webAddress } from '../output/escape.ts';
import { columnName } from './rows.ts';

/** A link of a sheet: in a cell, to a page of the web or to a place in the workbook. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly target: string;
}

/** The start of a sheet, up to how it is shown. */
export const OPENING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Row 1 stays in sight; so do some columns on the left. */
export function frozenXml(columns: number, corner: string): string {
  if (columns === 0)
    return '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>';
  return `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${columns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

/** A sheet to be read, not filled in; the first that is seen. */
export const PLAIN_VIEW =
  '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>';

export const ROW_HEIGHT = '<sheetFormatPr defaultRowHeight="12.75"/>';

/** On paper: A4 across, as wide as the page, the sheet's name and the page's number below. */
export const PAGE =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>';

/** The links of a sheet, by cell. */
export function* linksXml(links: readonly Link[]): Generator<string> {
  if (links.length === 0) return;
  yield '<hyperlinks>';
  for (const [index, { row, column, target }] of links.entries()) {
    const at = `${columnName(column)}${row}`;
    yield isPlace(target)
      ? `<hyperlink ref="${at}" location="${documentXml(target)}"/>`
      : `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`;
  }
  yield '</hyperlinks>';
}

/** A place in the workbook begins with the name of its sheet, which no address of the web does. */
function isPlace(target: string): boolean {
  return target.startsWith("'");
}

/** What links of a sheet lead to outside. */
export function* relationsOf(links: readonly Link[]): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  for (const [index, { target }] of links.entries())
    yield `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${documentXml(webAddress(target) ?? '')}" TargetMode="External"/>`;
  yield '</Relationships>';
}
