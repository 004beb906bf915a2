import { deflateRawSync } from 'node:zlib';

/** A part of an archive; what it says of itself may be a lie. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The size that its directory entry claims. */
  readonly size?: number;
  readonly flags?: number;
  readonly stored?: boolean;
  /** Already packed bytes to write in place of the content's. */
  readonly packed?: Uint8Array;
  /** Where the directory says that it stands, in place of where it does. */
  readonly at?: number;
}

/** An archive byte by byte, so that each of its numbers can be made wrong. */
export function zip(parts: readonly Part[], count = parts.length): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const data = part.packed ?? (part.stored ? content : deflateRawSync(content));
    const name = Buffer.from(part.name);
    const fields = (local: boolean) => {
      const head = Buffer.alloc(local ? 30 : 46);
      const base = local ? 4 : 6;
      head.writeUInt32LE(local ? 0x04034b50 : 0x02014b50, 0);
      head.writeUInt16LE(part.flags ?? 0, base + 2);
      head.writeUInt16LE(part.stored ? 0 : 8, base + 4);
      head.writeUInt32LE(data.length, base + 14);
      head.writeUInt32LE(part.size ?? content.length, base + 18);
      head.writeUInt16LE(name.length, base + 22);
      if (!local) head.writeUInt32LE(part.at ?? offset, 42);
      return Buffer.concat([head, name]);
    };
    const local = Buffer.concat([fields(true), data]);
    locals.push(local);
    directory.push(fields(false));
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${more}/>`;
const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

export interface Book {
  /** What stands within `<worksheet>` of each sheet, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of a sheet's entry in the list of sheets. */
  readonly states?: Readonly<Record<string, string>>;
  /** What stands within `<sst>`. */
  readonly strings?: string;
  /** Formats of the cells' styles, from style 1 on. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Links of the first sheet, `rId1` on. */
  readonly links?: readonly string[];
}

/** The parts of a small workbook, as other programs write it. */
export function bookParts(book: Book): Part[] {
  const names = Object.keys(book.sheets);
  const formats = book.formats ?? [];
  return [
    {
      name: '_rels/.rels',
      content: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns:r="${REL}"><workbookPr${book.is1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map(
          (name, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}" ${Object.hasOwn(book.states ?? {}, name) ? book.states?.[name] : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        names
          .map((_name, index) =>
            relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
          )
          .join('') +
          relation('t', 'sharedStrings', '/xl/sharedStrings.xml') +
          relation('y', 'styles', 'styles.xml'),
      ),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${index + 164}" formatCode="${code}"/>`)
        .join(
          '',
        )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_code, index) => `<xf numFmtId="${index + 164}"/>`)
        .join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${book.strings ?? ''}</sst>` },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns:r="${REL}">${book.sheets[name]}</worksheet>`,
    })),
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relations(
        (book.links ?? [])
          .map((target, index) =>
            relation(`rId${index + 1}`, 'hyperlink', target, ' TargetMode="External"'),
          )
          .join(''),
      ),
    },
  ];
}

export function workbook(book: Book): Uint8Array {
  return zip(bookParts(book));
}

/** The rows of a sheet, each a row's cells as XML. */
export function rows(...cells: readonly string[]): string {
  return `<sheetData>${cells.map((each, index) => `<row r="${index + 1}">${each}</row>`).join('')}</sheetData>`;
}
