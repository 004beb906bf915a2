import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typst } from '../../src/output/escape.ts';
import { layout, PADDING, pieces, widthOf } from '../../src/report/formats/pdf/columns.ts';

const WIDTH = 467;
const text = (...texts: string[]) => ({
  title: 'Nama',
  texts: texts.map((each) => ({ text: each, whole: false })),
});
const numbers = (title: string, ...texts: string[]) => ({
  title,
  texts: texts.map((each) => ({ text: each, whole: true })),
});
const sum = (some: readonly number[]) => some.reduce((all, each) => all + each, 0);

describe('columns', () => {
  it('take the whole width, and break no number and no ordinary word', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,14}$/);
    const column = fc.oneof(
      fc
        .array(fc.array(word, { maxLength: 30 }), { minLength: 1, maxLength: 20 })
        .map((rows) => text(...rows.map((words) => words.join(' ')))),
      fc
        .array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 20 })
        .map((some) => numbers('Jumlah', ...some.map(String))),
    );
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), (columns) => {
        const { size, widths } = layout(columns, WIDTH);
        expect(sum(widths)).toBeCloseTo(WIDTH, 3);
        columns.forEach(({ texts }, index) => {
          const inner = (widths[index] ?? 0) - PADDING;
          for (const { text: each, whole } of texts)
            for (const part of whole ? [each] : each.split(' '))
              expect(Math.min(widthOf(part, size), 90)).toBeLessThanOrEqual(inner + 0.001);
        });
      }),
    );
  });

  it('give room to the column whose text is long', () => {
    const long = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Trenggalek '.repeat(3);
    const { widths } = layout(
      [text('a', 'b'), text(long, long), numbers('Jumlah', '3', '4')],
      WIDTH,
    );
    expect(widths[1]).toBeGreaterThan(300);
  });

  it('get smaller letters where there are many, and never run out of the page', () => {
    const many = Array.from({ length: 14 }, () => numbers('Berbukti dukung', '1.234', '0–3'));
    const crowded = layout(many, WIDTH);
    expect(crowded.size).toBeLessThan(layout(many.slice(0, 4), WIDTH).size);
    expect(sum(crowded.widths)).toBeCloseTo(WIDTH, 3);
    const beyond = Array.from({ length: 60 }, () => numbers('Kolom', '999.999.999'));
    expect(sum(layout(beyond, WIDTH).widths)).toBeCloseTo(WIDTH, 3);
  });
});

describe('words', () => {
  it('stay whole where they fit, and are cut where they are wider than their line', () => {
    expect(pieces(typst('Kabupaten Trenggalek '.repeat(20)), 100, 11)).toBeTypeOf('string');
    const cut = pieces(typst(`lihat ${'a'.repeat(50)} dan b`), 100, 11);
    expect(cut.length).toBeGreaterThan(10);
    expect([...cut].join('')).toBe(`lihat ${'a'.repeat(50)} dan b`);
  });

  it('end their line at a hyphen where that is enough', () => {
    expect(pieces(typst('Status sekurang-kurangnya ada'), 60, 9)).toEqual([
      'Status sekurang-',
      'kurangnya ada',
    ]);
  });

  it('are never lost or cut within a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (any) => {
        const cut = pieces(typst(any), 40, 11);
        const parts = typeof cut === 'string' ? [cut] : cut;
        expect(parts.join('')).toBe(typst(any));
        expect(parts.filter((part) => /^\p{M}/u.test(part) && part !== parts[0])).toEqual([]);
      }),
    );
  });

  it('are measured as the font has them', () => {
    const { resolve } = createRequire(import.meta.url);
    const font = readFileSync(resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'));
    for (let code = 0x20; code < 0x7f; code++) {
      const measured = widthOf(String.fromCharCode(code), 1000);
      expect(Math.abs(measured - advanceOf(font, code))).toBeLessThanOrEqual(1);
    }
  });
});

/** How far a TrueType font moves on after a character, in thousandths. */
function advanceOf(font: Buffer, code: number): number {
  const table = (name: string) => {
    for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
      if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
    throw new Error(name);
  };
  const [cmap, metrics] = [table('cmap'), table('hmtx')];
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(at) !== 4) continue;
    const size = font.readUInt16BE(at + 6);
    for (let segment = 0; segment < size; segment += 2) {
      const first = font.readUInt16BE(at + 16 + size + segment);
      if (code < first || code > font.readUInt16BE(at + 14 + segment)) continue;
      const place = at + 16 + 3 * size + segment;
      const offset = font.readUInt16BE(place);
      const delta = font.readUInt16BE(at + 16 + 2 * size + segment);
      const glyph =
        offset === 0
          ? code + delta
          : font.readUInt16BE(place + offset + 2 * (code - first)) + delta;
      return (
        (1000 * font.readUInt16BE(metrics + 4 * (glyph % 65536))) /
        font.readUInt16BE(table('head') + 18)
      );
    }
  }
  throw new Error(String(code));
}
