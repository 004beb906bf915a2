import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { Figure, Table } from '../../blocks.ts';
import { fieldCode, fieldMark } from './fields.ts';
import { type Making, marked, run } from './text.ts';

/** The sequences in which Word itself counts captions, in the language of the report. */
const SEQUENCES = {
  table: { id: 'Tabel', en: 'Table' },
  figure: { id: 'Gambar', en: 'Figure' },
} as const;

export function sequenceOf(making: Making, type: 'table' | 'figure'): string {
  return SEQUENCES[type][making.report.language];
}

/**
 * A real caption: Word finds it, lists it and refers to it. The last part of its number is a field that is
 * set to this very number, so that it reads the same when fields are brought up to date.
 */
export function caption(block: Table | Figure, making: Making, above: boolean): Paragraph {
  const [, before, last] = /^(.*?)(\d{1,6})$/su.exec(block.number) ?? [];
  const number =
    before === undefined || last === undefined || last.startsWith('0')
      ? [run(making, block.number, { bold: true })]
      : [
          run(making, before, { bold: true }),
          ...[
            fieldMark('begin'),
            fieldCode(`SEQ ${sequenceOf(making, block.type)} \\* ARABIC \\r ${last}`),
            fieldMark('separate'),
            last,
            fieldMark('end'),
          ].map((child) => new TextRun({ bold: true, children: [child] })),
        ];
  return new Paragraph({
    style: 'Caption',
    ...(above ? { keepNext: true } : { alignment: AlignmentType.CENTER }),
    children: marked(making, block.id, [
      ...number,
      run(making, '. ', { bold: true }),
      run(making, block.title),
    ]),
  });
}
