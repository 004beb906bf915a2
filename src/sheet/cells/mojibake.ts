/** Code pages in which texts of UTF-8 are wrongly read, and the letter of each byte from 0x80 on. */
const PAGES = ['windows-1252', 'windows-1257'] as const;
let tables: ReadonlyMap<string, number>[] | undefined;

function table(page: string): ReadonlyMap<string, number> {
  const bytes = Uint8Array.from({ length: 128 }, (_none, index) => index + 128);
  const letters = [...new TextDecoder(page).decode(bytes)];
  return new Map(letters.map((letter, index) => [letter, index + 128]));
}

/**
 * The text as it was before some program read its UTF-8 as Windows letters (`Ã©` for `é`, `â€œ` for
 * `“`), or undefined where no run of its letters says so. Such a run is UTF-8 by its bytes, which
 * letters that were meant as they stand hardly ever are.
 */
export function beforeMojibake(text: string): string | undefined {
  if (!/[\u0080-\uffff]{2}/.test(text)) return undefined;
  tables ??= PAGES.map(table);
  let now = text;
  // Some texts went through it twice.
  for (let round = 0; round < 3; round += 1) {
    const next = tables.reduce(
      (best, letters) => best ?? decoded(now, letters),
      undefined as string | undefined,
    );
    if (next === undefined) break;
    now = next;
  }
  return now === text ? undefined : now;
}

function decoded(text: string, letters: ReadonlyMap<string, number>): string | undefined {
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
