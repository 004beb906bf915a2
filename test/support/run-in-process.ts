import { main } from '../../src/cli.ts';
import type { Ran } from './run-cli.ts';

/**
 * The whole program within this process, for the thousands of runs that would take too long as
 * processes of their own, and for those on a terminal: the same entry, with streams that are kept.
 */
export async function runInProcess(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { columns = 80, isTTY = false }: { readonly columns?: number; readonly isTTY?: boolean } = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    columns,
    isTTY,
    on: () => undefined,
    write: (text: string) => {
      written[name] += text;
      return true;
    },
  });
  const world = {
    argv: ['node', 'tular', ...args],
    env,
    cwd: () => cwd,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    exitCode: 0,
  };
  // Only these parts of a process are used, and the compiler cannot know.
  await main(world as unknown as NodeJS.Process);
  return { ...written, exit: world.exitCode };
}
