import { say } from '../../text/language.ts';
import type { ExitCode, Io } from '../command.ts';
import { languageOf } from '../language.ts';
import { lookupIn } from './lookup.ts';
import { propose } from './propose.ts';
import { readTable } from './read-table.ts';

/**
 * What the scripts of `tular completion` ask: `tular complete [--next] -- words…`, the last of them
 * still being typed, or with `--next` a new one after them. Answers with a line for each proposal, a
 * tab before what it means; the line `:file` or `:folder` leaves the rest to the shell.
 */
export async function complete(io: Io, args: readonly string[]): Promise<ExitCode> {
  const at = args.indexOf('--');
  const words = at < 0 ? [] : args.slice(at + 1);
  if (args.slice(0, Math.max(at, 0)).includes('--next')) words.push('');
  const language = languageOf(io, {});
  const table = await readTable();
  const { all, disk } = propose(table, words, lookupIn(table, io.cwd, catalogIn(words)));
  const lines = all.map(({ text, help }) => (help ? `${text}\t${say(help, language)}` : text));
  if (disk) lines.push(`:${disk}`);
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

function catalogIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--catalog' || word.startsWith('--catalog='));
  const [, joined] = words[at]?.split(/=(.*)/s) ?? [];
  return at < 0 ? undefined : (joined ?? words[at + 1]);
}
