import { Zip, ZipDeflate } from 'fflate';

/** A file within an archive, its text in pieces. */
export interface Part {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** Units of text that are packed at once. */
const PIECE = 1 << 16;

/** XML of many like cells: the most effort saves an eighth of the bytes and takes half as long again. */
const EFFORT = 2;

/**
 * A ZIP archive, made piece by piece: of each part only as much is held as is being packed. Times are
 * the first that the format knows; it is written as local time, so that every zone gives the same.
 */
export function* zip(parts: Iterable<Part>): Generator<Uint8Array> {
  let packed: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const ready = function* () {
    const now = packed;
    packed = [];
    yield* now;
  };
  for (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: EFFORT });
    file.mtime = new Date(1980, 0, 1);
    archive.add(file);
    let piece = '';
    for (const some of text) {
      piece += some;
      if (piece.length < PIECE) continue;
      file.push(Buffer.from(piece, 'utf8'));
      piece = '';
      yield* ready();
    }
    file.push(Buffer.from(piece, 'utf8'), true);
    yield* ready();
  }
  archive.end();
  yield* ready();
}
