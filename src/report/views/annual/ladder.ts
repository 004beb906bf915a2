import { RUNGS, type Rung, type RungState } from '../../../derive/rungs.ts';
import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import type { Known } from '../../material/innovations.ts';

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
  const words: Record<Rung, string> = {
    vision: t('Visi', 'Vision'),
    regulation: t('Regulasi', 'Regulation'),
    partners: t('Mitra', 'Partners'),
    execution: t('Penerapan', 'Execution'),
    satisfaction: t('Kepuasan terukur', 'Satisfaction'),
    measured: t('Manfaat terukur', 'Measured'),
    passed_on: t('Direplikasi', 'Passed on'),
    permanent: t('Kebijakan tetap', 'Permanent'),
  };
  const states: Record<string, string> = {
    true: t('ada', 'yes'),
    false: '–',
    unsure: t('mungkin', 'unsure'),
    'not-yet': t('rencana', 'planned'),
  };
  const rows = services
    .filter((each) => each.known === 'surely')
    .map((each) => {
      const rungs = context.derived.rungs(each.document);
      const proven =
        context.derived.inUse(context.derived.pairsFrom(each.document), 'ever').documented.value >
        0;
      for (const [rung, field] of Object.entries(FIELDS))
        if (rungs[rung as Rung] !== false) context.ledger.use(each.document, field);
      return {
        cells: [
          { type: 'ref' as const, text: each.name, id: each.id },
          ...RUNGS.map((rung) =>
            text(
              rung === 'passed_on' && rungs[rung] === true && !proven
                ? t('dinyatakan', 'stated')
                : states[String(rungs[rung] satisfies RungState)],
            ),
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
  ];
}
