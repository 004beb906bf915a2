import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/edit/format-text.ts';
import { fieldAt } from '../../src/model/fields.ts';
import { parse, type Json } from '../../src/parse/parse.ts';
import { record, write } from './random-record.ts';

const keysOf = (pointer: string) => fieldAt('innovation', pointer)?.keys;
const format = (text: string): string => {
  const formatted = formatText(text, keysOf);
  if ('refused' in formatted) throw new Error(formatted.refused);
  return formatted.text;
};
const valueOf = (text: string): Json => {
  const parsed = parse(Buffer.from(text));
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${text}`);
  return parsed.value;
};

/** Every map of a value, with the pointer of its field. */
function maps(value: Json, pointer = ''): [string, string[]][] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.entries(value).flatMap(([key, item]) => maps(item, `${pointer}/${key}`));
  return Array.isArray(value) ? inner : [[pointer, Object.keys(value)], ...inner];
}

describe('formatText', () => {
  it('orders the keys of any record, keeps its value and comments, and does so once', () => {
    fc.assert(
      fc.property(
        record,
        fc.constantFrom(
          '',
          '# yaml-language-server: $schema=x.json\n',
          '\uFEFF',
          '# Berkas\n\n',
          '\n\n',
        ),
        fc.constantFrom('\n', '\r\n'),
        (node, head, eol) => {
          const text = write(node, head, eol);
          const made = format(text);
          expect(valueOf(made)).toEqual(valueOf(text));
          const comments = (source: string) =>
            [
              ...source.matchAll(
                /# (?:catatan|- id: bukan-isi|"belum, \{pasti\}: \?"|Berkas|yaml-language.*)/g,
              ),
            ].length;
          expect(comments(made)).toBe(comments(text));
          expect(format(made)).toBe(made);
          for (const [pointer, keys] of maps(valueOf(made))) {
            const order = keysOf(pointer) ?? [];
            // A text that keeps its blank lines holds its place; a comment in brackets does not occur.
            if (!/\|\+/.test(text)) expect(keys).toEqual(order.filter((key) => keys.includes(key)));
          }
          expect(made.replace(/^\uFEFF/, '')).not.toMatch(/^\s*\n/);
          expect(made.endsWith(eol)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    [
      'a comment goes with the key it stands above or beside; the top and the end stay',
      `# yaml-language-server: $schema=../../schemas/innovation.schema.json
# Disusun dari berita.

# Ejaan menurut dinas.
owners: # dua pemilik
- dinas-perikanan
  # yang kedua belum pasti
name: Lion # nama pendek

# Menurut Radar
# Trenggalek.
long_name: Lelang Ikan Online
# Akhir berkas.
`,
      `# yaml-language-server: $schema=../../schemas/innovation.schema.json
# Disusun dari berita.

name: Lion # nama pendek

# Menurut Radar
# Trenggalek.
long_name: Lelang Ikan Online
# Ejaan menurut dinas.
owners: # dua pemilik
- dinas-perikanan
  # yang kedua belum pasti
# Akhir berkas.
`,
    ],
    [
      'an item keeps its dash in front; brackets keep their commas',
      `name: Lion
owners: [dinas-perikanan]
milestones:
  # dari berita
  - phase: penerapan
    # menurut radar
    id: peluncuran
    date: 2020 # tahunnya saja
  - {date: 2021 , phase: penerapan,id: versi-2}
`,
      `name: Lion
owners: [dinas-perikanan]
milestones:
  # dari berita
  # menurut radar
  - id: peluncuran
    phase: penerapan
    date: 2020 # tahunnya saja
  - {id: versi-2 , phase: penerapan,date: 2021}
`,
    ],
    [
      'what is not certain stays: an unknown key, a comment in brackets',
      `owners: [dinas-perikanan]
anggaran: 50 juta
name: Lion
offer: {since: 2020, # sejak
  open: true}
`,
      `owners: [dinas-perikanan]
anggaran: 50 juta
name: Lion
offer: {since: 2020, # sejak
  open: true}
`,
    ],
    [
      'lines lose what nobody sees; texts lose nothing',
      `\n\nname: Lion  \n\n\n\nowners:\t\n  - dinas-perikanan   # di Prigi  \nsummary: |\n  satu  \n\n\n  dua\n\n\n`,
      `name: Lion\n\nowners:\n  - dinas-perikanan   # di Prigi\nsummary: |\n  satu  \n\n\n  dua\n`,
    ],
  ])('%s', (_what, text, formatted) => {
    expect(format(text)).toBe(formatted);
    expect(format(formatted)).toBe(formatted);
  });

  it('refuses what cannot be read, and what would not say the same', () => {
    expect(formatText('name: "Lion\n', keysOf)).toEqual({ refused: 'unreadable' });
    // Blanks deeper than the text are part of it.
    expect(formatText('name: |\n  Lion\n    \n', keysOf)).toEqual({ refused: 'uncertain' });
  });
});
