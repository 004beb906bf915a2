import type { Report, Table } from '../blocks.ts';

/** The tables of a report; a form is one too, a row for each value. */
export function tablesOf({ blocks, language }: Report): Table[] {
  const [what, value] = language === 'id' ? ['Isian', 'Keterangan'] : ['Field', 'Value'];
  return blocks.flatMap((block): Table[] => {
    if (block.type === 'table') return [block];
    if (block.type !== 'fields') return [];
    const { id, title, rows } = block;
    return [
      {
        type: 'table',
        id,
        number: '',
        title,
        columns: [{ title: what }, { title: value }],
        rows: rows.flatMap(({ label, values, records }) =>
          values.map((text) => ({
            cells: [
              { type: 'text', text: label },
              { type: 'text', text },
            ],
            records,
          })),
        ),
        empty: '',
      },
    ];
  });
}
