import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { innovation, replication } from '../support/build-catalog.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tular-todo-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROOF = (kind: string) =>
  `evidence: [{kind: ${kind}, number: 5/2024, date: 2024, issuer: pemkab-kebumen}]`;
const LIVE = `form: pelayanan-publik\ntype: digital\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nchecks: [{date: 2025-11, result: berjalan}]\n`;
const SMALL: Readonly<Record<string, string>> = {
  ...EXAMPLE_CATALOG,
  'agencies/pemkot-batu.yaml': 'name: Pemerintah Kota Batu\nlevel: kota\nregion_code: "35.79"\n',
  'innovations/lelang.yaml': innovation('Lelang', 'dinas-perikanan', LIVE),
  'innovations/tambak.yaml': innovation('Tambak', 'dinas-perikanan', LIVE),
  'innovations/jarang.yaml': innovation(
    'Jarang',
    'dinas-perikanan',
    LIVE.replace('result: berjalan', 'result: jarang-dipakai'),
  ),
  'innovations/rupa.yaml': innovation('Rupa', 'dinas-perikanan', 'vision: a\n'),
  // Each stage that a document proves, without one.
  'replications/a-kunjung.yaml': replication(
    '{innovation: lelang}',
    '{agency: pemkab-blora}',
    '{stage: dijajaki, date: 2025}',
  ),
  'replications/b-batu.yaml': replication(
    '{innovation: lelang}',
    '{agency: pemkot-batu}',
    '{stage: diadaptasi, date: 2025-03}',
  ),
  'replications/b-minat.yaml': replication(
    '{innovation: tambak}',
    '{agency: pemkot-batu}',
    '{stage: berminat, date: 2025}',
  ),
  'replications/c-bukti.yaml': replication(
    '{innovation: lelang}',
    '{agency: pemkab-kebumen}',
    `{stage: diterapkan, date: 2024, ${PROOF('sop')}}`,
  ),
  'replications/d-akui.yaml': replication(
    '{innovation: tambak}',
    '{agency: pemkab-kebumen}',
    `{stage: diterapkan, date: 2024, ${PROOF('surat-pernyataan')}}`,
  ),
  'replications/e-pakai.yaml': replication(
    '{innovation: tambak}',
    '{agency: pemkab-blora}',
    '{stage: diterapkan, date: 2024-06}',
  ),
  // Several at once, two records of one pair, a plan that has passed, a body without a record.
  'replications/f-paket.yaml':
    'origins: [{innovation: jarang}, {innovation: rupa}]\nadopter: {agency: kemenpanrb}\nmilestones: [{stage: komitmen, date: 2025}]\nsources: {berita: {title: Berita}}\n',
  'replications/g-satu.yaml': replication(
    '{innovation: jarang}',
    '{agency: pemkab-blora}',
    '{stage: komitmen, date: 2025-02}',
  ),
  'replications/g-dua.yaml': replication(
    '{innovation: jarang}',
    '{agency: pemkab-blora}',
    '{stage: dijajaki, date: 2025-01}',
  ),
  'replications/h-rencana.yaml': replication(
    '{innovation: rupa}',
    '{agency: pemkab-blora}',
    '{stage: dijajaki, date: 2022}\n  - {stage: diterapkan, date: 2024, planned: true}',
  ),
  'replications/i-nama.yaml': replication(
    '{innovation: rupa}',
    '{name: Pemerintah Kabupaten Tuban, region_code: "35.23"}',
    '{stage: diterapkan, date: 2024}',
  ),
};
for (const [path, text] of Object.entries(SMALL)) {
  mkdirSync(dirname(join(folder, 'small/catalog', path)), { recursive: true });
  writeFileSync(join(folder, 'small/catalog', path), text);
}
const document = join(folder, 'surat.pdf');
writeFileSync(document, '%PDF-1.4 surat');

/** What a reader fills in; the third body is neither side. */
const FILLED: Readonly<Record<string, string>> = {
  HASIL: 'berjalan',
  PEMERIKSA: 'bappedalitbang',
  TANGGAL: '2026-01-15',
  BERKAS: document,
  NOMOR: '050/1/2026',
  PENERBIT: '"Pemerintah Kabupaten Tuban"',
  'PIHAK-KETIGA': '"Universitas Airlangga"',
  STATUS: 'diterapkan',
  BENTUK: 'pelayanan-publik',
  JENIS: 'digital',
};
const DAY = ['--as-of', '2026-11-22'];

/** Commands of a letter, with the ids of the first that is listed where they are asked of several. */
function commandsIn(letter: string): { shape: string; words: string[] }[] {
  const found: { shape: string; words: string[] }[] = [];
  for (const item of letter.split(/\n(?=\s*\d+\. )/)) {
    const command = /^ *Dicatat dengan: (.*)$/m.exec(item)?.[1];
    if (command === undefined) continue;
    const first = /\(a\) [^;]*?\(([a-z0-9:\s-]+)\)/.exec(item)?.[1] ?? '';
    const ids = first.split(/\s+/);
    const asked = command.replace(/\b(?:INOVASI|REPLIKASI|PENERIMA)\b/g, () => ids.shift() ?? '?');
    const filled = asked.replace(/[A-Z]{4,}(?:-[A-Z]+)*/g, (name) => FILLED[name] ?? name);
    const [, ...words] = (filled.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) =>
      word.replaceAll('"', ''),
    );
    const shape = command
      .replace(/(?<=tular link )\S+ \S+/, 'ID ID')
      .replace(/(?<=(?:set|observe|evidence add|statement|--issuer|--record) )[a-z]\S*/g, 'ID');
    found.push({ shape, words });
  }
  return found;
}

function run(at: string, words: readonly string[]) {
  const isReport = words[0] === 'report';
  return runCli(at, [
    ...words,
    ...(isReport ? ['--output', join(folder, 'out'), '--draft'] : ['--dry-run']),
    ...DAY,
  ]);
}

describe('commands that a letter prints', () => {
  it.each([
    ['the catalogue of the project', root, ['evidence', 'link', 'observe', 'set']],
    [
      'a small one with every kind of step',
      join(folder, 'small'),
      ['evidence', 'link', 'observe', 'report', 'set'],
    ],
  ])(
    'are taken by the program, in %s',
    (_what, at, programs) => {
      const letters = [
        runCli(at, ['todo', '--all', ...DAY]).stdout,
        // One by one, as data have them.
        [
          ...runCli(at, ['todo', '--all', '--format', 'json', ...DAY]).stdout.matchAll(
            /"how": (".*")/g,
          ),
        ]
          .map(([, how = '""'], no) => `${no}. x\nDicatat dengan: ${JSON.parse(how) as string}`)
          .filter((line) => line.includes(': tular '))
          .join('\n'),
      ];
      const commands = letters.flatMap(commandsIn);
      const shapes = [...new Map(commands.map((each) => [each.shape, each])).values()];
      expect([...new Set(shapes.map(({ words: [name] }) => name))].sort()).toEqual(programs);
      const refused = shapes.flatMap(({ words }) => {
        const { exit, stderr } = run(at, words);
        return exit === 0 ? [] : [`${words.join(' ')}: ${exit}: ${stderr}`];
      });
      expect(refused).toEqual([]);
    },
    120_000,
  );
});
