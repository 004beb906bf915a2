/** The text as a YAML scalar in quotes: single ones unless an apostrophe would have to be doubled. */
export function quote(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
