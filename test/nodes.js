/**
 * `npm run test:nodes`: the built program's own tests on every supported Node. The binaries come from
 * the npm package `node`, installed in a folder of their own that is not part of the project.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const shelf = join(root, 'node_modules/.cache/tular-nodes');
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26'];
let failed = 0;

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
  if (ran.status !== 0) failed += 1;
}
console.log(
  failed === 0
    ? `\nAll of Node ${majors.join(', ')}: passed`
    : `\n${failed} of ${majors.length} versions failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
