import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { writeStreams } from '../../source/write.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io, Options } from '../command.ts';

/** A file that an export makes, its content in pieces. */
export interface Made {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array>;
}

/** Where a single file is to go: the path given, or a file of this name in the folder given. */
export function fileAsked(io: Io, output: string, name: string): string {
  const ending = extname(name);
  if (/[/\\]$/.test(output) || isFolder(resolve(io.cwd, output))) return join(output, name);
  if (extname(output).toLowerCase() === ending) return output;
  throw new UsageError(
    {
      id: `${JSON.stringify(output)} tidak berakhiran ${ending}.`,
      en: `${JSON.stringify(output)} does not end in ${ending}.`,
    },
    {
      id: `Tunjuk berkas ${ending} atau folder yang sudah ada, atau pilih --format yang sesuai.`,
      en: `Name a ${ending} file or a folder that exists, or choose the --format that fits.`,
    },
  );
}

/** Writes files into a folder, each wholly or not at all; what is there already only with `--force`. */
export async function writeMade(
  io: Io,
  options: Options,
  folder: string,
  files: readonly Made[],
): Promise<string[]> {
  const paths = files.map(({ name }) => join(folder, name));
  if (options['force'] !== true) refuseTaken(io, paths);
  await writeStreams(
    resolve(io.cwd, folder),
    files.map(({ name, content }) => ({ name, bytes: bytesOf(content) })),
  );
  return paths;
}

/** The folder and the name of a path. */
export function split(path: string): { readonly folder: string; readonly name: string } {
  return { folder: dirname(path), name: basename(path) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A sheet that somebody has edited and not yet imported is not to be lost. */
function refuseTaken(io: Io, paths: readonly string[]): void {
  const taken = paths.filter((path) =>
    lstatSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isFile(),
  );
  if (taken.length === 0) return;
  const names = taken.map((path) => JSON.stringify(path)).join(', ');
  throw new UsageError(
    { id: `Sudah ada, jadi tidak ditimpa: ${names}.`, en: `Already there, so kept: ${names}.` },
    {
      id: 'Tunjuk tempat lain, atau beri --force bila boleh ditimpa.',
      en: 'Name another place, or give --force where it may be overwritten.',
    },
  );
}

async function* bytesOf(content: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
