import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAnchor, traceAnchor } from '../../src/report/anchors.ts';
import type { Block, CountCell, Report, Table } from '../../src/report/blocks.ts';
import { accessibility, CHROMIUM, DESKTOP, launch, open, PHONE } from '../support/browser.ts';
import { attribute, elements, elementsOf, shape, squeezed, textOf } from '../support/dom.ts';
import { everyBlock } from '../support/every-block.ts';
import { printed, reportOf } from '../support/report-of.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { HOSTILE } from '../hostile/strings.ts';
import { SMALL } from './small-catalog.ts';

const pageOf = async (report: Report) => (await printed(report, 'html'))['laporan.html'] ?? '';
const withBlocks = (blocks: readonly Block[]): Report => ({ ...everyBlock(), blocks });
const count = (...keys: readonly string[]): CountCell => ({
  type: 'count',
  value: keys.length,
  possible: keys.length,
  members: keys.map((key) => ({ key, records: [key] })),
});
const HAS_POPPLER = ['pdfinfo', 'pdftotext'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);
const LETTERED = Object.entries(HOSTILE).filter(([, text]) => text.trim() !== '');

describe.each(LETTERED)('%s in every block', (_name, text) => {
  it('stays text', async () => {
    const page = await pageOf(everyBlock(text, 1));
    expect(shape(page)).toEqual(shape(await pageOf(everyBlock('biasa', 1))));
  });
});

describe('a count', () => {
  const table: Table = {
    type: 'table',
    id: 'pemilik',
    number: 'Tabel 2.1',
    title: 'Inovasi menurut pemilik',
    columns: [{ title: 'Pemilik' }, { title: 'Jumlah', numeric: true }],
    rows: [
      { cells: [{ type: 'text', text: 'Dinas Perikanan' }, count('lion', 'cilen')], records: [] },
      { cells: [{ type: 'text', text: 'Dinas Sosial' }, count()], records: [] },
    ],
    empty: '',
  };
  const records: Table = {
    ...table,
    id: 'catatan',
    number: 'Tabel L.1',
    title: 'Catatan',
    columns: [{ title: 'Pengenal' }, { title: 'Nama' }],
    rows: [
      {
        cells: [
          { type: 'records', ids: ['lion'] },
          { type: 'text', text: 'Lion' },
        ],
        records: ['lion'],
        anchor: recordAnchor('lion'),
      },
    ],
  };
  const at = traceAnchor('pemilik', 0, 1);
  const byId = (page: string, id: string) =>
    elementsOf(page).find((element) => attribute(element, 'id') === id);
  const linksIn = (page: string, id: string) => {
    const place = byId(page, id);
    return place
      ? [...elements(place)].flatMap((element) => attribute(element, 'href') ?? [])
      : undefined;
  };

  it('leads to a row that names its records and leads back, where the report has none', async () => {
    const page = await pageOf(withBlocks([table, records]));
    expect(linksIn(page, 'pemilik')).toEqual([`#${at}`]);
    const row = byId(page, at);
    expect(row?.tagName).toBe('tr');
    expect(row && squeezed(textOf(row))).toBe('Dinas Perikanan Jumlah 2 lion cilen');
    // Only the record that has a row of its own can be reached there.
    expect(linksIn(page, at)).toEqual([`#angka--${at}`, `#${recordAnchor('lion')}`]);
    expect(byId(page, `angka--${at}`)?.tagName).toBe('a');
  });

  it('leads to the row of the report that traces it, and nothing is added', async () => {
    const annex: Table = {
      ...table,
      id: 'penelusuran',
      title: 'Penelusuran',
      columns: [{ title: 'Letak' }, { title: 'Catatan' }],
      rows: [
        {
          cells: [
            { type: 'text', text: 'Tabel 2.1' },
            { type: 'records', ids: ['lion', 'cilen'] },
          ],
          records: ['lion', 'cilen'],
          anchor: at,
        },
      ],
    };
    const page = await pageOf(withBlocks([table, records, annex]));
    expect(linksIn(page, 'pemilik')).toEqual([`#${at}`]);
    expect(linksIn(page, at)).toEqual([`#${recordAnchor('lion')}`]);
    expect(page).not.toContain('Rekaman di balik angka');
  });

  it('tells members with the same records apart by their keys', async () => {
    const twice: CountCell = {
      type: 'count',
      value: 2,
      possible: 2,
      members: [
        { key: 'lion → 35.06', records: ['paket-kediri'] },
        { key: 'cilen → 35.06', records: ['paket-kediri'] },
      ],
    };
    const page = await pageOf(
      withBlocks([{ ...table, rows: [{ cells: [{ type: 'none' }, twice], records: [] }] }]),
    );
    const row = byId(page, at);
    expect(row && squeezed(textOf(row))).toBe(
      'baris 1 Jumlah 2 paket-kediri (lion → 35.06) paket-kediri (cilen → 35.06)',
    );
  });

  it.each([
    ['the annual report', () => reportOf(SMALL, '2022')],
    ['a report of every block', () => everyBlock()],
  ])('of %s leads to its records, each of them', async (_name, make) => {
    const report = make();
    const all = elementsOf(await pageOf(report));
    const ids = new Map(all.map((element) => [attribute(element, 'id'), element]));
    let counts = 0;
    for (const block of report.blocks) {
      if (block.type !== 'table' || block.rows.length === 0) continue;
      const printedTable = ids.get(block.id);
      const rows = printedTable
        ? [...elements(printedTable)].filter(({ tagName }) => tagName === 'tr').slice(1)
        : [];
      [...block.rows].forEach(({ cells }, index) =>
        cells.forEach((cell, column) => {
          if (cell.type !== 'count' || cell.members.length === 0) return;
          counts += 1;
          const place = rows[index] && [...elements(rows[index])].filter(isCell)[column];
          const link = place && [...elements(place)].find(({ tagName }) => tagName === 'a');
          const target = ids.get(attribute(link, 'href')?.slice(1));
          const told = target === undefined ? '' : textOf(target);
          for (const id of cell.members.flatMap((member) => member.records))
            expect(told, `${block.id} ${index} ${column}`).toContain(id);
        }),
      );
    }
    expect(counts).toBeGreaterThan(10);
  });
});

const isCell = ({ tagName }: { tagName: string }) => tagName === 'td';

const SORTED: Table = {
  type: 'table',
  id: 'urut',
  number: 'Tabel 1.1',
  title: 'Daftar yang diurutkan',
  columns: [
    { title: 'No.', numeric: true },
    { title: 'Nama' },
    { title: 'Sejak' },
    { title: 'Jumlah', numeric: true },
  ],
  rows: (
    [
      ['Elok', '2020-12-14', 1234],
      ['Dewi', undefined, 9],
      ['Çahaya Café', '../2019', 10],
      ['Inovasi 10', '2021', undefined],
      ['Inovasi 9', '2020/2022', 9.5],
    ] as const
  ).map(([name, date, value], index) => ({
    cells: [
      { type: 'number', value: index + 1 },
      { type: 'text', text: name },
      date === undefined ? { type: 'unknown' } : { type: 'date', date },
      value === undefined ? { type: 'none' } : { type: 'number', value },
    ],
    records: [],
  })),
  empty: '',
};

describe.skipIf(CHROMIUM === undefined)('in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each([
    ['every block', () => everyBlock('Inovasi “Lion” & kawan', 30)],
    ['the annual report', () => reportOf(SMALL, '2022', { draft: true })],
    ['a letter', () => withBlocks(everyBlock().blocks.slice(1, 5))],
  ])('%s', (_name, make) => {
    it('opens from a file, asks for nothing, and the policy has nothing to refuse', async () => {
      const { page, requests, complaints } = await open(browser, await pageOf(make()));
      expect(await page.locator('main').isVisible()).toBe(true);
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it.each([
      ['on a desktop', DESKTOP],
      ['on a phone', PHONE],
    ])('can be read by everybody, %s, with script and without', async (_where, viewport) => {
      const html = await pageOf(make());
      const { page } = await open(browser, html, viewport);
      expect(await accessibility(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
      const buttons = page.locator('th button');
      if ((await buttons.count()) > 0) await buttons.first().click();
      if ((await page.getByRole('searchbox').count()) > 0)
        await page.getByRole('searchbox').fill('a');
      expect(await accessibility(page)).toEqual([]);
      await page.close();
      const still = await open(browser, html.replace(/<script>[^]*<\/script>/u, ''), viewport);
      expect(await accessibility(still.page)).toEqual([]);
      await still.page.close();
    });
  });

  it('refuses script, style, pictures and forms that a text would bring along', async () => {
    const html = (await pageOf(everyBlock())).replace(
      '<h1>',
      `<base href="https://contoh.go.id/"><script>document.title = 'script'</script>
       <style>h1 { color: red }</style><p id="p" style="color: red" onclick="document.title = 'klik'">x</p>
       <img src="https://contoh.go.id/x.png" onerror="document.title = 'gambar'">
       <form action="https://contoh.go.id/"><button id="kirim">x</button></form>
       <a id="pakai" href="javascript:document.title = 'tautan'">x</a><h1>`,
    );
    const { page, complaints } = await open(browser, html);
    const title = await page.evaluate('document.title');
    // What a reader may do still works beside it.
    await page.getByRole('searchbox').fill('lampiran');
    expect(await page.getByRole('status').textContent()).toBe('1 judul ditemukan.');
    await page.locator('#p').click();
    await page.locator('#pakai').click();
    // A click of the mouse would wait for the page that the form must not lead to.
    await page.evaluate("document.querySelector('#kirim').click()");
    await expect
      .poll(() =>
        ['base-uri', 'script-src', 'style-src', 'img-src', 'form-action'].filter(
          (directive) => !complaints.some((complaint) => complaint.includes(directive)),
        ),
      )
      .toEqual([]);
    expect(await page.evaluate('document.title')).toBe(title);
    const color = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).color`);
    expect(await color('h1')).not.toBe('rgb(255, 0, 0)');
    expect(await color('#p')).not.toBe('rgb(255, 0, 0)');
    expect(await page.evaluate('document.baseURI')).toMatch(/^file:/);
    await page.close();
  });

  it('is reached past the bar with the first stop of the Tab key', async () => {
    const { page } = await open(browser, await pageOf(everyBlock()));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Langsung ke isi');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.close();
  });

  describe('search', () => {
    const report = withBlocks([
      { type: 'cover', title: 'Laporan', lines: [], foot: [] },
      { type: 'heading', level: 1, id: 'bab-1', text: 'BAB I Pendahuluan' },
      { type: 'heading', level: 2, id: 'bagian-dewi', text: '1.1 Tentang Dewi' },
      SORTED,
      { ...SORTED, id: 'lain', number: 'Tabel 1.2', title: 'Penghargaan' },
    ]);
    const visible = async (page: Awaited<ReturnType<typeof open>>['page'], id: string) =>
      (await page.locator(`#${id} tbody tr:visible td:nth-child(2)`).allTextContents()).map(
        squeezed,
      );

    it('keeps the rows that hold every word, whatever their case and accents, and counts them', async () => {
      const { page, complaints } = await open(browser, await pageOf(report));
      const box = page.getByRole('searchbox', { name: 'Cari' });
      const status = page.getByRole('status');
      await box.fill('CAFE cahaya');
      expect(await visible(page, 'urut')).toEqual(['Çahaya Café']);
      expect(await status.textContent()).toBe('2 baris tabel ditemukan.');
      await box.fill('dewi');
      expect(await status.textContent()).toBe('2 baris tabel dan 1 judul ditemukan.');
      expect(await page.locator('.hits a').allTextContents()).toEqual([
        '1.1 Tentang Dewi',
        'Tabel 1.1. Daftar yang diurutkan (1 baris)',
        'Tabel 1.2. Penghargaan (1 baris)',
      ]);
      await page.locator('.hits a').nth(1).click();
      expect(page.url()).toMatch(/#urut$/);
      expect(await visible(page, 'urut')).toEqual(['Dewi']);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('shows a table whole whose title is sought, and says where nothing is found', async () => {
      const { page } = await open(browser, await pageOf(report));
      const box = page.getByRole('searchbox');
      await box.fill('penghargaan');
      expect(await visible(page, 'lain')).toHaveLength(5);
      expect(await page.locator('#urut').isVisible()).toBe(false);
      await box.fill('tidak ada yang seperti ini');
      expect(await page.getByRole('status').textContent()).toBe('Tidak ditemukan.');
      expect(await page.locator('.hits').isVisible()).toBe(false);
      await page.close();
    });

    it('ends with Escape, and for a link to what it hides; paper always has every row', async () => {
      const html = await pageOf(report);
      const { page } = await open(browser, html);
      const box = page.getByRole('searchbox');
      await box.fill('dewi');
      await page.locator('main').press('Escape');
      expect(await box.inputValue()).toBe('');
      expect(await visible(page, 'urut')).toHaveLength(5);
      expect(await page.getByRole('status').textContent()).toBe('');
      await box.fill('elok');
      await page.emulateMedia({ media: 'print' });
      expect(await visible(page, 'urut')).toHaveLength(5);
      expect(await box.isVisible()).toBe(false);
      await page.close();

      const every = await open(browser, await pageOf(everyBlock()));
      await every.page.getByRole('searchbox').fill('pendahuluan');
      expect(await every.page.locator('#panjang').isVisible()).toBe(false);
      await every.page.locator('figcaption a').click();
      expect(await every.page.locator('#panjang').isVisible()).toBe(true);
      expect(await every.page.getByRole('searchbox').inputValue()).toBe('');
      await every.page.close();
    });

    it('speaks the language of the report', async () => {
      const { page } = await open(browser, await pageOf({ ...report, language: 'en' }));
      await page.getByRole('searchbox', { name: 'Search' }).fill('dewi');
      expect(await page.getByRole('status').textContent()).toBe('2 table rows and 1 title found.');
      await page.close();
    });
  });

  it.each([
    ['Nama', ['Çahaya Café', 'Dewi', 'Elok', 'Inovasi 9', 'Inovasi 10'], []],
    // By its beginning; `paling lambat 2019` by its end. What is not known is last either way.
    ['Sejak', ['Çahaya Café', 'Inovasi 9', 'Elok', 'Inovasi 10'], ['Dewi']],
    ['Jumlah', ['Dewi', 'Inovasi 9', 'Çahaya Café', 'Elok'], ['Inovasi 10']],
  ])('sorts by %s: up, down, and as it was', async (title, names, last) => {
    const { page } = await open(browser, await pageOf(withBlocks([SORTED])));
    const head = page.getByRole('columnheader', { name: title });
    const shown = async () =>
      (await page.locator('#urut tbody td:nth-child(2)').allTextContents()).map(squeezed);
    const before = await shown();
    const button = head.getByRole('button');
    await button.focus();
    await button.press('Enter');
    expect(await shown()).toEqual([...names, ...last]);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await button.click();
    expect(await shown()).toEqual([...names.toReversed(), ...last]);
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    // A table is sorted by one column at a time.
    await page.getByRole('columnheader', { name: 'No.' }).getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await shown()).toEqual(before);
    await button.click();
    await button.click();
    await button.click();
    expect(await shown()).toEqual(before);
    expect(await head.getAttribute('aria-sort')).toBeNull();
    await page.close();
  });

  it('keeps the order of equal rows, in both directions', async () => {
    const rows = ['Elok', 'Dewi', 'Cinta', 'Bakti'].map((name, index) => ({
      cells: [
        { type: 'text' as const, text: name },
        { type: 'number' as const, value: index % 2 },
      ],
      records: [],
    }));
    const columns = [{ title: 'Nama' }, { title: 'Jumlah', numeric: true }];
    const { page } = await open(browser, await pageOf(withBlocks([{ ...SORTED, columns, rows }])));
    const button = page.getByRole('button', { name: 'Jumlah' });
    const shown = async () =>
      (await page.locator('#urut tbody td:first-child').allTextContents()).map(squeezed);
    await button.click();
    expect(await shown()).toEqual(['Elok', 'Cinta', 'Dewi', 'Bakti']);
    await button.click();
    expect(await shown()).toEqual(['Dewi', 'Bakti', 'Elok', 'Cinta']);
    await page.close();
  });

  it.skipIf(!HAS_POPPLER)(
    'prints letters and cover without numbers, roman and arabic pages, wide tables across (skipped without poppler)',
    async () => {
      const { page } = await open(
        browser,
        await pageOf({ ...everyBlock('Lion', 30), draft: true }),
      );
      const file = join(temporaryFolder(), 'cetak.pdf');
      await page.pdf({ path: file, preferCSSPageSize: true });
      await page.close();
      const shown = (tool: string, ...args: string[]) =>
        execFileSync(tool, args, { encoding: 'utf8' });
      const across = shown('pdfinfo', '-l', '20', file)
        .split('\n')
        .flatMap((each) => /^Page +\d+ size: +([\d.]+) x ([\d.]+)/.exec(each) ?? [])
        .filter((_, index) => index % 3 !== 0)
        .map(Number);
      const turned = Array.from(
        { length: 7 },
        (_, at) => (across[2 * at] ?? 0) > (across[2 * at + 1] ?? 0),
      );
      expect(turned).toEqual([false, false, false, false, true, true, false]);
      const pages = shown('pdftotext', '-layout', file, '-').split('\f');
      const last = (text: string | undefined) => text?.trim().split('\n').at(-1)?.trim();
      expect(pages.slice(0, 8).map(last).slice(2)).toEqual(['i', '1', '2', '3', '4', '5']);
      expect(last(pages[0])).toMatch(/^NIP/u);
      expect(last(pages[1])).toBe('Trenggalek');
      for (const text of pages.slice(0, -1)) expect(text).toMatch(/^\s*KONSEP/u);
      // The header row stands on the second page of a table as well, where sort buttons were in it.
      expect(pages[5]).toMatch(/No\.\s+Nama\s+Jumlah/u);
    },
  );
});
