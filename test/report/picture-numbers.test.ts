import { describe, expect, it } from 'vitest';
import { seatOf } from '../../src/regions/places.ts';
import { regionCodes } from '../../src/regions/regions.ts';
import {
  FOUR,
  INK,
  inkOn,
  luminance,
  contrast,
  PAPER,
  RAMP,
} from '../../src/report/pictures/colors.ts';
import { familyTree } from '../../src/report/pictures/family.ts';
import { flowMap } from '../../src/report/pictures/flow-map.ts';
import { funnel } from '../../src/report/pictures/funnel.ts';
import { COLUMNS, TILES } from '../../src/report/pictures/provinces.ts';
import { ladderOf, rungMatrix } from '../../src/report/pictures/rungs.ts';
import { stackedBars } from '../../src/report/pictures/stacked-bars.ts';
import { tileMap } from '../../src/report/pictures/tile-map.ts';
import { elements, wordsOf } from '../support/picture-words.ts';
import {
  bars,
  copy,
  EMPTY,
  family,
  flows,
  ladders,
  n,
  provinces,
  stages,
} from '../support/sample-pictures.ts';
import { readXml } from '../support/xml.ts';

/** Texts on one line with a text, from left to right. */
function lineOf(svg: string, text: string): string[] {
  const words = wordsOf(svg);
  const base = words.find((each) => each.text === text)?.base;
  return words
    .filter((each) => each.base === base)
    .sort((a, b) => a.left - b.left)
    .map((each) => each.text);
}
const rects = (svg: string, fill: string) =>
  [...elements(readXml(svg))]
    .filter(({ name, attributes }) => name === 'rect' && attributes['fill'] === fill)
    .map(({ attributes }) => ({
      x: Number(attributes['x']),
      y: Number(attributes['y']),
      width: Number(attributes['width']),
      height: Number(attributes['height']),
    }));
const proseOf = (svg: string) =>
  wordsOf(svg)
    .map(({ text }) => text)
    .join(' ');

describe('stacked bars', () => {
  const data = bars(4, (series, year) => n(series * year, series * year + (year === 3 ? 2 : 0)));
  const { svg, alt } = stackedBars('b', data, 'id');

  it('print every number below its bar', () => {
    for (const [at, { name }] of data.series.entries()) {
      const numbers = [0, 1, 2].map((year) => String(at * year));
      expect(lineOf(svg, name)).toEqual([name, ...numbers, `${at * 3}–${at * 3 + 2}`]);
    }
    expect(lineOf(svg, '2025')).toEqual(['2022', '2023', '2024', '2025']);
  });

  it('are as high as their numbers, what is possible hatched', () => {
    const unit = rects(svg, FOUR[3]).find(({ width }) => width > 20);
    // Series 3 in the second year is 3.
    const pixels = (unit?.height ?? 0) / 3;
    expect(pixels).toBeGreaterThan(3);
    FOUR.forEach((shade, series) => {
      const tall = rects(svg, shade).filter(({ width }) => width > 20);
      expect(tall.map(({ height }) => Math.round(height / pixels))).toEqual(
        [1, 2, 3].map((year) => series * year).filter((count) => count > 0),
      );
      const open = rects(svg, `url(#b-${series})`).filter(({ width }) => width > 20);
      expect(open.map(({ height }) => Math.round(height / pixels))).toEqual([2]);
    });
  });

  it('tell each number in words', () => {
    expect(alt).toContain('2023: Komitmen–perjanjian 1, Diadaptasi 2, Diterapkan–dievaluasi 3');
    expect(alt).toContain('Diusulkan–berminat 0–2');
  });

  it('have whole numbers at the axis, from one copy to thousands', () => {
    for (const most of [1, 2, 3, 7, 24, 5000]) {
      const picture = stackedBars(
        'b',
        bars(1, (series) => n(series === 0 ? most : 0)),
        'en',
      );
      const axis = wordsOf(picture.svg).filter(({ right }) => Math.abs(right - 148) < 0.5);
      const ticks = axis.map(({ text }) => Number(text.replaceAll(',', '')));
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(Math.max(...ticks)).toBeGreaterThanOrEqual(most);
    }
  });

  it('show zero as an axis without bars, and say so', () => {
    const zero = stackedBars(
      'b',
      bars(5, () => n(0)),
      'id',
    );
    expect(proseOf(zero.svg)).toContain(EMPTY);
    expect(zero.alt).toBe(EMPTY);
    expect(
      FOUR.flatMap((shade) => rects(zero.svg, shade).filter(({ width }) => width > 20)),
    ).toEqual([]);
  });
});

describe('a funnel', () => {
  const data = stages((stage, proof) =>
    proof === 4
      ? n(20 - stage, 25)
      : n(Math.max(0, 9 - stage - 2 * proof), Math.max(0, 10 - stage - 2 * proof)),
  );
  const { svg, alt } = funnel('f', data, 'id');

  it('prints each stage with each level of proof, and ever', () => {
    for (const [stage, { name }] of data.stages.entries()) {
      const range = (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`);
      expect(lineOf(svg, name)).toEqual([
        name,
        ...[0, 1, 2, 3].map((proof) =>
          range(Math.max(0, 9 - stage - 2 * proof), Math.max(0, 10 - stage - 2 * proof)),
        ),
        `${20 - stage}–25`,
      ]);
    }
  });

  it('is as wide as its numbers, each level of proof within the one before', () => {
    const widths = FOUR.map((shade) =>
      rects(svg, shade)
        .filter(({ x, height }) => x === 92 && height === 16)
        .map(({ width }) => width),
    );
    const unit = (widths[0]?.[0] ?? 0) / 9;
    widths.forEach((row, proof) => {
      const sure = data.stages
        .map((_, stage) => 9 - stage - 2 * proof)
        .filter((count) => count > 0);
      expect(row.map((width) => Math.round(width / unit))).toEqual(sure);
    });
  });

  it('tells the numbers in words', () => {
    expect(alt).toContain(
      'Diusulkan: 9–10 dinyatakan, 7–8 berbukti dukung, 5–6 diakui kedua pihak, 3–4 diverifikasi, 20–25 pernah',
    );
  });
});

describe('rungs', () => {
  it('are each filled or empty, whatever is above or below', () => {
    const names = ['Visi', 'Regulasi', 'Mitra', 'Penerapan', 'Direplikasi'];
    const marks = ['filled', 'empty', 'unsure', 'planned', 'stated'] as const;
    const { svg, alt } = ladderOf(
      'r',
      'Lion',
      names.map((name, at) => ({ name, mark: marks[at] ?? 'empty' })),
      'id',
    );
    expect(names.map((name) => lineOf(svg, name))).toEqual([
      ['ada', 'Visi'],
      ['belum tercatat', 'Regulasi'],
      ['mungkin', 'Mitra'],
      ['rencana', 'Penerapan'],
      ['dinyatakan tanpa bukti dukung', 'Direplikasi'],
    ]);
    expect(rects(svg, FOUR[3])).toHaveLength(1);
    expect(rects(svg, 'url(#r-unsure)')).toHaveLength(1);
    expect(alt).toContain('Lion. ada: Visi; dinyatakan tanpa bukti dukung: Direplikasi');
  });

  it('of many are counted over all, also those without room', () => {
    const data = ladders(60);
    const { svg, alt } = rungMatrix('m', data, 'id');
    const filled = data.rungs.map((_, rung) =>
      String(data.innovations.filter(({ marks }) => marks[rung] === 'filled').length),
    );
    expect(lineOf(svg, 'Tercatat ada')).toEqual(['Tercatat ada', ...filled]);
    expect(alt).toContain(`Dari 60 inovasi tercatat ada: Visi ${filled[0]}`);
    const shown = wordsOf(svg).filter(({ text }) =>
      /^Inovasi \d+$|^Gerakan Tengok/.test(text),
    ).length;
    const hidden = Number(/(\d+) inovasi lainnya/.exec(proseOf(svg))?.[1]);
    expect(shown + hidden).toBe(60);
  });
});

describe('a family', () => {
  it('names everyone where there is room', () => {
    const { svg } = familyTree('f', family([copy(1), copy(2), copy(3, [copy(4)])]), 'id');
    for (const name of ['GERTAK', 'Pemerintah Kabupaten 1', 'Pemerintah Kabupaten 4'])
      expect(proseOf(svg)).toContain(name);
    expect(proseOf(svg)).not.toContain('lainnya');
  });

  it.each([40, 300])('counts those without room: %i', (count) => {
    const { svg, height, alt } = familyTree(
      'f',
      family(Array.from({ length: count }, (_, at) => copy(at))),
      'id',
    );
    const boxes = rects(svg, PAPER).filter(
      ({ width, height: high }) => width > 100 && high < 200,
    ).length;
    const hidden = Number(/dan (\d+) lainnya/.exec(proseOf(svg))?.[1]);
    expect(boxes - 1 + hidden).toBe(count);
    expect(boxes).toBeGreaterThan(20);
    expect(height).toBeLessThanOrEqual(880);
    expect(alt).toContain(`${count / 5} diterapkan (`);
  });

  it('counts what is too deep', () => {
    let chain = copy(1);
    for (let at = 2; at <= 12; at += 1) chain = copy(at, [chain]);
    const { svg } = familyTree('f', family([chain]), 'id');
    expect(proseOf(svg)).toContain('dan 8 lainnya');
  });
});

describe('the tile map', () => {
  const provincesOfTable = regionCodes().filter((code) => code.length === 2);

  it('has each of the 38 provinces once, none on another', () => {
    expect(TILES.map(({ code }) => code).sort()).toEqual(provincesOfTable.sort());
    expect(provincesOfTable).toHaveLength(38);
    expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(38);
    expect(new Set(TILES.map(({ short }) => short)).size).toBe(38);
    expect(TILES.every(({ column }) => column < COLUMNS)).toBe(true);
  });

  it('keeps the order of the seats within each row and column', () => {
    const placed = TILES.map((tile) => ({ ...tile, at: seatOf(tile.code)?.at }));
    expect(placed.filter(({ at }) => at === undefined).map(({ code }) => code)).toEqual(['93']);
    for (const a of placed)
      for (const b of placed) {
        if (!a.at || !b.at) continue;
        if (a.row === b.row && a.column < b.column)
          expect([a.short, b.short, a.at[0] < b.at[0]]).toEqual([a.short, b.short, true]);
        if (a.column === b.column && a.row < b.row)
          expect([a.short, b.short, a.at[1] > b.at[1]]).toEqual([a.short, b.short, true]);
      }
  });

  it('keeps neighbours beside each other', () => {
    const at = (code: string) =>
      TILES.find((tile) => tile.code === code) ?? { column: NaN, row: NaN };
    // West and east of each other, with a land border or a strait between.
    for (const [west, east] of [
      '31 33',
      '33 35',
      '36 31',
      '35 51',
      '51 52',
      '52 53',
      '61 62',
      '62 63',
      '61 64',
      '76 72',
      '73 74',
      '75 71',
      '71 82',
      '96 92',
      '92 91',
      '94 95',
      '14 21',
      '13 15',
      '16 19',
      '12 14',
    ].map((pair) => pair.split(' '))) {
      const [a, b] = [at(west ?? ''), at(east ?? '')];
      expect([west, east, a.column <= b.column, Math.abs(a.column - b.column) <= 2]).toEqual([
        west,
        east,
        true,
        true,
      ]);
    }
    for (const [north, south] of [
      '11 12',
      '12 13',
      '13 17',
      '15 16',
      '16 18',
      '65 64',
      '64 63',
      '61 62',
      '72 74',
      '76 73',
      '82 81',
      '91 95',
      '95 93',
      '33 34',
      '31 32',
      '18 36',
    ].map((pair) => pair.split(' '))) {
      const [a, b] = [at(north ?? ''), at(south ?? '')];
      expect([north, south, a.row < b.row, Math.abs(a.column - b.column) <= 1]).toEqual([
        north,
        south,
        true,
        true,
      ]);
    }
  });

  const counts = Object.fromEntries(
    TILES.map(({ code }, index) => [code, [n(index, index + (index % 3)), n(index % 4)] as const]),
  );

  it('prints the numbers of each province in its tile', () => {
    const words = wordsOf(tileMap('t', provinces(counts), 'id').svg);
    TILES.forEach(({ short, code }, index) => {
      const label = words.find(({ text }) => text === short);
      const below = words.filter(
        ({ left, right, base }) =>
          label !== undefined &&
          Math.abs(left + right - label.left - label.right) < 1 &&
          base > label.base &&
          base < label.base + 40,
      );
      const sure = index % 3 === 0 ? `${index}` : `${index}–${index + (index % 3)}`;
      expect([code, ...below.map(({ text }) => text)]).toEqual([
        code,
        sure,
        ...(index % 4 > 0 ? [`(${index % 4})`] : []),
      ]);
    });
  });

  it('does not hang on the order in which provinces are given', () => {
    const reversed = Object.fromEntries(Object.entries(counts).reverse());
    const data = provinces(counts);
    const other = { ...data, provinces: new Map([...data.provinces].reverse()) };
    expect(tileMap('t', other, 'id')).toEqual(tileMap('t', provinces(reversed), 'id'));
    expect(tileMap('t', other, 'id')).toEqual(tileMap('t', data, 'id'));
  });

  it('shades what is in use, frames the home and leaves zero pale', () => {
    const { svg, alt } = tileMap(
      't',
      provinces({ '33': [n(9), n(0)], '31': [n(0, 1), n(2)] }),
      'id',
    );
    const tiles = (fill: string) =>
      rects(svg, fill).filter(({ width, height }) => width > 40 && height > 40);
    expect(tiles(RAMP[4])).toHaveLength(1);
    expect(tiles(RAMP[0])).toHaveLength(1);
    expect(tiles('#f1f3f5')).toHaveLength(36);
    const frames = [...elements(readXml(svg))].filter(
      ({ attributes }) => attributes['stroke-width'] === '2.5' && Number(attributes['width']) > 40,
    );
    const home = TILES.find(({ code }) => code === '35');
    expect(frames.map(({ attributes }) => Number(attributes['x']))).toEqual([
      Math.round((4 + (home?.column ?? 0) * (632 / 12)) * 100) / 100,
    ]);
    expect(alt).toBe(
      'Replikasi diterapkan di 1–2 dari 38 provinsi. Provinsi Jawa Tengah 9 diterapkan; Provinsi DKI Jakarta 0–1 diterapkan dan 2 belum diterapkan.',
    );
  });
});

describe('the flow map', () => {
  const targets = Object.fromEntries(
    ['33.16', '33.05', '35.07', '35.18', '35.78', '35.71', '35.06', '61', '91.71', '11.71'].map(
      (code, index) => [code, [n(index), n(index % 2)] as const],
    ),
  );
  const { svg, alt } = flowMap('f', flows(targets), 'id');
  const discs = [...elements(readXml(svg))]
    .filter(({ name, attributes }) => name === 'circle' && attributes['r'] === '9.5')
    .map(({ attributes }) => [Number(attributes['cx']), Number(attributes['cy'])] as const);
  const sea = rects(svg, '#f4f6f8')[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const onMap = discs.filter(([, y]) => y < sea.y + sea.height);

  it('has a marker for each region, none cut and none upon another', () => {
    expect(onMap).toHaveLength(10);
    for (const [x, y] of onMap) {
      expect(x).toBeGreaterThanOrEqual(sea.x + 9.5);
      expect(x).toBeLessThanOrEqual(sea.x + sea.width - 9.5);
      expect(y).toBeGreaterThanOrEqual(sea.y + 9.5);
      expect(y).toBeLessThanOrEqual(sea.y + sea.height - 9.5);
    }
    const near = onMap.flatMap(([x, y], at) =>
      onMap.slice(at + 1).filter(([u, v]) => Math.hypot(x - u, y - v) < 19),
    );
    expect(near).toEqual([]);
  });

  it('names each with its numbers', () => {
    const prose = proseOf(svg);
    for (const text of ['Kabupaten Blora: 0', 'Kabupaten Kebumen: 1 (1)', 'Kota Banda Aceh: 9 (1)'])
      expect(prose).toContain(text);
    expect(alt).toContain(
      'Dari Kabupaten Trenggalek ke Provinsi Kalimantan Barat (7 diterapkan, 1 belum); Kabupaten Blora (0 diterapkan)',
    );
    expect(alt).toContain('Kota Banda Aceh (9 diterapkan, 1 belum)');
  });

  it('says where a place is that of the province', () => {
    const ngawi = flowMap('f', flows({ '35.21': [n(1), n(0)] }), 'id');
    expect(proseOf(ngawi.svg)).toContain('Kabupaten Ngawi *: 1');
    expect(proseOf(ngawi.svg)).toContain('* digambar pada ibu kota provinsinya');
    expect(ngawi.alt).toContain('Kabupaten Ngawi digambar pada ibu kota provinsinya.');
    expect(proseOf(svg)).not.toContain('*');
  });
});

describe('shades', () => {
  /** CIE L*, from relative luminance: what is left in black and white. */
  const lightness = (color: string) => {
    const y = luminance(color);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  };
  /** How people see who lack one kind of cone, in linear light (Machado and others, 2009, severity 1). */
  const BLIND: Readonly<Record<string, readonly number[]>> = {
    protanopia: [
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
    ],
    deuteranopia: [
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
    ],
    tritanopia: [
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
    ],
  };
  const seen = (color: string, matrix: readonly number[]) => {
    const linear = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const hex = [0, 1, 2].map((row) => {
      const sum = linear.reduce((all, part, at) => all + part * (matrix[row * 3 + at] ?? 0), 0);
      const part = Math.min(1, Math.max(0, sum));
      const back = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
      return Math.round(back * 255)
        .toString(16)
        .padStart(2, '0');
    });
    return `#${hex.join('')}`;
  };

  it.each([
    ['four', FOUR, 20],
    ['five', RAMP, 15],
  ] as const)(
    '%s differ in lightness, in print without colour and for every eye',
    (_name, shades, least) => {
      shades.slice(1).forEach((shade, at) => {
        const before = shades[at] ?? PAPER;
        expect(lightness(before) - lightness(shade)).toBeGreaterThanOrEqual(least);
        expect(contrast(before, shade)).toBeGreaterThanOrEqual(1.5);
        for (const matrix of Object.values(BLIND))
          expect(
            lightness(seen(before, matrix)) - lightness(seen(shade, matrix)),
          ).toBeGreaterThanOrEqual(least - 3);
      });
    },
  );

  it('let words and stripes on them be seen', () => {
    for (const shade of [...FOUR, ...RAMP, PAPER, '#f1f3f5'])
      expect(contrast(shade, inkOn(shade))).toBeGreaterThanOrEqual(4.5);
    for (const ground of [PAPER, '#f1f3f5', RAMP[0]])
      expect(contrast('#4d5560', ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(INK, '#d9dee4')).toBeGreaterThanOrEqual(4.5);
  });
});
