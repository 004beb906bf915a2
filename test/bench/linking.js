/**
 * Links a made catalogue of so many replications, counts everything and draws its lineage, all in this
 * process, and prints the CPU milliseconds of each as JSON: `node test/bench/linking.js REPLICATIONS`.
 * The records are made as values: reading files is measured elsewhere.
 */
import { Random } from './random.js';
import { CHAIN, FAMILY, makeRecords } from './records.js';

const dist = new URL('../../dist/', import.meta.url);
/** @type {any} */
const tular = Object.assign(
  {},
  ...(await Promise.all(
    [
      'link/link',
      'derive/derive',
      'derive/lineage',
      'derive/family',
      'derive/funnel',
      'graph/forest',
    ].map((path) => import(new URL(`${path}.js`, dist).href)),
  )),
);

/** Of the replications two thirds stand in families and an eighth in chains, at every size. */
const wanted = Number(process.argv[2]);
const families = Math.round((wanted * 2) / 3 / FAMILY);
const chains = Math.round(wanted / 8 / CHAIN);
const innovations = Math.round(wanted / 10);
const records = makeRecords(new Random(1), {
  innovations,
  replicationsPerInnovation: (wanted - families * FAMILY - chains * CHAIN) / innovations,
  unprovenShare: 0.05,
  families,
  chains,
}).map(({ folder, kind, id, value }) => ({
  kind,
  id,
  value,
  file: `catalog/${folder}/${id}.yaml`,
  hash: '',
  flaws: [],
}));

/** @type {Record<string, number>} */
const told = { records: records.length };

/**
 * @template T
 * @param {string} name
 * @param {() => T} work
 * @returns {T}
 */
function timed(name, work) {
  // What earlier stages left behind is not this one's to clear.
  globalThis.gc?.();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  told[name] = (user + system) / 1000;
  return value;
}

const graph = timed('link', () =>
  tular.link(
    {
      manifest: records.find(({ kind }) => kind === 'catalog'),
      exceptions: undefined,
      records: records.filter(({ kind }) => kind !== 'catalog'),
      placeholders: [],
      files: new Set(),
    },
    [],
  ),
);
const derived = tular.derive(graph, '2026-06-30');
timed('pairs', () => derived.pairs.length);
timed('counts', () => {
  for (const tense of ['now', 'ever']) derived.inUse(derived.pairs, tense);
  for (const innovation of graph.all('innovation')) {
    for (const tense of ['now', 'ever']) derived.inUse(derived.pairsFrom(innovation), tense);
    derived.index(innovation);
    derived.rungs(innovation);
    derived.known(innovation);
  }
});
const lineage = timed('lineage', () => tular.lineageOf(derived));
timed('forest', () => tular.forestOf(tular.allFamilies(lineage), 40));
timed('funnel', () => tular.funnelOf(derived, derived.pairs));
told['replications'] = graph.all('replication').length;
told['pairCount'] = derived.pairs.length;
process.stdout.write(`${JSON.stringify(told)}\n`);
