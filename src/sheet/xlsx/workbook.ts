import { LIMITS } from '../limits.ts';
import { damaged, tooLarge } from '../refusal.ts';
import { builtInFormat } from './number-formats.ts';
import { XmlReader, type Attributes, type XmlEvents } from './xml.ts';
import { unpacked, zipEntries } from './zip.ts';

/** Reads a part by its path in the workbook; false where there is none. */
export type ReadPart = (path: string, events: XmlEvents) => boolean;

/** The parts of a workbook, each read at most as far as the limits of all together allow. */
export function partsOf(bytes: Uint8Array): ReadPart {
  const entries = zipEntries(bytes);
  let total = 0;
  return (path, events) => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return false;
    total += entry.size;
    if (total > LIMITS.read) {
      const most = LIMITS.read / 1024 / 1024;
      throw tooLarge({
        id: `teks dan lembarnya lebih dari ${most} MB`,
        en: `its texts and sheets hold more than ${most} MB`,
      });
    }
    new XmlReader(events).read(unpacked(bytes, entry));
    return true;
  };
}

/** Targets of a part's relations by their id; what lies outside of the workbook is marked so. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** Relations of a part, with targets as paths from the workbook's root. */
export function relationsOf(read: ReadPart, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  read(`${folder}_rels/${path.slice(folder.length)}.rels`, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const isOutside = TargetMode === 'External';
      relations.set(Id, {
        // Strict workbooks have other addresses that end in the same word.
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: isOutside ? Target : resolved(folder, Target),
        isOutside,
      });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps)
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface Workbook {
  /** Counts days from 1904, as old programs for the Macintosh did. */
  readonly is1904: boolean;
  readonly sheets: readonly SheetPart[];
  /** Number formats by the number of a cell's style; none for the general one. */
  readonly formats: readonly (string | undefined)[];
  readonly strings: readonly SharedString[];
}

/** A text of the table that cells point into; of one beyond the limit only its length. */
export type SharedString = string | number;

/** What a workbook says of its sheets, formats and shared texts. */
export function readWorkbook(read: ReadPart): Workbook {
  const [main] = [...relationsOf(read, '').values()].filter(
    ({ type }) => type === 'officeDocument',
  );
  const path = main?.target ?? 'xl/workbook.xml';
  const relations = relationsOf(read, path);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  const found = read(path, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.get(relationId(attributes));
      // Charts and dialogs have tabs too, but no cells.
      if (relation?.type !== 'worksheet') return;
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        path: relation.target,
      });
    },
  });
  if (!found) throw damaged({ id: 'daftar lembarnya tidak ada', en: 'it has no list of sheets' });
  if (sheets.length > LIMITS.sheets)
    throw tooLarge({
      id: `berisi ${sheets.length} lembar, paling banyak ${LIMITS.sheets}`,
      en: `it holds ${sheets.length} sheets, at most ${LIMITS.sheets}`,
    });
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)?.target;
  return {
    is1904,
    sheets,
    formats: readFormats(read, partOf('styles')),
    strings: readStrings(read, partOf('sharedStrings')),
  };
}

/** The id by which a sheet or a link names its relation, whatever prefix the file gives it. */
export function relationId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((each) => /^[^:]+:id$/.test(each));
  return key === undefined ? '' : (attributes[key] ?? '');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function readFormats(read: ReadPart, path: string | undefined): (string | undefined)[] {
  const own = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  let inCells = false;
  if (path !== undefined)
    read(path, {
      open(name, { numFmtId, formatCode = '' }) {
        const id = Number(numFmtId);
        if (name === 'numFmt') own.set(id, formatCode);
        if (name === 'cellXfs') inCells = true;
        if (name !== 'xf' || !inCells) return;
        const format = own.get(id) ?? builtInFormat(id);
        formats.push(format === undefined || /^general$/i.test(format) ? undefined : format);
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return formats;
}

function readStrings(read: ReadPart, path: string | undefined): SharedString[] {
  const strings: SharedString[] = [];
  const text = new RichText();
  if (path !== undefined)
    read(path, {
      open: (name) => (name === 'si' ? text.start() : text.open(name)),
      text: (part) => text.text(part),
      close(name) {
        if (name === 'si') strings.push(text.take());
        else text.close(name);
      },
    });
  return strings;
}

/** Gathers a text from its runs of formatting; how it is pronounced is left out. */
export class RichText {
  #text = '';
  #length = 0;
  #isText = false;
  #isSaid = false;

  start(): void {
    this.#text = '';
    this.#length = 0;
  }

  open(name: string): void {
    if (name === 't') this.#isText = true;
    if (name === 'rPh') this.#isSaid = true;
  }

  text(part: string): void {
    if (!this.#isText || this.#isSaid) return;
    this.#length += part.length;
    if (this.#length <= LIMITS.text) this.#text += part;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    if (name === 'rPh') this.#isSaid = false;
  }

  take(): SharedString {
    return this.#length > LIMITS.text ? this.#length : unescaped(this.#text);
  }
}

/** `_x000D_` stands for a character that XML cannot hold, and `_x005F_` for the line of such a mark. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_mark, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
