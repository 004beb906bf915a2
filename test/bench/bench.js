/**
 * `npm run bench`: what validating costs, beside what bare Node and ajv-cli cost, and what it finds.
 *
 *   npm run bench -- [--size tiny,regency,province,nation] [--rounds 5] [--json FILE] [--skip-peers]
 *                   [--skip-linking] [--skip-reports] [--rows 40000]
 *
 * How it is measured. Catalogues are made by generate.js from a fixed seed, with 20 % of the files in
 * hand-written style, in a temporary folder; all but the smallest hold unproven claims, which give
 * warnings for about one file in twenty, so that presenting them is measured too. A figure is the CPU time (user and system) of a whole
 * Node process, told by the process itself at its end (usage-hook.cjs), since wall time says more
 * about the neighbours of a shared machine than about us. What is compared runs in turns, A B A B …;
 * a ratio is the median of the ratios of the rounds, with the least and the greatest in brackets.
 * Each run is cold: there is no cache between runs but the one of the system for files.
 *
 * `--since` runs on the catalogue as a git repository in which one record has changed; its git
 * processes count.
 *
 * ajv-cli reads the same files and checks the schemas alone; we also resolve references and run the
 * rules. It needs one launch a schema, so its own start-up is told apart. It reads YAML 1.1, where a
 * bare 2024-01-02 is no text, so all full dates are quoted.
 */
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { FAULT_KINDS, generate, writeCatalog } from './generate.js';
import { inTurns, ratio, run, spread } from './measure.js';
import { findAjvCli, runAjvCli } from './peers.js';
import {
  measureRecap,
  measureStreams,
  measureTogether,
  MEMORY_GOAL,
  TOGETHER_GOAL,
} from './reports.js';

/** @import { Spread, Usage } from './measure.js' */

const TULAR = fileURLToPath(new URL('../../bin/tular.js', import.meta.url));
const STAGES = fileURLToPath(new URL('stages.js', import.meta.url));
const LINKING = fileURLToPath(new URL('linking.js', import.meta.url));
/** Replications: each twice the one before, so that what grows faster than they do is seen. */
const LINKED = [17_500, 35_000, 70_000];
/** What a replication costs at the largest, by what it costs at the smallest; noise included. */
const LINEAR_GOAL = 1.5;
/** @type {Readonly<Record<string, { innovations: number, rounds: number, goal?: number, ratio?: number, families?: number, chains?: number }>>} */
const SIZES = {
  tiny: { innovations: 12, rounds: 7 },
  regency: { innovations: 374, rounds: 5, goal: 0.6 },
  province: { innovations: 6896, rounds: 3, goal: 1.5 },
  // 70,000 replications, two thirds of them in families of 150 copies, an eighth in chains 30 deep.
  nation: { innovations: 7000, rounds: 1, ratio: 2.3, families: 300, chains: 297 },
};
/** A fixed day, so that what is stale does not depend on when this runs. */
const DAY = '2026-06-30';
const START_GOAL = 1.3;
const TINY_GOAL = 1.8;
/** Innovations of the catalogue whose annual report is written in every format. */
const REPORTED = 400;

const { values: flags } = parseArgs({
  options: {
    size: { type: 'string', default: 'tiny,regency' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    'skip-peers': { type: 'boolean', default: false },
    'skip-linking': { type: 'boolean', default: false },
    'skip-reports': { type: 'boolean', default: false },
    rows: { type: 'string', default: '40000' },
  },
});
const sizes = flags.size.split(',');
for (const size of sizes)
  if (!SIZES[size]) throw new Error(`--size: ${Object.keys(SIZES).join(', ')}`);

/** Everything measured, for --json. @type {Record<string, any>} */
const result = {
  node: process.version,
  cpus: `${cpus().length} x ${cpus()[0]?.model.trim()}`,
  sizes: {},
};
const work = mkdtempSync(join(tmpdir(), 'tular-bench-'));
try {
  say(`tular bench, Node ${process.version}, ${result['cpus']}`);
  say('CPU of whole processes; median (least to greatest)\n');
  const catalogs = Object.fromEntries(sizes.map((size) => [size, makeCatalog(size)]));
  measureStart();
  const peer = flags['skip-peers'] ? undefined : findAjvCli();
  for (const size of sizes) measureSize(size, catalogs[size], peer);
  measureGrowth();
  if (!flags['skip-linking']) measureLinking();
  if (!flags['skip-reports']) await measureReports(catalogs);
  measureRecall();
  if (flags.json) writeFileSync(flags.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @param {string} size */
function makeCatalog(size) {
  const folder = join(work, size, 'catalog');
  const { innovations = 0, ratio: each = 1, families = 0, chains = 0 } = SIZES[size] ?? {};
  const generated = generate({
    innovations,
    replicationsPerInnovation: each,
    families,
    chains,
    handWrittenShare: 0.2,
    unprovenShare: size === 'tiny' ? 0 : 0.05,
    quoteDates: true,
  });
  writeCatalog(generated, folder);
  const bytes = [...generated.files.values()].reduce((sum, text) => sum + text.length, 0);
  return { folder, files: generated.files.size, bytes };
}

/** Start-up, and a small catalogue, beside a Node that does nothing. */
function measureStart() {
  const { folder } = makeCatalog('tiny');
  const runs = inTurns(
    {
      node: () => run(['-e', '0']),
      version: () => run([TULAR, '--version']),
      help: () => run([TULAR, '--help']),
      validate: () => run([TULAR, 'validate', '--as-of', DAY, '--catalog', folder]),
    },
    Number(flags.rounds ?? 9),
  );
  const rows = /** @type {const} */ ([
    ['node -e 0', runs.node, undefined],
    ['tular --version', runs.version, START_GOAL],
    ['tular --help', runs.help, START_GOAL],
    ['tular validate, 12 innovations', runs.validate, TINY_GOAL],
  ]);
  say('Start-up                               CPU ms             x node -e 0   goal');
  result['start'] = {};
  for (const [name, usages, goal] of rows) {
    const cpu = cpuOf(usages);
    const times = ratio(usages, runs.node);
    result['start'][name] = { cpu, ratio: times, goal };
    say(
      `  ${name.padEnd(30)} ${show(cpu, 0).padStart(15)} ${goal ? show(times, 2).padStart(19) : ''}${goal ? verdict(times.median, goal) : ''}`,
    );
  }
  say('');
}

/**
 * @param {string} size
 * @param {{ folder: string, files: number, bytes: number } | undefined} catalog
 * @param {string | undefined} peer
 */
function measureSize(size, catalog, peer) {
  if (!catalog) return;
  const { folder, files, bytes } = catalog;
  const { rounds = 3, goal } = SIZES[size] ?? {};
  let launches = 0;
  /** @type {Record<string, () => Usage>} */
  const things = {
    tular: () => run([TULAR, 'validate', '--as-of', DAY, '--catalog', folder]),
    since: () => run([TULAR, 'validate', '--since', 'HEAD', '--as-of', DAY, '--catalog', folder]),
  };
  commitAndChange(folder);
  if (peer) {
    things['ajv'] = () => {
      const usage = runAjvCli(peer, folder);
      launches = usage.launches;
      return usage;
    };
    things['ajvStart'] = () => run([peer, 'help'], [0, 1, 2]);
  }
  const {
    tular: ours = [],
    since = [],
    ajv: theirs,
    ajvStart,
  } = inTurns(things, Number(flags.rounds ?? rounds));
  const tular = cpuOf(ours);
  const rss = spread(ours.map((each) => each.rss));
  say(`${size}: ${files} files, ${(bytes / 1e6).toFixed(2)} MB`);
  say(
    `  tular validate, all of it      ${show(tular, 0).padStart(15)} ms   peak ${rss.median.toFixed(0)} MiB`,
  );
  const sinceCpu = cpuOf(since);
  const sinceTimes = ratio(since, ours);
  say(`  --since HEAD, one file changed ${show(sinceCpu, 0).padStart(15)} ms`);
  say(`  --since / all of it            ${show(sinceTimes, 2).padStart(15)}`);
  /** @type {Record<string, any>} */
  const told = { files, bytes, tular, rss, since: sinceCpu, sinceRatio: sinceTimes };
  if (theirs && ajvStart) {
    const ajv = cpuOf(theirs);
    const times = ratio(ours, theirs);
    const start = cpuOf(ajvStart);
    const peerRss = spread(theirs.map((each) => each.rss));
    say(
      `  ajv-cli 5, schemas alone       ${show(ajv, 0).padStart(15)} ms   peak ${peerRss.median.toFixed(0)} MiB`,
    );
    say(
      `    of which ${launches} start-ups, about ${(launches * start.median).toFixed(0).padStart(7)} ms`,
    );
    say(
      `  tular / ajv-cli                ${show(times, 2).padStart(15)}${goal ? verdict(times.median, goal) : ''}`,
    );
    const net = tular.median / (ajv.median - (launches - 1) * start.median);
    say(`  as if one launch did for ajv-cli ${net.toFixed(2).padStart(6)}`);
    Object.assign(told, {
      ajv,
      ajvStart: start,
      launches,
      ratio: times,
      ratioOfOneLaunch: net,
      goal,
    });
  }
  told['stages'] = measureStages(folder, Math.min(Number(flags.rounds ?? rounds), 3));
  result['sizes'][size] = told;
  say('');
}

/**
 * Puts a catalogue under git as it is, and then changes one record.
 * @param {string} folder
 */
function commitAndChange(folder) {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'bench'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  const [first = ''] = readdirSync(join(folder, 'innovations')).sort();
  appendFileSync(join(folder, 'innovations', first), '# diubah\n');
}

/**
 * @param {string} folder
 * @param {number} rounds
 */
function measureStages(folder, rounds) {
  const told = Array.from(
    { length: rounds },
    () => /** @type {Record<string, number>} */ (JSON.parse(output([STAGES, folder]))),
  );
  const stages = Object.fromEntries(
    Object.keys(told[0] ?? {}).map((stage) => [
      stage,
      spread(told.map((each) => each[stage] ?? 0)),
    ]),
  );
  const total = Object.values(stages).reduce((sum, { median }) => sum + median, 0);
  say('  by stage, CPU ms, each stage over all files before the next:');
  for (const [stage, each] of Object.entries(stages)) {
    const share = each.median / total;
    say(
      `    ${stage.padEnd(9)} ${show(each, 0).padStart(20)} ${(share * 100).toFixed(0).padStart(4)} %  ${'#'.repeat(Math.round(share * 36))}`,
    );
  }
  return stages;
}

/** What one more file costs, between the sizes that were measured. */
function measureGrowth() {
  const told = Object.entries(result['sizes']);
  for (const [index, [size, large]] of told.entries()) {
    const [before, small] = told[index - 1] ?? [];
    if (!small) continue;
    const files = large.files - small.files;
    const cpu = (large.tular.median - small.tular.median) / files;
    const kib = ((large.rss.median - small.rss.median) * 1024) / files;
    result['growth'] = {
      ...result['growth'],
      [`${before} to ${size}`]: { cpuPerFile: cpu, kibPerFile: kib },
    };
    say(
      `Each further file, ${before} to ${size}: ${cpu.toFixed(2)} ms CPU, ${kib.toFixed(1)} KiB at the peak`,
    );
  }
  if (told.length > 1) say('');
}

/** What linking and counting a replication costs, at once, twice and four times as many. */
function measureLinking() {
  const rounds = Math.min(Number(flags.rounds ?? 3), 3);
  /** @type {Record<string, number>[][]} */
  const told = LINKED.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, count] of LINKED.entries())
      told[index]?.push(JSON.parse(output(['--expose-gc', LINKING, String(count)])));
  say('Linking, families of 150 copies and chains 30 deep: µs CPU a replication');
  say(
    `  ${LINKED.map((count) => count.toLocaleString('en'))
      .map((text) => text.padStart(18))
      .join('')
      .padStart(64)}   x at four times`,
  );
  result['linking'] = {};
  const parts = ['link', 'pairs', 'counts', 'lineage', 'forest', 'funnel'];
  for (const part of [...parts, 'all']) {
    const costs = told.map((runs) =>
      runs.map(
        (run) =>
          ((part === 'all'
            ? parts.reduce((sum, each) => sum + (run[each] ?? 0), 0)
            : (run[part] ?? 0)) *
            1000) /
          (run['replications'] ?? 1),
      ),
    );
    const times = spread(
      (costs.at(-1) ?? []).map((cost, round) => cost / (costs[0]?.[round] ?? NaN)),
    );
    const each = costs.map((list) => spread(list));
    result['linking'][part] = { replications: LINKED, each, times };
    say(
      `  ${part.padEnd(10)}${each.map((cost) => show(cost, 0).padStart(18)).join('')}   ${show(times, 2)}${part === 'all' ? verdict(times.median, LINEAR_GOAL) : ''}`,
    );
  }
  say('');
}

/**
 * Whether memory grows with the rows of a sheet, what a recap costs beside validating, and what all
 * formats in one run cost beside one run each.
 * @param {Record<string, { folder: string }>} catalogs
 */
async function measureReports(catalogs) {
  const rounds = Math.min(Number(flags.rounds ?? 3), 3);
  const rows = Number(flags.rows);
  const streams = measureStreams(work, rows, rounds);
  say(`Sheets of two tables, ${rows} rows each, and four times as many: peak MiB`);
  for (const { format, rss, rssOfMore, times } of streams)
    say(
      `  ${format.padEnd(6)}${show(rss, 0).padStart(18)}${show(rssOfMore, 0).padStart(18)}   x ${show(times, 2)}${verdict(times.median, MEMORY_GOAL)}`,
    );
  say('');
  /** @type {Record<string, any>} */
  const recaps = {};
  for (const [size, { folder }] of Object.entries(catalogs)) {
    const told = measureRecap(work, folder, DAY, Math.min(rounds, SIZES[size]?.rounds ?? 1));
    recaps[size] = told;
    say(`Recap, ${size}                       CPU ms           peak MiB`);
    for (const [name, { cpu, rss }] of Object.entries(told))
      say(`  ${name.padEnd(12)}${show(cpu, 0).padStart(22)}${show(rss, 0).padStart(19)}`);
  }
  say('');
  const all = await measureTogether(work, REPORTED, DAY, rounds);
  say(`Annual report, ${REPORTED} innovations, ${all.formats.join(', ')}: CPU ms`);
  say(`  all in one run  ${show(all.all, 0).padStart(22)}   peak ${all.rss.median.toFixed(0)} MiB`);
  say(`  one run each    ${show(all.each, 0).padStart(22)}`);
  say(
    `  together / each ${show(all.times, 2).padStart(22)}${verdict(all.times.median, TOGETHER_GOAL)}`,
  );
  say('');
  result['reports'] = { streams, recaps, all };
}

/** How many injected faults are told at their line, and what is told of files without one. */
function measureRecall() {
  const { files, faults } = generate({
    innovations: 374,
    handWrittenShare: 0.2,
    faultShare: 0.12,
    seed: 2,
  });
  const folder = join(work, 'faulty', 'catalog');
  writeCatalog({ files, faults }, folder);
  const { diagnostics } = JSON.parse(
    output([TULAR, 'validate', '--as-of', DAY, '--catalog', folder, '--format', 'json']),
  );
  const known = new Set(faults.map((fault) => `catalog/${fault.file}`));
  const others = diagnostics.filter(
    (/** @type {any} */ each) => !known.has(each.file) && each.severity === 'error',
  );
  say(
    `Injected faults, ${files.size} files          there  told of file  exact line  line and column`,
  );
  /** @type {Record<string, any>} */
  const kinds = {};
  for (const kind of [...FAULT_KINDS, 'all']) {
    const mine = faults.filter((fault) => kind === 'all' || fault.kind === kind);
    const count = (/** @type {(fault: (typeof faults)[0], start: any) => boolean} */ fits) =>
      mine.filter((fault) =>
        diagnostics.some(
          (/** @type {any} */ each) =>
            each.file === `catalog/${fault.file}` &&
            each.severity === 'error' &&
            fits(fault, each.range.start),
        ),
      ).length;
    const file = count(() => true);
    const line = count((fault, start) => start.line === fault.line);
    const exact = count(
      (fault, start) => start.line === fault.line && start.column === fault.column,
    );
    kinds[kind] = { there: mine.length, file, line, exact };
    say(
      `  ${kind.padEnd(34)} ${String(mine.length).padStart(5)} ${String(file).padStart(13)} ${String(line).padStart(11)} ${String(exact).padStart(16)}`,
    );
  }
  const more =
    diagnostics.filter(
      (/** @type {any} */ each) => known.has(each.file) && each.severity === 'error',
    ).length - kinds['all'].file;
  result['recall'] = { kinds, errorsInOtherFiles: others.length, furtherErrorsInFaultyFiles: more };
  say(
    `  Errors in files without a fault: ${others.length}; further errors in files with one: ${more}`,
  );
}

/**
 * Standard output of a Node process; problems found (exit code 1) are no failure.
 * @param {readonly string[]} args
 */
function output(args) {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (done.status !== 0 && done.status !== 1) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** @param {readonly Usage[]} usages */
function cpuOf(usages) {
  return spread(usages.map((each) => each.cpu));
}

/**
 * @param {Spread} value
 * @param {number} digits
 */
function show({ median, low, high }, digits) {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}-${high.toFixed(digits)})`;
}

/**
 * @param {number} value
 * @param {number} goal
 */
function verdict(value, goal) {
  return `   <= ${goal.toFixed(1)} ${value <= goal ? 'met' : 'NOT MET'}`;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
