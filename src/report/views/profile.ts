import type { Derived } from '../../derive/derive.ts';
import { knownBy } from '../../derive/known.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Block, Report } from '../blocks.ts';
import { numberTables, paragraph, part, table } from '../build.ts';
import { benefitColumns, benefitsByDay } from '../material/benefits.ts';
import { type Context, countCell, openContext } from '../material/context.ts';
import { innovationOf, type Known } from '../material/innovations.ts';
import { rungLines } from '../material/rungs.ts';
import { type Asked, reportHead } from '../asked.ts';
import { author } from '../material/office.ts';
import { copying } from './profile/copying.ts';
import { facts } from './profile/facts.ts';
import { family } from './profile/family.ts';
import { ladder, ladderTable } from './profile/ladder.ts';
import { asking, remarks } from './profile/remarks.ts';
import { annex, Numbers } from './short/annex.ts';

/** A day by which all that is on record has happened. */
const IN_THE_END = '9998-12-31';

/** One innovation on two pages, for a stand or a visitor; how each number can be traced stands behind. */
export function profile(derived: Derived, asked: Asked): Report {
  const { year, language, subject } = asked;
  if (subject?.kind !== 'innovation') throw new Error('the profile is about an innovation');
  const context = openContext(derived.graph, year, derived.day, language, derived);
  const { t } = context;
  const { graph, day } = derived;
  // Without any date nobody can say that it came later.
  if (derived.known(subject) === 'no' && knownBy(graph, subject, IN_THE_END) !== 'no')
    throw new UsageError(
      {
        id: `${subject.value.name} belum tercatat pada ${day}.`,
        en: `${subject.value.name} was not on record on ${day}.`,
      },
      {
        id: 'Pilih tahun atau --as-of yang lebih lambat.',
        en: 'Choose a later year, or a later --as-of.',
      },
    );
  const known = innovationOf(context, subject);
  const { long_name, summary } = subject.value;
  for (const field of ['name', 'long_name', 'summary'] as const)
    if (subject.value[field] !== undefined) context.ledger.use(subject, field);
  const numbers = new Numbers(context);
  const relatives = family(context, known, numbers);
  const lines = rungLines(context, known);
  const body = numberTables(context, [
    {
      type: 'title',
      text: known.name,
      lines: [
        ...(long_name === undefined ? [] : [long_name]),
        t(
          `Profil inovasi, keadaan sampai dengan ${context.date(day)}`,
          `Profile of an innovation, as of ${context.date(day)}`,
        ),
      ],
    },
    ...(summary === undefined ? [] : [paragraph(summary)]),
    ...beside(context, known),
    facts(context, known, numbers),
    ...ladder(context, known, lines),
    ...benefits(context, known, numbers),
    ...relatives.blocks,
    ...copying(context, known, relatives.told),
    ...remarks(context, known),
    ...asking(context, known, lines),
  ]);
  const more = [...ladderTable(context, known, lines), ...relatives.rest];
  return {
    ...reportHead('profile', derived, asked),
    title: t(`Profil Inovasi ${known.name}`, `Profile of ${known.name}`),
    author: author(context),
    counts: context.counts,
    blocks: numberTables(context, [...body, ...annex(context, asked, numbers, body, more)]),
  };
}

/** Why it does not enter the totals, where it does not. */
function beside({ t }: Context, { standing }: Known): Block[] {
  if (standing === 'idea')
    return [
      paragraph(
        t(
          'Inovasi ini masih pada tahap inisiatif dan belum masuk hitungan inovasi daerah.',
          'It is an initiative still, and not in the counts of the region’s innovations.',
        ),
      ),
    ];
  if (standing === 'umbrella')
    return [
      paragraph(
        t(
          'Inovasi ini merupakan payung atau paket; yang masuk hitungan adalah inovasi di dalamnya.',
          'It is an umbrella or a package; what is counted are the innovations in it.',
        ),
      ),
    ];
  return [];
}

function benefits(context: Context, known: Known, numbers: Numbers): Block[] {
  const { t } = context;
  const measured = benefitsByDay(context, known);
  numbers.note(
    'benefitsMeasured',
    t('Manfaat yang terukur', 'Measured benefits'),
    countCell(
      measured.map((_, index) => ({
        key: `${known.id} ${index}`,
        records: [known.id],
        sure: true,
      })),
    ),
  );
  if (measured.length === 0) return [];
  return [
    part('manfaat', t('Manfaat yang terukur', 'Measured benefits')),
    table(
      'manfaat',
      t('Manfaat sebagaimana dinyatakan pengukurnya', 'Benefits as stated by those who measured'),
      benefitColumns(context),
      measured.map(({ cells }) => ({ cells, records: [known.id] })),
      '',
    ),
  ];
}
