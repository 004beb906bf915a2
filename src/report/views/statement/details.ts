import { exhibitOf } from '../../../derive/evidence.ts';
import { IN_USE_RUNG, STAGES } from '../../../derive/ladders.ts';
import { eventsOf } from '../../../derive/pairs.ts';
import { timeOf } from '../../../derive/timing.ts';
import { fieldAt } from '../../../model/fields.ts';
import type { Document, Ref } from '../../../model/record.ts';
import type { Evidence } from '../../../model/types.gen.ts';
import { EARLIEST, happenedBy, LATEST } from '../../../util/dates.ts';
import type { Fields } from '../../blocks.ts';
import { type Context, OPEN } from '../../material/context.ts';
import { writtenOf } from '../../material/when.ts';

type Row = Fields['rows'][number];
type Record = Document<'replication'>;

/** Kinds that found no copy: news, links, and the statement itself. */
const NO_GROUND = ['berita', 'tautan', 'surat-pernyataan', 'activity', 'foto'];

/** The adopter by the name that it bore on the day. */
export function adopterName(context: Context, record: Record): string {
  const { agency, name } = record.value.adopter;
  return nameAt(context, record, '/adopter/agency') ?? name ?? agency ?? OPEN;
}

/** What was copied, from whom, how much, since when and with what result; dotted where unknown. */
export function details(context: Context, record: Record): Row[] {
  const { t } = context;
  const { value } = record;
  const origins = value.origins.map((_, index) => originOf(context, record, index));
  const own = context.refId(record);
  const row = (label: string, values: readonly (string | undefined)[], records = [own]): Row => {
    const known = values.filter((each) => each !== undefined && each !== '') as string[];
    return { label, values: known.length > 0 ? known : [OPEN + OPEN], records };
  };
  const records = [own, ...origins.flatMap(({ id }) => id ?? [])];
  return [
    row(
      t('Inovasi asal', 'Original innovation'),
      origins.map(({ name }) => name),
      records,
    ),
    row(
      t('Pemilik inovasi asal', 'Owner of the original'),
      [...new Set(origins.flatMap(({ owners }) => owners))],
      records,
    ),
    row(t('Nama di instansi penerima', 'Name at the adopter'), [value.known_as]),
    row(t('Ruang lingkup', 'Scope'), [choice(context, 'scope', value.scope)]),
    row(t('Cara replikasi', 'Manner'), [choice(context, 'mode', value.mode)]),
    ...(value.changes === undefined
      ? [row(t('Penyesuaian', 'Adjustments'), [])]
      : [
          row(
            t('Penyesuaian', 'Adjustments'),
            value.changes
              .filter(({ planned }) => !planned)
              .map(
                ({ kind, what }) =>
                  `${context.label('replication', '/changes/*/kind', kind)}: ${what}`,
              ),
          ),
        ]),
    row(t('Diterapkan sejak', 'In use since'), [since(context, record)]),
    row(t('Dasar pelaksanaan', 'Grounds'), grounds(context, record)),
    ...(value.facilitators === undefined
      ? []
      : [
          row(
            t('Difasilitasi oleh', 'Facilitated by'),
            value.facilitators.map(
              (each, index) => nameAt(context, record, `/facilitators/${index}`) ?? each,
            ),
          ),
        ]),
    row(t('Hasil', 'Results'), results(context, record)),
  ];
}

function refAt({ graph }: Context, record: Document, pointer: string): Ref | undefined {
  return graph.out(record).find((edge) => edge.pointer === pointer)?.ref;
}

function nameAt(context: Context, record: Document, pointer: string): string | undefined {
  return context.agency(refAt(context, record, pointer));
}

interface OriginWords {
  readonly id?: string;
  readonly name: string | undefined;
  readonly owners: readonly string[];
}

function originOf(context: Context, record: Record, index: number): OriginWords {
  const { graph, t } = context;
  const origin = record.value.origins[index];
  const ref = refAt(context, record, `/origins/${index}/innovation`);
  const found = ref && graph.get(ref);
  if (ref && found?.kind === 'innovation') {
    const { name, long_name } = found.value;
    return {
      id: context.id(ref),
      name: long_name === undefined ? name : `${name} (${long_name})`,
      owners: graph.out(found, 'owner').map((edge) => context.agency(edge.ref) ?? edge.text),
    };
  }
  const owner = nameAt(context, record, `/origins/${index}/owner`) ?? origin?.owner_name;
  return {
    name:
      origin?.name ??
      origin?.innovation ??
      (origin?.unspecified
        ? t(`sejumlah inovasi: ${OPEN}`, `a number of innovations: ${OPEN}`)
        : undefined),
    owners: owner === undefined ? [] : [owner],
  };
}

/** The label of what is on record, else all that may be, for the signatory to strike out. */
function choice(context: Context, key: 'scope' | 'mode', value: string | undefined): string {
  const label = (each: string) => context.inline('replication', `/${key}`, each);
  if (value !== undefined) return context.label('replication', `/${key}`, value);
  const all = Object.keys(fieldAt('replication', `/${key}`)?.labels ?? {});
  return `${all.map(label).join(' / ')} *)`;
}

/** When it was first in use. What the sources leave open is for the adopter to say. */
function since(context: Context, record: Record): string | undefined {
  const { day, t, date } = context;
  const [first] = eventsOf(record)
    .filter(
      (event) =>
        event.rung === IN_USE_RUNG && !event.planned && happenedBy(event.when, day) !== 'no',
    )
    .sort((a, b) => (a.when.hi < b.when.hi ? -1 : 1));
  if (!first) return undefined;
  const { lo, hi } = first.when;
  if (lo !== EARLIEST && hi !== LATEST && lo.slice(0, 4) === hi.slice(0, 4))
    return date(writtenOf(first.when) ?? '');
  const written = writtenOf(first.when);
  return written === undefined
    ? undefined
    : t(`${OPEN} (menurut catatan: ${date(written)})`, `${OPEN} (on record: ${date(written)})`);
}

/** Documents on record that the copy rests on: agreements, decrees, procedures. */
function grounds(context: Context, record: Record): string[] {
  const told = eventsOf(record)
    .filter((event) => !event.planned && !event.end && STAGES[event.rung - 1] !== undefined)
    .flatMap((event) =>
      event.evidence.flatMap((evidence, index) => {
        const pointer = `/milestones/${event.index}/evidence/${index}`;
        const exhibit = exhibitOf(context.graph, record, evidence, pointer);
        if (NO_GROUND.includes(exhibit.kind)) return [];
        if (exhibit.when && happenedBy(exhibit.when, context.day) === 'no') return [];
        return [groundText(context, record, evidence, pointer, exhibit)];
      }),
    );
  return [...new Set(told)];
}

function groundText(
  context: Context,
  record: Record,
  { number, issuer_name }: Evidence,
  pointer: string,
  { kind, when }: ReturnType<typeof exhibitOf>,
): string {
  const { graph, t } = context;
  const ref = refAt(context, record, `${pointer}/agreement`);
  const agreement = ref && graph.get(ref);
  const numbers =
    number ??
    (agreement?.kind === 'agreement'
      ? agreement.value.parties.flatMap((party) => party.number ?? []).join('; ')
      : '');
  const written = when && writtenOf(when);
  const issuer = nameAt(context, record, `${pointer}/issuer`) ?? issuer_name;
  return [
    context.label('replication', '/milestones/*/evidence/*/kind', kind),
    issuer === undefined ? '' : t(issuer, `of ${issuer}`),
    numbers === '' ? '' : t(`Nomor ${numbers}`, `No. ${numbers}`),
    written === undefined
      ? ''
      : t(`tanggal ${context.date(written)}`, `dated ${context.date(written)}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function results(context: Context, record: Record): string[] {
  const { value } = record;
  const { t, day, label, date } = context;
  const { outcome } = value;
  const judged = nameAt(context, record, '/outcome/judged_by');
  const last = (value.checks ?? [])
    .map((check, index) => ({ check, index, when: timeOf(record, check.date, 'checks', check) }))
    .filter(({ when }) => happenedBy(when, day) === 'surely')
    .sort((a, b) => (a.when.lo < b.when.lo ? -1 : 1))
    .at(-1);
  const by = last && (nameAt(context, record, `/checks/${last.index}/by`) ?? last.check.by_name);
  return [
    ...(outcome === undefined
      ? []
      : [
          [
            label('replication', '/outcome/result', outcome.result),
            judged === undefined ? '' : t(`menurut ${judged}`, `by ${judged}`),
            outcome.note === undefined ? '' : `– ${outcome.note}`,
          ]
            .filter((part) => part !== '')
            .join(' '),
        ]),
    ...(last
      ? [
          t(
            `Pemeriksaan ${date(last.check.date)}${by === undefined ? '' : ` oleh ${by}`}: ${context.inline('replication', '/checks/*/result', last.check.result)}`,
            `Checked ${date(last.check.date)}${by === undefined ? '' : ` by ${by}`}: ${context.inline('replication', '/checks/*/result', last.check.result)}`,
          ),
        ]
      : []),
    OPEN + OPEN,
  ];
}
