import { RUNGS } from '../../src/derive/rungs.ts';
import { rungName } from '../../src/report/material/rungs.ts';
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import type { Document } from '../../src/model/record.ts';
import type { Block, Figure, Row, Table } from '../../src/report/blocks.ts';
import { numberTables } from '../../src/report/build.ts';
import { readable } from '../../src/report/cells.ts';
import { answer } from '../../src/report/material/answers.ts';
import { openContext } from '../../src/report/material/context.ts';
import { familyFigure } from '../../src/report/material/figure-family.ts';
import { flowFigure, provinceFigure } from '../../src/report/material/figure-maps.ts';
import {
  funnelFigure,
  rungFigure,
  rungsFigure,
  yearFigure,
} from '../../src/report/material/figures.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { wordsOf } from '../support/picture-words.ts';
import { tableOf, reportOf } from '../support/report-of.ts';
import { SMALL } from './small-catalog.ts';

const contextOf = (
  files: Readonly<Record<string, string>>,
  year: string,
  language: 'id' | 'en' = 'id',
) => {
  const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...files }));
  return openContext(graph, year, `${year}-12-31`, language, derive(graph, `${year}-12-31`));
};
const pairOf = (blocks: readonly Block[]) => {
  const figure = blocks.find((block): block is Figure => block.type === 'figure');
  const table = blocks.find((block): block is Table => block.type === 'table');
  if (!figure || !table) throw new Error('no figure with a table');
  expect(figure.table).toBe(table.id);
  return { figure, table: { ...table, rows: [...table.rows] } };
};
const textsOf = ({ picture }: Figure) => wordsOf(picture.svg).map(({ text }) => text);
const plainOf = (row: Row) => row.cells.map((cell) => readable(cell, 'id'));

describe('of a small catalogue', () => {
  const context = contextOf(SMALL, '2022');
  const answers = answer(context);

  it('years show what was first reached in each, as the table beside does', () => {
    const { figure, table } = pairOf(yearFigure(context));
    // Blora came to look in 2019 and took it over in 2022, Kebumen looked in 2021 and may have taken
    // over at any time until 2024.
    expect(table.rows.map(plainOf)).toEqual([
      ['2019', '1', '0', '0', '0'],
      ['2020', '0', '0', '0', '0'],
      ['2021', '1', '0', '0', '0'],
      ['2022', '0', '0', '0', '1'],
      ['tanpa tahun', '0', '0', '0', '0–1'],
    ]);
    const lines = wordsOf(figure.picture.svg);
    const label = lines.find(({ text }) => text === 'Diterapkan–dievaluasi');
    expect(
      lines
        .filter(({ base }) => base === label?.base)
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text),
    ).toEqual(['Diterapkan–dievaluasi', '0', '0', '0', '1', '0–1']);
    expect(table.rows.map(({ records }) => records)).toEqual([
      ['gertak-blora'],
      [],
      ['lion-kebumen'],
      ['gertak-blora'],
      ['gertak-kebumen'],
    ]);
  });

  it('the funnel has the numbers of the table of stages and proof', () => {
    const figure = funnelFigure(context);
    const table = tableOf(reportOf(SMALL, '2022'), figure.table);
    const words = wordsOf(figure.picture.svg);
    for (const row of table.rows) {
      const [stage = '', ...numbers] = plainOf(row);
      const base = words.find(({ text }) => text === stage)?.base;
      const line = words
        .filter((each) => each.base === base)
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text);
      expect(line.slice(0, 5)).toEqual([stage, ...numbers]);
    }
    expect(table.rows).toHaveLength(8);
  });

  it('the tile map has the numbers by province, and what is not in use yet in brackets', () => {
    const { figure, table } = pairOf(provinceFigure(context));
    expect(table.rows.map(plainOf)).toEqual([['Provinsi Jawa Tengah', '1–2', '1']]);
    const texts = textsOf(figure);
    expect(texts.slice(texts.indexOf('Jateng'), texts.indexOf('Jateng') + 3)).toEqual([
      'Jateng',
      '1–2',
      '(1)',
    ]);
    expect(figure.picture.alt).toContain('di 1 dari 38 provinsi');
  });

  it('the flow map has the numbers by region', () => {
    const { figure, table } = pairOf(flowFigure(context));
    expect(table.rows.map(plainOf)).toEqual([
      ['Kabupaten Blora', '1', '0'],
      ['Kabupaten Kebumen', '0–1', '1'],
    ]);
    expect(textsOf(figure)).toEqual(
      expect.arrayContaining([
        'asal: Kabupaten Trenggalek',
        'Kabupaten Blora: 1',
        'Kabupaten Kebumen: 0–1 (1)',
      ]),
    );
  });

  it('the rungs of the portfolio are those of its table', () => {
    const figure = rungsFigure(context, answers.services);
    const table = tableOf(reportOf(SMALL, '2022'), figure.table);
    const texts = textsOf(figure);
    for (const row of table.rows) expect(texts).toContain(plainOf(row)[0]);
    const filled = (column: number) =>
      table.rows.filter((row) => plainOf(row)[column] === 'ada').length;
    const at = texts.indexOf('Tercatat ada');
    expect(texts.slice(at + 1, at + 9)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((column) => String(filled(column))),
    );
  });

  it('rungs and family of one innovation', () => {
    const gertak = context.graph
      .all('innovation')
      .find(({ id }) => id === 'gertak') as Document<'innovation'>;
    const ladder = rungFigure(context, gertak, 'unsur-pelembagaan');
    expect(ladder.table).toBe('unsur-pelembagaan');
    for (const rung of RUNGS) expect(textsOf(ladder)).toContain(rungName(context, rung));
    const { figure, table } = pairOf(familyFigure(context, gertak));
    expect(table.rows.map(({ records }) => records)).toEqual([
      ['gertak-desa'],
      ['gertak-blora'],
      ['gertak-kebumen'],
    ]);
    const prose = textsOf(figure).join(' ');
    for (const name of ['GERTAK', 'Desa di Blora', 'Kabupaten Blora', 'Kabupaten Kebumen'])
      expect(prose).toContain(name);
    expect(figure.picture.alt).toContain('1 mungkin diterapkan');
  });

  it('have numbers of their own within a chapter, and letters in the annex', () => {
    const [figure] = yearFigure(context).filter(({ type }) => type === 'figure');
    const heading = (id: string): Block => ({ type: 'heading', level: 1, id, text: id });
    const numbered = (language: 'id' | 'en') =>
      numberTables(contextOf({}, '2025', language), [
        heading('bab-1'),
        ...provinceFigure(context),
        heading('bab-2'),
        figure as Block,
        ...flowFigure(context),
        heading('lampiran'),
        figure as Block,
      ]).flatMap((block) =>
        block.type === 'figure' || block.type === 'table' ? [block.number] : [],
      );
    expect(numbered('id')).toEqual([
      'Gambar 1.1',
      'Tabel 1.1',
      'Gambar 2.1',
      'Gambar 2.2',
      'Tabel 2.1',
      'Gambar L.1',
    ]);
    expect(numbered('en')).toEqual([
      'Figure 1.1',
      'Table 1.1',
      'Figure 2.1',
      'Figure 2.2',
      'Table 2.1',
      'Figure A.1',
    ]);
  });
});

it.each(['id', 'en'] as const)('break no word of their own: %s', (language) => {
  const context = contextOf(SMALL, '2022', language);
  const { services } = answer(context);
  const years = pairOf(yearFigure(context));
  const funnel = funnelFigure(context);
  const rungs = rungsFigure(context, services);
  const prose = (figure: Figure) => textsOf(figure).join(' ');
  for (const { title } of years.table.columns.slice(1))
    expect(prose(years.figure)).toContain(title);
  const heads = (id: string) =>
    tableOf(reportOf(SMALL, '2022', { language }), id)
      .columns.slice(1)
      .map(({ title }) => title.toLowerCase());
  for (const head of heads(funnel.table)) expect(prose(funnel).toLowerCase()).toContain(head);
  for (const head of heads(rungs.table)) expect(prose(rungs).toLowerCase()).toContain(head);
});

describe('of an empty catalogue', () => {
  it('say that there is nothing', () => {
    const context = contextOf({}, '2025');
    const sentence =
      'Sampai 31 Desember 2025 belum ada pasangan inovasi daerah dan instansi lain yang tercatat.';
    for (const blocks of [yearFigure(context), provinceFigure(context), flowFigure(context)]) {
      const { figure, table } = pairOf(blocks);
      expect(table.rows).toEqual([]);
      expect(table.empty).toBe(sentence);
      expect(figure.picture.alt).toBe(sentence);
    }
    expect(funnelFigure(context).picture.alt).toBe(sentence);
    expect(rungsFigure(context, []).picture.alt).toBe('Belum ada inovasi yang tercatat.');
  });
});

describe('of adopters without a place', () => {
  const context = contextOf(
    {
      'innovations/lion.yaml': SMALL['innovations/lion.yaml'] ?? '',
      'replications/lion-pusat.yaml': `
origins: [{innovation: lion}]
adopter: {name: Badan Riset, level: lembaga}
milestones: [{id: pakai, stage: diterapkan, date: 2022-03-01}]
sources: {a: {title: Berita}}
`,
      'replications/lion-lama.yaml': `
origins: [{innovation: lion}]
adopter: {name: Pemkab Ngawi}
milestones:
  - {id: pakai, stage: diterapkan, date: 2021-03-01}
  - {id: henti, stage: berhenti, date: 2022-01-01, reason: anggaran}
sources: {a: {title: Berita}}
`,
    },
    '2022',
  );

  it('count them beside the map, and those that ended nowhere', () => {
    const { figure, table } = pairOf(provinceFigure(context));
    expect(table.rows.map(plainOf)).toEqual([
      ['Instansi pusat atau daerah belum diketahui', '1', '0'],
    ]);
    expect(figure.picture.alt).toContain('0 dari 38 provinsi');
    expect(figure.picture.alt).toContain('1 diterapkan, 0 belum diterapkan');
    const flow = pairOf(flowFigure(context));
    expect(flow.table.rows).toHaveLength(1);
    expect(flow.figure.picture.alt).toContain('1 diterapkan, 0 belum diterapkan');
  });
});

describe('in the annual report', () => {
  it.each([
    ['small', SMALL, '2022'],
    ['empty', {}, '2025'],
  ] as const)('stand numbered, each with a table of the report: %s', (_name, files, year) => {
    const { blocks } = reportOf(files, year);
    const figures = blocks.filter((block): block is Figure => block.type === 'figure');
    expect(figures.map(({ number, id }) => `${number} ${id}`)).toEqual([
      'Gambar 4.1 gambar-provinsi',
      'Gambar 4.2 gambar-aliran',
      'Gambar 4.3 gambar-corong',
      'Gambar 4.4 gambar-tahun',
      'Gambar 5.1 gambar-pelembagaan',
    ]);
    const tables = blocks
      .filter((block): block is Table => block.type === 'table')
      .map(({ id }) => id);
    for (const { id, table } of figures) {
      expect(tables).toContain(table);
      expect(tables).not.toContain(id);
    }
  });
});
