import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { line, webAddress } from '../../src/output/escape.ts';
import type { Cell, Report } from '../../src/report/blocks.ts';
import { attribute, elements, elementsOf, shape, squeezed, textOf } from '../support/dom.ts';
import { printed, reportOf, tableOf } from '../support/report-of.ts';
import { BAD_ADDRESSES, HOSTILE } from '../hostile/strings.ts';
import { SMALL } from './small-catalog.ts';

/** A report that has a text in every place where a text can stand. */
function reportWith(text: string, url = 'https://contoh.go.id/a'): Report {
  const cells: Cell[] = [
    { type: 'text', text },
    { type: 'ref', text, id: 'lion' },
    { type: 'link', text, url },
    { type: 'count', value: 1234, possible: 1236, members: [{ key: 'a', records: ['lion'] }] },
    { type: 'number', value: -5.5 },
    { type: 'date', date: '2019/2020' },
    { type: 'unknown' },
    { type: 'none' },
  ];
  return {
    view: 'annual',
    language: 'id',
    year: '2025',
    asOf: '2025-12-31',
    commit: null,
    changed: false,
    tool: 'tular 0.1.0',
    title: text,
    author: text,
    draft: false,
    counts: {},
    blocks: [
      { type: 'cover', title: text, lines: [text], foot: ['Trenggalek'] },
      { type: 'heading', level: 1, id: 'bab-1', text: 'BAB I' },
      { type: 'contents' },
      { type: 'paragraph', text: [text] },
      { type: 'paragraph', text: ['Kata ', { text, strong: true }, { text, link: url }] },
      { type: 'list', ordered: false, items: [[text], [{ text, strong: true }, ': x']] },
      { type: 'list', ordered: true, items: [[text]] },
      {
        type: 'table',
        id: 'uji',
        number: 'Tabel 1.1',
        title: text,
        columns: cells.map((_, index) => ({
          title: index === 0 ? text : `Kolom ${index}`,
          ...(index === 3 && { numeric: true }),
        })),
        rows: [
          { cells, records: ['lion', 'gertak'] },
          { cells, records: ['lion'] },
        ],
        empty: '',
      },
      {
        type: 'table',
        id: 'kosong',
        number: '',
        title: 'Kosong',
        columns: [{ title: 'A' }],
        rows: [],
        empty: text,
      },
      { type: 'signature', lines: [text], name: text, below: [text] },
      { type: 'page-break' },
    ],
  };
}

// A text without a letter leaves an empty cell: that is another shape, and no leak.
const LETTERED = Object.entries(HOSTILE).filter(([, text]) => text.trim() !== '');

describe.each(LETTERED)('%s', (_name, text) => {
  it('stays text in HTML', async () => {
    const page = (await printed(reportWith(text), 'html'))['laporan.html'] ?? '';
    const benign = (await printed(reportWith('biasa'), 'html'))['laporan.html'] ?? '';
    expect(shape(page)).toEqual(shape(benign));
    const cell = elementsOf(page).find(({ tagName }) => tagName === 'td');
    expect(squeezed(cell ? textOf(cell) : '')).toBe(squeezed(line(text)));
  });

  it('stays text in Markdown', async () => {
    const render = (source: string) => new MarkdownIt({ html: true, linkify: true }).render(source);
    const page = (await printed(reportWith(text), 'md'))['laporan.md'] ?? '';
    const benign = (await printed(reportWith('biasa'), 'md'))['laporan.md'] ?? '';
    expect(shape(render(page))).toEqual(shape(render(benign)));
    const cell = [...elements(parse(render(page)))].find(({ tagName }) => tagName === 'td');
    expect(squeezed((cell ? textOf(cell) : '').replaceAll('\u200b', ''))).toBe(
      squeezed(line(text)),
    );
    expect(page).not.toMatch(/(^|[^\w`])@[a-z0-9]|(?<!&)#\d|^\s*::|##\[/imu);
  });

  it('starts no formula in CSV, also where semicolons or tabs separate', async () => {
    const page = (await printed(reportWith(text), 'csv'))['laporan-uji.csv'] ?? '';
    const starts = page
      .split(/[\n\r\t;,]/u)
      .map((cell) => cell.replace(/^[\s"\u00a0\u200b\ufeff]+/u, ''));
    expect(starts.filter((cell) => /^[=+@＝＋－＠]|^-(?!5\.5)/u.test(cell))).toEqual([]);
  });

  it('is the same text in JSON', async () => {
    const page = (await printed(reportWith(text), 'json'))['laporan.json'] ?? '';
    expect(page).not.toMatch(/^\s*::|##\[/mu);
    const { tables } = JSON.parse(page) as { tables: { rows: { cells: unknown[] }[] }[] };
    expect(tables[0]?.rows[0]?.cells[0]).toBe(text);
  });
});

describe.each(BAD_ADDRESSES)('the address %j', (url) => {
  it('is no link in any format', async () => {
    expect(webAddress(url)).toBeUndefined();
    const html = (await printed(reportWith('biasa', url), 'html'))['laporan.html'] ?? '';
    const links = elementsOf(html).flatMap((element) => attribute(element, 'href') ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    const md = (await printed(reportWith('biasa', url), 'md'))['laporan.md'] ?? '';
    expect(md.match(/\]\(/g)).toHaveLength(1);
  });
});

it('an address keeps what it needs and loses what would break out', async () => {
  expect(webAddress('https://contoh.go.id/a?b=c&d=%20(x)#y')).toBe(
    'https://contoh.go.id/a?b=c&d=%20(x)#y',
  );
  const url = 'https://contoh.go.id/a?b=c|d>e<f"g\'h`i';
  const html = (await printed(reportWith('biasa', url), 'html'))['laporan.html'] ?? '';
  expect(shape(html)).toEqual(
    shape((await printed(reportWith('biasa'), 'html'))['laporan.html'] ?? ''),
  );
  const md = (await printed(reportWith('biasa', url), 'md'))['laporan.md'] ?? '';
  expect(md).toContain('](<https://contoh.go.id/a?b=c%7Cd%3Ee%3Cf%22g%27h%60i>)');
});

describe('the numbers', () => {
  const report = reportOf(SMALL, '2022');

  it('are the same in every format', async () => {
    const json = JSON.parse((await printed(report, 'json'))['laporan.json'] ?? '') as {
      tables: { id: string; rows: { cells: (string | number | null)[]; records: string[] }[] }[];
    };
    const csv = await printed(report, 'csv');
    const html = parse((await printed(report, 'html'))['laporan.html'] ?? '');
    const md = (await printed(report, 'md'))['laporan.md'] ?? '';
    for (const id of ['status-dan-bukti', 'corong', 'rekap-bentuk', 'kelompok', 'manfaat']) {
      const rows = json.tables.find((table) => table.id === id)?.rows ?? [];
      expect(rows.length, id).toBeGreaterThan(0);
      const figures = tableOf(report, id).rows.map(({ cells }) =>
        cells.flatMap((cell, index) =>
          cell.type === 'count' || cell.type === 'number' ? [index] : [],
        ),
      );
      const asWords = (value: string | number | null | undefined) =>
        String(value)
          .replace('.', ',')
          .replace(/\B(?=(\d{3})+(?!\d))/g, '.');
      const inCsv = (csv[`laporan-${id}.csv`] ?? '')
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) =>
          row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, '')),
        );
      const table = [...elements(html)].find(({ attrs }) =>
        attrs.some(({ name, value }) => name === 'id' && value === id),
      );
      const inHtml = [...elements(table as Tree.Element)]
        .filter(({ tagName }) => tagName === 'tr')
        .slice(1)
        .map((row) =>
          [...elements(row)]
            .filter(({ tagName }) => tagName === 'td')
            .map((cell) => squeezed(textOf(cell))),
        );
      const caption = tableOf(report, id).title;
      const inMd = md
        .slice(md.indexOf(`.** ${caption}`))
        .split('\n\n')[1]
        ?.split('\n')
        .slice(2)
        .map((row) =>
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        );
      rows.forEach(({ cells, records }, at) => {
        for (const column of figures[at] ?? []) {
          expect(inCsv[at]?.[column]).toBe(String(cells[column]));
          expect(inHtml[at]?.[column]).toBe(asWords(cells[column]));
          expect(inMd?.[at]?.[column]).toBe(asWords(cells[column]));
        }
        expect(inCsv[at]?.at(-1)).toBe(records.join(' '));
      });
    }
  });
});

describe('the page', () => {
  it('has a policy, a language, captions, scopes, and links that lead somewhere', async () => {
    const page =
      (await printed(reportOf(SMALL, '2022', { draft: true }), 'html'))['laporan.html'] ?? '';
    const all = elementsOf(page);
    expect(
      attribute(
        all.find(({ tagName }) => tagName === 'html'),
        'lang',
      ),
    ).toBe('id');
    const policy = attribute(
      all.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy'),
      'content',
    );
    const hash = (tag: string) => {
      const [only, ...more] = all.filter(({ tagName }) => tagName === tag);
      expect(more).toEqual([]);
      return createHash('sha256')
        .update(textOf(only as Tree.Element))
        .digest('base64');
    };
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    // The policy would refuse them all: nothing of ours may need one.
    expect(
      all.filter(
        (element) =>
          ['img', 'link', 'iframe', 'base', 'form', 'object', 'embed'].includes(element.tagName) ||
          element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
      ),
    ).toEqual([]);
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of all) {
      const href = attribute(element, 'href');
      if (href?.startsWith('#')) expect(ids).toContain(href.slice(1));
      const isForm = attribute(element, 'class') === 'fields';
      if (element.tagName === 'th') expect(['col', 'row']).toContain(attribute(element, 'scope'));
      if (element.tagName === 'table' && !isForm)
        expect([...elements(element)].some(({ tagName }) => tagName === 'caption')).toBe(true);
    }
    expect(page).toContain('KONSEP');
  });
});
