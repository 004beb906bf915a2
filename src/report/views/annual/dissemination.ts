import type { Block } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { type Entry, ofYear } from '../../material/activities.ts';
import { activitiesByKind, activityTable } from './activity-tables.ts';
import { chapter, paragraph, section, table } from '../../build.ts';
import { capital, type Context, optional, text } from '../../material/context.ts';
import { yearSentence } from '../../material/sentences.ts';
import { openOffers } from '../../material/offers.ts';
import { dateCell } from '../../material/when.ts';

/** BAB III: how innovations were made known in the year. */
export function dissemination(context: Context, answers: Answers): Block[] {
  const { t, during } = context;
  return [
    ...chapter('bab-3', t('BAB III Penyebarluasan Inovasi', 'Chapter III Dissemination')),
    paragraph(yearSentence(context)),
    section(
      'kegiatan',
      t(`3.1 Kegiatan Penyebarluasan ${capital(during)}`, `3.1 Activities of ${during}`),
    ),
    activityTable(context, ofYear(answers.activities)),
    activitiesByKind(context, answers.activities),
    section(
      'pengajuan',
      t(
        `3.2 Pengajuan pada Kompetisi dan Penilaian ${capital(during)}`,
        `3.2 Entries in Competitions and Assessments of ${during}`,
      ),
    ),
    entryTable(context, ofYear(answers.entries)),
    section(
      'penawaran',
      t('3.3 Inovasi yang Ditawarkan untuk Direplikasi', '3.3 Innovations Offered for Copying'),
    ),
    offerTable(context, answers),
  ];
}

function entryTable(context: Context, entries: readonly Entry[]): Block {
  const { t, during, graph } = context;
  const rows = entries.map(({ document, entry, when }) => {
    context.ledger.use(document, entry === undefined ? 'edition' : 'entries', entry);
    const { channel, channel_name, edition } = document.value;
    const innovation = entry && graph.byId(entry.innovation);
    return {
      cells: [
        text(channel_name ?? context.label('submission', '/channel', channel)),
        text(edition),
        entry === undefined
          ? text(t('Tidak dirinci sumber', 'Not named by the source'))
          : innovation
            ? {
                type: 'ref' as const,
                text: innovation.kind === 'innovation' ? innovation.value.name : entry.innovation,
                id: entry.innovation,
              }
            : text(entry.innovation),
        // Of an entry that names no innovation there is no status to know.
        entry === undefined
          ? optional(undefined)
          : text(entry.status && context.label('submission', '/entries/*/status', entry.status)),
        entry === undefined ? optional(undefined) : text(entry.result),
        dateCell(when),
      ],
      records: [context.refId(document), ...(entry ? [entry.innovation] : [])],
    };
  });
  return table(
    'pengajuan',
    t(
      `Pengajuan pada kompetisi dan penilaian ${during}`,
      `Entries in competitions and assessments of ${during}`,
    ),
    [
      t('Kompetisi atau penilaian', 'Competition or assessment'),
      t('Edisi', 'Edition'),
      t('Inovasi', 'Innovation'),
      t('Status', 'Status'),
      t('Hasil menurut sumber', 'Result by the source'),
      t('Tanggal', 'Date'),
    ],
    rows,
    t(`Tidak ada pengajuan ${during} yang tercatat.`, `No entry of ${during} is on record.`),
  );
}

function offerTable(context: Context, { innovations }: Answers): Block {
  const { t } = context;
  const on = context.date(context.day);
  const rows = openOffers(context, innovations).map(({ innovation, when }) => {
    context.ledger.use(innovation.document, 'offer', innovation.document.value.offer);
    return {
      cells: [
        { type: 'ref' as const, text: innovation.name, id: innovation.id },
        text(innovation.ownerText),
        dateCell(when),
      ],
      records: [innovation.id],
    };
  });
  return table(
    'penawaran',
    t(
      `Inovasi yang terbuka untuk direplikasi per ${on}`,
      `Innovations open for copying as of ${on}`,
    ),
    [t('Inovasi', 'Innovation'), t('Pemilik', 'Owner'), t('Ditawarkan sejak', 'Offered since')],
    rows,
    t(
      `Sampai ${on} belum ada inovasi yang oleh pemiliknya dinyatakan terbuka untuk direplikasi. Hal ini tidak berarti inovasi tidak boleh direplikasi; pernyataannya belum tercatat.`,
      `As of ${on} no owner is on record as offering an innovation for copying. That does not mean that none may be copied; no offer has been recorded.`,
    ),
  );
}
