import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Row, Three } from '../remote/three.ts';
import { innovation, replication } from '../support/build-catalog.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';

const DAY = ['--as-of', '2026-01-01'];
const LION = `# catatan atas
name: Lion # singkat
owners:
  - dinas-perikanan # ketua
form: pelayanan-publik
milestones:
  - id: mulai
    phase: penerapan
    date: 2020-09-24
sources:
  a: {title: Berita A}
`;
const FILES = {
  'innovations/lion.yaml': LION,
  'innovations/gertak.yaml': innovation(
    'Gertak',
    'pemkab-trenggalek',
    'milestones: [{id: a, phase: penerapan, date: 2018}]\n',
  ),
  'replications/lion-blora.yaml': `${replication(
    '{innovation: "trenggalek:lion"}',
    '{agency: pemkab-blora}',
    '{id: pakai, stage: diterapkan, date: 2022}',
  )}# milik replikasi\n`,
};
const made = (files: Readonly<Record<string, string>> = {}) =>
  repository(below({ ...EXAMPLE_CATALOG, ...FILES, ...files }));
const read = (folder: string, path: string) => readFileSync(join(folder, 'catalog', path), 'utf8');
const numstat = (folder: string) => {
  gitIn(folder, 'add', '-A');
  return gitIn(folder, 'diff', '--cached', '--numstat', '-M').split('\n').filter(Boolean);
};
interface Found {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}
const findings = (folder: string): Found[] =>
  (
    JSON.parse(runCli(folder, ['validate', '--format', 'json', ...DAY]).stdout) as {
      diagnostics: Found[];
    }
  ).diagnostics.map(({ rule, file, message }) => ({ rule, file, message }));

describe('set', () => {
  it('changes the lines of the fields it names, and tells the change', () => {
    const folder = made();
    const words = ['name=Lelang Ikan', 'owners+=Diskominfo', 'milestones.mulai.date=2020-10'];
    const ran = runCli(folder, ['set', 'lion', ...words, 'form=Pelayanan publik']);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stderr).toContain('lion sudah demikian: form=Pelayanan publik\n');
    expect(ran.stdout).toContain('Pemilik inovasi ditambahkan');
    expect(ran.stdout).toContain('Ditulis: catalog/innovations/lion.yaml\n');
    expect(read(folder, 'innovations/lion.yaml')).toBe(
      LION.replace('name: Lion #', 'name: Lelang Ikan #')
        .replace('# ketua\n', '# ketua\n  - dinas-kominfo\n')
        .replace('2020-09-24', '2020-10'),
    );
  });

  it('empties fields, knows the manifest, and shows instead of writing', () => {
    const folder = made();
    const dry = runCli(folder, ['set', 'lion', 'form=', '--dry-run']);
    expect([dry.exit, dry.stdout]).toEqual([0, expect.stringContaining('-form: pelayanan-publik')]);
    expect(read(folder, 'innovations/lion.yaml')).toBe(LION);
    expect(runCli(folder, ['set', 'lion', 'form=', '-q'])).toEqual({
      exit: 0,
      stdout: 'catalog/innovations/lion.yaml\n',
      stderr: '',
    });
    expect(read(folder, 'innovations/lion.yaml')).not.toContain('form');
    expect(runCli(folder, ['set', 'catalog', 'place=Trenggalek']).exit).toBe(0);
    expect(read(folder, 'catalog.yaml')).toContain('\nplace: Trenggalek\n');
  });

  it('means the manifest by catalog, and a record of that name by its path', () => {
    const folder = made({ 'innovations/catalog.yaml': innovation('Katalog', 'dinas-kominfo') });
    expect(runCli(folder, ['set', 'catalog', 'place=Trenggalek']).exit).toBe(0);
    expect(read(folder, 'catalog.yaml')).toContain('\nplace: Trenggalek\n');
    expect(runCli(folder, ['set', 'catalog/catalog.yaml', 'place=Kota']).exit).toBe(0);
    expect(read(folder, 'catalog.yaml')).toContain('\nplace: Kota\n');
    expect(runCli(folder, ['set', 'innovations/catalog.yaml', 'name=Daftar']).exit).toBe(0);
    expect(read(folder, 'innovations/catalog.yaml')).toContain('name: Daftar\n');
    expect(runCli(folder, ['rename', 'catalog', 'daftar', ...DAY]).exit).toBe(0);
    expect(existsSync(join(folder, 'catalog/innovations/daftar.yaml'))).toBe(true);
  });

  it('lets no new record have the name of a file of the catalogue itself', () => {
    const folder = made();
    const words = ['new', 'innovation', 'name=X', 'owners=dinas-kominfo', '--id', 'catalog'];
    const ran = runCli(folder, words);
    expect([ran.exit, ran.stderr]).toEqual([
      2,
      expect.stringMatching(/milik catalog.*\n.*catalog-2/),
    ]);
    writeFileSync(join(folder, 'a.csv'), 'id,name\nexceptions,Baru\n');
    const sheet = runCli(folder, ['import', 'a.csv', '--kind', 'innovation', '--yes']);
    expect([sheet.exit, sheet.stderr]).toEqual([
      1,
      expect.stringContaining('milik exceptions.yaml'),
    ]);
    expect(existsSync(join(folder, 'catalog/innovations/exceptions.yaml'))).toBe(false);
  });

  it('says that all is so already, and writes nothing', () => {
    const folder = made();
    const ran = runCli(folder, ['set', 'lion', 'name=Lion', '--lang', 'en']);
    expect(ran).toEqual({ exit: 0, stdout: '', stderr: 'lion is so already: name=Lion\n' });
    expect(numstat(folder)).toEqual([]);
  });

  it.each([
    [['lion', 'nama=x', 'form=y'], 2, /nama=x: .*\n.*name\.\n.*form=y: /],
    [['lion'], 2, /Belum diisi: ISIAN=NILAI/],
    [['loin', 'name=x'], 2, /Mungkin maksudnya: lion/],
    [['lion', 'owners='], 1, /owners/],
    [['lion', 'milestones.-.date=2021'], 1, /phase/],
  ])('refuses %j and writes nothing', (args, exit, told) => {
    const folder = made();
    const ran = runCli(folder, ['set', ...args]);
    expect([ran.exit, ran.stdout]).toEqual([exit, '']);
    expect(ran.stderr).toMatch(told);
    expect(numstat(folder)).toEqual([]);
  });
});

describe('rename', () => {
  it('moves the file, changes every reference and keeps the old id', () => {
    const folder = made({
      'exceptions.yaml':
        '- rule: innovation/no-sign-of-life\n  record: gertak # tahu\n  reason: x\n  until: 2030\n',
      'agencies/dinas-kelautan.yaml':
        'name: Dinas Kelautan\nlevel: perangkat-daerah\nparent: dinas-perikanan\ndisputes:\n  - field: parent\n    values: [{value: dinas-perikanan}, {value: pemkab-trenggalek}]\n    status: terbuka\n',
    });
    const ran = runCli(folder, ['rename', 'dinas-perikanan', 'dinas-ikan', ...DAY]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('dinas-perikanan sekarang bernama dinas-ikan. 3 rujukan');
    expect(read(folder, 'agencies/dinas-kelautan.yaml')).toContain(
      'parent: dinas-ikan\ndisputes:\n  - field: parent\n    values: [{value: dinas-ikan}, {value: pemkab',
    );
    expect(read(folder, 'innovations/lion.yaml')).toBe(
      LION.replace('dinas-perikanan', 'dinas-ikan'),
    );
    expect(read(folder, 'agencies/dinas-ikan.yaml')).toBe(
      `${EXAMPLE_CATALOG['agencies/dinas-perikanan.yaml']}former_ids:\n  - dinas-perikanan\n`,
    );
    expect(existsSync(join(folder, 'catalog/agencies/dinas-perikanan.yaml'))).toBe(false);
    expect(findings(folder).filter(({ rule }) => rule.startsWith('ref/'))).toEqual([]);
    // Found by its old id; what is written of it is mended.
    expect(runCli(folder, ['show', 'dinas-perikanan']).stdout).toContain('Dinas Perikanan');
    writeFileSync(join(folder, 'catalog/innovations/lion.yaml'), LION);
    const [former] = findings(folder).filter(({ rule }) => rule === 'ref/former-id');
    expect(former?.message).toContain('sekarang dinas-ikan');
    runCli(folder, ['validate', '--fix', ...DAY]);
    expect(read(folder, 'innovations/lion.yaml')).toContain('  - dinas-ikan # ketua\n');
    // And back again.
    expect(runCli(folder, ['rename', 'dinas-ikan', 'dinas-perikanan', ...DAY]).exit).toBe(0);
    expect(read(folder, 'agencies/dinas-perikanan.yaml')).toContain(
      'former_ids:\n  - dinas-ikan\n',
    );
  });

  it('changes references with our own prefix, in exceptions and in the manifest', () => {
    const folder = made();
    expect(runCli(folder, ['rename', 'lion', 'lelang-ikan', ...DAY]).exit).toBe(0);
    expect(read(folder, 'replications/lion-blora.yaml')).toContain('"trenggalek:lelang-ikan"');
    expect(read(folder, 'replications/lion-blora.yaml')).toContain('# milik replikasi');
    expect(runCli(folder, ['rename', 'bappedalitbang', 'bapperida', ...DAY]).exit).toBe(0);
    expect(read(folder, 'catalog.yaml')).toContain('keeper: bapperida\n');
    addFiles(folder, {
      'catalog/exceptions.yaml': `# diketahui\n- rule: innovation/no-sign-of-life\n  record: gertak # tahu\n  reason: Menunggu dinas\n  until: 2030\n`,
    });
    expect(findings(folder).some(({ rule }) => rule === 'exception/unused')).toBe(false);
    expect(runCli(folder, ['rename', 'gertak', 'gerakan-tengok', ...DAY]).exit).toBe(0);
    expect(read(folder, 'exceptions.yaml')).toContain('# diketahui\n');
    expect(read(folder, 'exceptions.yaml')).toContain('  record: gerakan-tengok # tahu\n');
    expect(findings(folder).some(({ rule }) => rule === 'exception/unused')).toBe(false);
  });

  it('shows the difference as a rename, and writes nothing', () => {
    const folder = made();
    const { exit, stdout } = runCli(folder, ['rename', 'lion', 'lelang-ikan', '--dry-run']);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      'rename from catalog/innovations/lion.yaml\nrename to catalog/innovations/lelang-ikan.yaml\n',
    );
    expect(stdout.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual([
      '+former_ids:',
      '+  - lion',
      '-origins: [{innovation: "trenggalek:lion"}]',
      '+origins: [{innovation: "trenggalek:lelang-ikan"}]',
    ]);
    expect(numstat(folder)).toEqual([]);
  });

  it.each([
    [['lion', 'gertak'], 1, /sudah dipakai.*\n.*tular merge lion gertak/],
    [['lion', 'dinas-kominfo'], 1, /sudah dipakai.*\n.*Pilih pengenal lain/],
    [['lion', 'Lelang Ikan'], 1, /tidak dapat menjadi pengenal.*\n.*lelang-ikan/],
    [['loin', 'x'], 2, /Mungkin maksudnya: lion/],
    [['lion', 'catalog'], 1, /milik catalog\.yaml/],
    [['lion', 'exceptions'], 1, /milik exceptions\.yaml/],
    [['gertak', 'lama'], 1, /pengenal lama dinas-lama/],
    [['dinas-kominfo', 'x'], 2, /tidak dapat dibaca, padahal mungkin merujuk/],
    [['lion', 'lion'], 0, /sudah demikian/],
  ])('does nothing for %j', (args, exit, told) => {
    const folder = made({
      'agencies/dinas-lama.yaml':
        'name: Dinas Lama\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\nformer_ids: [lama]\n',
      'innovations/rusak.yaml': 'name: Rusak\nowners: [dinas-kominfo\n',
    });
    const ran = runCli(folder, ['rename', ...args]);
    expect([ran.exit, ran.stdout]).toEqual([exit, '']);
    expect(ran.stderr).toMatch(told);
    expect(numstat(folder)).toEqual([]);
  });

  it.each([
    ['pemkab-trenggalek', 'agencies'],
    ['gertak', 'innovations'],
  ])('leaves the findings of the real catalogue what they were: %s', (id, kind) => {
    const folder = temporaryFolder();
    cpSync(join(import.meta.dirname, '../../catalog'), join(folder, 'catalog'), {
      recursive: true,
    });
    gitIn(folder, 'init', '-q', '-b', 'main');
    gitIn(folder, 'add', '-A');
    gitIn(folder, 'commit', '-q', '-m', 'awal');
    const referring = gitIn(
      folder,
      'grep',
      '-lE',
      `(^|[^a-z0-9-])${id}([^a-z0-9./-]|$)`,
      '--',
      'catalog',
    )
      .split('\n')
      .filter((path) => !path.includes(`/${id}.yaml`));
    const before = findings(folder);
    const ran = runCli(folder, ['rename', id, 'nama-yang-lain', '--lang', 'en', ...DAY]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stdout).toContain(`${id} is nama-yang-lain now.`);
    const renamed = JSON.stringify(before)
      .replaceAll(`${kind}/${id}.yaml`, `${kind}/nama-yang-lain.yaml`)
      .replaceAll(new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`, 'g'), 'nama-yang-lain');
    const sorted = (all: readonly Found[]) => all.map((each) => JSON.stringify(each)).sort();
    expect(sorted(findings(folder))).toEqual(sorted(JSON.parse(renamed) as Found[]));
    const changed = numstat(folder);
    const files = changed.map((line) => line.split('\t')[2] ?? '');
    const others = files.filter((path) => !path.includes('nama-yang-lain'));
    expect(others.length).toBeGreaterThan(5);
    for (const path of others) expect(referring).toContain(path);
    // As many lines come as go, but for the two that keep the old id.
    for (const line of changed) {
      const [added, removed, path = ''] = line.split('\t');
      expect(Number(added) - Number(removed), path).toBe(path.includes('nama-yang-lain') ? 2 : 0);
    }
  });

  it('does not break what other catalogues say of the record, nor ours of theirs', () => {
    const three = new Three();
    const rows = three.json<Row[]>('remote', 'reconcile', '--as-of', '2026-01-01');
    three.ok('rename', 'lion', 'lelang-ikan');
    const after = three.json<Row[]>('remote', 'reconcile', '--as-of', '2026-01-01');
    expect(after.map(({ adopter, status }) => [adopter, status])).toEqual(
      rows.map(({ adopter, status }) => [adopter, status]),
    );
    three.commit('trenggalek', 'ganti nama');
    const bandung = join(three.root, 'bandung');
    expect(runCli(bandung, ['rename', 'sabilulungan', 'hibah']).exit).toBe(0);
    three.commit('bandung', 'ganti nama');
    three.ok('remote', 'update');
    const found = three.findings().filter(({ rule }) => rule.startsWith('ref/'));
    expect(found.map(({ rule, suggest }) => [rule, suggest])).toEqual([
      ['ref/former-id', ['bandung:hibah']],
    ]);
  });
});

describe('merge', () => {
  const DUPLICATE = {
    'innovations/lelang.yaml':
      '# dari dinas\nname: Lelang Ikan\nowners: [dinas-perikanan, dinas-kominfo]\nform: tata-kelola\nsummary: Ringkas.\nmilestones:\n  - {id: mulai, phase: uji-coba, date: 2019}\n  - {id: pakai, phase: penerapan, date: 2020-09-24}\ndisputes:\n  - {field: milestones/mulai/date, values: [{value: "2018"}, {value: "2019"}], status: terbuka}\nsources:\n  a: {title: Berita lain}\n  b: {title: Berita A}\n',
    'activities/tif.yaml':
      'name: TIF\nkind: festival\nstart: 2020\nabout: [lelang, lion, gertak]\nsources: {a: {title: A}}\n',
    'replications/lelang-kebumen.yaml': replication(
      '{innovation: lelang}',
      '{agency: pemkab-kebumen}',
      '{stage: dijajaki, date: 2021}',
    ),
  };

  it('unites what disputes say of the two', () => {
    const owned = (values: string) =>
      `disputes:\n  - field: owners\n    values: [${values}]\n    status: terbuka\n`;
    const folder = made({
      'agencies/ikan-2.yaml':
        'name: Dinas Ikan\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
      'innovations/tiga.yaml': innovation(
        'Tiga',
        'ikan-2',
        owned('{value: ikan-2}, {value: dinas-perikanan}, {value: dinas-kominfo}'),
      ),
      'innovations/dua.yaml': innovation(
        'Dua',
        'ikan-2',
        owned('{value: ikan-2}, {value: dinas-perikanan}'),
      ),
    });
    const ran = runCli(folder, ['merge', 'ikan-2', 'dinas-perikanan', ...DAY]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(read(folder, 'innovations/tiga.yaml')).toContain(
      'values: [{value: dinas-perikanan}, {value: dinas-kominfo}]\n    status: terbuka\n',
    );
    expect(read(folder, 'innovations/dua.yaml')).toContain(
      'values: [{value: dinas-perikanan}, {value: dinas-perikanan}]\n    status: diputus\n',
    );
  });

  it('makes one record of two, with nothing lost and nothing decided', () => {
    const folder = made(DUPLICATE);
    const ran = runCli(folder, ['merge', 'lelang', 'lion', ...DAY]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('Dihapus: catalog/innovations/lelang.yaml');
    expect(ran.stderr).toContain('form berbeda; keduanya dicatat di disputes');
    expect(read(folder, 'innovations/lion.yaml')).toBe(`# catatan atas
name: Lion # singkat
aliases:
  - Lelang Ikan
owners:
  - dinas-perikanan # ketua
  - dinas-kominfo
form: pelayanan-publik
summary: Ringkas.
milestones:
  - id: mulai
    phase: penerapan
    date: 2020-09-24
    sources:
      - a
      - a-2
  - id: mulai-2
    phase: uji-coba
    date: 2019
    sources:
      - a-2
      - a
former_ids:
  - lelang
sources:
  a: {title: Berita A}
  a-2:
    title: Berita lain
disputes:
  - field: milestones/mulai-2/date
    values:
      - value: "2018"
      - value: "2019"
    status: terbuka
  - field: form
    values:
      - value: pelayanan-publik
        sources:
          - a
      - value: tata-kelola
        sources:
          - a-2
          - a
    status: terbuka
# lelang:
# dari dinas
`);
    expect(existsSync(join(folder, 'catalog/innovations/lelang.yaml'))).toBe(false);
    expect(read(folder, 'activities/tif.yaml')).toContain('about: [lion, gertak]\n');
    expect(read(folder, 'replications/lelang-kebumen.yaml')).toContain('{innovation: lion}');
    expect(findings(folder).filter(({ rule }) => /^(ref|schema|id|dispute)\//.test(rule))).toEqual(
      [],
    );
    expect(runCli(folder, ['show', 'lelang']).stdout).toContain('Lion');
  });

  it('takes the value that is preferred', () => {
    const folder = made(DUPLICATE);
    runCli(folder, ['merge', 'lelang', 'lion', '--prefer', 'other', ...DAY]);
    const text = read(folder, 'innovations/lion.yaml');
    expect(text).toContain('name: Lelang Ikan # singkat\naliases:\n  - Lion\n');
    expect(text).toContain('form: tata-kelola\n');
    expect(text).not.toContain('field: form');
  });

  it('unites two agencies with every name of both', () => {
    const folder = made({
      'agencies/kominfo-2.yaml':
        'name: Dinas Kominfo Trenggalek\nlevel: perangkat-daerah\nshort: Kominfo\nparent: pemkab-trenggalek\nregion_code: "35.03"\n',
      'innovations/smart.yaml': innovation('Smart', 'kominfo-2'),
    });
    const ran = runCli(folder, ['merge', 'kominfo-2', 'dinas-kominfo', ...DAY]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(read(folder, 'agencies/dinas-kominfo.yaml')).toBe(
      'name: Dinas Komunikasi dan Informatika\nlevel: perangkat-daerah\nshort: Diskominfo\naliases: [Dinas Kominfo, Dinas Kominfo Trenggalek, Kominfo]\nparent: pemkab-trenggalek\nregion_code: "35.03"\nformer_ids:\n  - kominfo-2\n',
    );
    expect(read(folder, 'innovations/smart.yaml')).toContain('owners: [dinas-kominfo]');
  });

  it.each([
    [['lion', 'lion'], /rekaman itu sendiri/],
    [['lion', 'dinas-kominfo'], /adalah inovasi, sedangkan/],
    [
      ['dinas-perikanan', 'pemkab-trenggalek'],
      /merujuk dirinya sendiri di parent.*\n.*tular set pemkab-trenggalek parent=/,
    ],
    [['lion-blora', 'lion-kebumen'], /berbeda pada adopter.*\n.*--prefer kept/],
  ])('refuses %j', (args, told) => {
    const folder = made({
      'replications/lion-kebumen.yaml': replication(
        '{innovation: lion}',
        '{agency: pemkab-kebumen}',
        '{stage: dijajaki}',
      ),
    });
    const ran = runCli(folder, ['merge', ...args]);
    expect([ran.exit, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(told);
    expect(numstat(folder)).toEqual([]);
    const english = runCli(folder, ['merge', ...args, '--lang', 'en']);
    expect(english.stderr).not.toBe(ran.stderr);
  });

  it('shows every file that would change', () => {
    const folder = made(DUPLICATE);
    const { stdout, stderr } = runCli(folder, ['merge', 'lelang', 'lion', '--dry-run', ...DAY]);
    expect(stdout).toContain('+++ b/catalog/innovations/lion.yaml');
    expect(stdout).toContain('-name: Lelang Ikan');
    expect(stderr).toContain('Belum dihapus: catalog/innovations/lelang.yaml');
    expect(numstat(folder)).toEqual([]);
  });
});

describe('retire', () => {
  it('ends an innovation and keeps its file', () => {
    const folder = made();
    const ran = runCli(folder, [
      'retire',
      'lion',
      '--reason',
      'Aplikasi tidak diperpanjang',
      '--date',
      '2024-06',
      '--source',
      'Surat dinas',
      ...DAY,
    ]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('penerapan → tidak berlanjut');
    expect(ran.stderr).toContain('1 replikasinya di instansi lain tidak ikut berhenti.');
    expect(read(folder, 'innovations/lion.yaml')).toBe(
      `${LION.replace(
        'sources:',
        '  - id: berhenti\n    phase: berhenti\n    date: 2024-06\n    reason: Aplikasi tidak diperpanjang\n    sources:\n      - surat-dinas\nsources:',
      )}  surat-dinas:\n    title: Surat dinas\n`,
    );
    const again = runCli(folder, ['retire', 'lion', '--reason', 'x', ...DAY]);
    expect([again.exit, again.stderr]).toEqual([1, expect.stringContaining('Tidak berlanjut')]);
  });

  it('ends a copy that was in use and calls off one that never was, without an invented day', () => {
    const folder = made({
      'replications/lion-kebumen.yaml': replication(
        '{innovation: lion}',
        '{agency: pemkab-kebumen}',
        '{stage: dijajaki, date: 2021-03-02}',
      ),
    });
    runCli(folder, ['retire', 'lion-blora', '--reason', 'Tidak dianggarkan', ...DAY]);
    expect(read(folder, 'replications/lion-blora.yaml')).toContain(
      '  - stage: berhenti\n    date: 2022-12-31/2026-01-01\n    reason: Tidak dianggarkan\n',
    );
    runCli(folder, ['retire', 'lion-kebumen', '--reason', 'Tidak jadi', ...DAY]);
    expect(read(folder, 'replications/lion-kebumen.yaml')).toContain(
      '  - stage: batal\n    date: 2021-03-02/2026-01-01\n    reason: Tidak jadi\n',
    );
  });

  it('makes a plan to end come true', () => {
    const folder = made({
      'innovations/lion.yaml': LION.replace(
        'sources:',
        '  - {id: tutup, phase: berhenti, date: 2025, planned: true} # rencana\nsources:',
      ),
    });
    runCli(folder, ['retire', 'lion', '--reason', 'Selesai', '--date', '2025-03', ...DAY]);
    expect(read(folder, 'innovations/lion.yaml')).toContain(
      '  - {id: tutup, phase: berhenti, date: 2025-03, reason: Selesai} # rencana\n',
    );
  });

  it.each([
    [['lion'], 2, /--reason/],
    [['lion', '--reason', 'x', '--date', '2019'], 1, /sesudah 2019/],
    [['lion', '--reason', 'x', '--date', '2031'], 2, /belum tiba/],
    [
      ['dinas-perikanan', '--reason', 'x'],
      1,
      /Instansi tidak dihentikan.*\n.*pindahkan 1 inovasinya/,
    ],
    [['lyon', '--reason', 'x'], 2, /lion/],
    [['lion', '--reason', 'x', '--stage', 'batal'], 2, /--stage hanya untuk replikasi/],
  ])('refuses %j', (args, exit, told) => {
    const folder = made();
    const ran = runCli(folder, ['retire', ...args, ...DAY]);
    expect([ran.exit, ran.stdout]).toEqual([exit, '']);
    expect(ran.stderr).toMatch(told);
    expect(numstat(folder)).toEqual([]);
  });
});
