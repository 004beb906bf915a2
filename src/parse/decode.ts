import { isUtf8 } from 'node:buffer';
import { problem, type Problem } from './problems.ts';

export const MAX_BYTES = 1024 * 1024;

/**
 * The text that all spans count in. A leading byte order mark stays its first character; bytes that
 * are not UTF-8 become U+FFFD, so that a refused file can still be quoted.
 */
export function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** True where the bytes are text. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes);
}

/** What forbids reading the bytes as text, or undefined. */
export function findBadBytes(bytes: Uint8Array): Problem | undefined {
  if (bytes.length > MAX_BYTES) {
    const args = { max: MAX_BYTES, actual: bytes.length };
    return problem('yaml/limit', 'file-size', args, [0, 0]);
  }
  if (looksLikeUtf16(bytes)) return problem('yaml/encoding', 'utf-16', {}, [0, 0]);
  if (isUtf8(bytes)) return undefined;
  return firstBadByte(bytes);
}

/** Windows editors save "Unicode" as UTF-16: with a byte order mark, or as letter, NUL, letter, NUL. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0);
}

function firstBadByte(bytes: Uint8Array): Problem {
  const text = decode(bytes);
  let at = 0;
  let offset = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0xfffd && !isWrittenReplacement(bytes, at)) break;
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    offset += char.length;
  }
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return problem('yaml/encoding', 'not-utf8', { byte }, [offset, offset + 1]);
}

function isWrittenReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
