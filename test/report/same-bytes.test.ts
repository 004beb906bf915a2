import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { below, repository, temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const bin = join(import.meta.dirname, '../../bin/tular.js');

interface Place {
  readonly TZ: string;
  readonly LC_ALL: string;
  readonly umask: string;
  /** A shell would be in the top folder of the repository, or below it. */
  readonly folder: string;
  /** Whether the machine has fonts. */
  readonly fonts?: 'none';
  readonly more?: Readonly<Record<string, string>>;
}

const PLACES: readonly Place[] = [
  { TZ: 'UTC', LC_ALL: 'C', umask: '022', folder: '.' },
  { TZ: 'Asia/Jakarta', LC_ALL: 'id_ID.UTF-8', umask: '077', folder: 'catalog' },
  {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    umask: '002',
    folder: 'catalog/innovations',
    fonts: 'none',
    more: { COLUMNS: '40', FORCE_COLOR: '1' },
  },
  {
    TZ: 'America/St_Johns',
    LC_ALL: 'C.UTF-8',
    umask: '027',
    folder: 'lain',
    more: { LANGUAGE: 'tr' },
  },
];

const REPORTS = [
  ['annual', '--format', 'docx,pdf,xlsx,html,md,csv,json'],
  ['recap', '--format', 'xlsx,csv', '--csv-excel-id'],
  ['brief', '--format', 'docx'],
];

/** A file's name and what it holds, for every file that the reports make. */
function made(repositoryFolder: string, place: Place): string[] {
  const home = temporaryFolder({
    'fonts.conf': '<?xml version="1.0"?><fontconfig></fontconfig>',
  });
  const output = join(home, 'keluaran');
  const cwd = join(repositoryFolder, place.folder);
  mkdirSync(cwd, { recursive: true });
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    HOME: home,
    ...(place.fonts === 'none' && { FONTCONFIG_FILE: join(home, 'fonts.conf') }),
    TMPDIR: home,
    TZ: place.TZ,
    LANG: place.LC_ALL,
    LC_ALL: place.LC_ALL,
    ...place.more,
  };
  const node = process.env['TULAR_TEST_NODE'] ?? process.execPath;
  for (const args of REPORTS) {
    const command = [
      'report',
      ...args,
      '--as-of',
      '2022-12-31',
      '--lang',
      'id',
      '--output',
      output,
    ];
    // Node has no way to start a program with another umask.
    const ran = spawnSync(
      'sh',
      ['-c', `umask ${place.umask} && exec "$@"`, 'sh', node, bin, ...command],
      {
        cwd,
        env,
        encoding: 'utf8',
      },
    );
    expect(ran).toMatchObject({ stderr: '', status: 0 });
  }
  return readdirSync(output)
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(output, name));
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    });
}

it.skipIf(process.platform === 'win32')(
  'every format has the same bytes whatever the time zone, language, home, folder and umask (not on Windows)',
  () => {
    const folder = repository(below({ ...EXAMPLE_CATALOG, ...SMALL }));
    const [first = [], ...others] = PLACES.map((place) => made(folder, place));
    const endings = new Set(first.map((each) => /\.(\w+) /.exec(each)?.[1]));
    expect([...endings].toSorted().join(' ')).toBe('csv docx html json md pdf svg xlsx');
    for (const other of others) expect(other).toEqual(first);
  },
);
