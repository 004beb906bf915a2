import { readFileSync } from 'node:fs';
import { languageOf } from './commands/language.ts';
import type { ExitCode, Io, Options, Writer } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { pagerOf } from './commands/pager.ts';
import { progressLine } from './commands/progress.ts';
import type { Language } from './text/language.ts';
import { Interrupted } from './util/interrupted.ts';
import { UsageError } from './util/usage-error.ts';

/** Runs the program: the only place that sets the exit code. */
export async function main(process: NodeJS.Process): Promise<void> {
  const args = process.argv.slice(2);
  const language = languageOf(process, { ...languageArg(args) });
  // A reader that stops early (`| head`) is no error of ours, and changes no verdict; a full disk is.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    try {
      const code = error.code ?? error.message;
      process.stderr.write(
        language === 'id'
          ? `tular: Keluaran tidak dapat ditulis seluruhnya (${code}).\n`
          : `tular: The output could not be written in full (${code}).\n`,
      );
    } catch {
      // Nowhere left to say it.
    }
  });
  // Whoever shut the stream for messages has nothing to be told.
  process.stderr.on('error', () => {});
  const version = packageVersion();
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`tular ${version}\n`);
    return;
  }
  const io = ioOf(process, args, version);
  try {
    const code = await dispatch(io, args, language);
    io.progress?.('');
    // What could not be printed stays what it is.
    process.exitCode = process.exitCode === 2 ? 2 : code;
  } catch (error) {
    if (error instanceof Interrupted) {
      process.exitCode = 130;
      return;
    }
    process.exitCode = 2;
    if (error instanceof UsageError) {
      const { terminal } = await import('./output/escape.ts');
      io.stderr.write(`tular: ${terminal(error.sentence[language])}\n`);
      io.stderr.write(`  ${terminal(error.hint[language])}\n`);
      return;
    }
    const { visible } = await import('./output/escape.ts');
    io.stderr.write(`${visible((error as Error)?.stack ?? String(error))}\n`);
    io.stderr.write(
      language === 'id'
        ? 'tular: kesalahan program. Mohon laporkan beserta teks di atas.\n'
        : 'tular: a fault of the program. Please report it with the text above.\n',
    );
  }
}

async function dispatch(io: Io, args: readonly string[], language: Language): Promise<ExitCode> {
  // Asked by a shell on every press of a key, and so not kept waiting for the rest.
  if (args[0] === 'complete')
    return (await import('./commands/completion/complete.ts')).complete(io, args.slice(1));
  const { buildProgram } = await import('./commands/program.ts');
  let outcome: ExitCode = 0;
  const program = await buildProgram(io, args, language, COMMANDS, (code) => (outcome = code));
  const failed = await program.run();
  return failed ?? outcome;
}

function ioOf(process: NodeJS.Process, args: readonly string[], version: string): Io {
  const { env, stdin, stdout, stderr } = process;
  const set = (name: string) => env[name] !== undefined && env[name] !== '';
  const forced = set('FORCE_COLOR') && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  const color =
    !args.includes('--no-color') &&
    !set('NO_COLOR') &&
    (forced || (stdout.isTTY === true && env['TERM'] !== 'dumb' && env['FORCE_COLOR'] !== '0'));
  // A terminal that does not know its size says 0.
  const columns = stdout.columns || 80;
  const isWatched = env['TERM'] !== 'dumb' && (!set('CI') || env['CI'] === 'false');
  const isQuiet = args.includes('-q') || args.includes('--quiet');
  const line = progressLine(
    (text) => stderr.write(text),
    stderr.columns || 80,
    () => performance.now(),
  );
  const after = (stream: NodeJS.WriteStream): Writer => ({
    write(text) {
      line.clear();
      stream.write(text);
    },
  });
  const written = after(stdout);
  const page =
    stdout.isTTY === true && isWatched
      ? pagerOf({ env, rows: stdout.rows || 24, columns, write: written.write })
      : undefined;
  return {
    cwd: process.cwd(),
    env,
    stdout: written,
    stderr: after(stderr),
    columns,
    color,
    today: today(env['SOURCE_DATE_EPOCH']),
    version,
    ...(stderr.isTTY === true && isWatched && !isQuiet && { progress: line.say }),
    ...(page && {
      page: async (text: string) => {
        line.clear();
        await page(text);
      },
    }),
    ...(stdin?.isTTY === true &&
      stdout.isTTY === true && {
        openTerminal: async () => {
          line.clear();
          return (await import('./commands/terminal.ts')).openTerminal(stdin, stdout);
        },
      }),
    readInput: async (most) => (await import('./commands/terminal.ts')).readInput(stdin, most),
  };
}

/** Today in Asia/Jakarta (UTC+7, no summer time), wherever the machine stands. */
function today(epoch: string | undefined): string {
  const given = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
  return new Date(given + 7 * 3600 * 1000).toISOString().slice(0, 10);
}

function languageArg(args: readonly string[]): Pick<Options, 'lang'> {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return value === 'id' || value === 'en' ? { lang: value } : {};
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
