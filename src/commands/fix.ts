import type { Diagnostic } from '../diagnostic.ts';
import { changeFiles } from '../source/change-files.ts';
import type { FileChange } from '../util/file-change.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Io, Options } from './command.ts';
import { type Gathered, gatherFrom } from './gather.ts';
import { mendCatalog, type Touched } from './mend.ts';

/** Which findings of a catalogue count in this run. */
export type Choose = (gathered: Gathered) => readonly Diagnostic[];

export interface FixOptions {
  readonly unsafe: boolean;
  readonly dryRun: boolean;
}

/** What `--fix`, `--fix-unsafe` and `--dry-run` ask for, where at least one is given. */
export function fixAsked(options: Options): FixOptions {
  const unsafe = options['fixUnsafe'] === true;
  const dryRun = options['dryRun'] === true;
  if (options['fix'] !== true && !unsafe)
    throw new UsageError(
      {
        id: '--dry-run hanya berarti bersama --fix, --fix-unsafe, atau --accept-existing.',
        en: '--dry-run only means something with --fix, --fix-unsafe or --accept-existing.',
      },
      {
        id: 'Lihat perbaikannya: tular validate --fix --dry-run',
        en: 'See what would be mended: tular validate --fix --dry-run',
      },
    );
  if (options.rev !== undefined)
    throw new UsageError(
      {
        id: 'Revisi yang tersimpan tidak dapat diperbaiki: pakai --fix tanpa --rev.',
        en: 'A stored revision cannot be mended: use --fix without --rev.',
      },
      {
        id: 'Yang diperbaiki adalah berkas di folder: tular validate --fix',
        en: 'What is mended are the files of the folder: tular validate --fix',
      },
    );
  const printed = ['format', 'maxFindings'].find((name) => options[name] !== undefined);
  if (dryRun && printed !== undefined) {
    const flag = printed === 'format' ? '--format' : '--max-findings';
    throw new UsageError(
      {
        id: `--dry-run mencetak perubahannya saja, jadi ${flag} tidak dapat dipakai bersamanya.`,
        en: `--dry-run prints the changes alone, so ${flag} cannot be used with it.`,
      },
      {
        id: `Jalankan tanpa --dry-run, atau tanpa ${flag}.`,
        en: `Run it without --dry-run, or without ${flag}.`,
      },
    );
  }
  return { unsafe, dryRun };
}

/**
 * Mends the chosen findings until nothing more can be mended, writes the files (or prints the
 * difference), and gives the catalogue as it is then.
 */
export async function fixCatalog(
  io: Io,
  options: Options,
  start: Gathered,
  choose: Choose,
  { unsafe, dryRun }: FixOptions,
): Promise<Gathered> {
  const { language, location, snapshot } = start;
  const { read, touched, count } = mendCatalog(
    start,
    (mended) => gatherFrom(io, options, location, mended),
    (gathered) => choose(gathered).filter(({ fix }) => fix && (fix.safe || unsafe)),
  );
  if (dryRun) {
    const { unifiedDiff } = await import('../edit/unified-diff.ts');
    for (const [path, { before, after }] of touched)
      io.stdout.write(unifiedDiff(before, after, snapshot.prefix + path));
  } else changeFiles(location, changesOf(touched));
  if (count > 0 || options.quiet !== true)
    io.stderr.write(`${told(count, touched.size, dryRun)[language]}\n`);
  return read;
}

function changesOf(touched: ReadonlyMap<string, Touched>): FileChange[] {
  return [...touched].map(([path, { hash, after }]) => ({
    path,
    hash,
    bytes: Buffer.from(after, 'utf8'),
  }));
}

function told(fixes: number, files: number, dryRun: boolean) {
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 'es'}`;
  const inFiles = `${files} file${files === 1 ? '' : 's'}`;
  if (fixes === 0)
    return { id: 'Tidak ada yang dapat diperbaiki otomatis.', en: 'Nothing to fix automatically.' };
  return dryRun
    ? {
        id: `${fixes} perbaikan di ${files} berkas, belum ditulis.`,
        en: `${many(fixes, 'fix')} in ${inFiles}, not written.`,
      }
    : {
        id: `${fixes} perbaikan ditulis di ${files} berkas.`,
        en: `${many(fixes, 'fix')} written in ${inFiles}.`,
      };
}
