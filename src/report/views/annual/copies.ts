import { IN_USE_RUNG } from '../../../derive/ladders.ts';
import type { Block } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { chapter, paragraph, section } from '../../build.ts';
import { changesTable } from './changes.ts';
import type { Context } from '../../material/context.ts';
import { flowFigure, provinceFigure } from '../../material/figure-maps.ts';
import { funnelFigure, yearFigure } from '../../material/figures.ts';
import { exhibitsOf } from '../../material/exhibits.ts';
import { groupTable } from './groups.ts';
import { indexReading } from './index-reading.ts';
import { matrix } from './matrix.ts';
import { approachTable, copyTable } from './pair-tables.ts';
import { funnel, proofTable, stepTable } from './proof-tables.ts';
import { homeSentence, outgoingSentence, unknownOriginNote } from '../../material/sentences.ts';

/** BAB IV: who copied what, how far, and what proves it. */
export function copies(context: Context, answers: Answers): Block[] {
  const { t } = context;
  const doubt = unknownOriginNote(context);
  return [
    ...chapter('bab-4', t('BAB IV Replikasi Inovasi', 'Chapter IV Copies')),
    section(
      'replikasi-ke-instansi-lain',
      t('4.1 Replikasi ke Instansi Lain', '4.1 Copies at Other Agencies'),
    ),
    paragraph(outgoingSentence(context, 'chapter')),
    copyTable(
      context,
      'out',
      'replikasi-keluar',
      t('Replikasi inovasi daerah di instansi lain', 'Copies of own innovations at other agencies'),
    ),
    ...approachTable(
      context,
      'out',
      'penjajakan-keluar',
      t(
        'Kunjungan, minat, komitmen, dan perjanjian instansi lain atas inovasi daerah, yang bukan replikasi',
        'Visits, interest, commitments and agreements of other agencies, which are no copies',
      ),
      t(
        'Belum ada kunjungan, minat, komitmen, atau perjanjian replikasi dari instansi lain yang tercatat.',
        'No visit, interest, commitment or agreement of another agency is on record.',
      ),
    ),
    ...provinceFigure(context),
    ...flowFigure(context),
    section(
      'replikasi-dari-instansi-lain',
      doubt === undefined
        ? t('4.2 Replikasi dari Instansi Lain', '4.2 Copies from Other Agencies')
        : t(
            '4.2 Replikasi dari Instansi Lain atau yang Asalnya Belum Diketahui',
            '4.2 Copies from Other Agencies or of Unknown Origin',
          ),
    ),
    paragraph(homeSentence(context, 'incoming', 'chapter')),
    copyTable(
      context,
      'in',
      'replikasi-masuk',
      t(
        `Replikasi inovasi instansi lain${doubt === undefined ? '' : ' atau yang asalnya belum diketahui'} di lingkungan daerah`,
        `Copies of others’ innovations${doubt === undefined ? '' : ' or of unknown origin'} here`,
      ),
    ),
    ...approachTable(
      context,
      'in',
      'penjajakan-masuk',
      t(
        'Penjajakan atas inovasi instansi lain, yang belum menjadi replikasi',
        'Approaches to others’ innovations that are no copies yet',
      ),
      '',
    ),
    section(
      'replikasi-internal',
      t('4.3 Replikasi Antar-Perangkat Daerah', '4.3 Copies among Own Agencies'),
    ),
    paragraph(homeSentence(context, 'internal', 'chapter')),
    ...(doubt === undefined ? [] : [paragraph(doubt)]),
    copyTable(
      context,
      'internal',
      'replikasi-antarperangkat',
      t(
        'Replikasi antar-Perangkat Daerah, UPTD, dan desa',
        'Copies among own agencies, units and villages',
      ),
    ),
    ...approachTable(
      context,
      'internal',
      'penjajakan-antarperangkat',
      t(
        'Penjajakan antar-Perangkat Daerah, UPTD, dan desa, yang belum menjadi replikasi',
        'Approaches among own agencies, units and villages that are no copies yet',
      ),
      '',
    ),
    section('status-dan-pembuktian', t('4.4 Status dan Pembuktian', '4.4 Stage and Proof')),
    ...proofTable(context),
    ...funnel(context),
    funnelFigure(context),
    ...yearFigure(context),
    ...stepTable(context),
    section('bukti-dukung', t('4.5 Bukti Dukung', '4.5 Evidence')),
    paragraph(evidenceSentence(context)),
    section(
      'penyesuaian-penerima',
      t('4.6 Penyesuaian oleh Instansi Penerima', '4.6 What Adopters Changed'),
    ),
    changesTable(context),
    section(
      'angka-kelompok',
      t('4.7 Angka Kelompok menurut Sumber', '4.7 Figures Stated for Groups'),
    ),
    ...groupTable(context),
    section(
      'indeks-inovasi-daerah',
      t(
        '4.8 Penghitungan menurut Indeks Inovasi Daerah',
        '4.8 Count by the Regional Innovation Index',
      ),
    ),
    ...indexReading(context, answers),
    ...matrix(context),
  ];
}

function evidenceSentence(context: Context): string {
  const { t } = context;
  const exhibits = exhibitsOf(context);
  const fit = exhibits.filter((each) => each.fits);
  const inUse = fit.filter((each) => each.rung >= IN_USE_RUNG);
  const n = (list: readonly unknown[]) =>
    list.length === 0 ? t('tidak satu pun', 'none') : context.number(list.length);
  if (exhibits.length === 0)
    return t(
      'Belum ada bukti dukung replikasi yang tercatat.',
      'No evidence of copies is on record.',
    );
  return t(
    `Tercatat ${n(exhibits)} bukti dukung atas status pada bab ini; ${fit.length === exhibits.length ? 'seluruhnya' : n(fit)} memenuhi syarat sebagai bukti dukung bagi statusnya, dan ${n(inUse)} membuktikan status diterapkan atau dievaluasi. Berita, tautan, kegiatan yang hanya diketahui dari berita, dokumen tanpa tanggal, serta dokumen yang tidak bernomor dan tidak tersimpan dicatat, tetapi tidak membuktikan. Rinciannya terdapat pada Lampiran I.`,
    `${n(exhibits)} pieces of evidence are on record for the stages in this chapter; ${n(fit)} meet the requirements for their stage, and ${n(inUse)} prove “in use” or “evaluated”. News, links, events known from news alone, documents without a date, and those neither numbered nor held are recorded but prove nothing. Annex I lists them.`,
  );
}
