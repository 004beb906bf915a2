import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/listing/rows.ts';
import { search } from '../../src/listing/search/search.ts';
import { spelling } from '../../src/text/spelling.ts';
import { deriveWith, innovation } from '../support/build-catalog.ts';
import { runCli } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly score: number;
  readonly matched: readonly { readonly field: string; readonly text: string }[];
}

function found(...args: string[]): Line[] {
  const ran = runCli(root, [...args, '--format', 'json']);
  expect([ran.exit, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout) as Line[];
}
const first = (...args: string[]) => found('search', ...args)[0]?.id;

describe('the real catalogue, searched', () => {
  it.each([
    ['as it stands', ['gertak']],
    ['by its expansion', ['gerakan', 'tengok', 'bawah']],
    ['in another order', ['kemiskinan', 'masalah', 'gerakan']],
    ['by the beginning of a word', ['kemisk', 'tengo']],
    ['by a part of a word', ['miskin', 'tengok']],
    ['with slips', ['kemskinan', 'tenggok']],
    ['with case and accents of another keyboard', ['GÉRTAK']],
    ['with letters swapped', ['gretak']],
  ])('finds GERTAK %s', (_how, words) => {
    expect(first(...words)).toBe('gertak');
  });

  it.each([
    ['diskominfo', 'diskominfo-trenggalek'],
    ['dinsos p3a', 'dinas-sosial-p3a-trenggalek'],
    ['tkpk', 'tkpk-trenggalek'],
    ['kementrian panrb', 'kementerian-panrb'],
    ['pemkab blora', 'pemkab-blora'],
    ['bappedalitbang', 'bappedalitbang'],
  ])('finds an agency by what people call it: %s', (words, id) => {
    expect(first(...words.split(' '))).toBe(id);
  });

  it('finds innovations by the name or the abbreviation of whoever owns them', () => {
    const owned = (words: string) =>
      found('list', 'innovations', '--match', words).map(({ id }) => id);
    expect(owned('diskominfo')).toContain('smart-center');
    expect(owned('dinas komunikasi informatika').sort()).toEqual(owned('diskominfo').sort());
    expect(found('list', 'innovations', '--match', 'diskominfo')[0]?.matched).toEqual([
      { field: 'linked', text: 'Diskominfo Trenggalek' },
    ]);
  });

  it('puts what a thing is called before what is said of it', () => {
    const [best, next, ...rest] = found('list', 'innovations', '--match', 'kemiskinan');
    expect([best?.id, next?.id, rest]).toEqual(['gertak', 'kolaborasi-akta-kematian', []]);
    expect(best?.matched[0]?.field).toBe('long_name');
    expect(next?.matched[0]?.field).toBe('summary');
    expect(best?.score).toBeGreaterThan(next?.score ?? Infinity);
  });

  it('asks that every word be found', () => {
    expect(found('search', 'gertak', 'blora').map(({ id }) => id)).toEqual([
      'gertak-blora',
      'kunjungan-blora-2019',
    ]);
  });

  it('searches within kinds, conditions and an order of one’s own', () => {
    const kinds = new Set(
      found('search', 'trenggalek', '--kind', 'activities', '--kind', 'agency').map(
        ({ kind }) => kind,
      ),
    );
    expect([...kinds].sort()).toEqual(['activity', 'agency']);
    expect(found('list', '--match', 'gertak')).toEqual(found('search', 'gertak'));
    const sorted = found('search', 'trenggalek', '--kind', 'agency', '--sort', '-id');
    expect(sorted.map(({ id }) => id)).toEqual(
      sorted.map(({ id }) => id).toSorted((a, b) => (a < b ? 1 : -1)),
    );
    const where = found('search', 'gertak', '--where', 'stage=dijajaki');
    expect(where.length).toBeGreaterThan(0);
    expect(where.every(({ kind }) => kind === 'replication')).toBe(true);
  });

  it('shows in 80 columns where words were found, unless columns were chosen', () => {
    const told = runCli(root, ['list', 'innovations', '--match', 'kemiskinan']).stdout;
    expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(told).toContain('Kepanjangan: Gerakan');
    expect(runCli(root, ['search', 'gertak', '--columns', 'id,score']).stdout).toMatch(
      /^Pengenal +Nilai\ngertak +\d/,
    );
  });

  it('says what is near where nothing is found', () => {
    const near = runCli(root, ['search', 'gertak', 'xyzzy']);
    expect([near.exit, near.stdout]).toEqual([0, '']);
    expect(near.stderr).toMatch(/^Tidak ada yang cocok\.\n {2}Yang terdekat: GERTAK \(gertak\); /);
    const other = runCli(root, ['list', 'innovations', '--match', 'blora', '--lang', 'en']).stderr;
    expect(other).toMatch(/Nothing matches\.\n.*agency 1.*\(tular search blora\)/s);
    const none = runCli(root, ['search', 'xyzzy']).stderr;
    expect(none).toContain('tular list innovations');
    expect(runCli(root, ['search', 'xyzzy', '-q'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(runCli(root, ['search', '!!']).exit).toBe(2);
  });
});

describe('what is found', () => {
  const derived = deriveWith({
    'innovations/praktik.yaml': innovation('Praktik Baik Posyandu'),
    'innovations/praktek.yaml': innovation('Praktek Sistim Apotik'),
    'innovations/izin.yaml': innovation(
      'Izin Kilat',
      'dinas-perikanan',
      'summary: Peta desa 2021.\n',
    ),
    'innovations/pita.yaml': innovation(
      'Pita Biru',
      'dinas-perikanan',
      'summary: Rapat tahun 2022.\n',
    ),
  });
  const look = (words: string) =>
    search(derived, rowsOf(derived, 'innovation', 'id'), words, 'id').found.map(({ id }) => id);

  it('is the same in either spelling', () => {
    for (const [one, other] of [
      ['praktik', 'praktek'],
      ['sistem', 'sistim'],
      ['apotek', 'apotik'],
      ['izin', 'ijin'],
      ['aktivitas', 'aktifitas'],
      ['kualitas', 'kwalitas'],
      ['catatan', 'tjatatan'],
    ] as const)
      expect(spelling(one)).toBe(spelling(other));
    expect(look('praktek').sort()).toEqual(['praktek', 'praktik']);
    expect(look('praktik').sort()).toEqual(['praktek', 'praktik']);
    expect(look('praktek')[0]).toBe('praktek');
    expect(look('ijin')).toEqual(['izin']);
    expect(look('sistem apotek')).toEqual(['praktek']);
  });

  it('forgives slips only in words that are found nowhere as they stand', () => {
    expect(look('peta')).toEqual(['izin']);
    expect(look('pita')).toEqual(['pita']);
    expect(look('posiandu')).toEqual(['praktik']);
    expect(look('posindu')).toEqual(['praktik']);
    expect(look('pos bndu')).toEqual([]);
  });

  it('forgives none in a number', () => {
    expect(look('2021')).toEqual(['izin']);
    expect(look('2023')).toEqual([]);
  });
});
