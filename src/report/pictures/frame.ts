import { xml } from '../../output/escape.ts';
import { type Language } from '../../text/language.ts';
import { rangeWords } from '../../text/numbers.ts';
import type { Picture } from '../blocks.ts';
import { INK, inkOn, PAPER } from './colors.ts';

/** As wide as the text of an A4 page at 16 cm. */
export const WIDTH = 640;
/** Higher than this a picture and its caption no longer fit on a page. */
export const TALLEST = 880;
/** The smallest letters: 8.1 points where the picture is 16 cm wide. */
export const SMALL = 11.5;
export const SIZE = 13;
export const LINE = 15;

/** A number that may be a range, as counts are. */
export interface Amount {
  readonly value: number;
  readonly possible: number;
}

export const ZERO: Amount = { value: 0, possible: 0 };

/** `3`, or `1–3` where the sources leave it open. */
export function amount(count: Amount, language: Language): string {
  return rangeWords(count, language);
}

/** Numbers in a picture have two decimals at most, so that every machine writes the same. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A whole picture. `id` is that of its figure: names within the picture begin with it. */
export function picture(
  height: number,
  alt: string,
  parts: readonly string[],
  definitions: readonly string[] = [],
): Picture {
  const tall = Math.ceil(height);
  const words = xml(alt);
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tall}" viewBox="0 0 ${WIDTH} ${tall}" role="img" aria-label="${words}" font-family="Arimo, Arial, Liberation Sans, sans-serif" font-size="${SMALL}" fill="${INK}">`,
      ...(definitions.length === 0 ? [] : [`<defs>${definitions.join('')}</defs>`]),
      `<rect width="${WIDTH}" height="${tall}" fill="${PAPER}"/>`,
      ...parts,
      '</svg>',
    ].join('\n'),
    width: WIDTH,
    height: tall,
    alt,
  };
}

export interface Style {
  readonly size?: number;
  readonly at?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
}

/** Words at a place; `y` is their base line. The only way that text enters a picture. */
export function text(x: number, y: number, words: string, style: Style = {}): string {
  const { size = SMALL, at = 'start', bold = false, fill = INK } = style;
  const attributes = [
    `x="${round(x)}" y="${round(y)}"`,
    ...(size === SMALL ? [] : [`font-size="${size}"`]),
    ...(at === 'start' ? [] : [`text-anchor="${at}"`]),
    ...(bold ? ['font-weight="bold"'] : []),
    ...(fill === INK ? [] : [`fill="${fill}"`]),
  ];
  return `<text ${attributes.join(' ')}>${xml(words)}</text>`;
}

/** Several lines below each other, the first with its base line at `y`. */
export function block(x: number, y: number, words: readonly string[], style: Style = {}): string[] {
  return words.map((each, index) => text(x, y + index * LINE, each, style));
}

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
}

function painted({ fill = 'none', stroke, width = 1, dash }: Paint): string {
  return `fill="${fill}"${stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}"`}${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: Paint,
  radius = 0,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${radius === 0 ? '' : ` rx="${radius}"`} ${painted(paint)}/>`;
}

export function path(d: string, paint: Paint): string {
  return `<path d="${d}" ${painted(paint)}/>`;
}

export function circle(x: number, y: number, radius: number, paint: Paint): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${painted(paint)}/>`;
}

export function segment(x1: number, y1: number, x2: number, y2: number, paint: Paint): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${painted(paint)}/>`;
}

/** Slanted lines over a shade: what is only possible. Pale shades have dark lines, dark ones white. */
export function hatch(id: string, shade: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${shade}"/><rect width="2.4" height="6" fill="${inkOn(shade)}"/></pattern>`;
}
