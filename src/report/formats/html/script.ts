/**
 * What the page does where script may run: search over headings and tables, and tables that sort. It
 * is the same text in every page, since the page's policy names it by its hash; it keeps nothing, sends
 * nothing, and makes elements only of its own words. ES2018, for the browsers of offices.
 */
export const SCRIPT = String.raw`(() => {
'use strict';
const say = (indonesian, english) => document.documentElement.lang === 'id' ? indonesian : english;
const main = document.querySelector('main');
const bar = document.querySelector('.bar');
const all = (selector) => Array.from(main.querySelectorAll(selector));
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const textOf = (element) => fold(element ? element.textContent : '');

const tables = all('table:not(.fields)').map((table) => ({
  table,
  holder: table.closest('.wide'),
  caption: table.caption,
  rows: Array.from(table.tBodies[0].rows),
}));

/* Search */
const headings = all('h2[id], h3[id], h4[id]');
const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false });
const status = make('p', { className: 'found' });
status.setAttribute('role', 'status');
const hits = make('ul', { className: 'hits', hidden: true });
const box = make('div', { className: 'search' }, make('label', {}, say('Cari ', 'Search '), input), status);
box.setAttribute('role', 'search');
/* A letter has nothing to search. */
if (tables.length + headings.length > 0) bar.append(box, hits);

let index;
const read = () => ({
  headings: headings.map((element) => ({ element, text: textOf(element) })),
  tables: tables.map((each) => ({
    holder: each.holder,
    table: each.table,
    caption: each.caption,
    text: textOf(each.caption),
    rows: each.rows.map((row) => ({ row, text: textOf(row) })),
  })),
});
const link = (target, words) => make('li', {}, make('a', { href: '#' + encodeURIComponent(target) }, words));

const search = () => {
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  const matches = (text) => words.every((word) => text.includes(word));
  index = index || read();
  const found = [];
  let titles = 0;
  let lines = 0;
  for (const { element, text } of index.headings) {
    if (words.length === 0 || !matches(text)) continue;
    titles += 1;
    found.push({ element, item: link(element.id, element.textContent.trim()) });
  }
  for (const { holder, table, caption, text, rows } of index.tables) {
    const hit = rows.filter((each) => matches(each.text));
    /* A table that is itself what was sought stays whole. */
    const named = hit.length === 0 && matches(text);
    for (const each of rows) each.row.hidden = !named && !matches(each.text);
    holder.hidden = hit.length === 0 && !named;
    if (words.length === 0 || holder.hidden) continue;
    if (named) titles += 1;
    lines += hit.length;
    const title = caption.textContent.trim().replace(/\s+/g, ' ');
    const many = named ? '' : say(' (' + hit.length + ' baris)', ' (' + hit.length + (hit.length === 1 ? ' row)' : ' rows)'));
    found.push({ element: table, item: link(table.id, title + many) });
  }
  found.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));
  hits.replaceChildren(...found.map(({ item }) => item));
  hits.hidden = found.length === 0;
  const parts = [
    lines > 0 && lines + say(' baris tabel', lines === 1 ? ' table row' : ' table rows'),
    titles > 0 && titles + say(' judul', titles === 1 ? ' title' : ' titles'),
  ].filter(Boolean);
  status.textContent = words.length === 0 ? ''
    : parts.length === 0 ? say('Tidak ditemukan.', 'Nothing found.')
    : parts.join(say(' dan ', ' and ')) + say(' ditemukan.', ' found.');
};
const clear = () => {
  input.value = '';
  search();
};
input.addEventListener('input', search);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && input.value !== '') clear();
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  /* What a link leads to is shown, whatever was sought. */
  if (target && target.closest('[hidden]')) clear();
});

/* Sort */
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const keyOf = (cell) => {
  if (!cell || cell.matches('.unknown, .none')) return undefined;
  if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
  return cell.dataset.date !== undefined ? { date: cell.dataset.date } : cell.textContent.trim();
};
const rank = (key) => typeof key === 'number' ? 0 : typeof key === 'object' ? 1 : 2;
const compare = (a, b) => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number') return a - b;
  if (typeof a === 'object') return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  return collator.compare(a, b);
};
const NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' };
for (const { table, rows } of tables) {
  if (rows.length < 2) continue;
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = make('button', { type: 'button' }, ...Array.from(head.childNodes));
    head.append(button);
    button.addEventListener('click', () => {
      const order = NEXT[head.getAttribute('aria-sort') || 'none'];
      for (const each of heads) each.removeAttribute('aria-sort');
      if (order !== 'none') head.setAttribute('aria-sort', order);
      const sign = order === 'descending' ? -1 : 1;
      const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
      if (order !== 'none')
        keyed.sort((a, b) => {
          /* What is not known comes last, either way. */
          if (a.key === undefined || b.key === undefined)
            return (a.key === undefined ? 1 : 0) - (b.key === undefined ? 1 : 0);
          return sign * compare(a.key, b.key);
        });
      table.tBodies[0].append(...keyed.map(({ row }) => row));
    });
  });
}

/* What fits its place needs no stop of the Tab key to be scrolled with. */
const stops = Array.from(main.querySelectorAll('[tabindex="0"]'));
const fit = () => {
  for (const stop of stops) stop.tabIndex = stop.scrollWidth > stop.clientWidth ? 0 : -1;
};
fit();
window.addEventListener('resize', fit);
})();
`;
