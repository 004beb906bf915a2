import { by, groupBy } from '../../../util/order.ts';
import type { Block, CountCell } from '../../blocks.ts';
import type { Answers } from './answers.ts';
import { type Award, ofYear } from './activities.ts';
import { benefitsTable } from './benefits.ts';
import { bullets, chapter, numbered, paragraph, section, table } from './build.ts';
import { type Context, countCell, text } from './context.ts';
import { countInnovations, isPublicService, type Known } from './innovations.ts';
import { dateCell } from './when.ts';

/** BAB II: what the region has, by form, type, phase and owner; awards and measured benefits. */
export function profile(context: Context, answers: Answers): Block[] {
  const { t } = context;
  const { innovations, services, awards } = answers;
  const others = innovations.filter(
    (each) => each.standing === 'counted' && !isPublicService(each),
  );
  const beside = innovations.filter((each) => each.standing !== 'counted');
  return [
    ...chapter(
      'bab-2',
      t('BAB II Profil Inovasi Pelayanan Publik', 'Chapter II Public-Service Innovations'),
    ),
    section('rekapitulasi', t('2.1 Rekapitulasi', '2.1 Summary')),
    ...recap(context, answers),
    section(
      'daftar-inovasi-pelayanan-publik',
      t('2.2 Daftar Inovasi Pelayanan Publik', '2.2 List of Public-Service Innovations'),
    ),
    list(
      context,
      'daftar-inovasi',
      t('Daftar inovasi pelayanan publik', 'Public-service innovations'),
      services,
      t(
        `Sampai ${context.date(context.day)} belum ada inovasi pelayanan publik yang tercatat.`,
        `As of ${context.date(context.day)} no public-service innovation is on record.`,
      ),
    ),
    ...briefs(context, services),
    section(
      'inovasi-bentuk-lain',
      t('2.3 Inovasi dengan Bentuk Lain', '2.3 Innovations of Other Forms'),
    ),
    paragraph(
      t(
        'Inovasi berikut tidak masuk ke dalam jumlah yang disampaikan kepada Kementerian PANRB.',
        'These are not in the totals for the ministry.',
      ),
    ),
    list(
      context,
      'daftar-bentuk-lain',
      t(
        'Inovasi dengan bentuk selain pelayanan publik atau yang bentuknya belum ditetapkan',
        'Innovations of other forms, or whose form is not settled',
      ),
      others,
      t(
        'Tidak ada inovasi dengan bentuk lain yang tercatat.',
        'No innovation of another form is on record.',
      ),
      true,
    ),
    list(
      context,
      'gagasan-dan-payung',
      t(
        'Inovasi pada tahap inisiatif serta inovasi yang menjadi payung atau paket, di luar jumlah',
        'Initiatives, umbrellas and packages, outside the totals',
      ),
      beside,
      t(
        'Tidak ada inovasi pada tahap inisiatif, payung, atau paket yang tercatat.',
        'No initiative, umbrella or package is on record.',
      ),
      true,
    ),
    section('penghargaan', t('2.4 Penghargaan', '2.4 Awards')),
    ...awardTables(context, awards),
    section('manfaat', t('2.5 Manfaat yang Terukur', '2.5 Measured Benefits')),
    ...benefitsTable(context, innovations),
  ];
}

function recap(context: Context, { innovations, services }: Answers): Block[] {
  const { t, counts } = context;
  const on = context.date(context.day);
  const total = counts['publicServices'] as CountCell;
  const forms = ['pelayanan-publik', 'tata-kelola', 'lainnya', undefined];
  const named = (form: string | undefined) =>
    form === undefined
      ? t('Bentuk belum ditetapkan', 'Form not settled')
      : context.label('innovation', '/form', form);
  const byForm = forms.map((form) => {
    const some = innovations.filter((each) => each.document.value.form === form);
    const of = (standing: Known['standing']) =>
      countInnovations(some.filter((each) => each.standing === standing));
    return {
      cells: [text(named(form)), of('counted'), of('idea'), of('umbrella')],
      records: some.map((each) => each.id),
    };
  });
  if (total.possible === 0)
    return [
      paragraph(
        t(
          `Sampai ${on} belum ada inovasi pelayanan publik yang tercatat.`,
          `As of ${on} no public-service innovation is on record.`,
        ),
      ),
      ...(innovations.length > 0 ? [formTable(context, byForm)] : []),
    ];
  const types = [...groupBy(services, (each) => each.document.value.type)].sort(
    by(([type]) => type ?? '~'),
  );
  const phases = [...groupBy(services, (each) => each.phaseText)].sort(
    by(
      ([, some]) => -(some[0]?.phase.sure ?? 0),
      ([name]) => name,
    ),
  );
  const owners = [
    ...groupBy(
      services.flatMap((each) => each.owners.map((owner) => ({ owner, each }))),
      ({ owner }) => owner,
    ),
  ].sort(
    by(
      ([, some]) => -some.length,
      ([owner]) => owner,
    ),
  );
  const row = (name: string, some: readonly Known[]) => ({
    cells: [text(name), countInnovations(some)],
    records: some.map((each) => each.id),
  });
  return [
    paragraph(
      t(
        `Sampai ${on} tercatat ${context.number(total)} inovasi pelayanan publik ${context.region}.`,
        `As of ${on}, ${context.number(total)} public-service innovations of ${context.region} are on record.`,
      ),
    ),
    formTable(context, byForm),
    table(
      'rekap-jenis',
      t('Inovasi pelayanan publik menurut jenis', 'Public-service innovations by type'),
      [t('Jenis', 'Type'), `${t('Jumlah', 'Number')}#`],
      types.map(([type, some]) =>
        row(
          type === undefined
            ? t('Jenis belum ditetapkan', 'Type not settled')
            : context.label('innovation', '/type', type),
          some,
        ),
      ),
      '',
    ),
    table(
      'rekap-tahapan',
      t('Inovasi pelayanan publik menurut tahapan', 'Public-service innovations by phase'),
      [t('Tahapan', 'Phase'), `${t('Jumlah', 'Number')}#`],
      phases.map(([phase, some]) => row(phase, some)),
      '',
    ),
    table(
      'rekap-pemilik',
      t('Inovasi pelayanan publik menurut pemilik', 'Public-service innovations by owner'),
      [t('Pemilik', 'Owner'), `${t('Jumlah', 'Number')}#`],
      owners.map(([owner, some]) =>
        row(
          owner,
          some.map(({ each }) => each),
        ),
      ),
      '',
    ),
    paragraph(
      t(
        'Inovasi yang dimiliki bersama dihitung pada setiap pemiliknya, sehingga jumlah pada tabel menurut pemilik dapat melebihi jumlah inovasi.',
        'An innovation with several owners is counted at each, so the table by owner may add up to more than the total.',
      ),
    ),
  ];
}

function formTable(context: Context, rows: Parameters<typeof table>[3]): Block {
  const { t } = context;
  return table(
    'rekap-bentuk',
    t('Inovasi menurut bentuk', 'Innovations by form'),
    [
      t('Bentuk', 'Form'),
      `${t('Masuk hitungan', 'Counted')}#`,
      `${t('Tahap inisiatif', 'Initiative')}#`,
      `${t('Payung atau paket', 'Umbrella or package')}#`,
    ],
    rows,
    '',
  );
}

function list(
  context: Context,
  id: string,
  title: string,
  some: readonly Known[],
  empty: string,
  withForm = false,
): Block {
  const { t } = context;
  for (const each of some) context.ledger.use(each.document, 'name');
  const rows = some.map((each) => ({
    cells: [
      {
        type: 'ref' as const,
        text:
          each.known === 'surely'
            ? each.name
            : `${each.name} (${t('belum pasti sudah ada', 'not surely there yet')})`,
        id: each.id,
      },
      text(each.ownerText),
      withForm
        ? text(
            each.document.value.form &&
              context.label('innovation', '/form', each.document.value.form),
          )
        : text(
            each.document.value.type &&
              context.label('innovation', '/type', each.document.value.type),
          ),
      text(each.phaseText),
      dateCell(each.applied),
    ],
    records: [each.id],
  }));
  return table(
    id,
    title,
    [
      `${t('No.', 'No.')}#`,
      t('Inovasi', 'Innovation'),
      t('Pemilik', 'Owner'),
      withForm ? t('Bentuk', 'Form') : t('Jenis', 'Type'),
      t('Tahapan', 'Phase'),
      t('Pertama diterapkan', 'First in use'),
    ],
    numbered(rows),
    empty,
  );
}

/** What each is, in a sentence or two of the record. */
function briefs(context: Context, services: readonly Known[]): Block[] {
  const told = services.filter(
    (each) => each.known === 'surely' && each.document.value.summary !== undefined,
  );
  if (told.length === 0) return [];
  return [
    paragraph(
      context.t(
        'Uraian singkat masing-masing inovasi adalah sebagai berikut.',
        'In short, they are:',
      ),
    ),
    bullets(
      ...told.map(({ name, document }) => [
        { text: name, strong: true },
        document.value.long_name === undefined ? '' : ` (${document.value.long_name})`,
        `: ${document.value.summary}`,
      ]),
    ),
  ];
}

function awardTables(context: Context, awards: readonly Award[]): Block[] {
  const { t, year } = context;
  const on = context.date(context.day);
  const columns = [
    t('Inovasi', 'Innovation'),
    t('Penghargaan', 'Award'),
    t('Kelompok', 'Group'),
    t('Tingkat', 'Level'),
    t('Tahun', 'Year'),
  ];
  const rows = (some: readonly Award[]) =>
    some.map(({ innovation, award, when }) => {
      context.ledger.use(innovation.document, 'awards', award, 'year');
      return {
        cells: [
          { type: 'ref' as const, text: innovation.name, id: innovation.id },
          text(award.name),
          text(award.group),
          text(award.level && context.label('innovation', '/awards/*/level', award.level)),
          dateCell(when),
        ],
        records: [innovation.id],
      };
    });
  const all = countCell(
    awards.map(({ innovation, when }, index) => ({
      key: `${innovation.id} ${index}`,
      records: [innovation.id],
      sure: when.byDay === 'surely',
    })),
  );
  return [
    table(
      'penghargaan-tahun',
      t(`Penghargaan yang diterima selama tahun ${year}`, `Awards won in ${year}`),
      columns,
      rows(ofYear(awards)),
      t(`Tidak ada penghargaan tahun ${year} yang tercatat.`, `No award of ${year} is on record.`),
    ),
    ...(awards.length === 0
      ? []
      : [
          paragraph(
            t(
              `Secara kumulatif sampai ${on} tercatat ${context.number(all)} penghargaan.`,
              `In all, ${context.number(all)} awards are on record as of ${on}.`,
            ),
          ),
          table(
            'penghargaan-kumulatif',
            t(`Penghargaan sampai ${on}`, `Awards as of ${on}`),
            columns,
            rows(awards),
            '',
          ),
        ]),
  ];
}
