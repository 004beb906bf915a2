import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, removed when the test ends. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tular-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  addFiles(folder, files);
  return folder;
}

export function addFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Puts a catalogue's files below `catalog/`. */
export function below(
  files: Readonly<Record<string, string>>,
  folder = 'catalog',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]),
  );
}

/** Runs git in a folder with a fixed identity and date. */
export function gitIn(folder: string, ...args: string[]): string {
  const who = {
    GIT_AUTHOR_NAME: 'Uji',
    GIT_AUTHOR_EMAIL: 'uji@contoh.go.id',
    GIT_COMMITTER_NAME: 'Uji',
    GIT_COMMITTER_EMAIL: 'uji@contoh.go.id',
    GIT_AUTHOR_DATE: '2025-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2025-01-01T00:00:00Z',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...who },
    // What git says of its own refusals is in the error that is thrown.
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** A git repository with one commit of these files. */
export function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  gitIn(folder, 'init', '-q', '-b', 'main');
  gitIn(folder, 'add', '-A');
  gitIn(folder, 'commit', '-q', '-m', 'awal');
  return folder;
}
