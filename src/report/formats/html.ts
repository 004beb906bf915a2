import { html, raw } from 'hono/html';
import { line, webAddress } from '../../output/escape.ts';
import type {
  Block,
  Cell,
  Cover,
  Fields,
  Figure,
  Format,
  Inline,
  Report,
  Table,
} from '../blocks.ts';
import { readable } from '../cells.ts';
import { STYLE } from './html-style.ts';
import { captioned, headed } from './outline.ts';
import { draftMark } from './words.ts';

type Html = ReturnType<typeof html>;

/** One self-contained page: no script, nothing fetched; it prints on A4 and reads on a phone. */
export const format: Format = async (report, base) => {
  const draft = draftMark(report);
  const page = await html`<!doctype html>
    <html lang="${report.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${line(report.title)}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main class="${headed(report) ? 'report' : 'letter'}">
          ${draft === undefined ? '' : html`<p class="draft">${draft}</p> `}${report.blocks.map((block) => render(block, report))}
        </main>
      </body>
    </html> `;
  return [{ name: `${base}.html`, bytes: Buffer.from(String(page), 'utf8') }];
};

function cover({ title, lines, foot }: Cover): Html {
  return html`<header>
    <h1>${line(title)}</h1>
    ${[...lines, ...foot].map((text) => html`<p>${line(text)}</p> `)}
  </header>`;
}

function title({ text, lines }: Extract<Block, { type: 'title' }>, report: Report): Html {
  return html`<header>
    ${headed(report) ? html`<h2>${line(text)}</h2>` : html`<h1>${line(text)}</h1>`}
    ${lines.map((each) => html`<p>${line(each)}</p> `)}
  </header>`;
}

function figure({ id, number, title: name, picture }: Figure): Html {
  return html`<figure id="${id}">
    ${raw(picture.svg)}
    <figcaption><b>${line(number)}.</b> ${line(name)}</figcaption>
  </figure> `;
}

function render(block: Block, report: Report): Html {
  switch (block.type) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return html`<p>${block.text.map(inline)}</p> `;
    case 'list':
      return block.ordered
        ? html`<ol>
            ${block.items.map(item)}
          </ol> `
        : html`<ul>
            ${block.items.map(item)}
          </ul> `;
    case 'table':
      return table(block, report);
    case 'fields':
      return fields(block);
    case 'contents':
      return block.of === undefined ? contents(report) : captions(report, block.of);
    case 'signature':
      return html`<div class="signature">
        ${block.lines.map((text) => html`<p>${line(text)}</p>`)}
        <p class="name">${line(block.name)}</p>
        ${block.below.map((text) => html`<p>${line(text)}</p>`)}
      </div> `;
    case 'cover':
      return cover(block);
    case 'title':
      return title(block, report);
    case 'letterhead':
      return html`<div class="letterhead">
        ${block.lines.map((text) => html`<p>${line(text)}</p> `)}
      </div> `;
    case 'figure':
      return figure(block);
    case 'pages':
    case 'page-break':
      return html`<div class="break"></div> `;
  }
}

function heading({ level, id, text }: Extract<Block, { type: 'heading' }>): Html {
  // Under the title, which is the only first-level heading of the page.
  if (level === 1) return html`<h2 id="${id}">${line(text)}</h2> `;
  return level === 2
    ? html`<h3 id="${id}">${line(text)}</h3> `
    : html`<h4 id="${id}">${line(text)}</h4> `;
}

function item(parts: readonly Inline[]): Html {
  return html`<li>${parts.map(inline)}</li> `;
}

function inline(part: Inline): Html {
  if (typeof part === 'string') return html`${line(part)}`;
  const url = part.link === undefined ? undefined : webAddress(part.link);
  const shown =
    url === undefined
      ? html`${line(part.text)}`
      : html`<a href="${url}" rel="noreferrer">${line(part.text)}</a>`;
  return part.strong ? html`<strong>${shown}</strong>` : shown;
}

function table(block: Table, report: Report): Html {
  if (block.rows.length === 0)
    return block.empty === '' ? html`` : html`<p id="${block.id}">${line(block.empty)}</p> `;
  return html`<div class="wide">
    <table id="${block.id}" class="${block.columns.length > 3 ? 'many' : 'few'}">
      <caption>
        <b>${line(block.number)}.</b>
        ${line(block.title)}
      </caption>
      <thead>
        <tr>
          ${block.columns.map((column) => (column.numeric ? html`<th scope="col" class="number">${line(column.title)}</th>` : html`<th scope="col">${line(column.title)}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          block.rows,
          (row) =>
            html`<tr>
              ${row.cells.map((cell, index) => data(cell, block.columns[index]?.numeric === true, report))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div> `;
}

function fields({ id, rows }: Fields): Html {
  return html`<table id="${id}" class="fields">
    <tbody>
      ${rows.map(
        ({ label, values }) =>
          html`<tr>
            <th scope="row">${line(label)}</th>
            <td>${values.map((value) => html`<p>${line(value)}</p> `)}</td>
          </tr> `,
      )}
    </tbody>
  </table> `;
}

function data(cell: Cell, numeric: boolean, report: Report): Html {
  const shown = line(readable(cell, report.language));
  const url = cell.type === 'link' ? webAddress(cell.url) : undefined;
  if (cell.type === 'link' && url !== undefined) {
    // An address is too long for a column: a word leads there, and on paper the address follows it.
    const bare = cell.text === cell.url;
    const word = bare ? (report.language === 'id' ? 'tautan' : 'link') : shown;
    return html`<td class="link">
      <a href="${url}" rel="noreferrer" class="${bare ? 'address' : 'text'}">${word}</a>
    </td>`;
  }
  const content = html`${shown}`;
  if (cell.type === 'unknown') return html`<td class="unknown">${content}</td>`;
  return numeric ? html`<td class="number">${content}</td>` : html`<td>${content}</td>`;
}

function captions(report: Report, of: 'tables' | 'figures'): Html {
  const printed = captioned(report, of);
  return html`<nav>
    <ul>
      ${printed.map(({ id, number, title: name }) => html`<li><a href="#${id}">${line(`${number}. ${name}`)}</a></li> `)}
    </ul>
  </nav> `;
}

function contents(report: Report): Html {
  const headings = report.blocks
    .filter((block) => block.type === 'heading')
    .filter(({ level }) => level < 3);
  return html`<nav>
    <ul>
      ${headings.map(({ level, id, text }) => html`<li class="level-${level}"><a href="#${id}">${line(text)}</a></li> `)}
    </ul>
  </nav> `;
}
