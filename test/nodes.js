/**
 * `npm run test:nodes`: the built program's own tests on every supported Node, and whether its reports
 * have the same bytes on all; with `-- --bytes 20 26` only the latter, on these two. The binaries come
 * from the npm package `node`, installed in a folder of their own that is not part of the project.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const shelf = join(root, 'node_modules/.cache/tular-nodes');
const asked = process.argv.slice(2).filter((each) => each !== '--bytes');
const majors = asked.length > 0 ? asked : ['20', '22', '24', '26'];
const bytesOnly = process.argv.includes('--bytes');
let failed = 0;
/** Of the first of them, by file name. */
let first = new Map();

const REPORTS = [
  ['annual'],
  ['recap'],
  ['brief'],
  ['profile', 'gertak'],
  ['agency', 'dinas-perikanan-trenggalek'],
  ['statement', 'gertak-blora'],
];

/**
 * The digest of every file of every report of this repository's own catalogue, in every format.
 *
 * @param {string} node
 */
function digestsOf(node) {
  const output = mkdtempSync(join(tmpdir(), 'tular-nodes-'));
  const options = ['--as-of', '2024-12-31', '--format', 'docx,pdf,xlsx,html,md,csv,json'];
  try {
    for (const report of REPORTS)
      execFileSync(
        node,
        [join(root, 'bin/tular.js'), 'report', ...report, ...options, '--output', output],
        { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
      );
    return new Map(
      readdirSync(output).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex'),
      ]),
    );
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

for (const major of majors) {
  const folder = join(shelf, major);
  const node = join(
    folder,
    'node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    execFileSync(
      'npm',
      [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts=false',
        '--prefix',
        folder,
        `node@${major}`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
    );
  }
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`\nNode ${version}`);
  const digests = digestsOf(node);
  if (first.size === 0) first = digests;
  const names = new Set([...first.keys(), ...digests.keys()]);
  const others = [...names].filter((name) => first.get(name) !== digests.get(name));
  console.log(
    others.length === 0
      ? `${digests.size} files of reports, as on Node ${majors[0]}`
      : `other bytes than on Node ${majors[0]}:\n  ${others.join('\n  ')}`,
  );
  if (others.length > 0) failed += 1;
  if (bytesOnly) continue;
  const ran = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      'test/cli.test.ts',
      'test/output-schemas.test.ts',
      'test/report',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TULAR_TEST_NODE: node } },
  );
  if (ran.status !== 0 && others.length === 0) failed += 1;
}
console.log(
  failed === 0
    ? `\nAll of Node ${majors.join(', ')}: passed`
    : `\n${failed} of ${majors.length} versions failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
