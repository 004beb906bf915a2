import type { Derived } from '../../derive/derive.ts';
import type { Block, CountCell, Report } from '../blocks.ts';
import { bullets, numbered, numberTables, paragraph, part, table } from '../build.ts';
import { type Context, openContext, optional, text } from '../material/context.ts';
import { countInnovations, type Known } from '../material/innovations.ts';
import { type OfAgency, ofAgency } from '../material/of-agency.ts';
import { openOffers } from '../material/offers.ts';
import { tell, type Told } from '../material/replications.ts';
import { dateCell } from '../material/when.ts';
import { owed } from './agency/owed.ts';
import { shown } from './agency/shown.ts';
import { type Asked, reportHead } from '../asked.ts';
import { author } from '../material/office.ts';
import { annex, Numbers } from './short/annex.ts';
import { notePairs, type PairCounts, pairCells, pairColumns } from './short/copies.ts';

/** What one agency and its units own, show, let others copy, have copied, and owe. */
export function agency(derived: Derived, asked: Asked): Report {
  const { year, language, subject } = asked;
  if (subject?.kind !== 'agency') throw new Error('this report is about an agency');
  const context = openContext(derived.graph, year, derived.day, language, derived);
  const { t } = context;
  const name = context.agency(derived.graph.refOf(subject)) ?? subject.value.name;
  context.ledger.use(subject, 'name');
  const of = ofAgency(context, subject);
  const numbers = new Numbers(context);
  const copies = tell(context, of.copies);
  const adoptions = tell(context, of.adoptions);
  numbers.note(
    'innovationsOwned',
    t('Inovasi yang dimiliki', 'Innovations owned'),
    countInnovations(of.owned),
  );
  numbers.note(
    'innovationsOffered',
    t('Inovasi yang terbuka untuk direplikasi', 'Innovations open for copying'),
    countInnovations(openOffers(context, of.owned).map(({ innovation }) => innovation)),
  );
  const given = notePairs(context, numbers, copies, 'copies');
  const taken = notePairs(context, numbers, adoptions, 'adoptions');
  const parts: Block[] = [
    ...ownedPart(context, of),
    ...shown(context, of, numbers),
    ...pairsPart(context, of, copies, 'copies'),
    ...pairsPart(context, of, adoptions, 'adoptions'),
    ...owed(context, of, numbers),
  ];
  const body = numberTables(context, [
    {
      type: 'title',
      text: name,
      lines: [
        t(
          `Data inovasi dan replikasi, keadaan sampai dengan ${context.date(derived.day)}`,
          `Innovations and copies, as of ${context.date(derived.day)}`,
        ),
      ],
    },
    ...opening(context, of, name, given, taken),
    ...parts,
  ]);
  return {
    ...reportHead('agency', derived, asked),
    title: t(`Data Inovasi ${name}`, `Innovations of ${name}`),
    author: author(context),
    counts: context.counts,
    blocks: numberTables(context, [...body, ...annex(context, asked, numbers, body)]),
  };
}

/** What there is in a few lines; where nothing is on record, that alone. */
function opening(
  context: Context,
  { units }: OfAgency,
  name: string,
  given: PairCounts,
  taken: PairCounts,
): Block[] {
  const { t, number, counts } = context;
  const on = context.date(context.day);
  const n = (each: string) => counts[each] ?? { value: 0, possible: 0 };
  const withUnits =
    units.length === 0
      ? ''
      : t(
          ` beserta ${number(units.length)} unit di bawahnya`,
          ` and the units under it (${number(units.length)})`,
        );
  const line = (count: Pick<CountCell, 'value' | 'possible'>, id: string, en: string) =>
    count.possible === 0 ? [] : [`${t(id, en)}: ${number(count)}`];
  const lines = [
    ...line(n('innovationsOwned'), 'Inovasi yang dimiliki', 'Innovations owned'),
    ...line(n('showings'), 'Kegiatan dan pengajuan', 'Activities and entries'),
    ...line(n('awardsWon'), 'Penghargaan', 'Awards'),
    ...line(
      n('innovationsOffered'),
      'Inovasi yang terbuka untuk direplikasi',
      'Innovations open for copying',
    ),
    ...line(
      given.inUse,
      'Replikasi oleh instansi lain yang dinyatakan diterapkan',
      'Copies by others stated to be in use',
    ),
    ...line(n('copiesDocumented'), 'Di antaranya berbukti dukung', 'Of these, documented'),
    ...line(
      given.underway,
      'Replikasi oleh instansi lain yang belum sampai penerapan',
      'Copies by others not in use yet',
    ),
    ...line(
      taken.inUse,
      'Replikasi dari instansi lain yang dinyatakan diterapkan',
      'Copies made of others stated to be in use',
    ),
    ...line(n('adoptionsDocumented'), 'Di antaranya berbukti dukung', 'Of these, documented'),
    ...line(
      taken.underway,
      'Replikasi dari instansi lain yang belum sampai penerapan',
      'Copies made of others not in use yet',
    ),
    ...line(n('owed'), 'Hal yang perlu dilengkapi', 'Things that are missing'),
  ];
  if (lines.length === 0)
    return [
      paragraph(
        t(
          `Sampai ${on} belum ada inovasi, kegiatan, atau replikasi yang tercatat atas nama ${name}${withUnits}.`,
          `As of ${on} no innovation, activity or copy is on record for ${name}${withUnits}.`,
        ),
      ),
    ];
  return [
    paragraph(
      t(
        `Berikut data inovasi dan replikasi ${name}${withUnits} yang tercatat sampai ${on}.`,
        `This is what is on record as of ${on} for ${name}${withUnits}.`,
      ),
    ),
    bullets(...lines),
  ];
}

function ownedPart(context: Context, { owned, units }: OfAgency): Block[] {
  const { t } = context;
  if (owned.length === 0) return [];
  const offered = new Set(openOffers(context, owned).map(({ innovation }) => innovation.id));
  const row = (each: Known) => {
    for (const field of ['name', 'owners', 'form', 'type'])
      context.ledger.use(each.document, field);
    const { form } = each.document.value;
    return {
      cells: [
        { type: 'ref' as const, text: each.name, id: each.id },
        ...(units.length === 0 ? [] : [text(each.ownerText)]),
        text(form && context.label('innovation', '/form', form)),
        text(each.phaseText),
        dateCell(each.applied),
        ...(offered.size === 0
          ? []
          : [optional(offered.has(each.id) ? t('terbuka', 'open') : undefined)]),
      ],
      records: [each.id],
    };
  };
  return [
    part('dimiliki', t('Yang dimiliki', 'What is owned')),
    table(
      'dimiliki',
      t('Inovasi yang dimiliki', 'Innovations owned'),
      [
        `${t('No.', 'No.')}#`,
        t('Inovasi', 'Innovation'),
        ...(units.length === 0 ? [] : [t('Pemilik', 'Owner')]),
        t('Bentuk', 'Form'),
        t('Tahapan', 'Phase'),
        t('Pertama diterapkan', 'First in use'),
        ...(offered.size === 0 ? [] : [t('Kesediaan direplikasi', 'Offer')]),
      ],
      numbered(owned.map(row)),
      '',
    ),
    ...(offered.size > 0
      ? []
      : [
          paragraph(
            t(
              'Belum ada di antaranya yang dinyatakan terbuka untuk direplikasi instansi lain.',
              'None of them is said to be open for copying by others.',
            ),
          ),
        ]),
  ];
}

function pairsPart(
  context: Context,
  { units }: OfAgency,
  told: readonly Told[],
  which: 'copies' | 'adoptions',
): Block[] {
  const { t } = context;
  if (told.length === 0) return [];
  const isGiven = which === 'copies';
  const withAdopter = isGiven || units.length > 0;
  return [
    part(
      isGiven ? 'direplikasi' : 'mereplikasi',
      isGiven
        ? t('Yang direplikasi instansi lain', 'What others copy')
        : t('Yang direplikasi dari instansi lain', 'What it copies of others'),
    ),
    table(
      isGiven ? 'direplikasi' : 'mereplikasi',
      isGiven
        ? t('Instansi yang menerapkan atau menjajaki', 'Agencies that use or explore')
        : t('Inovasi yang diterapkan atau dijajaki', 'Innovations used or explored'),
      [
        t('Inovasi asal', 'Original'),
        ...(withAdopter ? [t('Instansi penerima', 'Adopter')] : []),
        ...pairColumns(context),
      ],
      told.map((each) => ({
        cells: [
          text(each.origin),
          ...(withAdopter ? [text(each.adopter)] : []),
          ...pairCells(context, each),
        ],
        records: each.records,
      })),
      '',
    ),
    ...(isGiven
      ? [
          paragraph(
            t(
              'Kunjungan, minat, komitmen, dan perjanjian belum merupakan replikasi.',
              'Visits, interest, commitments and agreements are no copies yet.',
            ),
          ),
        ]
      : []),
  ];
}
