import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { addFiles, below, gitIn, temporaryFolder } from '../support/temporary.ts';
import { type Ran, runCli } from '../support/run-cli.ts';

const berita = 'sources: {berita: {title: Berita, kind: news}}\n';

const TRENGGALEK = {
  'catalog.yaml':
    '# Manifes katalog\nformat: 1\nid: trenggalek\nkeeper: bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03" # Kemendagri\nlanguage: id\n',
  'agencies/pemkab-trenggalek.yaml':
    'name: Pemerintah Kabupaten Trenggalek\nlevel: kabupaten\nregion_code: "35.03"\n',
  'agencies/bappedalitbang.yaml':
    'name: Bappedalitbang\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
  'agencies/dinas-perikanan.yaml':
    'name: Dinas Perikanan\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
  'agencies/pemkot-bandung.yaml':
    'name: Pemerintah Kota Bandung\nlevel: kota\nregion_code: "32.73"\n',
  'innovations/lion.yaml': `name: Lion\nowners: [dinas-perikanan]\nform: pelayanan-publik\n${berita}`,
  'innovations/gertak.yaml': `name: Gertak\nowners: [pemkab-trenggalek]\nform: pelayanan-publik\n${berita}`,
  'innovations/bioreeftek-cinta.yaml': `name: Bioreeftek Cinta\nowners: [dinas-perikanan]\nform: pelayanan-publik\n${berita}`,
  // Told by both, alike.
  'replications/lion-bandung.yaml': `origins: [{innovation: lion}]\nadopter: {agency: pemkot-bandung}\nmilestones:\n  - {id: usul, stage: diusulkan, date: 2020}\n  - {id: sepakat, stage: perjanjian, date: 2021-03}\n  - {id: pakai, stage: diterapkan, date: 2022}\n${berita}`,
  // Told by both, differently.
  'replications/bioreeftek-trenggalek.yaml': `origins: [{innovation: "kkp:bioreeftek"}]\nadopter: {agency: dinas-perikanan}\nknown_as: Bioreeftek Cinta\nbecomes: bioreeftek-cinta\nscope: sebagian\nmilestones:\n  - {id: pakai, stage: diterapkan, date: 2019-06}\n${berita}`,
  // Told by us alone.
  'replications/sabilulungan-trenggalek.yaml': `origins: [{innovation: "bandung:sabilulungan"}]\nadopter: {agency: pemkab-trenggalek}\nmilestones:\n  - {id: lihat, stage: dijajaki, date: 2023-02}\n${berita}`,
};

const BANDUNG = {
  'catalog.yaml':
    'format: 1\nid: kota-bandung\nkeeper: bappelitbang\ngovernment: pemkot\nregion: "32.73"\nlanguage: id\nremotes:\n  tgx: {url: ../trenggalek}\n',
  'agencies/pemkot.yaml': 'name: Pemerintah Kota Bandung\nlevel: kota\nregion_code: "32.73"\n',
  'agencies/bappelitbang.yaml':
    'name: Bappelitbang Kota Bandung\nlevel: perangkat-daerah\nparent: pemkot\n',
  'agencies/disdik.yaml': 'name: Dinas Pendidikan\nlevel: perangkat-daerah\nparent: pemkot\n',
  'agencies/unpad.yaml': 'name: Universitas Padjadjaran\nlevel: lembaga\n',
  'innovations/sabilulungan.yaml': `name: Sabilulungan\nowners: [pemkot]\nnotes: Catatan panjang yang tidak perlu ikut.\nmilestones:\n  - {id: coba, phase: uji-coba, date: 2011}\n${berita}`,
  // Under the prefix that this catalogue gives Trenggalek, known by its address.
  'replications/salin-lion.yaml': `origins: [{innovation: "tgx:lion"}]\nadopter: {agency: disdik}\nmilestones:\n  - {id: pakai, stage: diterapkan, date: 2022-05}\n${berita}`,
  // Told by them alone.
  'replications/salin-gertak.yaml': `origins: [{innovation: "trenggalek:gertak"}]\nadopter: {agency: disdik}\nmilestones:\n  - {id: lihat, stage: dijajaki, date: 2023, evidence: [{kind: berita-acara, number: "1/2023", date: 2023-05-02, issuer: disdik}]}\n${berita}`,
};

const KKP = {
  'catalog.yaml': 'format: 1\nid: kkp\nkeeper: kkp\nregion: "31.71"\nlanguage: id\n',
  'agencies/kkp.yaml': 'name: Kementerian Kelautan dan Perikanan\nlevel: kementerian\n',
  'agencies/bpspl.yaml': 'name: BPSPL Denpasar\nlevel: uptd\nparent: kkp\n',
  'innovations/bioreeftek.yaml': `name: Bioreeftek\nowners: [bpspl]\n${berita}`,
  'replications/bioreeftek-trenggalek.yaml': `origins: [{innovation: bioreeftek}]\nadopter: {name: Pemkab Trenggalek}\nscope: keseluruhan\nmilestones:\n  - {id: pakai, stage: diterapkan, date: 2020}\n${berita}`,
};

type Files = Readonly<Record<string, string | null>>;

/** Repositories as they were made once, by what had been done in them: tests start from copies. */
const made = new Map<string, string>();
afterAll(() => {
  for (const folder of made.values()) rmSync(folder, { recursive: true, force: true });
});

/** Three agencies with a repository each, side by side; the first declares the other two. */
export class Three {
  readonly root: string;
  readonly home: string;

  constructor({ fetched = true, verified = false } = {}) {
    const state = `${fetched} ${verified}`;
    const before = made.get(state);
    const folder = before ?? realpathSync(mkdtempSync(join(tmpdir(), 'tular-three-')));
    this.root = folder;
    this.home = join(folder, 'trenggalek');
    if (before === undefined) {
      made.set(state, folder);
      this.#make(fetched, verified);
    }
    this.root = temporaryFolder();
    this.home = join(this.root, 'trenggalek');
    cpSync(folder, this.root, { recursive: true });
  }

  #make(fetched: boolean, verified: boolean): void {
    addFiles(this.root, {
      ...below(TRENGGALEK, 'trenggalek/catalog'),
      ...below(BANDUNG, 'bandung/catalog'),
      ...below(KKP, 'kkp/catalog'),
    });
    for (const name of ['trenggalek', 'bandung', 'kkp']) {
      gitIn(join(this.root, name), 'init', '-q', '-b', 'main');
      this.commit(name, 'awal');
    }
    if (!fetched) return;
    for (const name of ['bandung', 'kkp']) this.ok('remote', 'add', name, `../${name}`);
    this.ok('remote', 'update');
    if (verified) this.ok('remote', 'verify');
    this.commit('trenggalek', 'katalog lain');
  }

  /** Runs tular in Trenggalek's repository. */
  run(...args: string[]): Ran {
    return runCli(this.home, args);
  }

  /** The same, where it must succeed. */
  ok(...args: string[]): string {
    const ran = this.run(...args);
    if (ran.exit !== 0) throw new Error(`tular ${args.join(' ')}: ${ran.stdout}${ran.stderr}`);
    return ran.stdout;
  }

  json<T>(...args: string[]): T {
    return JSON.parse(this.ok(...args, '--format', 'json')) as T;
  }

  commit(name: string, message: string): string {
    const folder = join(this.root, name);
    gitIn(folder, 'add', '-A');
    gitIn(folder, 'commit', '-q', '--allow-empty', '-m', message);
    return gitIn(folder, 'rev-parse', 'HEAD');
  }

  /** Writes (or, with null, deletes) files of another agency's catalogue, and commits. */
  change(name: string, files: Files): string {
    const folder = join(this.root, name);
    for (const [path, text] of Object.entries(files))
      if (text === null) gitIn(folder, 'rm', '-q', `catalog/${path}`);
      else addFiles(folder, { [`catalog/${path}`]: text });
    return this.commit(name, 'perubahan');
  }

  /** Rules that `validate` finds, with their files. */
  findings(
    ...args: string[]
  ): { rule: string; severity: string; file: string; message: string; suggest?: string[] }[] {
    const ran = this.run('validate', '--as-of', '2026-01-01', '--format', 'json', ...args);
    return (JSON.parse(ran.stdout) as { diagnostics: ReturnType<Three['findings']> }).diagnostics;
  }

  /** Counts of an innovation's copies in use, by level of proof. */
  counts(id: string, asOf = '2026-01-01'): Record<string, number> {
    const { counts } = this.json<{ counts: Record<string, { value: number }> }>(
      'show',
      id,
      '--as-of',
      asOf,
    );
    return Object.fromEntries(Object.entries(counts).map(([proof, { value }]) => [proof, value]));
  }
}

export interface Row {
  readonly remote: string;
  readonly origin: string;
  readonly adopter: string;
  readonly status: string;
  readonly fields: readonly { field: string; ours: string; theirs: string }[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}
