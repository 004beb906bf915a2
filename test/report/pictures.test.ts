import { describe, expect, it } from 'vitest';
import { drawable } from '../../src/report/pictures/letters.ts';
import { SAMPLES, picturesWith } from '../support/sample-pictures.ts';
import { elements, wordsOf } from '../support/picture-words.ts';
import { readXml } from '../support/xml.ts';
import { HOSTILE } from '../hostile/strings.ts';

/** What a picture may consist of, so that a browser, Word and Typst draw the same. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  svg: [
    'xmlns',
    'width',
    'height',
    'viewBox',
    'role',
    'aria-label',
    'font-family',
    'font-size',
    'fill',
  ],
  defs: [],
  pattern: ['id', 'width', 'height', 'patternUnits', 'patternTransform'],
  g: ['transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'],
  path: ['d', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'],
  circle: ['cx', 'cy', 'r', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'],
  line: ['x1', 'y1', 'x2', 'y2', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'],
  text: ['x', 'y', 'font-size', 'text-anchor', 'font-weight', 'fill'],
};

/** What of a picture is none of the elements and attributes that it may have, or is no number. */
function strange(svg: string): string[] {
  return [...elements(readXml(svg))].flatMap(({ name, attributes }) => [
    ...(ALLOWED[name] ? [] : [name]),
    ...Object.entries(attributes)
      .filter(
        ([key, value]) =>
          !ALLOWED[name]?.includes(key) ||
          (key !== 'aria-label' && /NaN|Infinity|undefined|null/.test(value)),
      )
      .map(([key, value]) => `${name} ${key}="${value}"`),
  ]);
}

describe.each(Object.entries(SAMPLES))('%s', (name, make) => {
  const picture = make(`gambar-${name}`, 'id');
  const { svg, width, height, alt } = picture;

  it('is plain SVG that asks for nothing from outside', () => {
    expect(strange(svg)).toEqual([]);
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('has numbers of two decimals at most', () => {
    for (const element of elements(readXml(svg)))
      for (const key of ['x', 'y', 'width', 'height', 'd', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'])
        expect(element.attributes[key] ?? '').not.toMatch(/\.\d{3}|e-/);
  });

  it('may stand beside others: its names begin with that of its figure, and all lead somewhere', () => {
    const ids = [...elements(readXml(svg))].flatMap(({ attributes }) => attributes['id'] ?? []);
    for (const id of ids) expect(id.startsWith(`gambar-${name}-`)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it('fits on an A4 page and is readable there', () => {
    const { attributes } = readXml(svg);
    expect(attributes['viewBox']).toBe(`0 0 ${width} ${height}`);
    expect([attributes['width'], attributes['height']]).toEqual([String(width), String(height)]);
    expect(width).toBe(640);
    // 16 cm wide, at most 22 cm high; a point is a 72nd of an inch.
    expect(height).toBeLessThanOrEqual(880);
    const points = (16 / 2.54) * 72;
    for (const { size } of wordsOf(svg)) expect((size * points) / width).toBeGreaterThanOrEqual(8);
  });

  it('cuts no word and writes none over another', () => {
    const words = wordsOf(svg);
    for (const { text, left, right, top, bottom } of words)
      expect([text, left >= 0, right <= width, top >= 0, bottom <= height]).toEqual([
        text,
        true,
        true,
        true,
        true,
      ]);
    const over = words.flatMap((a, index) =>
      words
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(over).toEqual([]);
  });

  it('says in words what it shows, in both languages', () => {
    const english = make(`gambar-${name}`, 'en');
    expect(readXml(svg).attributes['aria-label']).toBe(alt);
    for (const each of [alt, english.alt]) {
      expect(each.length).toBeGreaterThan(15);
      expect(each).not.toMatch(/\{\w+\}/);
    }
    expect(english.svg).not.toMatch(/diterapkan: |mungkin|belum tercatat|lainnya/);
  });

  it('is the same each time', () => {
    expect(make(`gambar-${name}`, 'id')).toEqual(picture);
  });
});

describe('texts of records', () => {
  it.each(Object.entries(HOSTILE))('stay text: %s', (_name, text) => {
    for (const { svg, height } of picturesWith(text)) {
      expect(strange(svg)).toEqual([]);
      const outside = wordsOf(svg).filter(
        ({ text: words, left, right, bottom }) =>
          drawable(words) !== words.trim() || left < -0.01 || right > 640.01 || bottom > height,
      );
      expect(outside).toEqual([]);
    }
  });
});
