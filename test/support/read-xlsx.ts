import PizZip from 'pizzip';
import { type Element, readXml } from './xml.ts';

export interface ReadCell {
  readonly value: string | number;
  /** The format by which a number is shown. */
  readonly format: string;
  readonly link: string | undefined;
  /** Marked as text, also where somebody edits it. */
  readonly quoted: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** Rows by cells; a hole where a cell is empty. */
  readonly rows: readonly (readonly (ReadCell | undefined)[])[];
  readonly xml: Element;
}

export interface ReadWorkbook {
  readonly parts: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
  readonly core: Readonly<Record<string, string>>;
}

/** Reads a workbook as Excel would: every part has to be well-formed, every cell of a known type. */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const zip = new PizZip(bytes);
  const parts = Object.fromEntries(
    Object.entries(zip.files).map(([name, file]) => [name, file.asText()]),
  );
  const read = (name: string) => readXml(parts[name] ?? '');
  for (const name of Object.keys(parts)) read(name);
  const formats = formatsOf(read('xl/styles.xml'));
  const targets = new Map(
    read('xl/_rels/workbook.xml.rels').children.map(({ attributes }) => [
      attributes['Id'],
      `xl/${attributes['Target']}`,
    ]),
  );
  const sheets = within(read('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const path = targets.get(attributes['r:id']) ?? '';
    const relations = parts[path.replace('worksheets/', 'worksheets/_rels/') + '.rels'];
    return readSheet(unescaped(attributes['name'] ?? ''), read(path), formats, relations);
  });
  const core = Object.fromEntries(
    read('docProps/core.xml').children.map(({ name, text }) => [name, text]),
  );
  return { parts, sheets, core };
}

function readSheet(
  name: string,
  xml: Element,
  formats: readonly { code: string; quoted: boolean }[],
  relations: string | undefined,
): ReadSheet {
  const targets = new Map(
    (relations === undefined ? [] : readXml(relations).children).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const links = new Map(
    within(xml, 'hyperlink').map(({ attributes }) => [
      attributes['ref'],
      attributes['location'] ?? targets.get(attributes['r:id']),
    ]),
  );
  const rows: (ReadCell | undefined)[][] = [];
  for (const row of within(xml, 'row')) {
    const cells: (ReadCell | undefined)[] = [];
    for (const cell of row.children) {
      const at = cell.attributes['r'] ?? '';
      const { code = '', quoted = false } = formats[Number(cell.attributes['s'] ?? 0)] ?? {};
      cells[columnOf(at)] = { value: valueOf(cell), format: code, quoted, link: links.get(at) };
    }
    rows[Number(row.attributes['r']) - 1] = cells;
  }
  return { name, rows: Array.from(rows, (row) => Array.from(row ?? [])), xml };
}

function valueOf(cell: Element): string | number {
  const [only, ...more] = cell.children;
  if (more.length > 0 || !only) throw new Error('a cell holds one value');
  if (only.name === 'v' && cell.attributes['t'] === undefined) return Number(only.text);
  if (only.name !== 'is' || cell.attributes['t'] !== 'inlineStr')
    throw new Error(`a cell of another type: ${cell.attributes['t']} ${only.name}`);
  return unescaped(only.children.map(({ text }) => text).join(''));
}

/** Excel reads `_x0041_` as the letter of that number. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function formatsOf(styles: Element): { code: string; quoted: boolean }[] {
  const codes = new Map(
    within(styles, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  );
  const used = styles.children.find(({ name }) => name === 'cellXfs')?.children ?? [];
  return used.map(({ attributes }) => ({
    code: codes.get(attributes['numFmtId']) ?? '',
    quoted: attributes['quotePrefix'] === '1',
  }));
}

/** `B12` stands in column 1. */
function columnOf(at: string): number {
  return (
    [...at.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** Every element of a name, at any depth. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}
