/**
 * The letters of the bytes 0x80 to 0x9F in Windows-1252; from 0xA0 on a byte is its own code. Written
 * here since some versions of Node read that code page as Latin-1: https://github.com/nodejs/node/issues/56542
 */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The letter that a byte from 0x80 on is. */
export function letterOf1252(byte: number): string {
  return LETTERS[byte - 0x80] ?? String.fromCharCode(byte);
}
