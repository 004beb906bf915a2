import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';

/** True where a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** A shell that runs in a terminal of its own, as someone sits before it. */
export interface Session {
  /** Types keys, and gives what the terminal showed from then on until a text came up in it. */
  type(keys: string, until: string | RegExp): Promise<string>;
  /** All that was written to the terminal so far, as it was written. */
  raw(): string;
}

/** Opens a terminal with a shell in a folder; `script` of util-linux lends the terminal. */
export function openSession(
  shell: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Session {
  const { HOME = '' } = process.env;
  const child = spawn('script', ['-qfec', `stty cols 80 rows 24; ${shell}`, '/dev/null'], {
    cwd,
    env: { HOME, TERM: 'xterm', LC_ALL: 'C.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let wake = () => {};
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    shown += text;
    wake();
  });
  child.on('close', () => wake());
  onTestFinished(() => void child.kill('SIGKILL'));
  const has = (text: string, until: string | RegExp) =>
    typeof until === 'string' ? text.includes(until) : until.test(text);
  return {
    raw: () => shown,
    async type(keys, until) {
      const from = shown.length;
      child.stdin.write(keys);
      for (;;) {
        const text = stripVTControlCharacters(shown.slice(from)).replaceAll('\r', '');
        if (has(text, until)) return text;
        if (child.exitCode !== null) throw new Error(`the shell ended, having shown: ${text}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
