import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { ExitCode, Io } from './command.ts';

/** Ends by itself where a text fits the screen, shows colours, and leaves the text standing. */
const LESS = 'FRX';

/** A terminal, with what its environment says of it. */
interface Screen {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly rows: number;
  readonly columns: number;
  /** Writes at once; for what fits the screen, and where the pager is missing. */
  write(text: string): unknown;
}

/** Shows a text a screen at a time, as git does; none where the environment wants no pager. */
export function pagerOf(screen: Screen): ((text: string) => Promise<void>) | undefined {
  const { env } = screen;
  const [program, ...args] = (env['TULAR_PAGER'] ?? env['PAGER'] ?? 'less').trim().split(/\s+/);
  if (!program || program === 'cat' || env['TERM'] === 'dumb') return undefined;
  return async (text) => {
    if (fits(text, screen) || !(await shownBy(program, args, text, env))) screen.write(text);
  };
}

/** Runs what prints a long text, and shows it a screen at a time where someone reads it. */
export async function paged(io: Io, run: (io: Io) => Promise<ExitCode>): Promise<ExitCode> {
  const { page } = io;
  if (!page) return run(io);
  let text = '';
  const stdout = { write: (part: string) => void (text += part) };
  try {
    return await run({ ...io, stdout });
  } finally {
    await page(text);
  }
}

function fits(text: string, { rows, columns }: Screen): boolean {
  let used = 0;
  for (const line of stripVTControlCharacters(text).split('\n')) {
    used += Math.max(1, Math.ceil(line.length / columns));
    // The next prompt stands on a line of its own, which the end of the text has counted.
    if (used > rows) return false;
  }
  return true;
}

/** False where the program is not there. Left before the end, it has shown what was wanted. */
function shownBy(
  program: string,
  args: readonly string[],
  text: string,
  env: Screen['env'],
): Promise<boolean> {
  return new Promise((resolve) => {
    const pager = spawn(program, args, {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...env, LESS: env['LESS'] ?? LESS },
    });
    // An interrupt is for the pager, which has the keyboard: leaving first would leave it behind.
    const stay = () => {};
    process.on('SIGINT', stay);
    const done = (shown: boolean) => {
      process.off('SIGINT', stay);
      resolve(shown);
    };
    pager.on('error', () => done(false));
    pager.on('close', () => done(true));
    pager.stdin.on('error', () => {});
    pager.stdin.end(text);
  });
}
