import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { innovation, replication } from '../support/build-catalog.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, gitIn, repository } from '../support/temporary.ts';

const DAY = ['--as-of', '2026-01-01'];
const LIFE = 'milestones: [{id: mulai, phase: penerapan, date: 2018}]\n';
const HEAD = '# Disepakati pada rapat Januari.\n';
const entry = (rule: string, record: string) =>
  `- rule: ${rule}\n  record: ${record}\n  reason: 'Sudah lama' # tahu\n  until: 2030\n`;
const LION = entry('innovation/no-sign-of-life', 'lion');
const GERTAK = entry('innovation/no-sign-of-life', 'gertak');
const COPY = entry('replication/stage-without-evidence', 'lion-blora');
const OWNER = entry('ref/unresolved', 'gertak');

const made = () =>
  repository(
    below({
      ...EXAMPLE_CATALOG,
      'innovations/lion.yaml': innovation('Lion', 'dinas-perikanan', LIFE),
      'innovations/lion-2.yaml': innovation(
        'Lion Dua',
        'dinas-perikanan',
        `${LIFE}checks: [{id: cek, date: 2025-12-01, result: berjalan}]\n`,
      ),
      'innovations/gertak.yaml': innovation('Gertak', 'dinas-tiada', LIFE),
      'replications/lion-blora.yaml': replication(
        '{innovation: lion}',
        '{agency: pemkab-blora}',
        '{id: pakai, stage: diterapkan, date: 2022}',
      ),
      'exceptions.yaml': HEAD + LION + GERTAK + COPY + OWNER,
    }),
  );
const read = (folder: string) => readFileSync(join(folder, 'catalog/exceptions.yaml'), 'utf8');
const errors = (folder: string) =>
  runCli(folder, ['validate', '--format', 'compact', ...DAY]).stdout.match(/exception\/unused/g);

describe('exceptions that a change makes needless', () => {
  const MENDING: [string[], string, string][] = [
    [
      ['observe', 'lion', '--result', 'berjalan', '--by', 'dinas-kominfo', '--date', '2025-12-20'],
      LION,
      'no-sign-of-life (lion)',
    ],
    [['retire', 'lion', '--reason', 'Tutup', '--date', '2025'], LION, 'no-sign-of-life (lion)'],
    [['merge', 'lion-2', 'lion'], LION, 'no-sign-of-life (lion)'],
    [['set', 'gertak', 'owners=dinas-kominfo'], OWNER, 'ref/unresolved (gertak)'],
    [
      [
        'evidence',
        'add',
        'lion-blora',
        'https://blora.go.id/sk',
        '--kind',
        'keputusan',
        '--date',
        '2022',
        '--issuer',
        'pemkab-blora',
      ],
      COPY,
      'stage-without-evidence (lion-blora)',
    ],
  ];

  it.each(MENDING)('go with it, and no byte besides: %j', (words, gone, named) => {
    const folder = made();
    expect(errors(folder)).toBe(null);
    const before = read(folder);
    const dry = runCli(folder, [...words, '--dry-run', ...DAY]);
    expect(dry.exit, dry.stderr).toBe(0);
    expect(dry.stdout).toContain('+++ b/catalog/exceptions.yaml\n');
    expect(dry.stderr).toContain('Pengecualian yang tidak diperlukan lagi akan dihapus: ');
    expect(read(folder)).toBe(before);
    const ran = runCli(folder, [...words, ...DAY]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stderr).toContain('Pengecualian yang tidak diperlukan lagi dihapus: ');
    expect(ran.stderr).toContain(named);
    expect(ran.stdout).toContain('Ditulis: catalog/exceptions.yaml\n');
    // The comment that stood in the entry stays where that was.
    const uncommented = (text: string) =>
      text.replaceAll(/ *# tahu\n/g, '\n').replace(/\n+/g, '\n');
    expect(uncommented(read(folder))).toBe(uncommented(before.replace(gone, '')));
    expect(read(folder).match(/# tahu/g)).toHaveLength(4);
    expect(errors(folder)).toBe(null);
  });

  it('stay where another new error refuses the change, or where they were needless before', () => {
    const folder = made();
    const refused = runCli(folder, [
      'set',
      'gertak',
      'owners=dinas-kominfo',
      'milestones.-.phase=uji-coba',
      'milestones.-.date=2021',
      'milestones.-.sources=tiada',
      ...DAY,
    ]);
    expect([refused.exit, refused.stdout]).toEqual([expect.any(Number), '']);
    expect(refused.exit).not.toBe(0);
    expect(gitIn(folder, 'status', '--porcelain')).toBe('');
    const more = read(folder) + entry('date/order', 'lion');
    writeFileSync(join(folder, 'catalog/exceptions.yaml'), more);
    expect(errors(folder)).toHaveLength(1);
    expect(runCli(folder, ['set', 'lion', 'summary=Ringkas', ...DAY]).exit).toBe(0);
    expect(read(folder)).toBe(more);
  });

  it('go with the rows of a sheet', () => {
    const folder = made();
    const lost = 'name: Dinas Hilang\nlevel: perangkat-daerah\nparent: pemkab-tiada\n';
    writeFileSync(join(folder, 'catalog/agencies/dinas-hilang.yaml'), lost);
    const kept = read(folder);
    const text = kept + entry('ref/unresolved', 'dinas-hilang').replace(' # tahu', '');
    writeFileSync(join(folder, 'catalog/exceptions.yaml'), text);
    expect(errors(folder)).toBe(null);
    writeFileSync(join(folder, 'a.csv'), 'id,parent\ndinas-hilang,pemkab-trenggalek\n');
    const ran = runCli(folder, ['import', 'a.csv', '--kind', 'agency', '--yes', ...DAY]);
    expect(ran.exit, ran.stdout + ran.stderr).toBe(0);
    expect(read(folder)).toBe(kept);
    expect(errors(folder)).toBe(null);
  });
});
