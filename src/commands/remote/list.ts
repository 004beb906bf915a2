import { json } from '../../output/escape.ts';
import type { Gathered } from '../gather.ts';
import type { ExitCode } from '../command.ts';
import type { Action } from '../remote.ts';
import { declaredPlaces } from './declared.ts';

const WORDS = {
  id: {
    head: ['Katalog', 'Alamat', 'Ref', 'Folder', 'Komit', 'Tanggal', 'Rekaman', 'Keadaan'],
    short: ['Katalog', 'Alamat', 'Komit', 'Rekaman', 'Keadaan'],
    verified: 'sudah dicocokkan',
    unverified: 'belum dicocokkan',
    missing: 'belum diambil',
    none: 'Tidak ada katalog lain yang terdaftar.',
  },
  en: {
    head: ['Catalogue', 'Address', 'Ref', 'Folder', 'Commit', 'Date', 'Records', 'State'],
    short: ['Catalogue', 'Address', 'Commit', 'Records', 'State'],
    verified: 'verified',
    unverified: 'not verified',
    missing: 'not fetched',
    none: 'No other catalogue is declared.',
  },
} as const;

/** Where one declared catalogue stands, as `--format json` gives it. */
export function stateOf(gathered: Gathered, ids: readonly string[]) {
  return declaredPlaces(gathered, ids).map(({ id, url, ref, path }) => {
    const remote = gathered.loaded.graph.remotes.get(id);
    const header = remote?.header;
    return {
      id,
      url,
      ref: ref ?? null,
      path,
      state: !header
        ? ('missing' as const)
        : remote?.verified
          ? ('verified' as const)
          : ('unverified' as const),
      pin: header
        ? {
            catalog: header.id,
            commit: header.commit,
            date: header.date,
            digest: header.digest,
            tool: header.tool,
            records: header.records,
            left_out: header.left_out,
            cut: header.cut,
          }
        : null,
      since: header?.since ?? null,
    };
  });
}

/** The declared catalogues and their pins. */
export const list: Action = async (io, gathered, _args, options): Promise<ExitCode> => {
  const words = WORDS[gathered.language];
  const all = stateOf(gathered, []);
  if (options['format'] === 'json') {
    io.stdout.write(`${json(all)}\n`);
    return 0;
  }
  const rows = all.map(({ id, url, ref, path, pin, state }) => [
    id,
    url,
    ref ?? '',
    path,
    pin?.commit.slice(0, 12) ?? '',
    pin?.date.slice(0, 10) ?? '',
    pin === null ? '' : String(pin.records),
    words[state],
  ]);
  if (options['format'] === 'csv') {
    const { csv } = await import('../../output/csv.ts');
    io.stdout.write(csv(words.head, rows));
  } else if (rows.length > 0) {
    const { tableText } = await import('../../listing/table.ts');
    const brief = rows.map(([id = '', url = '', , , commit = '', , records = '', state = '']) => [
      id,
      url,
      commit,
      records,
      state,
    ]);
    io.stdout.write(`${tableText(words.short, brief, io.columns)}\n`);
  } else if (!options.quiet) io.stderr.write(`${words.none}\n`);
  return 0;
};
