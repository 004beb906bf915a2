import { documentXml } from '../../../output/escape.ts';
import type { Report } from '../../blocks.ts';
import { columnName } from './cells.ts';
import type { Sheet } from './sheet.ts';
import type { Part } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook has before its sheets: which parts there are, and what it is called. */
export function* opening(report: Report, cover: string, sheets: readonly Sheet[]): Generator<Part> {
  const numbers = [cover, ...sheets].map((_, index) => index + 1);
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
  yield part('docProps/core.xml', properties(report));
  yield part(
    'docProps/app.xml',
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${documentXml(report.tool)}</Application></Properties>`,
  );
  yield part('xl/workbook.xml', workbook(cover, sheets));
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

/** Title, author and the day that the report tells of: no clock is asked. */
function properties({ title, author, asOf, language }: Report): string {
  const time = `${asOf}T00:00:00Z`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${documentXml(title)}</dc:title><dc:creator>${documentXml(author)}</dc:creator><dc:language>${language === 'id' ? 'id-ID' : 'en-GB'}</dc:language><cp:lastModifiedBy>${documentXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

/** The sheets by name; where each filters, and the row that is repeated on every page of paper. */
function workbook(cover: string, sheets: readonly Sheet[]): string {
  const names = [cover, ...sheets.map(({ name }) => name)];
  const ranges = sheets.map(({ name, table, length }, index) => {
    const sheet = `'${name}'!`;
    return {
      index: index + 1,
      titles: `${sheet}$1:$1`,
      filter: `${sheet}$A$1:$${columnName(table.columns.length)}$${length + 1}`,
    };
  });
  const defined = [
    ...ranges.map(
      ({ index, filter }) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filter}</definedName>`,
    ),
    ...ranges.map(
      ({ index, titles }) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`,
    ),
  ];
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names
    .map(
      (name, index) =>
        `<sheet name="${documentXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join(
      '',
    )}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`;
}
