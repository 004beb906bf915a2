import { stageRung } from '../../../derive/ladders.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block, Inline } from '../../blocks.ts';
import { bullets, part } from '../../build.ts';
import type { Context } from '../../material/context.ts';
import { adjustmentsOf, sourcesOf } from '../../material/family.ts';
import type { Known } from '../../material/innovations.ts';
import { openOffers } from '../../material/offers.ts';
import { partiesOf } from '../../material/parties.ts';
import { bodyText, originText, type Told } from '../../material/replications.ts';
import { regulationText } from '../../material/rungs.ts';
import { whenOf } from '../../material/when.ts';

/** How it can be copied: whether it is offered, by which papers, and what others made of it. */
export function copying(context: Context, known: Known, told: readonly Told[]): Block[] {
  const items = [
    ...offer(context, known),
    ...procedure(context, known),
    ...regulations(context, known),
    ...agreements(context, known, told),
    ...adjustments(context, known, told),
  ];
  if (items.length === 0) return [];
  return [
    part('cara-mereplikasi', context.t('Cara mereplikasi', 'How to copy it')),
    bullets(...items),
  ];
}

const strong = (text: string): Inline => ({ text: `${text}: `, strong: true });

function offer(context: Context, known: Known): Inline[][] {
  const { t } = context;
  const { offer: written } = known.document.value;
  if (written === undefined) return [];
  const [open] = openOffers(context, [known]);
  const label = strong(t('Kesediaan', 'Offer'));
  if (written.open && open === undefined) return [];
  context.ledger.use(known.document, 'offer', written, 'since');
  if (!open)
    return [
      [
        label,
        t(
          'pemilik saat ini tidak membukanya untuk direplikasi.',
          'its owner does not open it for copying now.',
        ),
      ],
    ];
  const since = open.when?.written;
  return [
    [
      label,
      since === undefined
        ? t('terbuka untuk direplikasi.', 'open for copying.')
        : t(
            `terbuka untuk direplikasi sejak ${context.date(since)}.`,
            `open for copying since ${context.date(since)}.`,
          ),
    ],
  ];
}

function procedure(context: Context, { document }: Known): Inline[][] {
  const { t } = context;
  const { sop } = document.value;
  if (sop === undefined) return [];
  const when = whenOf(context, document, sop.date, 'sop', sop);
  if (sop.date !== undefined && when.byDay === 'no') return [];
  context.ledger.use(document, 'sop');
  const words = [
    sop.title,
    ...(sop.number === undefined ? [] : [t(`Nomor ${sop.number}`, `No. ${sop.number}`)]),
    ...(sop.date === undefined ? [] : [context.date(sop.date)]),
  ].join(', ');
  return [
    [
      strong(t('Standar operasional prosedur', 'Procedure')),
      sop.url === undefined ? words : { text: words, link: sop.url },
    ],
  ];
}

function regulations(context: Context, { document }: Known): Inline[][] {
  const titles = (document.value.regulations ?? [])
    .filter(
      (each) =>
        each.date === undefined ||
        whenOf(context, document, each.date, 'regulations', each).byDay !== 'no',
    )
    .map(regulationText);
  return titles.length === 0
    ? []
    : [[strong(context.t('Dasar hukum', 'Legal basis')), titles.join('; ')]];
}

/** Agreements by the day that cover it or that its copies rest on. */
function agreements(context: Context, { document }: Known, told: readonly Told[]): Inline[][] {
  const { t, graph } = context;
  const cited = new Set(told.flatMap(({ pair }) => pair.records));
  const found = new Set<CatalogRecord>();
  for (const { from } of graph.in(graph.refOf(document), 'covers'))
    found.add(from as CatalogRecord);
  for (const record of cited)
    for (const { ref } of graph.out(record, 'evidence')) {
      const target = ref && graph.get(ref);
      if (target?.kind === 'agreement') found.add(target);
    }
  const words = [...found]
    .filter((each): each is Document<'agreement'> => each.kind === 'agreement')
    .map((agreement) => ({
      agreement,
      when: whenOf(context, agreement, agreement.value.date, 'date'),
    }))
    .filter(({ when }) => when.byDay === 'surely')
    .sort(
      by(
        ({ when }) => when.interval.hi,
        ({ agreement }) => agreement.id,
      ),
    )
    .map(({ agreement, when }) => {
      context.ledger.use(agreement, 'date');
      const kind = context.label('agreement', '/kind', agreement.value.kind);
      const date = when.written === undefined ? '' : ` (${context.date(when.written)})`;
      return `${kind}${date}: ${partiesOf(context, agreement).join(', ')}`;
    });
  return words.length === 0
    ? []
    : [[strong(t('Perjanjian yang ada', 'Agreements')), words.join('; ')]];
}

/** What was kept and changed, by those who copied it and where it is itself a copy. */
function adjustments(context: Context, known: Known, told: readonly Told[]): Inline[][] {
  const { t } = context;
  const adapted = told.filter(({ standing }) => standing.everSure >= stageRung('diadaptasi'));
  const own = sourcesOf(context, known.document);
  return [
    ...own.map((pair) => ({
      label: t(
        `Penyesuaian atas ${originText(context, pair)}`,
        `Changes to ${originText(context, pair)}`,
      ),
      words: adjustmentsOf(context, pair),
    })),
    ...adapted.map(({ pair }) => ({
      label: t(
        `Penyesuaian oleh ${bodyText(context, pair.adopter)}`,
        `Changes by ${bodyText(context, pair.adopter)}`,
      ),
      words: adjustmentsOf(context, pair),
    })),
  ]
    .filter(({ words }) => words.length > 0)
    .map(({ label, words }) => [strong(label), words.join('; ')]);
}
