/**
 * Runs the stages of `validate` one after another in this process, cold, and prints the CPU
 * milliseconds of each as JSON: `node test/bench/stages.js CATALOG`. Unlike the command, which takes
 * file by file through reading, parsing and the schema, each stage sees all files before the next.
 */
const dist = new URL('../../dist/', import.meta.url);
const started = process.cpuUsage();
/** @type {Record<string, number>} */
const spent = { node: (started.user + started.system) / 1000 };

/**
 * @template T
 * @param {string} stage
 * @param {() => T} work
 * @returns {Promise<Awaited<T>>}
 */
async function timed(stage, work) {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  spent[stage] = (user + system) / 1000;
  return value;
}

const paths = [
  'source/find-catalog',
  'source/worktree',
  'parse/parse',
  'model/conform',
  'model/plan.gen',
  'link/link',
  'derive/derive',
  'check/check',
  'rules/index',
  'present/present',
  'output/pretty',
];
/** Everything that the modules of the built program export. @type {any} */
const tular = await timed('import', async () =>
  Object.assign(
    {},
    ...(await Promise.all(paths.map((path) => import(new URL(`${path}.js`, dist).href)))),
  ),
);

const kinds = new Map(Object.entries(tular.FOLDERS).map(([kind, folder]) => [folder, kind]));
const location = tular.findCatalog(process.cwd(), process.argv[2]);
const snapshot = await timed('list', () => tular.openWorktree(location.folder, location.prefix));
const read = await timed('read', () =>
  snapshot.entries.map((/** @type {any} */ { path }) => ({ path, ...snapshot.read(path) })),
);
const parsed = await timed('parse', () =>
  read.map((/** @type {any} */ { bytes }) => tular.parse(bytes)),
);
const conformed = await timed('model', () =>
  read.map((/** @type {any} */ { path, hash }, /** @type {number} */ index) => {
    const file = location.prefix + path;
    const id = path.split('/').at(-1).replace('.yaml', '');
    const kind = kinds.get(path.split('/')[0]) ?? id;
    const { ok, value, numbers } = parsed[index];
    if (!ok) return { kind, id, file, mentions: new Set() };
    return { id, kind, file, hash, ...tular.conform(kind, file, id, value, numbers) };
  }),
);
const documents = conformed.filter((/** @type {any} */ each) => 'flaws' in each);
const graph = await timed('link', () =>
  tular.link(
    {
      manifest: documents.find((/** @type {any} */ { kind }) => kind === 'catalog'),
      exceptions: documents.find((/** @type {any} */ { kind }) => kind === 'exceptions'),
      records: documents.filter(
        (/** @type {any} */ { kind }) => kind !== 'catalog' && kind !== 'exceptions',
      ),
      placeholders: conformed.filter((/** @type {any} */ each) => !('flaws' in each)),
      files: new Set(),
    },
    [],
  ),
);
const derived = await timed('derive', () => tular.derive(graph, '2026-06-30'));
const hashes = new Map(documents.map((/** @type {any} */ { file, hash }) => [file, hash]));
const findings = documents.flatMap((/** @type {any} */ each) => each.findings);
const loaded = { graph, findings, fileCount: read.length, hashes };
const diagnostics = await timed('rules', () => tular.check(loaded, derived, tular.RULES));
await timed('present', () => {
  const presented = tular.present(diagnostics, snapshot, tular.RULES, 'en', hashes);
  const summary = {
    files: read.length,
    records: documents.length,
    errors: 0,
    warnings: 0,
    infos: 0,
  };
  return tular.pretty(presented, summary, {
    language: 'en',
    color: false,
    columns: 80,
    version: '',
  });
});
process.stdout.write(`${JSON.stringify(spent)}\n`);
