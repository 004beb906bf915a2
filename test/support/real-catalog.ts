import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { addFiles, temporaryFolder } from './temporary.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Records that are hard on a spreadsheet, and of kinds that the catalogue has none of. */
const MORE = {
  'catalog/innovations/sel-sulit.yaml': `# Isian yang disalahpahami lembar kerja.
name: 'Sel: sulit'
owners: [bappedalitbang] # satu
aliases: ['a; b', '"Lion"', =1+1, "'kutip", '007', '-', '1e5', ya]
form: tata-kelola
sdgs: [1, 13]
summary: |
  Baris pertama
    menjorok, dua  blanko

  baris terakhir
milestones:
  - {id: mulai, phase: inisiatif, date: 2019/2020}
  - {id: lanjut, phase: uji-coba, date: 2021-05}
  - {id: pakai, phase: penerapan, date: 2021}
  - id: henti
    phase: berhenti
    date: 2021-05-31
    reason: "Tab\\tdi tengah & <tanda> _x0041_ \\u200d 😀"
benefits:
  - {metric: Waktu, unit: hari, result: {value: 12.5, period: 2021}, baseline: 3, target: {value: '12.5'}}
  - {metric: Biaya, unit: rupiah, result: {value: -0.1}, baseline: {value: '12,345'}, target: {value: 1.0e-7}}
offer: {open: false}
sources:
  naskah: {title: '+62 812', accessed: 2024-02-29}
`,
  'catalog/agreements/kb-blora.yaml': `kind: kesepakatan-bersama
parties:
  - {agency: pemkab-trenggalek, number: 119/1/2022, signed: 2022-05-10}
  - {agency: pemkab-blora, number: '007', signed: true}
  - {name: Saksi ahli, signed: false, witness: true}
date: 2022-05-10
until: 2027-05-09
covers: [gertak]
sources: {naskah: {title: Naskah}}
`,
};

/** A copy of the project's own catalogue, with some hard records besides, committed. */
export function realCatalog(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'catalog'), join(folder, 'catalog'), { recursive: true });
  addFiles(folder, MORE);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.id', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Katalog');
  return folder;
}

/** What git says has changed in the catalogue: lines taken out and put in, by file. */
export function changedLines(folder: string): Record<string, string[]> {
  execFileSync('git', ['add', '-A', 'catalog'], { cwd: folder });
  const diff = execFileSync(
    'git',
    [
      'diff',
      '--cached',
      '-U0',
      '--no-color',
      '--no-prefix',
      '--no-renames',
      'HEAD',
      '--',
      'catalog',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const changed: Record<string, string[]> = {};
  let lines: string[] = [];
  for (const line of diff.split('\n')) {
    const file = /^diff --git \S+ (\S+)$/.exec(line)?.[1];
    if (file !== undefined) changed[file] = lines = [];
    else if (/^[+-](?!(?:--|\+\+) )/.test(line)) lines.push(line);
  }
  return changed;
}
