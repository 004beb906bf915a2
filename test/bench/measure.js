import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HOOK = fileURLToPath(new URL('usage-hook.cjs', import.meta.url));

/** @typedef {{ cpu: number, rss: number }} Usage CPU in ms (user and system), peak memory in MiB */
/** @typedef {{ median: number, low: number, high: number }} Spread */

/**
 * Runs Node with these arguments and tells what the process used; its output is thrown away.
 * @param {readonly string[]} args
 * @param {number[]} [accepted] exit codes that are no failure
 * @returns {Usage}
 */
export function run(args, accepted = [0]) {
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'pipe', 'pipe']);
  const env = { ...process.env, NODE_OPTIONS: '' };
  const done = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    stdio: [...stdio],
    env,
    maxBuffer: 2 ** 30,
  });
  if (!accepted.includes(done.status ?? -1)) {
    throw new Error(
      `${args.join(' ')}: exit ${done.status}\n${String(done.output[2]).slice(0, 2000)}`,
    );
  }
  const { cpu, rss, children } = JSON.parse(String(done.output[3]));
  return { cpu: cpu + children, rss };
}

/**
 * Runs several things in turn, A B A B …, so that a change in the machine's load meets all alike.
 * @template {string} Name
 * @param {Readonly<Record<Name, () => Usage>>} things
 * @param {number} rounds
 * @returns {Record<Name, Usage[]>}
 */
export function inTurns(things, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(things));
  const measured = /** @type {Record<Name, Usage[]>} */ ({});
  for (const name of names) measured[name] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) measured[name].push(things[name]());
  }
  return measured;
}

/**
 * The sum of several runs; the peak of their memory.
 * @param {readonly Usage[]} usages
 * @returns {Usage}
 */
export function together(usages) {
  return {
    cpu: usages.reduce((sum, each) => sum + each.cpu, 0),
    rss: Math.max(...usages.map((each) => each.rss)),
  };
}

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1
      ? sorted[middle]
      : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2;
  return { median: median ?? NaN, low: sorted[0] ?? NaN, high: sorted.at(-1) ?? NaN };
}

/**
 * Ratios of runs that were made in the same round.
 * @param {readonly Usage[]} ours
 * @param {readonly Usage[]} theirs
 * @returns {Spread}
 */
export function ratio(ours, theirs) {
  return spread(ours.map((each, index) => each.cpu / /** @type {Usage} */ (theirs[index]).cpu));
}
