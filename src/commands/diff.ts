import { changedFigures } from '../compare/figures.ts';
import { compare } from '../compare/compare.ts';
import { FORMATS } from '../compare/formats/index.ts';
import type { DiffFormat } from '../compare/told.ts';
import { derive } from '../derive/derive.ts';
import { load } from '../load.ts';
import { figureLines, figuresOf } from '../report/views/annual/figures.ts';
import { holdsFolder, openCommit } from '../source/commit.ts';
import { mergeBase, resolveCommit } from '../source/git.ts';
import { revisionOf } from '../source/revision.ts';
import type { Snapshot } from '../source/snapshot.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command } from './command.ts';
import { gather, surroundingsOf } from './gather.ts';

export const command: Command = {
  paged: true,
  arguments: [
    {
      name: '<base>',
      completes: 'revision',
      help: { id: 'revisi git yang menjadi pembanding', en: 'git revision to compare with' },
    },
    {
      name: '[head]',
      completes: 'revision',
      help: {
        id: 'revisi git yang dibandingkan; tanpa ini, isi folder sekarang',
        en: 'git revision that is compared; without it, the folder as it is now',
      },
    },
  ],
  options: [
    {
      flags: '--merge-base',
      help: {
        id: 'bandingkan dengan pangkal bersama kedua revisi, seperti permintaan gabung (pull request)',
        en: 'compare with the merge base of the two revisions, as a pull request does',
      },
    },
    {
      flags: '--format <name>',
      choices: Object.keys(FORMATS),
      help: {
        id: 'bentuk keluaran: text, json, atau markdown',
        en: 'form of the output: text, json or markdown',
      },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Contoh:\n  tular diff HEAD\n  tular diff main --merge-base\n  tular diff v2024 v2025 --format markdown',
    en: 'Examples:\n  tular diff HEAD\n  tular diff main --merge-base\n  tular diff v2024 v2025 --format markdown',
  },
  async run(io, [base = '', head], options) {
    const gathered = gather(io, { ...options, ...(head !== undefined && { rev: head }) });
    const { location, snapshot, derived, language } = gathered;
    const { gitRoot, folder, prefix } = location;
    if (gitRoot === null)
      throw new UsageError(
        {
          id: 'Katalog ini tidak berada di dalam repositori git, jadi tidak ada pembandingnya.',
          en: 'This catalogue is not in a git repository, so there is nothing to compare with.',
        },
        {
          id: 'Simpan katalog di repositori git: git init, git add, lalu git commit.',
          en: 'Keep the catalogue in a git repository: git init, git add, then git commit.',
        },
      );
    const commit =
      options['mergeBase'] === true
        ? mergeBase(gitRoot, base, snapshot.commit ?? 'HEAD')
        : resolveCommit(gitRoot, base);
    const old = holdsFolder(gitRoot, folder, commit)
      ? openCommit(gitRoot, folder, commit, prefix)
      : nothing(commit, prefix);
    const before = derive(load(old, surroundingsOf(location)).graph, derived.day);
    const year = derived.day.slice(0, 4);
    const figures = changedFigures(figuresOf(before, year), figuresOf(derived, year));
    const { commit: at, changed } = revisionOf(location);
    const format = await (
      FORMATS[(options['format'] as string | undefined) ?? 'text'] as () => Promise<DiffFormat>
    )();
    const asJson = options['format'] === 'json';
    io.stdout.write(
      format({
        comparison: compare(before, derived),
        base: asJson ? commit : base,
        head: asJson
          ? (snapshot.commit ?? `${at ?? 'unversioned'}${changed ? '+changed' : ''}`)
          : (head ?? ''),
        year,
        figures,
        figureLines: figureLines(
          figures,
          (each) => JSON.stringify([each.before, each.after]),
          language,
        ),
        language,
        version: io.version,
        columns: io.columns,
        quiet: options.quiet === true,
      }),
    );
    return 0;
  },
};

/** A revision from before the catalogue was there: everything is new since. */
function nothing(commit: string, prefix: string): Snapshot {
  return {
    origin: 'commit',
    commit,
    prefix,
    entries: [],
    read: () => {
      throw new Error('nothing to read');
    },
  };
}
