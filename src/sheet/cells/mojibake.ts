import { letterOf1252 } from '../windows-1252.ts';

/** Upper half of a code page: the byte of each letter. */
type Bytes = ReadonlyMap<string, number>;

const UPPER = Uint8Array.from({ length: 128 }, (_none, index) => index + 128);
let pages: readonly Bytes[] | undefined;

/** The code pages, western and Baltic, in which texts of UTF-8 are seen wrongly read. */
function codePages(): readonly Bytes[] {
  const baltic = [...new TextDecoder('windows-1257').decode(UPPER)];
  return [[...UPPER].map(letterOf1252), baltic].map(
    (letters) => new Map(letters.map((letter, index) => [letter, index + 128])),
  );
}

/**
 * The text as it was before some program read its UTF-8 as Windows letters (`Ã©` for `é`, `â€œ` for
 * `“`), or undefined where no run of its letters says so. Such a run is UTF-8 by its bytes, which
 * letters that were meant as they stand hardly ever are.
 */
export function beforeMojibake(text: string): string | undefined {
  if (!/[\u0080-\uffff]{2}/.test(text)) return undefined;
  pages ??= codePages();
  let now = text;
  // Some texts went through it twice.
  for (let round = 0; round < 3; round += 1) {
    const last = now;
    const next = pages.map((letters) => decoded(last, letters)).find((each) => each !== undefined);
    if (next === undefined) break;
    now = next;
  }
  return now === text ? undefined : now;
}

function decoded(text: string, letters: Bytes): string | undefined {
  let changed = false;
  const next = text.replace(/[^\x00-\x7f]{2,}/gu, (run) => {
    const codes = [...run].map((letter) => letters.get(letter));
    if (codes.includes(undefined)) return run;
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from(codes as number[]),
      );
      changed = true;
      return meant;
    } catch {
      return run;
    }
  });
  return changed ? next : undefined;
}
