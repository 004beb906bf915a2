/**
 * Several texts in one cell: `Nelayan; Pedagang ikan`. A text that would not read back, since it holds a
 * semicolon, a quote or a line break, or begins or ends with a blank, stands in quotes as in CSV.
 */
export function joinList(items: readonly (string | number | boolean)[]): string {
  return items
    .map((item) => {
      const text = String(item);
      return /^$|[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join('; ');
}

/** One text of a list, with the semicolon after it: in quotes, or plain and without blanks around. */
const ITEM = /\s*(?:"((?:[^"]|"")*)"\s*|([^;"][^;]*)?)(?:;|$)/y;

/** The texts of a cell as `joinList` writes them; none where quotes do not close. Empty ones are left out. */
export function splitList(text: string): string[] | undefined {
  const items: string[] = [];
  let at = 0;
  while (at < text.length) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(text);
    if (!found) return undefined;
    const [, quoted, bare = ''] = found;
    if (quoted !== undefined) items.push(quoted.replaceAll('""', '"'));
    else if (bare.trim() !== '') items.push(bare.trim());
    at = ITEM.lastIndex;
  }
  return items;
}
