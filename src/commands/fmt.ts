import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { formatText } from '../edit/format-text.ts';
import { load } from '../load.ts';
import { fieldAt } from '../model/fields.ts';
import { roleOf } from '../model/file-role.ts';
import type { DocumentKind } from '../model/record.ts';
import { terminal } from '../output/escape.ts';
import { changeFiles } from '../source/change-files.ts';
import { findCatalog, type Location } from '../source/find-catalog.ts';
import { readText, type Snapshot } from '../source/snapshot.ts';
import { type Language, say } from '../text/language.ts';
import type { FileChange } from '../util/file-change.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io } from './command.ts';
import { openSettled } from './gather.ts';
import { languageOf } from './language.ts';

const REFUSED = {
  unreadable: {
    id: 'tidak terbaca, jadi dibiarkan; lihat tular validate',
    en: 'cannot be read, and so is left; see tular validate',
  },
  uncertain: {
    id: 'tidak dapat dirapikan tanpa mengubah isi, jadi dibiarkan',
    en: 'cannot be put in order without changing what it says, and so is left',
  },
} as const;

export const command: Command = {
  without: ['--rev', '--as-of'],
  arguments: [
    {
      name: '[files...]',
      help: {
        id: 'berkas atau folder di dalam katalog; tanpa ini, seluruh katalog',
        en: 'files or folders of the catalogue; without them, all of it',
      },
    },
  ],
  options: [
    {
      flags: '--check',
      help: {
        id: 'sebutkan saja berkas yang akan berubah; keluar dengan 1 bila ada',
        en: 'only name the files that would change; exit with 1 if there are any',
      },
    },
    {
      flags: '--dry-run',
      help: {
        id: 'cetak perubahannya, jangan tulis apa pun',
        en: 'print the changes, write nothing',
      },
    },
  ],
  more: {
    id: 'Urutan kunci mengikuti skema; komentar ikut dengan kuncinya, nilai tidak berubah.\nBerkas yang tidak terbaca dibiarkan dan disebut; kode keluarnya lalu 1.\n\nContoh:\n  tular fmt\n  tular fmt --check\n  tular fmt --dry-run catalog/innovations/lion.yaml',
    en: 'Keys follow the order of the schema; comments go with their key, no value changes.\nA file that cannot be read is left and named; the exit code is then 1.\n\nExamples:\n  tular fmt\n  tular fmt --check\n  tular fmt --dry-run catalog/innovations/lion.yaml',
  },
  async run(io, args, options) {
    const location = findCatalog(io.cwd, options.catalog);
    const { snapshot, tell } = openSettled(location);
    const rewrites: (FileChange & { readonly before: string; readonly text: string })[] = [];
    let refused = 0;
    // Only where it is needed: what language the catalogue is in takes reading it.
    let known: Language | undefined;
    const language = () =>
      (known ??= languageOf(io, options, load(snapshot).graph.manifest?.value.language));
    tell(io, language);
    for (const { path, kind } of chosen(io, args, location, snapshot)) {
      const source = readText(snapshot, path);
      const formatted = source
        ? formatText(source.text, (pointer) => fieldAt(kind, pointer)?.keys)
        : ({ refused: 'unreadable' } as const);
      if ('refused' in formatted) {
        refused += 1;
        const why = say(REFUSED[formatted.refused], language());
        io.stderr.write(`${terminal(snapshot.prefix + path)}: ${why}\n`);
      } else if (source && formatted.text !== source.text)
        rewrites.push({
          path,
          hash: source.hash,
          bytes: Buffer.from(formatted.text, 'utf8'),
          before: source.text,
          text: formatted.text,
        });
    }
    if (options['dryRun'] === true) {
      const { unifiedDiff } = await import('../edit/unified-diff.ts');
      for (const { path, before, text } of rewrites)
        io.stdout.write(unifiedDiff(before, text, snapshot.prefix + path));
    } else {
      if (options['check'] !== true) changeFiles(location, rewrites);
      for (const { path } of rewrites) io.stdout.write(`${terminal(snapshot.prefix + path)}\n`);
    }
    return refused > 0 || (options['check'] === true && rewrites.length > 0) ? 1 : 0;
  },
};

interface Chosen {
  readonly path: string;
  readonly kind: DocumentKind;
}

/** The files of the catalogue that are records, or those among them that are named. */
function chosen(io: Io, args: readonly string[], location: Location, snapshot: Snapshot): Chosen[] {
  const all = snapshot.entries.flatMap((entry): Chosen[] => {
    const { kind, finding } = roleOf(entry);
    return kind === undefined || finding || entry.refused ? [] : [{ path: entry.path, kind }];
  });
  if (args.length === 0) return all;
  const wanted = args.map((arg) => pathWithin(io, arg, location));
  for (const [index, path] of wanted.entries())
    if (!all.some((each) => isWithin(each.path, path)))
      throw new UsageError(
        {
          id: `${JSON.stringify(args[index])} bukan berkas rekaman di katalog ini.`,
          en: `${JSON.stringify(args[index])} is no record of this catalogue.`,
        },
        {
          id: 'Tunjuk berkas .yaml atau folder di dalam katalog.',
          en: 'Name a .yaml file or a folder of the catalogue.',
        },
      );
  return all.filter(({ path }) => wanted.some((each) => isWithin(path, each)));
}

/** A path as the shell gives it, or as findings print it, within the catalogue's folder. */
function pathWithin(io: Io, arg: string, { folder, gitRoot, prefix }: Location): string {
  const here = resolve(io.cwd, arg);
  const exists = statSync(here, { throwIfNoEntry: false }) !== undefined;
  const shown = gitRoot !== null && arg.startsWith(prefix) ? resolve(gitRoot, arg) : here;
  return relative(folder, exists ? here : shown)
    .split(sep)
    .join('/');
}

function isWithin(path: string, wanted: string): boolean {
  return wanted === '' || path === wanted || path.startsWith(`${wanted}/`);
}
