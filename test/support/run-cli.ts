import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

const bin = join(import.meta.dirname, '../../bin/tular.js');

/**
 * Runs the built program as a user would, in a folder, without colour and in Indonesian; on another
 * Node where TULAR_TEST_NODE names its binary.
 */
export function runCli(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { PATH = '', HOME = '' } = process.env;
  const ran = spawnSync(process.env['TULAR_TEST_NODE'] ?? process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout: ran.stdout, stderr: ran.stderr, exit: ran.status };
}
