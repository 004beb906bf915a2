import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LION, SCAN } from '../support/copied.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, gitIn, repository } from '../support/temporary.ts';

const RECORD = 'catalog/replications/lion-pemkab-blora.yaml';
/** The catalogue before anybody copied Lion: the agreement lies there already. */
const start = () => repository(below({ ...EXAMPLE_CATALOG, ...LION }));

describe('one copy, from a visit to the signed statement', () => {
  it('is recorded step by step, and counts right on every date', () => {
    const folder = start();
    const text = () => readFileSync(join(folder, RECORD), 'utf8');
    const tular = (...args: string[]) => {
      const ran = runCli(folder, [...args, '--as-of', '2025-12-31']);
      expect(ran.exit, ran.stderr).toBe(0);
      return { stderr: ran.stderr, stdout: ran.stdout, told: ran.stdout.replace(/\s+/g, ' ') };
    };
    const save = (message: string) => {
      gitIn(folder, 'add', '-A');
      gitIn(folder, 'commit', '-q', '-m', message);
    };
    /** Numbers of added and removed lines since the last commit. */
    const touched = () => gitIn(folder, 'diff', '--numstat', '--', 'catalog');
    const inUse = (day: string) => {
      const ran = runCli(folder, ['show', 'lion', '--format', 'json', '--as-of', day]);
      const { counts, iid } = JSON.parse(ran.stdout) as {
        counts: Record<string, { value: number; possible: number }>;
        iid: { value: number };
      };
      const of = ['stated', 'documented', 'acknowledged', 'verified'].map(
        (proof) => `${counts[proof]?.value}-${counts[proof]?.possible}`,
      );
      return `${of.join(' ')} iid ${iid.value}`;
    };

    // A visit: the record is made.
    const visit = tular(
      'link',
      'lion',
      'Pemerintah Kabupaten Blora',
      '--stage',
      'dijajaki',
      '--date',
      '2021-09-14',
      '--source',
      'https://www.blorakab.go.id/berita/1',
    );
    expect(visit.told).toContain('Status kini: dijajaki; pembuktian: dinyatakan');
    expect(visit.stdout).toContain(`Ditulis: ${RECORD}\n`);
    expect(text()).toBe(
      'origins:\n  - innovation: lion\nadopter:\n  agency: pemkab-blora\nmilestones:\n  - stage: dijajaki\n    date: 2021-09-14\nsources:\n  blorakab-go-id:\n    url: https://www.blorakab.go.id/berita/1\n',
    );
    // Someone writes remarks into it, and a plan, in a hand of their own.
    const remarked = text()
      .replace('origins:', '# Ditanyakan kepada Bappeda Blora.\norigins:')
      .replace(
        '2021-09-14\n',
        "'2021-09-14' # hari Selasa\n  # rencana menurut surat\n  - {stage: diterapkan, planned: true, date: 2023} # belum\n",
      );
    writeFileSync(join(folder, RECORD), remarked);
    save('kunjungan');

    // The agreement: one milestone more, three lines, nothing else.
    const agreed = tular(
      'link',
      'lion',
      'pemkab-blora',
      '--stage',
      'perjanjian',
      '--date',
      '2022-05-10',
      '--agreement',
      'kb-blora',
    );
    expect(agreed.told).toContain(
      'Status kini: dijajaki → perjanjian; pembuktian: dinyatakan → berbukti dukung',
    );
    expect(touched()).toBe(`4\t0\t${RECORD}`);
    expect(text()).toBe(
      remarked.replace(
        '# belum\n',
        '# belum\n  - stage: perjanjian\n    date: 2022-05-10\n    evidence:\n      - agreement: kb-blora\n',
      ),
    );
    save('perjanjian');

    // In use: the plan has come true, on its own line; the remarks stay.
    const used = tular(
      'link',
      'lion',
      'pemkab-blora',
      '--stage',
      'diterapkan',
      '--date',
      '2023-02',
    );
    expect(used.told).toContain('Status kini: perjanjian → diterapkan');
    expect(used.told).toContain('rencana telah terlaksana');
    expect(used.stderr).toContain('replication/stage-without-evidence');
    expect(touched()).toBe(`1\t1\t${RECORD}`);
    expect(text()).toContain('  - {stage: diterapkan, date: 2023-02} # belum\n');
    save('diterapkan');
    expect(inUse('2025-12-31')).toBe('1-1 0-0 0-0 0-0 iid 1');

    // The statement for Blora to sign.
    const letter = tular('report', 'statement', 'lion-pemkab-blora', '--output', 'surat');
    expect(letter.stdout.trim()).toBe(join('surat', 'statement-lion-pemkab-blora.md'));
    const words = readFileSync(join(folder, letter.stdout.trim()), 'utf8');
    for (const line of [
      '- Instansi: Pemerintah Kabupaten Blora',
      'Pemerintah Kabupaten Blora telah mereplikasi dan menerapkan inovasi',
      '- Inovasi asal: Lion (Lelang Ikan Online)',
      '- Pemilik inovasi asal: Dinas Perikanan',
      '- Diterapkan sejak: Februari 2023',
      '- Dasar pelaksanaan: Kesepakatan Bersama Nomor 119/1/2022; 415/7/2022 tanggal 10 Mei 2022',
      'NIP ……',
    ])
      expect(words).toContain(line);

    // The signed scan moves the pair from stated to acknowledged.
    writeFileSync(join(folder, 'Surat Pernyataan (Blora).PDF'), SCAN);
    const proven = tular(
      'evidence',
      'add',
      'lion-pemkab-blora',
      'Surat Pernyataan (Blora).PDF',
      '--kind',
      'surat-pernyataan',
      '--number',
      '050/17/2024',
      '--date',
      '2024-03-04',
      '--issuer',
      'pemkab-blora',
    );
    expect(proven.told).toContain('Pembuktian: dinyatakan → diakui kedua pihak');
    const copy = 'catalog/evidence/lion-pemkab-blora/Surat-Pernyataan-Blora.pdf';
    expect(readFileSync(join(folder, copy), 'utf8')).toBe(SCAN);
    expect(touched()).toBe(`1\t1\t${RECORD}`);
    expect(text()).toContain(
      '  - {stage: diterapkan, date: 2023-02, evidence: [{kind: surat-pernyataan, number: 050/17/2024, date: 2024-03-04, issuer: pemkab-blora, file: evidence/lion-pemkab-blora/Surat-Pernyataan-Blora.pdf, sha256: ',
    );
    save('surat pernyataan');

    // A sign of life.
    const seen = tular(
      'observe',
      'lion-pemkab-blora',
      '--result',
      'berjalan',
      '--by',
      'Dinas Kominfo',
      '--date',
      '2025-06-12',
      '--note',
      'Dua lelang: Januari dan Maret.',
    );
    expect(seen.told).toContain('Pemeriksaan ditambahkan: 12 Juni 2025');
    expect(touched()).toBe(`5\t0\t${RECORD}`);
    expect(text()).toContain(
      'checks:\n  - date: 2025-06-12\n    result: berjalan\n    by: dinas-kominfo\n    note: "Dua lelang: Januari dan Maret."\nsources:\n',
    );

    expect([
      inUse('2021-12-31'),
      inUse('2022-12-31'),
      inUse('2023-02-10'),
      inUse('2023-12-31'),
      inUse('2024-03-04'),
    ]).toEqual([
      '0-0 0-0 0-0 0-0 iid 0',
      '0-0 0-0 0-0 0-0 iid 1',
      '0-1 0-0 0-0 0-0 iid 1',
      '1-1 0-0 0-0 0-0 iid 1',
      '1-1 1-1 1-1 0-0 iid 1',
    ]);
    const judged = runCli(folder, ['validate', '--as-of', '2025-12-31', '--format', 'json']);
    expect(JSON.parse(judged.stdout)).toMatchObject({ summary: { errors: 0, warnings: 0 } });
    expect(judged.exit).toBe(0);
    expect(existsSync(join(folder, 'surat', 'statement-lion-pemkab-blora.md'))).toBe(true);
  });
});
