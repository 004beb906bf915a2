import { followUpOf } from '../../../derive/follow-up.ts';
import type { CatalogRecord } from '../../../model/record.ts';
import type { Block } from '../../blocks.ts';
import { numbered, paragraph, part, table } from '../../build.ts';
import { type Context, countCell, text } from '../../material/context.ts';
import type { OfAgency } from '../../material/of-agency.ts';
import { partiesOf } from '../../material/parties.ts';
import { DUE, LED_BY_KEEPER, recommendationText } from '../../material/recommendation-words.ts';
import { type Kind, recommendationsOn, type Subject } from '../../material/recommendations.ts';
import { keeper } from '../../material/office.ts';
import type { Numbers } from '../short/annex.ts';

/** One thing that is asked of an agency, and about what. */
interface Owed {
  readonly kind: Kind;
  /** It is asked as the one who copied, and sees to it alone. */
  readonly asAdopter?: true;
  readonly what: string;
  readonly subjects: readonly Subject[];
}

/** What is missing and the agency can bring: from the recommendations of the day that are about it. */
export function owed(context: Context, of: OfAgency, numbers: Numbers): Block[] {
  const { t, year } = context;
  const asked = askedOf(context, of);
  numbers.note(
    'owed',
    t('Hal yang dimohon untuk dilengkapi', 'Things asked for'),
    countCell(
      asked.flatMap(({ what, subjects }) =>
        subjects.map(({ key, records }) => ({ key: `${what} ${key}`, records, sure: true })),
      ),
    ),
  );
  if (asked.length === 0) return [];
  const nextYear = String(Number(year) + 1).padStart(4, '0');
  return [
    part('dilengkapi', t('Yang perlu dilengkapi', 'What is missing')),
    paragraph(
      t(
        'Agar data dan laporan tahun berikutnya lengkap, dimohon hal berikut dilengkapi atau ditindaklanjuti.',
        'So that the data and next year’s report are complete, please see to the following.',
      ),
    ),
    table(
      'dilengkapi',
      t('Hal yang dimohon, mengenai apa, dan batas waktunya', 'What is asked, about what, by when'),
      [
        `${t('No.', 'No.')}#`,
        t('Hal yang dimohon', 'What is asked'),
        `${t('Jumlah', 'Number')}#`,
        t('Mengenai', 'About'),
        t('Pelaksana', 'By whom'),
        t('Batas waktu', 'By'),
      ],
      numbered(
        asked.map(({ kind, what, subjects, asAdopter }) => ({
          cells: [
            text(what),
            countCell(subjects.map(({ key, records }) => ({ key, records, sure: true }))),
            text(subjects.map(({ name }) => name).join('; ')),
            text(performer(context, of, asAdopter ? undefined : kind, subjects)),
            { type: 'date' as const, date: `${nextYear}-${DUE[kind]}` },
          ],
          records: [...new Set(subjects.flatMap(({ records }) => records))].sort(),
        })),
      ),
      '',
    ),
  ];
}

function askedOf(context: Context, of: OfAgency): Owed[] {
  const { t, graph } = context;
  const owned = new Set(of.owned.map(({ id }) => id));
  const given = new Set(of.copies.map(({ key }) => key));
  const taken = new Set(of.adoptions.map(({ key }) => key));
  const manifest = graph.manifest;
  const keeperRef = manifest && graph.out(manifest, 'keeper')[0]?.ref;
  const keepsIt = of.has(keeperRef && graph.get(keeperRef));
  const asked = recommendationsOn(context).flatMap(({ kind, subjects }): Owed[] => {
    // Copies made here are for those who made them to prove and to trace.
    const atHome = kind === 'own-proof' || kind === 'origin';
    const asOwner = subjects.filter(
      ({ key }) => owned.has(key) || (given.has(key) && !atHome) || (kind === 'offer' && keepsIt),
    );
    const asAdopter = subjects.filter(
      (subject) => taken.has(subject.key) && !asOwner.includes(subject),
    );
    return [
      { kind, what: recommendationText(context, kind), subjects: asOwner },
      { kind, what: askedOfAdopter(context, kind), subjects: asAdopter, asAdopter: true },
    ];
  });
  return [
    ...asked,
    {
      kind: 'agreement' as const,
      what: t(
        'Menindaklanjuti perjanjian yang lebih dari setahun tanpa tindak lanjut tercatat',
        'Follow up agreements after which nothing is on record for more than a year',
      ),
      subjects: stalled(context, of),
    },
  ].filter(({ subjects }) => subjects.length > 0);
}

/** What whoever copied can do: the recommendations speak to the side that owns. */
function askedOfAdopter(context: Context, kind: Kind): string {
  const { t } = context;
  const words: Partial<Record<Kind, [string, string]>> = {
    proof: [
      'Menyampaikan surat pernyataan atau dokumen penerapan atas replikasi yang dinyatakan telah diterapkan',
      'Hand in a statement or a document of use for copies said to be in use',
    ],
    agreement: [
      'Menyampaikan perkembangan replikasi yang telah disepakati',
      'Tell how things stand with what was agreed',
    ],
    visits: [
      'Menyampaikan perkembangan setelah kunjungan atau minat yang dinyatakan',
      'Tell what came of the visit or the interest',
    ],
  };
  const own = words[kind];
  return own === undefined ? recommendationText(context, kind) : t(...own);
}

function stalled(context: Context, of: OfAgency): Subject[] {
  const { graph, derived } = context;
  const owned = new Set(of.owned.map(({ document }) => document as CatalogRecord));
  return graph.all('agreement').flatMap((agreement): Subject[] => {
    const leads = (role: string, isTheirs: (record: CatalogRecord) => boolean) =>
      graph.out(agreement, role).some(({ ref }) => {
        const record = ref && graph.get(ref);
        return record !== undefined && isTheirs(record);
      });
    if (!leads('party', of.has) && !leads('covers', (record) => owned.has(record))) return [];
    const { state, records } = followUpOf(derived, agreement);
    if (state !== 'stuck' && state !== 'nothing') return [];
    const kind = context.label('agreement', '/kind', agreement.value.kind);
    const date = agreement.value.date;
    return [
      {
        key: context.refId(agreement),
        name: `${kind}${date === undefined ? '' : ` ${context.date(date)}`} (${partiesOf(context, agreement).join(', ')})`,
        records: [context.refId(agreement), ...records.map((record) => context.refId(record))],
        actors: [],
      },
    ];
  });
}

/** The agency, or its units that can act; beside the keeper of the data where that leads. */
function performer(
  context: Context,
  { agency, units }: OfAgency,
  kind: Kind | undefined,
  subjects: readonly Subject[],
): string {
  const { t, graph } = context;
  const leader = keeper(context);
  if (kind === 'offer') return leader;
  const own = new Set(
    [agency, ...units].flatMap((each) => context.agency(graph.refOf(each)) ?? []),
  );
  const named = [...new Set(subjects.flatMap(({ actors }) => actors))].filter((actor) =>
    own.has(actor),
  );
  const who = named.length > 0 ? named.sort() : [context.agency(graph.refOf(agency)) ?? agency.id];
  if (kind === undefined || !LED_BY_KEEPER[kind]) return who.join('; ');
  const others = who.filter((name) => name !== leader);
  return others.length === 0
    ? leader
    : t(`${leader} bersama ${others.join('; ')}`, `${leader} with ${others.join('; ')}`);
}
