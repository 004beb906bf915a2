import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/edit/align.ts';
import { revise } from '../../src/edit/revise.ts';
import { shapeOf } from '../../src/edit/shape.ts';
import { fieldAt } from '../../src/model/fields.ts';
import { FOLDERS, type Kind } from '../../src/model/record.ts';
import type { Json } from '../../src/parse/json.ts';
import { parse } from '../../src/parse/parse.ts';
import { locate } from '../../src/parse/positions.ts';
import { record, write } from './random-record.ts';

type JsonObject = { [key: string]: Json };
const keysOf = (pointer: string) => fieldAt('innovation', pointer)?.keys;
const read = (text: string): JsonObject => {
  const parsed = parse(Buffer.from(text));
  if (!parsed.ok) throw new Error(text);
  return parsed.value as JsonObject;
};
const commentsOf = (text: string) => {
  const { comments } = shapeOf(text, locate(text));
  return comments.map(([start, end]) => text.slice(start, end).trimEnd()).sort();
};
const linesOf = (text: string) => text.split(/\r?\n/);
/** Lines of one text that the other lacks, in its order. */
function lacking(some: string, others: string): string[] {
  const left = new Map<string, number>();
  for (const line of linesOf(others)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(some).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
const LION = `# inovasi perikanan
name: Lion # singkat
aliases: [e-lelang, "Lelang, ikan"]
owners:
  # yang pertama memimpin
  - dinas-perikanan
  - dinas-kominfo # aplikasi
summary: >-
  Lelang hasil tangkapan nelayan melalui aplikasi, agar harga terbentuk terbuka dan siapa pun
  dapat menawar dari jauh.
milestones:
  - id: mulai
    phase: uji-coba # kata kepala dinas
    date: 2020
  # dari berita
  - id: pakai
    phase: penerapan
    note: |
      baris satu
      # bukan komentar
offer: {open: true, since: '2021'} # lihat surat
sources:
  a: {title: A}
  b:
    title: B

notes: akhir
`;

describe('revise', () => {
  const lion = read(LION);
  it.each<[string, JsonObject, string[], string[]]>([
    ['a text', { name: 'Macan' }, ['name: Lion # singkat'], ['name: Macan # singkat']],
    [
      'a field of an item',
      { milestones: [{ ...item(0), date: '2021' }, item(1)] },
      ['    date: 2020'],
      ['    date: "2021"'],
    ],
    [
      'a new field of an item',
      { milestones: [{ ...item(0), version: '2' }, item(1)] },
      [],
      ['    version: "2"'],
    ],
    [
      'an item taken out of brackets',
      { aliases: ['Lelang, ikan'] },
      ['aliases: [e-lelang, "Lelang, ikan"]'],
      ['aliases: ["Lelang, ikan"]'],
    ],
    ['an item put first', { owners: ['x', 'dinas-perikanan', 'dinas-kominfo'] }, [], ['  - x']],
    ['an item put between', { owners: ['dinas-perikanan', 'x', 'dinas-kominfo'] }, [], ['  - x']],
    ['an item put last', { owners: ['dinas-perikanan', 'dinas-kominfo', 'x'] }, [], ['  - x']],
    [
      'an item taken out, its comment kept',
      { owners: ['dinas-perikanan'] },
      ['  - dinas-kominfo # aplikasi'],
      ['  # aplikasi'],
    ],
    [
      'an item changed',
      { owners: ['dinas-perikanan', 'diskominfo'] },
      ['  - dinas-kominfo # aplikasi'],
      ['  - diskominfo # aplikasi'],
    ],
    [
      'an item with fields taken out, the comment in it kept',
      { milestones: [item(1)] },
      ['  - id: mulai', '    phase: uji-coba # kata kepala dinas', '    date: 2020'],
      ['  # kata kepala dinas'],
    ],
    [
      'the first field of an item taken out',
      { milestones: [without(item(0), 'id'), item(1)] },
      ['  - id: mulai', '    phase: uji-coba # kata kepala dinas'],
      ['  - phase: uji-coba # kata kepala dinas'],
    ],
    [
      'a text in a block',
      { summary: 'Lelang ikan.' },
      [
        '  Lelang hasil tangkapan nelayan melalui aplikasi, agar harga terbentuk terbuka dan siapa pun',
        '  dapat menawar dari jauh.',
      ],
      ['  Lelang ikan.'],
    ],
    [
      'a line of a literal text',
      { milestones: [item(0), { ...item(1), note: 'baris dua\n# bukan komentar\n' }] },
      ['      baris satu'],
      ['      baris dua'],
    ],
    [
      'a value within brackets',
      { offer: { open: false, since: '2021' } },
      ["offer: {open: true, since: '2021'} # lihat surat"],
      ["offer: {open: false, since: '2021'} # lihat surat"],
    ],
    [
      'a key that goes',
      { offer: undefined as unknown as Json },
      ["offer: {open: true, since: '2021'} # lihat surat"],
      ['# lihat surat'],
    ],
    [
      'a new key of a map',
      { sources: { a: { title: 'A' }, b: { title: 'B' }, c: { url: 'https://x.id' } } },
      [],
      ['  c:', '    url: https://x.id'],
    ],
    [
      'a list that becomes a text',
      { aliases: 'x' },
      ['aliases: [e-lelang, "Lelang, ikan"]'],
      ['aliases: x'],
    ],
    [
      'a list that is emptied, its comments above it',
      { owners: [] },
      [
        'owners:',
        '  # yang pertama memimpin',
        '  - dinas-perikanan',
        '  - dinas-kominfo # aplikasi',
      ],
      ['# yang pertama memimpin', '# aplikasi', 'owners: []'],
    ],
  ])('changes only the lines of %s', (_what, changes, gone, come) => {
    const wanted = Object.fromEntries(
      Object.entries({ ...lion, ...changes }).filter(([, value]) => value !== undefined),
    );
    for (const text of [LION, LION.replaceAll('\n', '\r\n'), `\uFEFF${LION}`]) {
      const made = revise(text, wanted, keysOf) ?? '';
      expect(lacking(text, made)).toEqual(gone);
      expect(lacking(made, text)).toEqual(come);
      expect(/(?<!\r)\n/.test(made)).toBe(!text.includes('\r'));
      expect(canonical(read(made))).toBe(canonical(wanted));
    }
  });

  function item(index: number): JsonObject {
    return (lion['milestones'] as JsonObject[])[index] as JsonObject;
  }
  function without(value: JsonObject, key: string): JsonObject {
    return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  }

  it('makes nothing of a text that is no YAML, or no map', () => {
    expect(revise('name: [', { name: 'x' }, keysOf)).toBeUndefined();
    expect(revise('- a\n', { name: 'x' }, keysOf)).toBeUndefined();
  });

  const word = fc.oneof(
    fc.constantFrom('baru', '2021', 'a: b', '- x', '# y', "it's", 'true', 'dua\nbaris', 'x, y'),
    fc.constant(`${'kata yang panjang '.repeat(9)}akhir`),
    fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((each) => !/[\p{C}\u2028\u2029\uFFFD-\uFFFF]/u.test(each)),
  );
  const scalar = fc.oneof({ weight: 5, arbitrary: word }, fc.integer(), fc.boolean());
  const fragment: fc.Arbitrary<Json> = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.record({ id: word, note: scalar }),
    fc.array(fc.record({ phase: word, evidence: fc.array(fc.record({ kind: word })) }), {
      maxLength: 2,
    }),
  );
  /** A change somewhere in a value: replaced, taken out, put in, moved. */
  const edit = fc.record({
    where: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    how: fc.constantFrom('replace', 'remove', 'insert', 'swap'),
    key: fc.constantFrom('notes', 'part_of', 'version', 'benefits', 'baru'),
    value: fragment,
  });
  type Edit = { where: number[]; how: string; key: string; value: Json };

  /** Makes an edit; false where there was nothing to make it at. */
  function make(root: Json, { where, how, key, value }: Edit): boolean {
    let here: Json = root;
    for (const [depth, turn] of where.entries()) {
      if (here === null || typeof here !== 'object' || Object.keys(here).length === 0) return false;
      const keys = Object.keys(here);
      const at = keys[turn % keys.length] as string;
      const next = (here as JsonObject)[at] as Json;
      const isLast = depth === where.length - 1 || next === null || typeof next !== 'object';
      if (!isLast) {
        here = next;
        continue;
      }
      if (Array.isArray(here)) {
        const index = Number(at);
        if (how === 'replace') here[index] = value;
        else if (how === 'remove') here.splice(index, 1);
        else if (how === 'insert') here.splice(index, 0, value);
        else here.push(...here.splice(index, 1));
      } else if (how === 'replace') here[at] = value;
      else if (how === 'remove' && here !== root) delete here[at];
      else here[key] = value;
      return true;
    }
    return false;
  }

  function holds(text: string, wanted: JsonObject, keys: typeof keysOf): string {
    const made = revise(text, wanted, keys);
    expect(made, text + JSON.stringify(wanted, undefined, 1)).toBeDefined();
    const now = made as string;
    expect(canonical(read(now))).toBe(canonical(wanted));
    expect(commentsOf(now)).toEqual(commentsOf(text));
    expect(revise(now, wanted, keys)).toBe(now);
    return now;
  }

  it('says what is wanted with every comment, whatever is changed', () => {
    let made = 0;
    fc.assert(
      fc.property(
        record,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '\uFEFF', '# yaml-language-server: x\n'),
        fc.constantFrom('\n', '\r\n'),
        (node, edits, head, eol) => {
          const text = write(node, head, eol);
          const wanted = structuredClone(read(text));
          if (!edits.map((each) => make(wanted, each)).includes(true)) return;
          holds(text, wanted, keysOf);
          made += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(150);
  });

  it('becomes any other record', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const [text, wanted] = [write(one, '', '\n'), read(write(other, '', '\n'))];
        holds(text, wanted, keysOf);
      }),
      { numRuns: 100 },
    );
  });

  const catalog = join(import.meta.dirname, '../../catalog');
  const records = (Object.entries(FOLDERS) as [Kind, string][]).flatMap(([kind, folder]) =>
    existsSync(join(catalog, folder))
      ? readdirSync(join(catalog, folder)).map((name) => [`${folder}/${name}`, kind] as const)
      : [],
  );

  it('changes one line of the real records where one text on one line changes', () => {
    let lines = 0;
    for (const [file, kind] of records) {
      const text = readFileSync(join(catalog, file), 'utf8');
      const keys = (pointer: string) => fieldAt(kind, pointer)?.keys;
      for (const [pointer, { value: at }] of locate(text)) {
        const tokens = pointer.slice(1).split('/');
        const source = text.slice(...at);
        if (source === '' || /[\n[{]/.test(source) || pointer === '') continue;
        const wanted = structuredClone(read(text));
        let holder: Json = wanted;
        for (const token of tokens.slice(0, -1)) holder = (holder as JsonObject)[token] as Json;
        const had = (holder as JsonObject)[tokens.at(-1) as string];
        if (typeof had !== 'string' || /\n/.test(source)) continue;
        // Names of sources and ids tell items apart.
        (holder as JsonObject)[tokens.at(-1) as string] = `${had} x`;
        lines += 1;
        if (lines % 5 > 0) continue;
        const now = holds(text, wanted, keys);
        expect([lacking(text, now).length, lacking(now, text).length], file + pointer).toEqual([
          1, 1,
        ]);
      }
    }
    expect(lines).toBeGreaterThan(500);
  });

  it('makes random edits of the real records', () => {
    for (const [file, kind] of records) {
      const text = readFileSync(join(catalog, file), 'utf8');
      const keys = (pointer: string) => fieldAt(kind, pointer)?.keys;
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
          const wanted = structuredClone(read(text));
          for (const each of edits) make(wanted, each);
          holds(text, wanted, keys);
        }),
        { numRuns: 3 },
      );
    }
  });
});
