import { PROOFS } from '../../../derive/ladders.ts';
import { joinList } from '../../../text/language.ts';
import { capital, type Context } from './context.ts';
import { proofLabel } from './replications.ts';

/** What happened in the year, in one sentence that also holds where some or all of it is nothing. */
export function yearSentence({ t, year, counts, number, language }: Context): string {
  const all = [
    { count: counts['activities'], id: 'kegiatan penyebarluasan', en: 'dissemination activities' },
    {
      count: counts['entries'],
      id: 'pengajuan pada kompetisi atau penilaian',
      en: 'entries in competitions or assessments',
    },
    { count: counts['awards'], id: 'penghargaan', en: 'awards' },
  ];
  const found = all.flatMap(({ count, id, en }) =>
    count && count.possible > 0 ? [t(`${number(count)} ${id}`, `${en} (${number(count)})`)] : [],
  );
  const missing = all.flatMap(({ count, id, en }) =>
    count && count.possible > 0 ? [] : [t(id, en)],
  );
  if (found.length === 0)
    return t(
      `Selama tahun ${year} belum ada kegiatan penyebarluasan, pengajuan pada kompetisi atau penilaian, maupun penghargaan yang tercatat.`,
      `No dissemination activity, entry or award is on record for ${year}.`,
    );
  const none =
    missing.length === 0
      ? ''
      : t(
          `; ${joinList(missing, language)} belum tercatat`,
          `; no ${missing.join(' and no ')} on record`,
        );
  return t(
    `Selama tahun ${year} tercatat ${joinList(found, language)}${none}.`,
    `On record for ${year}: ${joinList(found, language)}${none}.`,
  );
}

/** Copies of the region's innovations elsewhere, by their proof. */
export function outgoingSentence(context: Context): string {
  const { t, region, counts } = context;
  const on = context.date(context.day);
  const stated = counts['outgoingStated'];
  if (!stated || stated.possible === 0)
    return t(
      `Sampai ${on} belum ada replikasi inovasi ${region} yang tercatat diterapkan di instansi lain.`,
      `As of ${on} no copy of an innovation of ${region} is on record as in use at another agency.`,
    );
  return t(
    `Sampai ${on} tercatat ${context.number(stated)} replikasi inovasi ${region} yang dinyatakan diterapkan di instansi lain; ${proven(context, 'outgoing')}.`,
    `As of ${on}, copies of innovations of ${region} stated to be in use at other agencies number ${context.number(stated)}; ${proven(context, 'outgoing')}.`,
  );
}

export function homeSentence(context: Context, side: 'incoming' | 'internal'): string {
  const { t, region, counts } = context;
  const on = context.date(context.day);
  const stated = counts[`${side}Stated`];
  const from =
    side === 'incoming'
      ? t('inovasi instansi lain', 'innovations of other agencies')
      : t('inovasi antar-Perangkat Daerah', 'innovations among its own agencies');
  if (!stated || stated.possible === 0)
    return t(
      `Sampai ${on} belum ada replikasi ${from} yang tercatat diterapkan di lingkungan ${region}.`,
      `As of ${on} no copy of ${from} is on record as in use in ${region}.`,
    );
  return t(
    `Sampai ${on} tercatat ${context.number(stated)} replikasi ${from} yang dinyatakan diterapkan di lingkungan ${region}; ${proven(context, side)}.`,
    `As of ${on}, copies of ${from} stated to be in use in ${region} number ${context.number(stated)}; ${proven(context, side)}.`,
  );
}

function proven(context: Context, side: string): string {
  const levels = PROOFS.slice(1).map((proof) => ({
    proof,
    count: context.counts[`${side}${capital(proof)}`],
  }));
  if (levels.every(({ count }) => (count?.possible ?? 0) === 0))
    return context.t(
      'belum ada yang disertai bukti dukung yang memenuhi syarat',
      'none has evidence that meets the requirements',
    );
  return joinList(
    levels.map(
      ({ proof, count }) =>
        `${context.number(count ?? { value: 0, possible: 0 })} ${proofLabel(context, proof)}`,
    ),
    context.language,
  );
}
