export interface Point {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

export interface Range {
  readonly start: Point;
  /** Exclusive. */
  readonly end: Point;
}

/** Turns offsets into lines and columns. Lines end at LF or CR LF. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  point(offset: number): Point {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // A byte order mark is not a column that an editor shows.
    const skipped = low === 0 && this.#text.startsWith('\uFEFF') && offset > 0 ? 1 : 0;
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) - skipped + 1 };
  }

  range(start: number, end: number): Range {
    return { start: this.point(start), end: this.point(end) };
  }

  /** Lines that hold something: after the last line end there is none. */
  get count(): number {
    const last = this.#starts.length;
    return last > 1 && this.line(last) === '' ? last - 1 : last;
  }

  /** One line without its end; empty where there is none. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    const line = this.#text.slice(
      start,
      this.#starts[number] === undefined ? undefined : (this.#starts[number] ?? 0) - 1,
    );
    return (number === 1 ? line.replace(/^\uFEFF/, '') : line).replace(/\r$/, '');
  }
}
