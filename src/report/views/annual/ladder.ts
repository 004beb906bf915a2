import { RUNGS, type Rung } from '../../../derive/rungs.ts';
import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { rungsFigure } from '../../material/figures.ts';
import type { Known } from '../../material/innovations.ts';
import { markWords, rungMarks, rungWords } from '../../material/rungs.ts';

/** Where the record keeps the evidence of a rung. */
const FIELDS: Readonly<Partial<Record<Rung, string>>> = {
  vision: 'vision',
  regulation: 'regulations',
  partners: 'partners',
  execution: 'milestones',
  measured: 'benefits',
};

/** The elements of being established, each filled or empty; never one height. */
export function ladder(context: Context, services: readonly Known[]): Block[] {
  const { t } = context;
  const words = rungWords(context);
  const states = markWords(context);
  const rows = services
    .filter((each) => each.known === 'surely')
    .map((each) => {
      const rungs = context.derived.rungs(each.document);
      const marks = rungMarks(context, each.document);
      for (const [rung, field] of Object.entries(FIELDS))
        if (rungs[rung as Rung] !== false) context.ledger.use(each.document, field);
      return {
        cells: [
          { type: 'ref' as const, text: each.name, id: each.id },
          ...RUNGS.map((rung) => text(states[marks[rung]])),
        ],
        records: [each.id],
      };
    });
  return [
    paragraph(
      t(
        'Unsur pelembagaan berikut dibaca satu per satu dan tidak dijumlahkan menjadi nilai. Tanda “–” berarti unsur tersebut belum tercatat, bukan berarti tidak ada; “dinyatakan” berarti disebut sumber tanpa bukti dukung.',
        'The elements below are read one by one and never summed into a score. “–” means not on record, which is not the same as absent; “stated” means that a source says so without evidence.',
      ),
    ),
    table(
      'pelembagaan',
      t('Unsur pelembagaan inovasi pelayanan publik', 'Elements of establishment'),
      [t('Inovasi', 'Innovation'), ...RUNGS.map((rung) => words[rung])],
      rows,
      t(
        'Belum ada inovasi pelayanan publik yang tercatat.',
        'No public-service innovation is on record.',
      ),
    ),
    rungsFigure(context, services),
  ];
}
