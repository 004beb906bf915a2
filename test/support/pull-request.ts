import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn, temporaryFolder } from './temporary.ts';

const folder = join(import.meta.dirname, '../pull-request');

/**
 * A git repository with a pull request checked out: `main` holds the sound catalogue of
 * `test/pull-request/main`, the branch `usulan` on top of it the files of `test/pull-request/branch`:
 * some changes that are right, and eleven faults in six files.
 */
export function pullRequest(): string {
  const root = temporaryFolder();
  const commit = (name: string, message: string) => {
    cpSync(join(folder, name), root, { recursive: true });
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', message);
  };
  gitIn(root, 'init', '-q', '-b', 'main');
  commit('main', 'Katalog inovasi Kabupaten Trenggalek');
  gitIn(root, 'checkout', '-q', '-b', 'usulan');
  commit('branch', 'Tambah Sapa Pagi, lengkapi Lion dan Cilen');
  return root;
}
