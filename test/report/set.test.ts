import { describe, expect, it } from 'vitest';
import type { Block, Cell } from '../../src/report/blocks.ts';
import { traceAnchor } from '../../src/report/anchors.ts';
import { proseOf, reportOf, tableOf } from '../support/report-of.ts';
import { SMALL } from './small-catalog.ts';

const MANIFEST = `format: 1
id: trenggalek
keeper: bappedalitbang
government: pemkab-trenggalek
region: "35.03"
language: id
place: Trenggalek
addressee: Menteri PANRB
addressee_place: Jakarta
copies_to: [Bupati Trenggalek, Inspektur]
`;
const kinds = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.type === 'pages' ? [`${block.numbers}${block.landscape ? ' landscape' : ''}`] : [],
  );
const value = (cell: Cell | undefined) =>
  cell?.type === 'count' ? [cell.value, cell.possible] : undefined;

describe('the set that is handed in', () => {
  const report = reportOf({ ...SMALL, 'catalog.yaml': MANIFEST }, '2022');
  const index = (wanted: (block: Block) => boolean) => report.blocks.findIndex(wanted);

  it('has letter, cover, roman front matter, arabic body, annexes across and upright, declaration', () => {
    expect(kinds(report.blocks)).toEqual([
      'none',
      'none',
      'roman',
      'arabic',
      'arabic landscape',
      'arabic',
      'arabic landscape',
      'arabic',
      'none',
    ]);
    const chapters = report.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.id] : [],
    );
    expect(chapters).toEqual([
      'lembar-pengesahan',
      'kata-pengantar',
      'ringkasan-eksekutif',
      'daftar-isi',
      'daftar-tabel',
      ...(report.blocks.some(({ type }) => type === 'figure') ? ['daftar-gambar'] : []),
      'bab-1',
      'bab-2',
      'bab-3',
      'bab-4',
      'bab-5',
      'bab-6',
      ...['bukti-dukung', 'sumber', 'perbedaan', 'penelusuran', 'catatan', 'penyusunan'].map(
        (id) => `lampiran-${id}`,
      ),
    ]);
  });

  it('begins with the letter to the addressee, number and date open, and names who gets copies', () => {
    const letter = report.blocks.slice(
      0,
      index(({ type }) => type === 'cover'),
    );
    const prose = proseOf({ ...report, blocks: letter });
    expect(prose).toContain('Yth. Menteri PANRB\ndi Jakarta');
    expect(prose).toContain('Bupati Trenggalek');
    const fields = letter.find((block) => block.type === 'fields');
    expect(
      fields?.type === 'fields' && fields.rows.map(({ label, values }) => [label, ...values]),
    ).toEqual([
      ['Nomor', '…………………………………………'],
      ['Sifat', '……………………'],
      ['Lampiran', '1 (satu) berkas'],
      [
        'Hal',
        'Penyampaian Laporan Penyebarluasan dan Replikasi Inovasi Pelayanan Publik Kabupaten Trenggalek Tahun 2022',
      ],
    ]);
  });

  it('ends with the declaration on its data, signed by the same', () => {
    const last = report.blocks.at(-1);
    const signatures = report.blocks.filter(({ type }) => type === 'signature');
    expect(last).toEqual(signatures[0]);
    expect(signatures).toHaveLength(4);
    expect(
      report.blocks.some(
        (block) => block.type === 'title' && block.text === 'Surat Pernyataan Kebenaran Data',
      ),
    ).toBe(true);
  });

  it('names no page twice: no break stands beside the beginning of other pages', () => {
    report.blocks.forEach((block, at) => {
      if (block.type !== 'page-break') return;
      expect(report.blocks[at - 1]?.type).not.toBe('pages');
      expect(report.blocks[at + 1]?.type).not.toBe('pages');
    });
  });

  it('sets the main numbers beside those of the year before', () => {
    const rows = tableOf(report, 'angka-utama').rows.map(({ cells }) => [
      cells[0]?.type === 'text' && cells[0].text,
      value(cells[1]),
      value(cells[2]),
    ]);
    expect(rows).toContainEqual(['Inovasi pelayanan publik', [2, 2], [2, 2]]);
    expect(rows).toContainEqual(['Penghargaan selama periode', [0, 0], [1, 1]]);
    expect(rows).toContainEqual([
      'Replikasi diterapkan di instansi lain, dinyatakan',
      [0, 1],
      [1, 2],
    ]);
  });

  it('puts each pair into the column of the stage where it stands', () => {
    const { columns, rows } = tableOf(report, 'matriks');
    const inUse = columns.findIndex(({ title }) => title === 'Diterapkan');
    const visited = columns.findIndex(({ title }) => title === 'Dijajaki');
    const gertak = rows.find(
      ({ cells }) => cells[0]?.type === 'text' && cells[0].text === 'GERTAK',
    );
    // Blora surely; Kebumen at some day up to 2024, and at no other stage.
    expect(value(gertak?.cells[inUse])).toEqual([1, 2]);
    const stated = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.type === 'count' ? cell.members.map(({ key }) => key) : [])),
    );
    expect(new Set(stated).size).toBe(stated.length);
    expect(visited).toBeGreaterThan(0);
  });

  it('traces every counted number of its tables to its records', () => {
    const traces = new Map(
      tableOf(report, 'penelusuran').rows.map((row) => [row.anchor, row.records]),
    );
    let counted = 0;
    for (const block of report.blocks.slice(
      0,
      index((each) => each.type === 'heading' && each.id === 'lampiran-bukti-dukung'),
    )) {
      if (block.type !== 'table' || block.number === '') continue;
      [...block.rows].forEach((row, at) => {
        row.cells.forEach((cell, column) => {
          if (cell.type !== 'count' || cell.possible === 0) return;
          counted += 1;
          expect(traces.get(traceAnchor(block.id, at, column))).toEqual(
            [...new Set(cell.members.flatMap(({ records }) => records))].sort(),
          );
        });
      });
    }
    expect(counted).toBeGreaterThan(20);
    const listed = new Set(tableOf(report, 'catatan').rows.flatMap(({ records }) => records));
    for (const records of traces.values()) for (const id of records) expect(listed).toContain(id);
  });
});

it('tells whoever signs what is noted of the laws, and does not print it', () => {
  const law =
    'legal_basis: [{title: UU 25/2009, level: undang-undang, year: "2009", from: "2009", note: Perlu dicocokkan}]\n';
  const report = reportOf({ 'catalog.yaml': MANIFEST + law }, '2022');
  expect(report.remarks).toEqual(['UU 25/2009: Perlu dicocokkan']);
  const prose = proseOf(report);
  expect(prose).toContain('UU 25/2009');
  expect(prose).not.toContain('Perlu dicocokkan');
});

describe('who signs', () => {
  const lines = (signatory: string) => {
    const report = reportOf({ 'catalog.yaml': `${MANIFEST}signatory: ${signatory}\n` }, '2022');
    const found = report.blocks.find((block) => block.type === 'signature');
    return found?.type === 'signature' ? [...found.lines.slice(1), found.name, ...found.below] : [];
  };

  it('signs for another in the forms of official letters', () => {
    expect(
      lines(
        '{title: Sekretaris Daerah, name: Sari, rank: Pembina Utama, nip: "196501011990031001", on_behalf: a.n., acting_for: [Bupati Trenggalek]}',
      ),
    ).toEqual([
      'a.n. Bupati Trenggalek,',
      'Sekretaris Daerah,',
      'Sari',
      'Pembina Utama',
      'NIP 196501011990031001',
    ]);
    expect(
      lines(
        '{title: Asisten, on_behalf: u.b., acting_for: [Bupati Trenggalek, Sekretaris Daerah]}',
      ).slice(0, 3),
    ).toEqual(['a.n. Bupati Trenggalek,', 'Sekretaris Daerah,', 'u.b. Asisten,']);
    expect(lines('{title: Kepala Badan, on_behalf: Plt.}')[0]).toBe('Plt. Kepala Badan');
  });
});

it('is whole in English too', () => {
  const report = reportOf({ ...SMALL, 'catalog.yaml': MANIFEST }, '2022', { language: 'en' });
  const prose = proseOf(report);
  for (const word of ['Lampiran', 'Yth', 'dengan ini', 'periode', 'Angka utama'])
    expect(prose).not.toContain(word);
  expect(tableOf(report, 'angka-utama').title).toBe('Main figures and the period before');
});
