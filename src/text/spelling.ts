/** Letters that Indonesian writers use for one another, in old spellings and in new. */
const TWINS: readonly (readonly [RegExp, string])[] = [
  [/dj/g, 'j'], // djalan, jalan
  [/tj/g, 'c'], // tjatatan, catatan
  [/oe/g, 'u'], // Soekarno, Sukarno
  [/kw/g, 'ku'], // kwalitas, kualitas
  [/v/g, 'f'], // aktivitas, aktifitas
  [/z/g, 'j'], // izin, ijin
];
/** In short words `e` and `i` make other words (`peta`, `pita`); in long ones they are slips of the same. */
const LONG = 6;

/**
 * What a folded word has in common with the ways in which it is also spelled: `praktek` and `praktik`,
 * `sistim` and `sistem`, `ijin` and `izin` give one and the same. For comparing only.
 */
export function spelling(word: string): string {
  const plain = TWINS.reduce((text, [from, to]) => text.replace(from, to), word);
  return word.length < LONG ? plain : plain.replaceAll('e', 'i');
}
