import type { Block } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { awardTables } from './awards.ts';
import { benefitsTable } from './benefits.ts';
import { bullets, chapter, numbered, paragraph, section, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { isPublicService, type Known } from '../../material/innovations.ts';
import { recap } from './recap.ts';
import { dateCell } from '../../material/when.ts';

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

function list(
  context: Context,
  id: string,
  title: string,
  some: readonly Known[],
  empty: string,
  withForm = false,
): Block {
  const { t } = context;
  for (const each of some)
    for (const field of ['name', 'owners', 'form', 'type'])
      context.ledger.use(each.document, field);
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
  for (const { document } of told)
    for (const field of ['summary', 'long_name'] as const)
      if (document.value[field] !== undefined) context.ledger.use(document, field);
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
