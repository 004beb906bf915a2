import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeFiles } from './write.ts';

const NAME = 'verified-key';

/** Where a checkout keeps what no pull request can reach: inside `.git`. */
export function privateFolder(gitRoot: string): string {
  const marker = join(gitRoot, '.git');
  if (statSync(marker).isDirectory()) return join(marker, 'tular');
  const [, target = ''] = /^gitdir: (.+)$/m.exec(readFileSync(marker, 'utf8')) ?? [];
  return join(resolve(gitRoot, target), 'tular');
}

/** The key with which a checkout seals its own notes; none where it has not made one. */
export function readKey(folder: string): string | undefined {
  try {
    const key = readFileSync(join(folder, NAME), 'utf8').trim();
    return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Makes that key. */
export function makeKey(folder: string): string {
  const key = randomBytes(32).toString('hex');
  writeFiles(folder, [{ name: NAME, bytes: Buffer.from(`${key}\n`) }]);
  return key;
}
