import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Before the tests: the built program is that of these sources, or is built now. */
export default function setup(): void {
  const built = join(root, 'dist/cli.js');
  const newest = Math.max(
    ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(join(root, 'src', path)).mtimeMs,
    ),
  );
  if (!existsSync(built) || statSync(built).mtimeMs < newest)
    execFileSync('npm', ['run', '-s', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
}
