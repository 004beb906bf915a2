const BARS = '▁▂▃▄▅▆▇█';

/** Numbers as a row of bars, the largest as high as the line; nothing is a dot. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  return values
    .map((value) =>
      value === 0 ? '·' : BARS.charAt(Math.max(0, Math.ceil((value / most) * BARS.length) - 1)),
    )
    .join('');
}

/** A part of a whole as a bar of so many columns; what is not nothing is seen. */
export function bar(value: number, whole: number, width: number): string {
  const full =
    value === 0 || whole === 0
      ? 0
      : Math.min(width, Math.max(1, Math.round((value / whole) * width)));
  return '█'.repeat(full) + '░'.repeat(width - full);
}
