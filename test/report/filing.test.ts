import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, gitIn, repository } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const FILE = ['--file', '--number', '050/12/2023', '--date', '2023-01-20'];
let folder = '';
const report = (...args: string[]) =>
  runCli(
    folder,
    ['report', 'annual', '--year', '2022', '--format', 'json,html', '--output', 'out'].concat(args),
  );
const json = () =>
  JSON.parse(readFileSync(join(folder, 'out/laporan-replikasi-2022.json'), 'utf8')) as {
    commit: string;
    tables: { id: string; rows: { cells: unknown[]; records: string[] }[] }[];
  };
const rowsOf = (id: string) => json().tables.find((table) => table.id === id)?.rows;

it('a report that is handed in is recorded, can be made again, and never changes silently', () => {
  folder = repository(below({ ...EXAMPLE_CATALOG, ...SMALL }));

  // Is not recorded without its number and date, nor of what no commit holds.
  {
    expect(report('--file').exit).toBe(2);
    expect(report('--number', '1').exit).toBe(2);
    expect(report(...FILE, '--draft').exit).toBe(2);
    addFiles(folder, { 'catalog/notes.txt': 'belum dikomit' });
    const ran = report(...FILE);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('belum dikomit');
    gitIn(folder, 'add', '-A');
    gitIn(folder, 'commit', '-qm', 'Catatan');
  }

  // Is recorded with commit, day, digest, number and date, and is a valid record.
  {
    const ran = report(...FILE);
    expect([ran.exit, ran.stderr]).toEqual([0, expect.stringContaining('annual-2022')]);
    expect(ran.stdout.split('\n').filter(Boolean)).toEqual([
      'out/laporan-replikasi-2022.json',
      'out/laporan-replikasi-2022.html',
    ]);
    const text = readFileSync(join(folder, 'catalog/filings/annual-2022.yaml'), 'utf8');
    expect(text).toContain(`commit: ${gitIn(folder, 'rev-parse', 'HEAD').trim()}`);
    expect(text).toMatch(/number: 050\/12\/2023/);
    expect(text).toMatch(/digest: '?[0-9a-f]{64}/);
    expect(runCli(folder, ['validate']).exit).toBe(0);
  }

  // Can be made again, byte for byte, from its commit.
  {
    const before = readFileSync(join(folder, 'out/laporan-replikasi-2022.html'));
    gitIn(folder, 'add', 'catalog');
    gitIn(folder, 'commit', '-qm', 'Diserahkan');
    expect(report('--rev', 'HEAD~1').exit).toBe(0);
    expect(readFileSync(join(folder, 'out/laporan-replikasi-2022.html')).equals(before)).toBe(true);
  }

  // Is compared with what is known later, and says so where nothing has changed.
  {
    const ran = report();
    expect(ran.exit).toBe(0);
    expect(ran.stderr).toContain('Sejak itu tidak ada yang berubah');
    expect(rowsOf('angka-berubah')).toEqual([]);
    expect(rowsOf('catatan-berubah')).toEqual([]);
  }

  // Never changes silently: late evidence is named, with the numbers it moves.
  {
    const path = join(folder, 'catalog/replications/gertak-blora.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('stage: diterapkan', 'stage: perjanjian'),
    );
    const ran = report();
    expect(ran.stderr).toMatch(/Nomor 050\/12\/2023.*rekaman berubah/s);
    expect(rowsOf('catatan-berubah')?.map(({ records }) => records)).toEqual([['gertak-blora']]);
    const moved = rowsOf('angka-berubah')?.map(({ cells }) => cells);
    expect(moved).toContainEqual([
      expect.stringContaining('Replikasi di instansi lain'),
      expect.anything(),
      expect.anything(),
    ]);
    const page = readFileSync(join(folder, 'out/laporan-replikasi-2022.html'), 'utf8');
    expect(page).toContain('Pemutakhiran atas laporan yang telah diserahkan Nomor 050/12/2023');
    gitIn(folder, 'commit', '-qam', 'Ternyata baru perjanjian');
  }

  // Is recorded again as another one, and not twice as the same.
  {
    const again = ['--file', '--number', '050/99/2023', '--date', '2023-05-02'];
    expect(report(...again).exit).toBe(0);
    gitIn(folder, 'add', 'catalog');
    gitIn(folder, 'commit', '-qm', 'Perbaikan diserahkan');
    const text = readFileSync(join(folder, 'catalog/filings/annual-2022-2.yaml'), 'utf8');
    expect(text).toContain('050/99/2023');
    expect(runCli(folder, ['validate']).exit).toBe(0);
    expect(report().stderr).toContain('050/99/2023');
  }

  // Says so where its commit is not at hand.
  {
    const path = join(folder, 'catalog/filings/annual-2022-2.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/commit: .*/, `commit: '${'0'.repeat(40)}'`));
    const ran = report();
    expect(ran.exit).toBe(0);
    expect(ran.stderr).toContain('tidak ada di repositori ini');
    writeFileSync(path, text);
  }
});
