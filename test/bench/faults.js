/**
 * Ten kinds of fault, each put into the text of a well-formed file as a person would make it, with
 * the place where a reader would point: the key for a key, the value for a value, the key that stands
 * for the mapping for what is missing in it.
 */

/** @import { Random } from './random.js' */
/** @import { Page, Place } from './write-yaml.js' */
/** @typedef {{ lines: string[], at: [line: number, column: number] }} Faulty */
/** @typedef {(page: Page, random: Random) => Faulty | undefined} Spoil */

/**
 * Kinds that change the text of one file; undefined where the file has no room for them.
 * @type {Readonly<Record<string, Spoil>>}
 */
export const FAULTS = {
  'typo-key': typoKey,
  'missing-field': missingField,
  'wrong-enum': wrongEnum,
  'impossible-date': impossibleDate,
  'unquoted-code': unquotedCode,
  'duplicate-key': duplicateKey,
  'bad-indentation': badIndentation,
  'unclosed-quote': unclosedQuote,
  'dangling-reference': danglingReference,
};

/** A second file with the id of the first, in a folder whose name sorts after every id. */
export const DUPLICATE_ID = 'duplicate-id';

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function typoKey(page, random) {
  const wanted =
    /^\/(owners|summary|milestones|affairs|adopter|origins|level|parties)$|\/(publisher|phase|stage|metric)$/;
  const place = choose(page, random, (each) => wanted.test(each.pointer) && each.key !== undefined);
  if (!place?.key) return undefined;
  const key = keyOf(place);
  return splice(page, place.key, key, key.slice(0, 2) + key.slice(3));
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function missingField(page, random) {
  const place = choose(
    page,
    random,
    (each) =>
      isWholeLine(page, each) &&
      /^\/(name|level|kind)$|^\/benefits\/\d+\/unit$|^\/milestones\/[1-9]\/(phase|stage)$/.test(
        each.pointer,
      ),
  );
  if (!place?.key) return undefined;
  const [gone] = place.key;
  const holder = place.pointer.slice(0, place.pointer.lastIndexOf('/'));
  const first = page.places.find((each) => each.key && each !== place && parentOf(each) === holder);
  if (!first?.key) return undefined;
  const [line, column] = first.key;
  return { lines: page.lines.toSpliced(gone - 1, 1), at: [line > gone ? line - 1 : line, column] };
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function wrongEnum(page, random) {
  const place = choose(
    page,
    random,
    (each) =>
      /^\/(form|type|mode|level)$|\/(phase|stage|kind)$/.test(each.pointer) &&
      each.source !== undefined,
  );
  return place?.source === undefined
    ? undefined
    : splice(
        page,
        place.value,
        place.source,
        random.pick(['selesai', 'sedang-berjalan', 'tidak-tahu']),
      );
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function impossibleDate(page, random) {
  const place = choose(page, random, (each) =>
    /^(['"]?)\d{4}-\d{2}-\d{2}\1$/.test(each.source ?? ''),
  );
  if (place?.source === undefined) return undefined;
  const wrong = place.source.replace(
    /\d{2}-\d{2}(?=['"]?$)/,
    random.pick(['02-30', '06-31', '13-01']),
  );
  return splice(page, place.value, place.source, wrong);
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function unquotedCode(page, random) {
  const place = choose(
    page,
    random,
    (each) => each.pointer.endsWith('/region_code') && /^['"]/.test(each.source ?? ''),
  );
  if (place?.source === undefined) return undefined;
  return splice(page, place.value, place.source, place.source.slice(1, -1));
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function duplicateKey(page, random) {
  const place = choose(
    page,
    random,
    (each) => isWholeLine(page, each) && /^\/[^/]+$/.test(each.pointer),
  );
  if (!place?.key) return undefined;
  const lines = [...page.lines];
  lines.splice(lines.length - 1, 0, `${keyOf(place)}: ${place.source}`);
  return { lines, at: [lines.length - 1, 1] };
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function badIndentation(page, random) {
  const place = choose(page, random, (each) => {
    if (!each.key || !isWholeLine(page, each) || !/^\/[^/]+\/\d+\/[^/]+$/.test(each.pointer))
      return false;
    const [line] = each.key;
    return page.places.some(
      (above) =>
        above.key?.[0] === line - 1 &&
        above.source !== undefined &&
        parentOf(above) === parentOf(each),
    );
  });
  if (!place?.key) return undefined;
  const [line] = place.key;
  const text = page.lines[line - 1] ?? '';
  const lines = page.lines.with(line - 1, random.chance(0.5) ? ` ${text}` : text.slice(1));
  // The fault is the white space that the line begins with.
  return { lines, at: [line, 1] };
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function unclosedQuote(page, random) {
  const place = choose(
    page,
    random,
    (each) =>
      /\/(name|long_name|publisher|title|role|metric)$/.test(each.pointer) &&
      !/^["']?[^"']*['"][^"']/.test(each.source ?? '"x'),
  );
  if (place?.source === undefined) return undefined;
  const open = `'${place.source.replaceAll(/["']/g, '')}`;
  return splice(page, place.value, place.source, open);
}

/**
 * @param {Page} page
 * @param {Random} random
 * @returns {Faulty | undefined}
 */
function danglingReference(page, random) {
  const place = choose(page, random, (each) =>
    /^\/(owners|about|guests|covers)\/\d+$|^\/adopter\/agency$|^\/origins\/\d+\/innovation$|^\/parent$/.test(
      each.pointer,
    ),
  );
  if (place?.source === undefined) return undefined;
  return splice(page, place.value, place.source, `${place.source.replaceAll(/["']/g, '')}-lama`);
}

/**
 * @param {Page} page
 * @param {Random} random
 * @param {(place: Place) => boolean} fits
 */
function choose(page, random, fits) {
  const found = page.places.filter(fits);
  return found.length === 0 ? undefined : random.pick(found);
}

/**
 * @param {Page} page
 * @param {[line: number, column: number]} at
 * @param {string} before
 * @param {string} after
 * @returns {Faulty}
 */
function splice(page, at, before, after) {
  const [line, column] = at;
  const text = page.lines[line - 1] ?? '';
  if (!text.startsWith(before, column - 1)) throw new Error(`${before} does not stand at ${at}`);
  const changed = text.slice(0, column - 1) + after + text.slice(column - 1 + before.length);
  return { lines: page.lines.with(line - 1, changed), at };
}

/**
 * Whether a key and its value are all that stands on their line, so that the line can go or move.
 * @param {Page} page
 * @param {Place} place
 */
function isWholeLine(page, { key, source, pointer }) {
  if (!key || source === undefined) return false;
  const [line, column] = key;
  return (
    page.lines[line - 1] === `${' '.repeat(column - 1)}${pointer.split('/').at(-1)}: ${source}`
  );
}

/** @param {Place} place */
function keyOf({ pointer }) {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** @param {Place} place */
function parentOf({ pointer }) {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
