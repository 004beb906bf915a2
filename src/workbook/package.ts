import { documentXml } from '../output/escape.ts';
import type { Language } from '../text/language.ts';
import type { Part } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook is called, and whose it is. */
export interface About {
  readonly title: string;
  readonly author: string;
  /** The day that it tells of: no clock is asked. */
  readonly day: string;
  readonly tool: string;
  readonly language: Language;
}

/** A sheet among the others. */
export interface SheetEntry {
  readonly name: string;
  /** The range that its first row filters, such as `$A$1:$F$20`; that row is repeated on paper. */
  readonly filter?: string;
  /** Not even offered among the hidden ones. */
  readonly isHidden?: boolean;
}

/** What a workbook has before its sheets: which parts there are, and what it is called. */
export function* opening(about: About, sheets: readonly SheetEntry[]): Generator<Part> {
  const numbers = sheets.map((_, index) => index + 1);
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>${numbers
      .map(
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEETS}.worksheet+xml"/>`,
      )
      .join(
        '',
      )}<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  );
  yield part('docProps/core.xml', properties(about));
  yield part(
    'docProps/app.xml',
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${documentXml(about.tool)}</Application></Properties>`,
  );
  yield part('xl/workbook.xml', workbook(sheets));
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbers
      .map(
        (number) =>
          `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${numbers.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
}

function part(name: string, content: string): Part {
  return { name, text: [`${DECLARATION}${content}`] };
}

function properties({ title, author, day, language }: About): string {
  const time = `${day}T00:00:00Z`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${documentXml(title)}</dc:title><dc:creator>${documentXml(author)}</dc:creator><dc:language>${language === 'id' ? 'id-ID' : 'en-GB'}</dc:language><cp:lastModifiedBy>${documentXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

/** The sheets by name; where each filters, and the row that is repeated on every page of paper. */
function workbook(sheets: readonly SheetEntry[]): string {
  const tables = sheets.flatMap(({ name, filter }, index) =>
    filter === undefined ? [] : [{ index, on: `'${name}'!`, filter }],
  );
  const defined = [
    ...tables.map(
      ({ index, on, filter }) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${on}${filter}</definedName>`,
    ),
    ...tables.map(
      ({ index, on }) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${on}$1:$1</definedName>`,
    ),
  ];
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
    .map(
      ({ name, isHidden = false }, index) =>
        `<sheet name="${documentXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="veryHidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join(
      '',
    )}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`;
}
