import { RUNGS, type Rung } from '../../../derive/rungs.ts';
import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { rungsFigure } from '../../material/figures.ts';
import type { Known } from '../../material/innovations.ts';
import { RUNG_FIELDS, rungName, rungWord } from '../../material/rungs.ts';

/** The elements of being established, each filled or empty; never one height. */
export function ladder(context: Context, services: readonly Known[]): Block[] {
  const { t } = context;
  const rows = services
    .filter((each) => each.known === 'surely')
    .map((each) => {
      const rungs = context.derived.rungs(each.document);
      const proven =
        context.derived.inUse(context.derived.pairsFrom(each.document), 'ever').documented.value >
        0;
      for (const [rung, field] of Object.entries(RUNG_FIELDS))
        if (rungs[rung as Rung] !== false) context.ledger.use(each.document, field);
      return {
        cells: [
          { type: 'ref' as const, text: each.name, id: each.id },
          ...RUNGS.map((rung) =>
            text(rungWord(context, rungs[rung], rung !== 'passed_on' || proven, '–')),
          ),
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
    rungsFigure(context, services),
    table(
      'pelembagaan',
      t('Unsur pelembagaan inovasi pelayanan publik', 'Elements of establishment'),
      [t('Inovasi', 'Innovation'), ...RUNGS.map((rung) => rungName(context, rung))],
      rows,
      t(
        'Belum ada inovasi pelayanan publik yang tercatat.',
        'No public-service innovation is on record.',
      ),
    ),
  ];
}
