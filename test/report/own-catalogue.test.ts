import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import type { Graph } from '../../src/link/graph.ts';
import { load } from '../../src/load.ts';
import { annual } from '../../src/report/views/annual.ts';
import { latestYear } from '../../src/report/latest-year.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { printed } from '../support/report-of.ts';

/** The catalogue that this repository ships: its reports state facts that can be looked up. */
let graph: Graph;
const reportFor = (year: string) =>
  annual(derive(graph, `${year}-12-31`), {
    year,
    language: 'id',
    draft: false,
    commit: null,
    changed: false,
    tool: 'tular',
  });
const textFor = async (year: string) => (await printed(reportFor(year), 'md'))['laporan.md'] ?? '';

beforeAll(() => {
  ({ graph } = load(openWorktree(join(import.meta.dirname, '../../catalog'), 'catalog/')));
});

describe('the report of 2020', () => {
  it('tells what was so then', async () => {
    const text = await textFor('2020');
    for (const fact of [
      'Trenggalek Innovation Festival 2020',
      'Petung Dadi',
      'Cilen',
      'Lion',
      'Studi tiru Pemerintah Kabupaten Kebumen',
      '24 September 2020',
      'Juara 1',
      'belum ada replikasi inovasi Kabupaten Trenggalek yang tercatat diterapkan di instansi lain',
    ])
      expect(text).toContain(fact);
    expect(text).toContain(
      'Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan Kabupaten Trenggalek',
    );
  });

  it('tells nothing of later years', async () => {
    const text = await textFor('2020');
    for (const later of [
      'SUPER KEREN',
      'Pendekar Beraksi',
      'Ubblik',
      'Dasi Emas',
      'E-Link',
      'SKM Online',
      'Bioreeftek Cinta',
      'Festival 2021',
      'Festival 2022',
      'Top 45',
      'Nganjuk',
      'belum banyak dimanfaatkan |',
      'Nelayan yang memiliki rekening',
      'gigit-jari',
    ])
      expect(text).not.toContain(later);
    const facts = text.slice(text.indexOf('## BAB II'), text.indexOf('### 6.3'));
    expect(facts.match(/\b202[1-9]\b/g)).toBeNull();
  });
});

describe('the report of 2022', () => {
  it('tells the facts of its year', async () => {
    const text = await textFor('2022');
    for (const fact of [
      'Trenggalek Innovation Festival 2022',
      '29 November 2022 atau 30 November 2022',
      'Smart Gerdana',
      'Cafe Dita',
      'Top 99',
      'Nelayan yang memiliki rekening e-lelang',
      'Nelayan tidak dipaksa segera berpindah ke lelang elektronik',
      'Nomor 91 Tahun 2021',
    ])
      expect(text).toContain(fact);
  });

  it('tells nothing of later years', async () => {
    const text = await textFor('2022');
    for (const later of [
      'Dasi Emas',
      'Tandur',
      'Pion COD',
      'Dapur Cinta',
      'Pendekar Beraksi',
      'Kalindra',
      'lokakarya-kalbar',
      'Kalimantan Barat',
    ])
      expect(text).not.toContain(later);
    const facts = text.slice(text.indexOf('## BAB III'), text.indexOf('### 6.3'));
    expect(facts.match(/\b202[3-9]\b/g)).toBeNull();
  });

  it('is far from a full account at zero, and says what is not proven', () => {
    const { counts } = reportFor('2022');
    expect([counts['outgoingStated']?.possible, counts['incomingStated']]).toEqual([
      0,
      expect.objectContaining({ value: 0, possible: 1 }),
    ]);
  });
});

it('the claim about East Java is stated and nothing more', () => {
  const { counts } = reportFor('2024');
  expect(counts['outgoingStated']).toMatchObject({
    value: 1,
    possible: 1,
    members: [{ records: ['sepeda-keren-jatim'] }],
  });
  expect(counts['outgoingDocumented']).toMatchObject({ value: 0, possible: 0 });
});

it('the latest finished year with events', () => {
  expect(latestYear(graph, '2026-11-21')).toBe('2025');
  expect(latestYear(graph, '2021-06-01')).toBe('2020');
});

it('every table has a name that a sheet can bear', () => {
  const ids = reportFor('2025').blocks.flatMap((block) =>
    block.type === 'table' ? [block.id] : [],
  );
  expect(ids.filter((id) => id.length > 31 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
