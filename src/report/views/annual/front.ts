import type { Block } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { bullets, chapter, paragraph } from '../../build.ts';
import { capital, type Context, OPEN } from '../../material/context.ts';
import type { Filed } from '../../filed.ts';
import { filedName } from './since-filed.ts';
import { keyFigures } from './recap.ts';
import { author, signature } from '../../material/office.ts';
import { wholeYear } from '../../material/period.ts';
import {
  homeSentence,
  lastingSentence,
  outgoingSentence,
  servicesSentence,
  unknownOriginNote,
  yearSentence,
} from '../../material/sentences.ts';

/** The first page of the report itself. */
export function cover(context: Context, filed: Filed | undefined): Block[] {
  const { t, day, period } = context;
  const place = context.graph.manifest?.value.place;
  const year = wholeYear(period) ?? period.to.slice(0, 4);
  return [
    { type: 'pages', numbers: 'none' },
    {
      type: 'cover',
      title: t(
        'Laporan Penyebarluasan dan Replikasi Inovasi Pelayanan Publik',
        'Report on the Dissemination and Replication of Public-Service Innovations',
      ),
      lines: [
        `${context.region} ${capital(context.during)}`,
        t(`Keadaan sampai dengan ${context.date(day)}`, `As of ${context.date(day)}`),
        ...(filed === undefined
          ? []
          : [
              t(
                `Pemutakhiran atas ${filedName(context, filed)}`,
                `An update of ${filedName(context, filed)}`,
              ),
            ]),
      ],
      foot: [author(context), ...(place === undefined ? [] : [place]), year],
    },
  ];
}

/** Page of approval: number and date stay open, to be filled by hand. */
export function approval(context: Context): Block[] {
  const { t, region, during } = context;
  const addressee = context.graph.manifest?.value.addressee;
  return [
    ...chapter('lembar-pengesahan', t('Lembar Pengesahan', 'Approval')),
    paragraph(
      t(
        `Laporan Penyebarluasan dan Replikasi Inovasi Pelayanan Publik ${region} ${capital(during)} disusun oleh ${author(context)} berdasarkan data yang tercatat sampai dengan ${context.date(context.day)}${addressee === undefined ? '' : `, untuk disampaikan kepada ${addressee}`}.`,
        `The Report on the Dissemination and Replication of Public Service Innovations of ${region} for ${during} was prepared by ${author(context)} from the facts recorded up to ${context.date(context.day)}${addressee === undefined ? '' : `, for submission to ${addressee}`}.`,
      ),
    ),
    paragraph(`${t('Nomor', 'Number')}: ${OPEN}${OPEN}`),
    signature(context),
  ];
}

export function preface(context: Context): Block[] {
  const { t, region, during } = context;
  return [
    ...chapter('kata-pengantar', t('Kata Pengantar', 'Preface')),
    paragraph(
      t(
        `Puji syukur dipanjatkan ke hadirat Tuhan Yang Maha Esa atas tersusunnya Laporan Penyebarluasan dan Replikasi Inovasi Pelayanan Publik ${region} ${capital(during)}.`,
        `This is the Report on the Dissemination and Replication of Public Service Innovations of ${region} for ${during}.`,
      ),
    ),
    paragraph(
      t(
        'Inovasi pelayanan publik dinilai bukan dari banyaknya, melainkan dari manfaat yang dirasakan masyarakat, dari keberlanjutannya, dan dari kesediaannya untuk ditularkan ke instansi lain. Laporan ini menyajikan apa yang telah disebarluaskan, apa yang telah direplikasi beserta tingkat pembuktiannya, serta apa yang belum berlanjut.',
        'A public-service innovation is valued not for its number but for the benefit that citizens feel, for lasting, and for being passed on to other agencies. This report tells what was disseminated, what was replicated and how well that is proven, and what has not lasted.',
      ),
    ),
    paragraph(
      t(
        'Setiap angka dihitung dari catatan yang dapat ditelusuri sampai ke sumbernya. Hal yang belum diketahui dinyatakan belum diketahui. Perangkat Daerah dan instansi lain yang memiliki keterangan atau bukti dukung tambahan diharapkan menyampaikannya, agar laporan tahun berikutnya lebih lengkap.',
        'Every figure is counted from records that can be traced to their source. What is not known is said to be unknown. Agencies that hold further information or evidence are asked to hand it in, so that next year’s report is more complete.',
      ),
    ),
    signature(context),
  ];
}

export function summary(context: Context, answers: Answers): Block[] {
  const { t, during, day } = context;
  const { counts } = context;
  const n = (name: string) => context.number(counts[name] ?? { value: 0, possible: 0 });
  const on = context.date(day);
  return [
    ...chapter('ringkasan-eksekutif', t('Ringkasan Eksekutif', 'Executive Summary')),
    paragraph(
      t(
        `Ringkasan ini memuat fakta selama ${during} dan keadaan sampai dengan ${on}.`,
        `This summary tells the facts of ${during} and the state as of ${on}.`,
      ) +
        (Object.values(counts).some(({ value, possible }) => value !== possible)
          ? t(
              ' Angka yang ditulis sebagai rentang, misalnya 0–3, berarti sumber belum memastikan apakah suatu peristiwa sudah terjadi pada tanggal tersebut.',
              ' A figure written as a range, such as 0–3, means that the sources leave open whether something had happened by that date.',
            )
          : ''),
    ),
    ...keyFigures(context),
    bullets(
      [
        { text: t('Profil inovasi. ', 'Profile. '), strong: true },
        `${servicesSentence(context)} ${t(`Inovasi dengan bentuk lain (${n('otherForms')}) disajikan terpisah.`, `Innovations of other forms (${n('otherForms')}) are shown apart.`)}`,
      ],
      [{ text: t('Penyebarluasan. ', 'Dissemination. '), strong: true }, yearSentence(context)],
      [
        { text: t('Replikasi ke instansi lain. ', 'Copies at other agencies. '), strong: true },
        outgoingSentence(context, 'summary'),
      ],
      [
        {
          text:
            unknownOriginNote(context) === undefined
              ? t('Replikasi dari instansi lain. ', 'Copies from other agencies. ')
              : t(
                  'Replikasi dari instansi lain atau yang asalnya belum diketahui. ',
                  'Copies from other agencies or of unknown origin. ',
                ),
          strong: true,
        },
        homeSentence(context, 'incoming', 'summary'),
      ],
      [
        {
          text: t('Replikasi antar-Perangkat Daerah. ', 'Copies among own agencies. '),
          strong: true,
        },
        homeSentence(context, 'internal', 'summary'),
      ],
      [{ text: t('Keberlanjutan. ', 'Lasting. '), strong: true }, lastingSentence(context)],
      [
        { text: t('Rekomendasi. ', 'Recommendations. '), strong: true },
        answers.recommendations.length === 0
          ? t(
              'Tidak ada rekomendasi yang timbul dari data.',
              'The data give rise to no recommendation.',
            )
          : t(
              `Dari data tersebut disusun ${context.number(answers.recommendations.length)} rekomendasi beserta rencana tindak lanjutnya pada BAB VI.`,
              `What follows from the data is set out in Chapter VI, with a plan of action (recommendations: ${context.number(answers.recommendations.length)}).`,
            ),
      ],
    ),
  ];
}
