import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Bytes by the name of the part. */
export type Parts = Record<string, Uint8Array>;

/**
 * A Word file that is the same in every run: what the library takes from the clock and from chance is
 * replaced, and the zip has its entries in order, with one date for all.
 */
export function settled(bytes: Uint8Array, asOf: string): Uint8Array {
  const parts = withoutChance(unzipSync(bytes));
  return zipped(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        /\.(xml|rels)$/u.test(name)
          ? strToU8(settledPart(name, strFromU8(content), asOf))
          : content,
      ]),
    ),
  );
}

function settledPart(name: string, xml: string, asOf: string): string {
  if (name === 'docProps/core.xml') return dated(xml, asOf);
  if (name.startsWith('word/')) return numbered(xml);
  return xml;
}

/** The day that the report tells of stands for the time at which it was made. */
export function dated(core: string, asOf: string): string {
  return core.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/gu,
    (_, start: string, __, end: string) => `${start}${asOf}T00:00:00Z${end}`,
  );
}

const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)(")/gu;
const DRAWING = /(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")(\d+)(")/gu;

/** The library counts bookmarks and drawings over all documents of a process: they are counted anew. */
function numbered(xml: string): string {
  return [BOOKMARK, DRAWING].reduce((text, pattern) => {
    const seen = new Map<string, number>();
    return text.replace(pattern, (_, start: string, id: string, end: string) => {
      if (!seen.has(id)) seen.set(id, seen.size + 1);
      return `${start}${seen.get(id)}${end}`;
    });
  }, xml);
}

/** Ids of relationships that are drawn by lot, as they stand in a part and in its list of relationships. */
function withoutChance(parts: Parts): Parts {
  const settledParts = { ...parts };
  for (const [name, list] of Object.entries(parts)) {
    const [, folder, file] = /^(.*)_rels\/([^/]+)\.rels$/u.exec(name) ?? [];
    const owner = parts[`${folder}${file}`];
    if (owner === undefined) continue;
    const ids = new Map(
      [...strFromU8(list).matchAll(/ Id="(rId[\w-]{15,})"/gu)].map(
        ([, id = ''], index) => [id, `rIdT${index + 1}`] as const,
      ),
    );
    if (ids.size === 0) continue;
    const replaced = (bytes: Uint8Array) =>
      strToU8(
        strFromU8(bytes).replace(
          /( (?:Id|r:id|r:embed|r:link)=")(rId[\w-]{15,})(")/gu,
          (whole, start: string, id: string, end: string) =>
            ids.has(id) ? `${start}${ids.get(id)}${end}` : whole,
        ),
      );
    settledParts[name] = replaced(list);
    settledParts[`${folder}${file}`] = replaced(owner);
  }
  return settledParts;
}

/** Midday in whatever zone the machine is: the zip holds the day without a zone. */
const DAY_ONE = new Date(1980, 0, 1, 12);

/** Where the kinds of the other parts are listed: Word and `file` look for it first. */
const FIRST = '[Content_Types].xml';

export function zipped(parts: Parts): Uint8Array {
  const names = Object.keys(parts).sort((a, b) =>
    a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : a > b ? 1 : 0,
  );
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array])), {
    mtime: DAY_ONE,
    level: 6,
  });
}
