import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { recordAnchor } from '../../src/report/anchors.ts';
import type { Block, Report, Table } from '../../src/report/blocks.ts';
import { attribute, elementsOf, shape, squeezed, textOf } from '../support/dom.ts';
import { everyBlock } from '../support/every-block.ts';
import { printed } from '../support/report-of.ts';
import { readXml } from '../support/xml.ts';
import { HOSTILE } from '../hostile/strings.ts';

const rendered = (source: string) => new MarkdownIt({ html: true, linkify: true }).render(source);
const textOfPage = async (report: Report) => (await printed(report, 'md'))['laporan.md'] ?? '';
const withBlocks = (blocks: readonly Block[]): Report => ({ ...everyBlock(), blocks });
const LETTERED = Object.entries(HOSTILE).filter(([, text]) => text.trim() !== '');

describe.each(LETTERED)('%s in every block', (_name, text) => {
  it('stays text', async () => {
    const page = rendered(await textOfPage(everyBlock(text, 1)));
    expect(shape(page)).toEqual(shape(rendered(await textOfPage(everyBlock('biasa', 1)))));
  });
});

describe('a figure', () => {
  it('is a file beside the page, shown with its words, its caption and the table of its numbers', async () => {
    const files = await printed(everyBlock(), 'md');
    expect(Object.keys(files)).toEqual(['laporan.md', 'laporan-gambar-batang.svg']);
    expect(readXml(files['laporan-gambar-batang.svg'] ?? '').name).toBe('svg');
    const page = elementsOf(rendered(files['laporan.md'] ?? ''));
    const [picture, ...more] = page.filter(({ tagName }) => tagName === 'img');
    expect(more).toEqual([]);
    expect(attribute(picture, 'src')).toBe('laporan-gambar-batang.svg');
    expect(attribute(picture, 'alt')).toBe('Dua batang: 3 dan 5. Inovasi “Lion” & kawan');
    expect(page.map(textOf).map(squeezed)).toContain(
      'Gambar 1.1. Jumlah menurut tahun, Inovasi “Lion” & kawan (angka pada Tabel 1.2)',
    );
  });
});

describe('pages', () => {
  const paragraph = (text: string): Block => ({ type: 'paragraph', text: [text] });
  const rules = async (...blocks: Block[]) =>
    (await textOfPage(withBlocks(blocks)))
      .trim()
      .split('\n\n')
      .map((part) => (part === '---' ? part : part.charAt(0)));

  it('are parted where another document begins, once, and not around a table turned on paper', async () => {
    const none: Block = { type: 'pages', numbers: 'none' };
    const arabic: Block = { type: 'pages', numbers: 'arabic' };
    const across: Block = { type: 'pages', numbers: 'arabic', landscape: true };
    expect(
      await rules(
        none,
        paragraph('a'),
        none,
        { type: 'page-break' },
        paragraph('b'),
        arabic,
        paragraph('c'),
        across,
        paragraph('d'),
        arabic,
        paragraph('e'),
        none,
      ),
    ).toEqual(['a', '---', 'b', '---', 'c', 'd', 'e']);
  });

  it('need no rule before a heading, under which a git host draws one', async () => {
    const heading: Block = { type: 'heading', level: 1, id: 'bab-1', text: 'BAB I' };
    expect(
      await rules(
        paragraph('a'),
        { type: 'page-break' },
        heading,
        { type: 'page-break' },
        paragraph('b'),
      ),
    ).toEqual(['a', '#', '---', 'b']);
  });
});

describe('links', () => {
  const table: Table = {
    type: 'table',
    id: 'catatan',
    number: 'Tabel L.1',
    title: 'Catatan',
    columns: [{ title: 'Pengenal' }, { title: 'Nama' }],
    rows: ['lion', 'nganjuk:lion', 'cilen'].map((id) => ({
      cells: [
        { type: 'records', ids: [id] },
        { type: 'text', text: id.toUpperCase() },
      ],
      records: [id],
      anchor: recordAnchor(id),
    })),
    empty: '',
  };

  it('lead from the name of a record to its row, and only such rows are marked', async () => {
    const naming: Table = {
      ...table,
      id: 'asal',
      rows: [
        {
          cells: [
            { type: 'ref', text: 'Lion', id: 'lion' },
            { type: 'records', ids: ['nganjuk:lion', 'tidak-dicetak'] },
          ],
          records: [],
        },
      ],
    };
    const page = elementsOf(rendered(await textOfPage(withBlocks([naming, table]))));
    const links = page.flatMap((element) => attribute(element, 'href') ?? []);
    const marks = page.flatMap((element) => attribute(element, 'id') ?? []);
    expect(links).toEqual([`#${recordAnchor('lion')}`, `#${recordAnchor('nganjuk:lion')}`]);
    expect(marks).toEqual(links.map((link) => link.slice(1)));
  });

  it('of the contents are the names that a git host gives, titles and parts counted along', async () => {
    const headings = ['Lion', 'Lion', '1.1 Inovasi “Lion” & kawan'].map((text, index): Block => ({
      type: 'heading',
      level: index === 1 ? 3 : 2,
      id: `h${index}`,
      text,
    }));
    const source = await textOfPage(
      withBlocks([
        { type: 'cover', title: 'Lion', lines: [], foot: [] },
        { type: 'contents' },
        ...headings,
      ]),
    );
    const links = elementsOf(rendered(source)).flatMap(
      (element) => attribute(element, 'href') ?? [],
    );
    expect(links).toEqual(['#lion-1', '#11-inovasi-lion--kawan']);
  });
});
