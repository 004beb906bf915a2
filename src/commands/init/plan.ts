import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Words } from '../../model/fields.ts';
import { blobHash } from '../../source/blob-hash.ts';
import { findGitRoot } from '../../source/find-catalog.ts';
import { liesWithin } from '../../source/paths.ts';
import { ReadFailure, TooLarge } from '../../source/snapshot.ts';
import { readWorktreeFile } from '../../source/worktree.ts';
import type { FileChange } from '../../util/file-change.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io } from '../command.ts';
import { editorFiles, ignoreFile, schemaFiles, workflowFile } from './project-files.ts';

const WORKFLOW = '.github/workflows/tular.yml';
/** Where tular is to be had is not known to it; the guide writes it so too. */
const SOMEWHERE = 'OWNER/tular@REF';

/** What is to be written into a folder, and what whoever asked should know of it. */
export interface Plan {
  /** Absolute. */
  readonly folder: string;
  readonly changes: readonly FileChange[];
  /** Paths that are taken by something else, which stays. */
  readonly left: readonly string[];
  readonly notes: readonly Words[];
}

/** The folder of a new catalogue. Throws a `UsageError` where there is one already, or no folder can be. */
export function newProject(io: Io, given: string): string {
  const folder = resolve(io.cwd, given);
  if (lstatSync(folder, { throwIfNoEntry: false }) && !statSync(folder).isDirectory())
    throw new UsageError(
      {
        id: `${JSON.stringify(given)} bukan folder.`,
        en: `${JSON.stringify(given)} is not a folder.`,
      },
      {
        id: 'Sebutkan nama lain untuk folder katalog.',
        en: 'Give another name for the folder of the catalogue.',
      },
    );
  const catalog = join(folder, 'catalog');
  if (lstatSync(catalog, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(
      {
        id: `${JSON.stringify(catalog)} bukan folder biasa, jadi tidak ditulisi.`,
        en: `${JSON.stringify(catalog)} is not an ordinary folder and is not written to.`,
      },
      { id: 'Pindahkan, lalu jalankan lagi.', en: 'Move it, then run again.' },
    );
  for (let here = folder; ; here = dirname(here)) {
    const manifest = [join(here, 'catalog.yaml'), join(catalog, 'catalog.yaml')].find((path) =>
      existsSync(path),
    );
    if (manifest !== undefined)
      throw new UsageError(
        {
          id: `Sudah ada katalog di ${JSON.stringify(dirname(manifest))}.`,
          en: `There is a catalogue at ${JSON.stringify(dirname(manifest))} already.`,
        },
        {
          id: 'Tambah rekaman dengan tular new; perbarui skema penyunting dengan tular init --schemas.',
          en: 'Add records with tular new; renew the schemas for editors with tular init --schemas.',
        },
      );
    if (dirname(here) === here) return folder;
  }
}

/** Everything that a new catalogue needs around it; nothing that is there already is replaced. */
export function planProject(
  folder: string,
  catalog: ReadonlyMap<string, string>,
  action: string | undefined,
): Plan {
  const root = findGitRoot(folder) ?? folder;
  const below = relative(root, join(folder, 'catalog')).split(sep).join('/');
  const files = new Map([
    ...[...catalog].map(([path, text]) => [`catalog/${path}`, text] as const),
    ...schemaFiles(),
    ...editorFiles(),
    [WORKFLOW, workflowFile(action ?? SOMEWHERE, below)] as const,
  ]);
  const found = [...files].map(([path, text]) => ({ path, text, there: standing(folder, path) }));
  const notes: Words[] = [];
  if (action === undefined)
    notes.push({
      id: `Agar pemeriksaan berjalan di GitHub, ganti ${SOMEWHERE} di ${WORKFLOW} dengan tempat tular berada.`,
      en: `For checks on GitHub, replace ${SOMEWHERE} in ${WORKFLOW} by the place where tular is.`,
    });
  if (root !== folder)
    notes.push({
      id: `GitHub hanya membaca .github pada akar repositori: pindahkan ${WORKFLOW} ke sana.`,
      en: `GitHub only reads .github at the root of the repository: move ${WORKFLOW} there.`,
    });
  const ignore = ignoreChange(folder);
  return {
    folder,
    changes: [
      ...found
        .filter(({ there }) => there === undefined)
        .map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') })),
      ...(ignore ? [ignore] : []),
    ],
    left: found
      .filter(({ there, text }) => there !== undefined && there.text !== text)
      .map(({ path }) => path),
    notes,
  };
}

/** The schemas of this version in place of those of another, beside a catalogue that is there. */
export function planSchemas(io: Io, given: string): Plan {
  const folder = resolve(io.cwd, given);
  if (!existsSync(join(folder, 'catalog', 'catalog.yaml')))
    throw new UsageError(
      {
        id: `Tidak ada catalog/catalog.yaml di ${JSON.stringify(given)}.`,
        en: `There is no catalog/catalog.yaml in ${JSON.stringify(given)}.`,
      },
      {
        id: 'Masuk ke folder yang berisi folder catalog, lalu jalankan lagi.',
        en: 'Go to the folder that holds the folder catalog, then run again.',
      },
    );
  const changes = [...schemaFiles()].flatMap(([path, text]): FileChange[] => {
    const there = standing(folder, path);
    if (there?.text === text || there?.hash === '') return [];
    return [{ path, bytes: Buffer.from(text, 'utf8'), ...(there && { hash: there.hash }) }];
  });
  return { folder, changes, left: [], notes: [] };
}

function ignoreChange(folder: string): FileChange | undefined {
  const there = standing(folder, '.gitignore');
  if (there && there.hash === '') return undefined;
  const text = ignoreFile(there?.text);
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, 'utf8');
  return { path: '.gitignore', bytes, ...(there && { hash: there.hash }) };
}

/** What stands at a path: its text and hash, both empty where it is no file of the folder that can be read. */
function standing(folder: string, path: string): { text: string; hash: string } | undefined {
  if (existsSync(folder) && !liesWithin(folder, path)) return { text: '', hash: '' };
  if (!lstatSync(join(folder, path), { throwIfNoEntry: false })) return undefined;
  try {
    const bytes = readWorktreeFile(join(folder, path));
    return { text: Buffer.from(bytes).toString('utf8'), hash: blobHash(bytes) };
  } catch (error) {
    if (error instanceof ReadFailure || error instanceof TooLarge) return { text: '', hash: '' };
    throw error;
  }
}
