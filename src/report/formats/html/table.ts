import { html } from 'hono/html';
import { line, webAddress } from '../../../output/escape.ts';
import { traceAnchor } from '../../anchors.ts';
import type { Cell, CountCell, Fields, Report, Row, Table } from '../../blocks.ts';
import { readable } from '../../cells.ts';
import { type Piece, piecesOf } from '../links.ts';
import { membersOf, type Traced } from './trace.ts';

export type Html = ReturnType<typeof html>;

/** What a page knows of itself while its parts are made. */
export interface Page {
  readonly report: Report;
  /** Places that rows of the report mark. */
  readonly anchors: ReadonlySet<string>;
}

/** A table, which scrolls in its own place where it is wider than the screen. */
export function table(block: Table, page: Page): Html {
  const { id, number, title, columns, rows, empty } = block;
  if (rows.length === 0) return empty === '' ? html`` : html`<p id="${id}">${line(empty)}</p> `;
  return framed(
    id,
    html`<b>${line(number)}.</b> ${line(title)}`,
    columns,
    Array.from(
      rows,
      (row, at) =>
        html`<tr ${row.anchor === undefined ? '' : html`id="${row.anchor}"`}>
          ${row.cells.map((cell, column) => data(cell, row, { block, at, column }, page))}
        </tr> `,
    ),
  );
}

function framed(id: string, caption: Html, columns: Table['columns'], rows: readonly Html[]): Html {
  // Two hyphens: no id of a report has them, so that ours never meet one.
  return html`<div class="wide" role="group" tabindex="0" aria-labelledby="judul--${id}">
    <table id="${id}" class="${columns.length > 3 ? 'many' : 'few'}">
      <caption id="judul--${id}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => (column.numeric ? html`<th scope="col" class="number">${line(column.title)}</th>` : html`<th scope="col">${line(column.title)}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `;
}

interface Place {
  readonly block: Table;
  readonly at: number;
  readonly column: number;
}

function data(cell: Cell, row: Row, place: Place, page: Page): Html {
  const { language } = page.report;
  const shown = line(readable(cell, language));
  const number = place.block.columns[place.column]?.numeric === true ? 'number' : '';
  switch (cell.type) {
    case 'link': {
      const url = webAddress(cell.url);
      if (url === undefined) return html`<td>${shown}</td>`;
      // An address is too long for a column: a word leads there, and on paper the address follows it.
      const bare = cell.text === cell.url;
      const word = bare ? (language === 'id' ? 'tautan' : 'link') : shown;
      return html`<td class="link">
        <a href="${url}" rel="noreferrer" class="${bare ? 'address' : 'text'}">${word}</a>
      </td>`;
    }
    case 'count':
      return html`<td class="${number}" data-value="${cell.value}">
        ${counted(cell, shown, place, page)}
      </td>`;
    case 'number':
      return html`<td class="${number}" data-value="${cell.value}">${shown}</td>`;
    case 'date':
      return html`<td data-date="${line(sortable(cell.date))}">${shown}</td>`;
    case 'unknown':
    case 'none':
      return html`<td class="${cell.type} ${number}">${shown}</td>`;
    default: {
      const pieces = piecesOf(cell, row, page.anchors);
      const content = pieces === undefined ? html`${shown}` : html`${pieces.map(linked)}`;
      const look = cell.type === 'records' ? 'records' : number;
      return look === '' ? html`<td>${content}</td>` : html`<td class="${look}">${content}</td>`;
    }
  }
}

/** A count leads to the row that names its records: one of the report's, or of those added at its end. */
function counted(cell: CountCell, shown: string, place: Place, { anchors }: Page): Html {
  if (cell.members.length === 0) return html`${shown}`;
  const anchor = traceAnchor(place.block.id, place.at, place.column);
  return anchors.has(anchor)
    ? html`<a href="#${anchor}">${shown}</a>`
    : html`<a href="#${anchor}" id="${cellId(anchor)}">${shown}</a>`;
}

function cellId(anchor: string): string {
  return `angka--${anchor}`;
}

function linked({ text, target }: Piece): Html {
  return target === undefined ? html`${line(text)}` : html`<a href="#${target}">${line(text)}</a>`;
}

/** An interval sorts by its beginning; one that only ends, by its end. */
function sortable(date: string): string {
  const [from = '', to = ''] = date.split('/');
  return from === '..' ? to : from;
}

/** The records behind the counts of one table, a row for each. */
export function traceTable(block: Table, counts: readonly Traced[], page: Page): Html {
  const t = (id: string, en: string) => (page.report.language === 'id' ? id : en);
  return framed(
    `jejak--${block.id}`,
    html`<b>${t('Rekaman di balik', 'Records behind')} ${line(block.number)}.</b>
      ${line(block.title)}`,
    [
      { title: t('Baris', 'Row') },
      { title: t('Kolom', 'Column') },
      { title: t('Angka', 'Figure'), numeric: true },
      {
        title: t(
          'Rekaman, satu untuk setiap yang dihitung',
          'Records, one for each that is counted',
        ),
      },
    ],
    counts.map(
      ({ anchor, row, column, cell }) =>
        html`<tr id="${anchor}">
          <td>${line(row)}</td>
          <td>${line(column)}</td>
          <td class="number" data-value="${cell.value}">
            <a href="#${cellId(anchor)}">${readable(cell, page.report.language)}</a>
          </td>
          <td>
            <ol class="members">
              ${membersOf(cell).map((member) => html`<li>${records(member, page)}</li> `)}
            </ol>
          </td>
        </tr> `,
    ),
  );
}

function records(
  { records: ids, key }: { records: readonly string[]; key?: string },
  page: Page,
): Html {
  const named = ids.map((id, at) => {
    const [piece = { text: id }] = piecesOf({ type: 'ref', text: id, id }, {}, page.anchors) ?? [];
    return html`${at === 0 ? '' : ' + '}${linked(piece)}`;
  });
  return html`${named}${key === undefined ? '' : ` (${line(key)})`}`;
}

/** A form: each line's name, and what is known or the space to fill in. */
export function fields({ id, title, rows }: Fields): Html {
  return html`<table id="${id}" class="fields">
    <caption class="unseen">
      ${line(title)}
    </caption>
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
