import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const bin = join(import.meta.dirname, '../../bin/tular.js');

/** True where `script` can make a terminal; tests that need one say so in their names. */
export const HAS_TERMINAL =
  spawnSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' }).status === 0;

export interface Seen {
  /** What the terminal showed, without the codes that move its cursor. */
  readonly screen: string;
  readonly exit: number | null;
}

/** What is typed, and how the screen must end before that: a prompt unless said otherwise. */
export type Answer = string | readonly [when: RegExp, typed: string];

const PROMPT = /> $/;

/**
 * Runs the built program on a terminal of 80 columns. Each answer is typed once the program has put its
 * next prompt, or the screen ends as told; keys such as Tab (`\t`) and Ctrl-C (`\u0003`) are typed as they are, other answers end
 * with Enter. After the last the terminal stays silent.
 */
export function atTerminal(
  cwd: string,
  args: readonly string[],
  answers: readonly Answer[],
  env: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const { PATH = '', HOME = '' } = process.env;
  const words = [process.execPath, bin, ...args].map(
    (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  );
  const child = spawn(
    'script',
    ['-qec', `stty cols 80 rows 50; exec ${words.join(' ')}`, '/dev/null'],
    { cwd, env: { PATH, HOME, TERM: 'xterm', SHELL: '/bin/sh', ...env } },
  );
  onTestFinished(() => void child.kill());
  const left = [...answers];
  let [raw, answered] = ['', 0];
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    raw += text;
    const shown = plain(raw);
    const [next] = left;
    if (next === undefined || shown.length <= answered) return;
    const [when, typed] = typeof next === 'string' ? [PROMPT, next] : next;
    if (!when.test(shown)) return;
    answered = shown.length;
    left.shift();
    child.stdin.write(/[\t\u0003\u0004]$/.test(typed) ? typed : `${typed}\r`);
  });
  return new Promise((resolve) => {
    child.on('close', (exit) => resolve({ screen: plain(raw), exit }));
  });
}

/** What was written, without control sequences. */
function plain(raw: string): string {
  // eslint-disable-next-line no-control-regex
  return raw.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r\n', '\n');
}
