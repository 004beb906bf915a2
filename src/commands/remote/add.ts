import { relative, resolve, sep } from 'node:path';
import { parse } from '../../parse/parse.ts';
import { locate } from '../../parse/positions.ts';
import { terminal } from '../../output/escape.ts';
import { safeAddress, safeRef } from '../../source/address.ts';
import { changeFiles } from '../../source/change-files.ts';
import { rootOf } from '../../source/verified.ts';
import { isLocalAddress } from '../../util/address.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Action } from '../remote.ts';
import { withEntry } from './splice.ts';

const MANIFEST = 'catalog.yaml';

/** Declares another catalogue: only the manifest is written, and in it only the new lines. */
export const add: Action = (
  io,
  { location, snapshot, loaded, language },
  [id = '', given = ''],
  options,
) => {
  const manifest = loaded.graph.manifest;
  if (!manifest)
    throw new UsageError(
      { id: 'catalog.yaml tidak dapat dibaca.', en: 'catalog.yaml cannot be read.' },
      { id: 'Lihat sebabnya: tular validate', en: 'See why: tular validate' },
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80)
    throw new UsageError(
      {
        id: `Kunci ${JSON.stringify(id)} tidak diterima.`,
        en: `The key ${JSON.stringify(id)} is not accepted.`,
      },
      {
        id: 'Pakai huruf kecil, angka, dan tanda hubung, misalnya bandung.',
        en: 'Use lower-case letters, digits and hyphens, such as bandung.',
      },
    );
  if (id === manifest.value.id)
    throw new UsageError(
      {
        id: `"${id}" adalah pengenal katalog ini sendiri.`,
        en: `"${id}" is the id of this catalogue itself.`,
      },
      {
        id: 'Pilih kunci lain untuk katalog instansi itu.',
        en: 'Choose another key for that catalogue.',
      },
    );
  if (Object.hasOwn(manifest.value.remotes ?? {}, id))
    throw new UsageError(
      { id: `Katalog "${id}" sudah terdaftar.`, en: `Catalogue "${id}" is declared already.` },
      { id: 'Ubah di catalog.yaml.', en: 'Change it in catalog.yaml.' },
    );
  const root = rootOf(location);
  const url = fromRoot(given, io.cwd, root);
  safeAddress(url, root);
  const ref = options['ref'] as string | undefined;
  const path = options['path'] as string | undefined;
  if (path !== undefined) checkPath(path);
  const entry = {
    url,
    ...(ref !== undefined && { ref: safeRef(ref) }),
    ...(path !== undefined && { path }),
  };
  const read = snapshot.read(MANIFEST);
  const text = Buffer.from(read.bytes).toString('utf8');
  const bytes = Buffer.from(withEntry(text, locate(text), id, entry), 'utf8');
  const parsed = parse(bytes);
  const before = parse(Buffer.from(text, 'utf8'));
  if (!parsed.ok || !before.ok || !isWhatWasMeant(before.value, parsed.value, id, entry))
    throw new UsageError(
      {
        id: 'Bentuk catalog.yaml tidak dapat ditambah dengan aman.',
        en: 'catalog.yaml has a form that cannot be added to safely.',
      },
      {
        id: `Tambahkan sendiri di bawah remotes: ${id}: ${JSON.stringify(entry)}`,
        en: `Add it yourself under remotes: ${id}: ${JSON.stringify(entry)}`,
      },
    );
  changeFiles(location, [{ path: MANIFEST, hash: read.hash, bytes }]);
  const file = terminal(location.prefix + MANIFEST);
  io.stdout.write(
    language === 'id'
      ? `${file}: katalog "${id}" terdaftar. Ambil salinannya: tular remote update ${id}\n`
      : `${file}: catalogue "${id}" is declared. Fetch it: tular remote update ${id}\n`,
  );
  return 0;
};

/** A path is typed from where one stands, and kept from the root of the repository. */
function fromRoot(given: string, cwd: string, root: string): string {
  if (given.startsWith('-') || !isLocalAddress(given) || !/^\.{0,2}([\\/]|$)|^[^:/\\]+/.test(given))
    return given;
  if (/^file:/i.test(given) || /^([A-Za-z]:)?[\\/]/.test(given) || given === '') return given;
  const path = relative(root, resolve(cwd, given)).split(sep).join('/');
  return path === '' ? '.' : path;
}

function checkPath(path: string): void {
  if (
    /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path) &&
    path.length <= 300
  )
    return;
  throw new UsageError(
    {
      id: `Folder ${JSON.stringify(path.slice(0, 200))} tidak diterima.`,
      en: `The folder ${JSON.stringify(path.slice(0, 200))} is not accepted.`,
    },
    {
      id: 'Tulis jalur di dalam repositori itu, misalnya data/katalog.',
      en: 'Write a path inside that repository, such as data/katalog.',
    },
  );
}

function isWhatWasMeant(before: unknown, after: unknown, id: string, entry: object): boolean {
  const was = before as { remotes?: Record<string, unknown> };
  const meant = { ...was, remotes: { ...was.remotes, [id]: entry } };
  const plain = (value: unknown): string =>
    JSON.stringify(value, (_, held: unknown) =>
      held !== null && typeof held === 'object' && !Array.isArray(held)
        ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
        : held,
    );
  return plain(meant) === plain(after);
}
