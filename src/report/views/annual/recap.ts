import { by, groupBy } from '../../../util/order.ts';
import type { Block, CountCell } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { countInnovations, type Known } from '../../material/innovations.ts';

/** How many innovations there are by form, and how many public services by type, phase and owner. */
export function recap(context: Context, { innovations, services }: Answers): Block[] {
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
