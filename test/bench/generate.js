/**
 * Makes a catalogue of any size for tests and measurements. The same options give the same bytes.
 *
 *   node test/bench/generate.js --innovations 370 --output /tmp/regency [--seed 1] [--ratio 1]
 *     [--hand 0.2] [--faults 0.05] [--families 0] [--chains 0] [--quote-dates]
 *
 * Faults, if any, are told in OUTPUT.faults.json: what was done to which file, at which line and column.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DUPLICATE_ID, FAULTS } from './faults.js';
import { Random } from './random.js';
import { makeRecords } from './records.js';
import { writeYaml } from './write-yaml.js';

/** @import { Made } from './records.js' */
/** @import { Page } from './write-yaml.js' */
/**
 * @typedef {object} Options
 * @property {number} innovations
 * @property {number} [replicationsPerInnovation]
 * @property {number} [seed]
 * @property {number} [faultShare] share of files that get one fault each
 * @property {number} [handWrittenShare] share of files in the style of a person
 * @property {number} [unprovenShare] share of innovations without a sign of life, and of stages without
 *   a document: warnings, no errors
 * @property {number} [families] how many innovations get 150 copies more
 * @property {number} [chains] how many chains of copies of copies there are, each 30 deep
 * @property {boolean} [quoteDates] full dates in quotes, as readers of YAML 1.1 need them
 */
/** @typedef {{ kind: string, file: string, line: number, column: number }} Fault */
/** @typedef {{ files: Map<string, string>, faults: Fault[] }} Generated */

/** Every kind of fault, in the order in which they are handed out. */
export const FAULT_KINDS = [...Object.keys(FAULTS), DUPLICATE_ID];

/**
 * Files by their path within the catalogue, and the faults that were put into them.
 * @param {Options} options
 * @returns {Generated}
 */
export function generate({
  innovations,
  replicationsPerInnovation = 1,
  seed = 1,
  faultShare = 0,
  handWrittenShare = 0,
  unprovenShare = 0,
  families = 0,
  chains = 0,
  quoteDates = false,
}) {
  const random = new Random(seed);
  const wanted = { innovations, replicationsPerInnovation, unprovenShare, families, chains };
  const records = makeRecords(random, wanted);
  const write = (/** @type {Made} */ made, /** @type {boolean} */ byHand) => {
    const schema = `${made.folder === '' ? '../' : '../../'}schemas/${made.kind}.schema.json`;
    return writeYaml(made.value, { schema, quoteDates, hand: byHand ? random : undefined });
  };
  const pages = new Map(
    records.map((made) => [made, write(made, random.chance(handWrittenShare))]),
  );
  const files = new Map([...pages].map(([made, page]) => [pathOf(made), page.lines.join('\n')]));
  const faults = addFaults(pages, files, Math.round(records.length * faultShare), random);
  return { files, faults };
}

/**
 * @param {Map<Made, Page>} pages
 * @param {Map<string, string>} files
 * @param {number} count
 * @param {Random} random
 * @returns {Fault[]}
 */
function addFaults(pages, files, count, random) {
  /** @type {Fault[]} */
  const faults = [];
  const left = random.some(
    [...pages.keys()].filter((made) => made.kind !== 'catalog'),
    pages.size,
  );
  for (let turn = 0; faults.length < count && left.length > 0; turn += 1) {
    const kind = /** @type {string} */ (FAULT_KINDS[turn % FAULT_KINDS.length]);
    const fault =
      kind === DUPLICATE_ID
        ? duplicate(left, files, pages)
        : spoil(kind, left, files, pages, random);
    if (fault) faults.push(fault);
    else if (turn > count * FAULT_KINDS.length) break;
  }
  return faults.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * Puts a fault into the first file that has room for it.
 * @param {string} kind
 * @param {Made[]} left
 * @param {Map<string, string>} files
 * @param {Map<Made, Page>} pages
 * @param {Random} random
 * @returns {Fault | undefined}
 */
function spoil(kind, left, files, pages, random) {
  for (const [index, made] of left.entries()) {
    const faulty = FAULTS[kind]?.(/** @type {Page} */ (pages.get(made)), random);
    if (!faulty) continue;
    left.splice(index, 1);
    files.set(pathOf(made), faulty.lines.join('\n'));
    const [line, column] = faulty.at;
    return { kind, file: pathOf(made), line, column };
  }
  return undefined;
}

/**
 * Puts a copy of a file into a folder that sorts after every id.
 * @param {Made[]} left
 * @param {Map<string, string>} files
 * @param {Map<Made, Page>} pages
 * @returns {Fault | undefined}
 */
function duplicate(left, files, pages) {
  const made = left.pop();
  if (!made) return undefined;
  const file = `${made.folder}/zz-arsip/${made.id}.yaml`;
  const lines = /** @type {Page} */ (pages.get(made)).lines;
  const first = lines.findIndex((line) => /^[a-z]/.test(line));
  files.set(file, lines.slice(first).join('\n'));
  return { kind: DUPLICATE_ID, file, line: 1, column: 1 };
}

/** @param {Made} made */
function pathOf({ folder, id }) {
  return folder === '' ? `${id}.yaml` : `${folder}/${id}.yaml`;
}

/**
 * Writes a generated catalogue into a folder, and its faults beside it.
 * @param {Generated} generated
 * @param {string} folder
 */
export function writeCatalog({ files, faults }, folder) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (faults.length > 0)
    writeFileSync(`${folder}.faults.json`, `${JSON.stringify(faults, null, 2)}\n`);
}

if (process.argv[1]?.endsWith('generate.js')) {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    options: {
      innovations: text,
      output: text,
      seed: text,
      ratio: text,
      hand: text,
      faults: text,
      families: text,
      chains: text,
      'quote-dates': { type: 'boolean' },
    },
  });
  const { innovations = '12', seed = '1', ratio = '1', hand = '0', faults = '0' } = values;
  const { families = '0', chains = '0' } = values;
  const generated = generate({
    innovations: Number(innovations),
    seed: Number(seed),
    replicationsPerInnovation: Number(ratio),
    handWrittenShare: Number(hand),
    faultShare: Number(faults),
    families: Number(families),
    chains: Number(chains),
    quoteDates: values['quote-dates'] ?? false,
  });
  const folder = values.output ?? 'katalog-buatan';
  writeCatalog(generated, folder);
  console.log(`${folder}: ${generated.files.size} files, ${generated.faults.length} faults`);
}
