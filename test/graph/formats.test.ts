import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFamilies } from '../../src/derive/family.ts';
import { lineageOf } from '../../src/derive/lineage.ts';
import { type Branch, forestOf } from '../../src/graph/forest.ts';
import { FORMATS } from '../../src/graph/formats/index.ts';
import { type Box, type Layout, layOut, textFits } from '../../src/graph/layout.ts';
import { COLORS, INK } from '../../src/graph/colors.ts';
import { textWidth } from '../../src/text/width.ts';
import { HOSTILE } from '../hostile/strings.ts';
import { copyOf, deriveLinked, innovationNamed } from '../support/linked.ts';

type Records = Readonly<Record<string, object>>;

async function draw(records: Records, format: string, more: object = {}): Promise<string> {
  const derived = deriveLinked(records);
  const family = allFamilies(lineageOf(derived));
  const made = await (FORMATS[format] as NonNullable<(typeof FORMATS)[string]>)();
  const rest = { language: 'id' as const, version: '0', columns: 80, color: false };
  return made({ family, derived, ...rest, ...more });
}

/** A family with every state, several origins, a part and a circle. */
const MIXED: Records = {
  'innovation/a': innovationNamed('Alfa'),
  'innovation/b': innovationNamed('Beta'),
  'innovation/c': innovationNamed('Gama'),
  'innovation/d': innovationNamed('Delta', { part_of: [{ innovation: 'a' }] }),
  'replication/r1': copyOf([{ innovation: 'a' }, { innovation: 'b' }], 'Desa Satu', {
    becomes: 'c',
  }),
  'replication/r2': copyOf('c', 'Desa Dua', {}, [
    { stage: 'diterapkan', date: '2020' },
    { stage: 'berhenti', date: '2022', reason: 'Anggaran' },
  ]),
  'replication/r3': copyOf('c', 'Desa Tiga', { becomes: 'd' }),
  'replication/r4': copyOf('d', 'Desa Empat', { becomes: 'c' }),
  'replication/r5': copyOf('b', 'Desa Lima', {}, [
    { stage: 'diterapkan', date: '2030', planned: true },
  ]),
  'replication/r6': copyOf('b', 'Desa Enam', {}, [{ stage: 'diterapkan', date: '2024/2028' }]),
};

describe('the tree', () => {
  it('says stage, year and proof at every branch, and marks what ended, is planned or open', async () => {
    expect(await draw(MIXED, 'tree')).toBe(
      [
        'Silsilah replikasi, keadaan per 1 Januari 2026',
        '',
        '◆ Beta (b)',
        '├─ ● Desa Satu · dengan nama Gama (c) · diterapkan 2020 · dinyatakan · juga dari',
        '│  │ Alfa, Delta',
        '│  ├─ ● Desa Tiga · dengan nama Delta (d) · diterapkan 2020 · dinyatakan',
        '│  │  └─ ● Desa Empat · dengan nama Gama (c) · diterapkan 2020 · dinyatakan ·',
        '│  │       juga dari Alfa, Beta · kembali ke asalnya (melingkar)',
        '│  └─ × Desa Dua · tidak berlanjut 2022 (pernah diterapkan) · dinyatakan',
        '├─ ◐ Desa Enam · mungkin diterapkan antara 2024 dan 2026',
        '└─ ◌ Desa Lima · rencana diterapkan 2030',
        '',
        '◆ Alfa (a)',
        '├─ ● Desa Satu · dengan nama Gama (c) · diterapkan 2020 · dinyatakan · juga dari',
        '│    Beta, Delta · turunannya ditampilkan di tempat lain',
        '└─ ◆ Delta (d) · bagian · juga dari Gama · turunannya ditampilkan di tempat lain',
        '',
        'Silsilah melingkar: Gama → Delta → Gama',
        '',
        '● diterapkan  ◐ mungkin diterapkan  ◌ baru rencana  × tidak berlanjut atau batal',
        '',
      ].join('\n'),
    );
  });

  it.each([40, 60, 80, 110])('keeps a chain 40 deep within %i columns', async (columns) => {
    const records: Record<string, object> = { 'innovation/i0': innovationNamed('Induk') };
    for (let at = 1; at <= 40; at += 1) {
      records[`innovation/i${at}`] = innovationNamed(`Salinan ${at}`);
      records[`replication/r${at}`] = copyOf(`i${at - 1}`, `Desa ${at}`, { becomes: `i${at}` });
    }
    const tree = await draw(records, 'tree', { columns });
    for (const line of tree.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    for (let at = 1; at <= 40; at += 1) expect(tree).toContain(`(i${at})`);
    expect(tree).toContain('[1] lanjutan Salinan');
  });

  it('has colours only where they are wanted', async () => {
    expect(await draw(MIXED, 'tree')).not.toContain('\u001b');
    const colored = await draw(MIXED, 'tree', { color: true });
    expect(colored).toContain('\u001b[32m●');
    // eslint-disable-next-line no-control-regex
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(await draw(MIXED, 'tree'));
  });
});

describe('a chain 10,000 deep', () => {
  const records: Record<string, object> = { 'innovation/i0': innovationNamed('Induk') };
  for (let at = 1; at <= 10_000; at += 1) {
    records[`innovation/i${at}`] = innovationNamed(`Salinan ${at}`);
    records[`replication/r${at}`] = copyOf(`i${at - 1}`, `Desa ${at}`, { becomes: `i${at}` });
  }
  it.each(['tree', 'dot', 'mermaid', 'svg', 'json'])(
    'is drawn to its end in %s',
    async (format) => {
      const drawn = await draw(records, format);
      for (const at of [1, 5_000, 10_000]) expect(drawn).toContain(`Salinan ${at}`);
    },
  );
});

const hostileRecords = (text: string): Records => ({
  'innovation/a': innovationNamed(text),
  'innovation/b': innovationNamed(text),
  'replication/r1': copyOf([{ innovation: 'a' }, { name: text, owner_name: text }], text, {
    becomes: 'b',
    known_as: text,
  }),
  'replication/r2': copyOf('b', text, { known_as: text }),
  'replication/r3': copyOf('b', '', { adopter: { group: { label: text, counts: [] } } }),
});
const many = Object.entries(HOSTILE);

describe.each(many)('a hostile name: %s', (_what, text) => {
  const records = hostileRecords(text);

  it.each(['tree', 'dot', 'mermaid', 'svg', 'json'])('stays harmless in %s', async (format) => {
    const drawn = await draw(records, format);
    expect(drawn).toMatch(/\n$/);
    // eslint-disable-next-line no-control-regex
    expect(drawn).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028]/,
    );
    expect(drawn).not.toMatch(/^\s*::/m);
    expect(drawn).not.toContain('##[');
  });

  it('leaves an SVG well-formed, without script or address', async () => {
    const svg = await draw(records, 'svg');
    const names = elementsOf(svg);
    expect([...new Set(names)].sort()).toEqual([
      'desc',
      'g',
      'polyline',
      'rect',
      'svg',
      'text',
      'title',
    ]);
  });

  it('leaves each statement of DOT on its line, every quote closed', async () => {
    const lines = (await draw(records, 'dot')).trimEnd().split('\n').slice(1, -1);
    const statement =
      /^ {2}(?:rankdir=LR|label="(?:[^"\\]|\\.)*"|labelloc=t|charset="UTF-8"|(?:node|edge|n\d+) \[[\w]+=[^\n]*\]|n\d+ -> n\d+(?: \[[^\n]*\])?);$/;
    for (const line of lines) {
      expect(line).toMatch(statement);
      expect(line.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/["<>\\](?!\s?n\d)/);
    }
  });

  it('leaves each statement of Mermaid on its line, with nothing but plain marks in labels', async () => {
    const lines = (await draw(records, 'mermaid')).trimEnd().split('\n');
    for (const line of lines.slice(1)) {
      if (/^ {2}(?:classDef|%%) /.test(line)) continue;
      const [, label = ''] =
        / {2}n\d+(?:\["([^"]*)"\]:::\w+| -(?:-|\.-)>(?:\|"([^"]*)"\|)? n\d+)$/.exec(line) ?? [
          '',
          'unread `',
        ];
      expect(label.replaceAll('<br/>', '')).not.toMatch(/[`"<>&\\*_[\]{}|$%~=@!?'+]/u);
      expect(label.replace(/#\d+;/g, '').replaceAll('<br/>', '')).not.toMatch(/[#;]/);
    }
  });
});

/** The elements of an XML text; throws where it is not well-formed. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)(\/?)>/g,
    (_all, closing: string, name: string, attributes: string, alone: string) => {
      expect(attributes).not.toMatch(/ (?:on\w+|href|xlink:\w+|style)=/);
      if (closing === '/') expect(open.pop()).toBe(name);
      else {
        names.push(name);
        if (alone === '') open.push(name);
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '')).not.toMatch(/[<>&]/);
  return names;
}

describe('the layout', () => {
  /** Trees of any shape: each node hangs below an earlier one; names of any length. */
  const forests = fc
    .array(fc.record({ under: fc.nat(), name: fc.string({ maxLength: 60, unit: 'grapheme' }) }), {
      minLength: 1,
      maxLength: 60,
    })
    .map((nodes) => {
      const records: Record<string, object> = { 'innovation/i0': innovationNamed('Induk') };
      nodes.forEach(({ under, name }, index) => {
        const at = index + 1;
        records[`innovation/i${at}`] = innovationNamed(name || '-');
        records[`replication/r${at}`] = copyOf(
          // Every tenth begins a family of its own.
          at % 10 === 0 ? [{ lost: true }] : `i${under % at}`,
          `${name || '-'} ${at}`,
          { becomes: `i${at}` },
        );
      });
      return records;
    });

  it('lets no boxes overlap, no line cross a box, and every text fit', () => {
    fc.assert(
      fc.property(forests, (records) => {
        const layout = layoutOf(records);
        const { boxes, lines, width, height } = layout;
        boxes.forEach((box, index) => {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          expect(textFits(box)).toBe(true);
          expect(boxes.slice(index + 1).filter((other) => meet(box, other))).toEqual([]);
        });
        for (const { points } of lines)
          for (const [at, to] of points.slice(1).entries()) {
            const from = points[at] as readonly [number, number];
            const stretch = {
              x: Math.min(from[0], to[0]),
              y: Math.min(from[1], to[1]),
              width: Math.abs(from[0] - to[0]),
              height: Math.abs(from[1] - to[1]),
            };
            expect(boxes.filter((box) => meet(box, stretch))).toEqual([]);
          }
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('draws 150 copies no more than a few times as high as wide', () => {
    const records: Record<string, object> = { 'innovation/i0': innovationNamed('Induk') };
    for (let at = 1; at <= 150; at += 1)
      records[`replication/r${at}`] = copyOf('i0', `Pemerintah Kabupaten ${at}`);
    const { boxes, width, height } = layoutOf(records);
    expect(boxes).toHaveLength(151);
    expect(Math.max(width / height, height / width)).toBeLessThan(2);
  });

  function layoutOf(records: Records): Layout {
    const family = allFamilies(lineageOf(deriveLinked(records)));
    const label = ({ node, descent }: Branch) => ({
      title: descent?.adopter?.name ?? node.name,
      lines: [node.name],
      state: 'origin' as const,
    });
    return layOut(forestOf(family, 40), label, 0, 0);
  }

  type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>;
  function meet(a: Area, b: Area): boolean {
    return (
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    );
  }
});

it('colours stand out: words on every fill, and edges against white', () => {
  const light = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string) => {
    const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  for (const { fill, line } of Object.values(COLORS)) {
    expect(contrast(INK, fill)).toBeGreaterThan(7);
    expect(contrast(line, '#ffffff')).toBeGreaterThan(3);
  }
});
