import { by, groupBy } from '../../../util/order.ts';
import type { Block, CountCell, Row } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import type { Answers } from '../../material/answers.ts';
import { before } from '../../material/before.ts';
import { type Context, countCell, text } from '../../material/context.ts';
import { recordsOf } from '../../material/figures.ts';
import { countInnovations, type Known } from '../../material/innovations.ts';

/** A way to part innovations: each belongs to one group, or to several. */
type Grouping = (each: Known) => readonly string[];

/**
 * How many innovations there are by form, and how many public services by type, phase and owner, at the
 * end of the period before and now.
 */
export function recap(context: Context, { innovations, services }: Answers): Block[] {
  const { t, counts } = context;
  const on = context.date(context.day);
  const total = counts['publicServices'] as CountCell;
  if (total.possible === 0)
    return [
      paragraph(
        t(
          `Sampai ${on} belum ada inovasi pelayanan publik yang tercatat.`,
          `As of ${on} no public-service innovation is on record.`,
        ),
      ),
      ...(innovations.length > 0 ? [formTable(context, innovations)] : []),
    ];
  const then = before(context).answers.services;
  const byGroup = (id: string, title: string, head: string, grouping: Grouping) =>
    table(id, title, [head, ...dayColumns(context)], groupRows(services, then, grouping), '');
  return [
    paragraph(
      t(
        `Sampai ${on} tercatat ${context.number(total)} inovasi pelayanan publik ${context.region}.`,
        `As of ${on}, ${context.number(total)} public-service innovations of ${context.region} are on record.`,
      ),
    ),
    formTable(context, innovations),
    byGroup(
      'rekap-jenis',
      t('Inovasi pelayanan publik menurut jenis', 'Public-service innovations by type'),
      t('Jenis', 'Type'),
      ({ document: { value } }) => [
        value.type === undefined
          ? t('Jenis belum ditetapkan', 'Type not settled')
          : context.label('innovation', '/type', value.type),
      ],
    ),
    byGroup(
      'rekap-tahapan',
      t('Inovasi pelayanan publik menurut tahapan', 'Public-service innovations by phase'),
      t('Tahapan', 'Phase'),
      ({ phaseText }) => [phaseText],
    ),
    byGroup(
      'rekap-pemilik',
      t('Inovasi pelayanan publik menurut pemilik', 'Public-service innovations by owner'),
      t('Pemilik', 'Owner'),
      // By the name of the day: an owner that was renamed since is one owner.
      ({ document }) => ownersNow(context, document),
    ),
    paragraph(
      t(
        'Inovasi yang dimiliki bersama dihitung pada setiap pemiliknya, sehingga jumlah pada tabel menurut pemilik dapat melebihi jumlah inovasi. Angka per akhir periode sebelumnya dihitung dari catatan yang ada saat ini. Inovasi yang awalnya tidak diketahui baru dihitung sejak hari pertama yang ditunjukkan sumber, sehingga kenaikan tidak selalu berarti inovasi baru.',
        'An innovation with several owners is counted at each, so the table by owner may add up to more than the total. The figures at the end of the period before are counted from what is on record now. An innovation whose beginning is unknown is counted from the first day that a source attests, so that a rise is not always a new innovation.',
      ),
    ),
  ];
}

/** The two days that numbers are told for. */
function dayColumns(context: Context): [string, string] {
  return [`${context.date(before(context).context.day)}#`, `${context.date(context.day)}#`];
}

function groupRows(now: readonly Known[], then: readonly Known[], grouping: Grouping): Row[] {
  const [groupsNow, groupsThen] = [now, then].map(
    (some) =>
      new Map(
        [
          ...groupBy(
            some.flatMap((each) => grouping(each).map((group) => ({ group, each }))),
            ({ group }) => group,
          ),
        ].map(([group, members]) => [group, members.map(({ each }) => each)]),
      ),
  ) as [Map<string, Known[]>, Map<string, Known[]>];
  const names = [...new Set([...groupsNow.keys(), ...groupsThen.keys()])].sort(
    by(
      (name) => -(groupsNow.get(name)?.length ?? 0),
      (name) => name,
    ),
  );
  return names.map((name) => {
    const cells = [groupsThen, groupsNow].map((groups) => countInnovations(groups.get(name) ?? []));
    return { cells: [text(name), ...cells], records: recordsOf(cells) };
  });
}

function ownersNow(context: Context, document: Known['document']): string[] {
  return context.graph.out(document, 'owner').map((edge) => context.agency(edge.ref) ?? edge.text);
}

function formTable(context: Context, innovations: readonly Known[]): Block {
  const { t } = context;
  const then = before(context).answers.innovations;
  const rows = ['pelayanan-publik', 'tata-kelola', 'lainnya', undefined].map((form) => {
    const of = (some: readonly Known[], standing: Known['standing']) =>
      countInnovations(
        some.filter((each) => each.document.value.form === form && each.standing === standing),
      );
    const cells = [
      of(then, 'counted'),
      of(innovations, 'counted'),
      of(innovations, 'idea'),
      of(innovations, 'umbrella'),
    ];
    const name =
      form === undefined
        ? t('Bentuk belum ditetapkan', 'Form not settled')
        : context.label('innovation', '/form', form);
    return { cells: [text(name), ...cells], records: recordsOf(cells) };
  });
  const [first, second] = dayColumns(context);
  return table(
    'rekap-bentuk',
    t('Inovasi menurut bentuk', 'Innovations by form'),
    [
      t('Bentuk', 'Form'),
      `${t('Masuk hitungan', 'Counted')}, ${first}`,
      `${t('Masuk hitungan', 'Counted')}, ${second}`,
      `${t('Tahap inisiatif', 'Initiative')}#`,
      `${t('Payung atau paket', 'Umbrella or package')}#`,
    ],
    rows,
    '',
  );
}

/** The main numbers of the report beside those at the end of the period before. */
export function keyFigures(context: Context): Block[] {
  const { t, counts } = context;
  const then = before(context).context.counts;
  const names: readonly (readonly [string, string])[] = [
    ['publicServices', t('Inovasi pelayanan publik', 'Public-service innovations')],
    ['publicServicesApplied', t('– pada tahap penerapan', '– in use')],
    ['otherForms', t('Inovasi dengan bentuk lain', 'Innovations of other forms')],
    [
      'activities',
      t('Kegiatan penyebarluasan selama periode', 'Dissemination activities of the period'),
    ],
    [
      'entries',
      t('Pengajuan pada kompetisi atau penilaian selama periode', 'Entries of the period'),
    ],
    ['awards', t('Penghargaan selama periode', 'Awards of the period')],
    [
      'outgoingStated',
      t(
        'Replikasi diterapkan di instansi lain, dinyatakan',
        'Copies in use at other agencies, stated',
      ),
    ],
    ['outgoingDocumented', t('– berbukti dukung', '– documented')],
    [
      'incomingStated',
      t(
        'Replikasi diterapkan dari instansi lain atau asal belum diketahui, dinyatakan',
        'Copies in use from others or of unknown origin, stated',
      ),
    ],
    ['incomingDocumented', t('– berbukti dukung', '– documented')],
    [
      'internalStated',
      t(
        'Replikasi diterapkan antar-Perangkat Daerah, dinyatakan',
        'Copies in use among own agencies, stated',
      ),
    ],
    ['checked', t('Inovasi yang pernah diperiksa', 'Innovations ever checked')],
    [
      'unused',
      t(
        '– belum banyak dimanfaatkan, tidak berlanjut, atau tanpa bukti',
        '– hardly used, ended or without evidence',
      ),
    ],
  ];
  const none = countCell([]);
  const rows = names.map(([name, label]) => {
    const cells = [then[name] ?? none, counts[name] ?? none];
    return { cells: [text(label), ...cells], records: recordsOf(cells) };
  });
  if (rows.every(({ records }) => records.length === 0)) return [];
  return [
    table(
      'angka-utama',
      t('Angka utama dan periode sebelumnya', 'Main figures and the period before'),
      [t('Hal', 'What'), ...dayColumns(context)],
      rows,
      '',
    ),
  ];
}
