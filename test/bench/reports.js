/**
 * What reports cost: whether the memory of writing sheets grows with their rows, the recap of a large
 * catalogue beside validating it, and all formats in one run beside one run a format.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, writeCatalog } from './generate.js';
import { inTurns, ratio, run, spread, together } from './measure.js';

/** @import { Spread, Usage } from './measure.js' */

const TULAR = fileURLToPath(new URL('../../bin/tular.js', import.meta.url));
const STREAMS = fileURLToPath(new URL('streams.js', import.meta.url));
/** Formats that write row by row. */
const STREAMED = ['csv', 'xlsx'];
const TIMES = 4;

/** Peak memory with four times the rows, by that with once the rows; noise included. */
export const MEMORY_GOAL = 1.2;
/** All formats in one run, by the sum of the runs of each. */
export const TOGETHER_GOAL = 0.7;

/**
 * Peak memory of writing lazily made rows, and of four times as many.
 * @param {string} work a folder to write into
 * @param {number} rows
 * @param {number} rounds
 * @returns {{ format: string, rows: number, rss: Spread, rssOfMore: Spread, times: Spread, cpu: Spread }[]}
 */
export function measureStreams(work, rows, rounds) {
  return STREAMED.map((format) => {
    const write = (/** @type {number} */ count) => () =>
      run([STREAMS, format, String(count), join(work, 'streams')]);
    const { once, more } = inTurns({ once: write(rows), more: write(rows * TIMES) }, rounds);
    return {
      format,
      rows,
      rss: spread(once.map(({ rss }) => rss)),
      rssOfMore: spread(more.map(({ rss }) => rss)),
      times: spread(more.map(({ rss }, index) => rss / /** @type {Usage} */ (once[index]).rss)),
      cpu: spread(more.map(({ cpu }) => cpu)),
    };
  });
}

/**
 * The recap of a catalogue as csv and xlsx, beside validating it.
 * @param {string} work
 * @param {string} catalog
 * @param {string} day
 * @param {number} rounds
 * @returns {Record<'validate' | 'csv' | 'xlsx', { cpu: Spread, rss: Spread }>}
 */
export function measureRecap(work, catalog, day, rounds) {
  const common = ['--as-of', day, '--catalog', catalog];
  const recap = (/** @type {string} */ format) => () =>
    run(
      [TULAR, 'report', 'recap', ...common, '--year', day.slice(0, 4), '--draft'].concat([
        '--format',
        format,
        '--output',
        join(work, 'recap'),
      ]),
    );
  const usages = inTurns(
    {
      validate: () => run([TULAR, 'validate', ...common], [0, 1]),
      csv: recap('csv'),
      xlsx: recap('xlsx'),
    },
    rounds,
  );
  const told = (/** @type {Usage[]} */ some) => ({
    cpu: spread(some.map(({ cpu }) => cpu)),
    rss: spread(some.map(({ rss }) => rss)),
  });
  return { validate: told(usages.validate), csv: told(usages.csv), xlsx: told(usages.xlsx) };
}

/**
 * The annual report in every format there is, in one run and in one run each.
 * @param {string} work
 * @param {number} innovations
 * @param {string} day
 * @param {number} rounds
 */
export async function measureTogether(work, innovations, day, rounds) {
  const catalog = join(work, 'reports', 'catalog');
  const size = { innovations, handWrittenShare: 0.2, unprovenShare: 0.05, quoteDates: true };
  writeCatalog(generate(size), catalog);
  const registry = new URL('../../dist/report/formats/index.js', import.meta.url);
  const formats = Object.keys((await import(registry.href)).FORMATS);
  const annual = (/** @type {readonly string[]} */ some) =>
    run(
      [TULAR, 'report', 'annual', '--as-of', day, '--year', day.slice(0, 4), '--draft']
        .concat(['--catalog', catalog, '--format', some.join(',')])
        .concat(['--output', join(work, 'annual')]),
    );
  const { all, each } = inTurns(
    {
      all: () => annual(formats),
      each: () => together(formats.map((format) => annual([format]))),
    },
    rounds,
  );
  return {
    formats,
    all: spread(all.map(({ cpu }) => cpu)),
    each: spread(each.map(({ cpu }) => cpu)),
    rss: spread(all.map(({ rss }) => rss)),
    times: ratio(all, each),
  };
}
