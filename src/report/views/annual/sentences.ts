import { PROOFS } from '../../../derive/ladders.ts';
import { joinList } from '../../../text/language.ts';
import type { CountCell } from '../../blocks.ts';
import { type Award, type Entry, type Event, ofYear } from './activities.ts';
import { capital, type Context } from './context.ts';
import { proofLabel } from './replications.ts';

/** What happened in the year, in one sentence that also holds at zero. */
export function yearSentence(
  context: Context,
  {
    activities,
    entries,
    awards,
  }: {
    readonly activities: readonly Event[];
    readonly entries: readonly Entry[];
    readonly awards: readonly Award[];
  },
): string {
  const { t, year } = context;
  const parts: string[] = [];
  const part = (count: CountCell | undefined, id: string, en: string) => {
    if (count && count.possible > 0) parts.push(`${context.number(count)} ${t(id, en)}`);
  };
  if (ofYear(activities).length > 0)
    part(context.counts['activities'], 'kegiatan penyebarluasan', 'dissemination activities');
  if (ofYear(entries).length > 0)
    part(
      context.counts['entries'],
      'pengajuan pada kompetisi atau penilaian',
      'entries in competitions or assessments',
    );
  if (ofYear(awards).length > 0) part(context.counts['awards'], 'penghargaan', 'awards');
  if (parts.length === 0)
    return t(
      `Selama tahun ${year} belum ada kegiatan penyebarluasan, pengajuan, atau penghargaan yang tercatat.`,
      `No dissemination activity, entry or award is on record for ${year}.`,
    );
  return t(
    `Selama tahun ${year} tercatat ${joinList(parts, 'id')}.`,
    `On record for ${year}: ${joinList(parts, 'en')}.`,
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
    `As of ${on}, ${context.number(stated)} copies of innovations of ${region} are stated to be in use at other agencies; ${proven(context, 'outgoing')}.`,
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
    `As of ${on}, ${context.number(stated)} copies of ${from} are stated to be in use in ${region}; ${proven(context, side)}.`,
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
