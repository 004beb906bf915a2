import { COMMENTS } from './words.js';

/** @import { Random } from './random.js' */
/**
 * Where a value stands; lines and columns count from 1. `source` is the text of a scalar that stands
 * on one line.
 * @typedef {{ pointer: string, key?: [line: number, column: number], value: [line: number, column: number], source?: string }} Place
 */
/** @typedef {{ lines: string[], places: Place[] }} Page */

const WIDTH = 100;

/**
 * Writes a record as YAML and says where everything stands. Without `hand`, in one even style; with
 * it, as people write: comments, blank lines, both quotes, lists in brackets, folded texts.
 * @param {Record<string, any>} record
 * @param {{ schema: string, quoteDates: boolean, hand?: Random | undefined }} options
 * @returns {Page}
 */
export function writeYaml(record, { schema, quoteDates, hand }) {
  /** @type {Place[]} */
  const places = [];
  const lines = [''];
  const listIndent = hand?.chance(0.3) ? 0 : 2;
  const put = (/** @type {string} */ text) => (lines[lines.length - 1] += text);
  const next = (/** @type {number} */ indent) => lines.push(' '.repeat(indent));
  const at = () =>
    /** @type {[number, number]} */ ([lines.length, (lines.at(-1) ?? '').length + 1]);

  if (!hand) {
    put(`# yaml-language-server: $schema=${schema}`);
    next(0);
  } else if (hand.chance(0.3)) {
    put('---');
    next(0);
  }
  map(record, 0, '');
  if (lines.at(-1) !== '') next(0);
  return { lines, places };

  /**
   * @param {Record<string, any>} value
   * @param {number} indent
   * @param {string} pointer
   */
  function map(value, indent, pointer) {
    let isFirst = true;
    for (const [key, each] of Object.entries(value)) {
      if (!isFirst) next(indent);
      if (hand && indent === 0 && !isFirst) {
        if (hand.chance(0.3)) next(0);
        if (hand.chance(0.2)) {
          put(`# ${hand.pick(COMMENTS)}`);
          next(0);
        }
      }
      isFirst = false;
      /** @type {Place} */
      const place = { pointer: `${pointer}/${key}`, key: at(), value: [0, 0] };
      places.push(place);
      put(`${key}:`);
      below(each, indent, place);
    }
  }

  /**
   * @param {any} value
   * @param {number} indent
   * @param {Place} place
   */
  function below(value, indent, place) {
    if (Array.isArray(value)) return list(value, indent, place);
    if (typeof value === 'object') {
      next(indent + 2);
      place.value = at();
      return map(value, indent + 2, place.pointer);
    }
    put(' ');
    scalar(value, indent, place);
    if (hand && place.source !== undefined && hand.chance(0.06)) put(`  # ${hand.pick(COMMENTS)}`);
  }

  /**
   * @param {any[]} value
   * @param {number} indent
   * @param {Place} place
   */
  function list(value, indent, place) {
    const isFlat = value.every(
      (each) => typeof each !== 'object' && !/[,[\]{}]/.test(String(each)),
    );
    if (hand && isFlat && hand.chance(0.5)) {
      put(' ');
      place.value = at();
      put('[');
      value.forEach((each, index) => {
        if (index > 0) put(', ');
        scalar(each, indent, item(place, index));
      });
      put(']');
      return;
    }
    value.forEach((each, index) => {
      next(indent + listIndent);
      if (index === 0) place.value = at();
      put('- ');
      const own = item(place, index);
      own.value = at();
      if (typeof each === 'object') map(each, indent + listIndent + 2, own.pointer);
      else scalar(each, indent + listIndent, own);
    });
  }

  /**
   * @param {Place} list
   * @param {number} index
   */
  function item(list, index) {
    /** @type {Place} */
    const place = { pointer: `${list.pointer}/${index}`, value: [0, 0] };
    places.push(place);
    return place;
  }

  /**
   * @param {string | number | boolean} value
   * @param {number} indent
   * @param {Place} place
   */
  function scalar(value, indent, place) {
    place.value = at();
    const text = String(value);
    if (typeof value === 'string' && / /.test(text) && text.length + place.value[1] > WIDTH) {
      put(hand ? hand.pick(['>-', '>', '|-']) : '>-');
      let line = '';
      for (const word of text.split(' ')) {
        if (line !== '' && indent + 2 + line.length + 1 + word.length > WIDTH) {
          next(indent + 2);
          put(line);
          line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
      }
      next(indent + 2);
      put(line);
      return;
    }
    place.source = typeof value === 'string' ? quoted(text) : text;
    put(place.source);
  }

  /** @param {string} text */
  function quoted(text) {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
    const needs = isDate
      ? quoteDates
      : /^[\d.+-]+$/.test(text) || /: | #|^[-?:,[\]{}#&*!|>'"%@`]/.test(text);
    if (!needs && !(hand && !isDate && hand.chance(0.25))) return text;
    return hand?.chance(0.5) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  }
}
