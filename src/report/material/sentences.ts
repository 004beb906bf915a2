import { PROOFS } from '../../derive/ladders.ts';
import { joinList } from '../../text/language.ts';
import type { CountCell } from '../blocks.ts';
import { capital, type Context } from './context.ts';
import { proofLabel } from './replications.ts';

/** What happened in the year, in one sentence that also holds where some or all of it is nothing. */
export function yearSentence({ t, during, counts, number, language }: Context): string {
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
      `Selama ${during} belum ada kegiatan penyebarluasan, pengajuan pada kompetisi atau penilaian, maupun penghargaan yang tercatat.`,
      `No dissemination activity, entry or award is on record for ${during}.`,
    );
  const none =
    missing.length === 0
      ? ''
      : t(
          `; ${joinList(missing, language)} belum tercatat`,
          `; no ${missing.join(' and no ')} on record`,
        );
  return t(
    `Selama ${during} tercatat ${joinList(found, language)}${none}.`,
    `On record for ${during}: ${joinList(found, language)}${none}.`,
  );
}

/**
 * Where a sentence stands: the summary tells a number in full, the chapter leads over to its table, and
 * the conclusions say it in short. A reader meets no sentence twice.
 */
export type Place = 'summary' | 'chapter' | 'conclusion';

/** Copies of the region's innovations elsewhere, by their proof. */
export function outgoingSentence(context: Context, place: Place): string {
  const { t, region, counts } = context;
  const on = context.date(context.day);
  const stated = counts['outgoingStated'];
  if (!stated || stated.possible === 0)
    return place === 'conclusion'
      ? t(
          `Replikasi inovasi ${region} di instansi lain belum tercatat.`,
          `No copy of an innovation of ${region} at another agency is on record.`,
        )
      : place === 'chapter'
        ? t(
            `Replikasi inovasi ${region} yang diterapkan di instansi lain belum tercatat sampai ${on}.`,
            `A copy of an innovation of ${region} in use at another agency is not on record as of ${on}.`,
          )
        : t(
            `Sampai ${on} belum ada replikasi inovasi ${region} yang tercatat diterapkan di instansi lain.`,
            `As of ${on} no copy of an innovation of ${region} is on record as in use at another agency.`,
          );
  const n = context.number(stated);
  const proof = proven(context, 'outgoing');
  return {
    summary: t(
      `Sampai ${on} tercatat ${n} replikasi inovasi ${region} yang dinyatakan diterapkan di instansi lain; ${proof}.`,
      `As of ${on}, copies of innovations of ${region} stated to be in use at other agencies number ${n}; ${proof}.`,
    ),
    chapter: t(
      `Replikasi inovasi ${region} yang dinyatakan diterapkan di instansi lain berjumlah ${n} (keadaan ${on}); ${proof}. Kunjungan, minat, komitmen, dan perjanjian disajikan dalam tabel tersendiri karena belum merupakan replikasi.`,
      `Copies of innovations of ${region} stated to be in use at other agencies number ${n} (as of ${on}); ${proof}. Visits, interest, commitments and agreements stand in a table of their own, being no copies yet.`,
    ),
    conclusion: t(
      `Replikasi ke instansi lain yang dinyatakan diterapkan: ${n}; ${proof}.`,
      `Copies at other agencies stated to be in use: ${n}; ${proof}.`,
    ),
  }[place];
}

export function homeSentence(
  context: Context,
  side: 'incoming' | 'internal',
  place: Place,
): string {
  const { t, region, counts } = context;
  const on = context.date(context.day);
  const stated = counts[`${side}Stated`];
  const from =
    side === 'incoming'
      ? t('inovasi instansi lain', 'innovations of other agencies')
      : t('inovasi antar-Perangkat Daerah', 'innovations among its own agencies');
  if (!stated || stated.possible === 0)
    return place === 'conclusion'
      ? t(
          `Replikasi ${from} di lingkungan ${region} belum tercatat.`,
          `No copy of ${from} in ${region} is on record.`,
        )
      : place === 'chapter'
        ? t(
            `Replikasi ${from} yang diterapkan di lingkungan ${region} belum tercatat sampai ${on}.`,
            `A copy of ${from} in use in ${region} is not on record as of ${on}.`,
          )
        : t(
            `Sampai ${on} belum ada replikasi ${from} yang tercatat diterapkan di lingkungan ${region}.`,
            `As of ${on} no copy of ${from} is on record as in use in ${region}.`,
          );
  const n = context.number(stated);
  const proof = proven(context, side);
  const split = side === 'incoming' ? byOrigin(context) : undefined;
  const what = split === undefined ? ` ${from}` : '';
  const whatEn = split === undefined ? ` of ${from}` : '';
  const parts = split === undefined ? '' : `, ${split}`;
  return {
    summary: t(
      `Sampai ${on} tercatat ${n} replikasi${what} yang dinyatakan diterapkan di lingkungan ${region}${parts}; ${proof}.`,
      `As of ${on}, copies${whatEn} stated to be in use in ${region} number ${n}${parts}; ${proof}.`,
    ),
    chapter: t(
      `Replikasi${what} yang dinyatakan diterapkan di lingkungan ${region} berjumlah ${n} (keadaan ${on})${parts}; ${proof}.`,
      `Copies${whatEn} stated to be in use in ${region} number ${n} (as of ${on})${parts}; ${proof}.`,
    ),
    conclusion: t(
      `Replikasi${what} yang dinyatakan diterapkan di lingkungan ${region}: ${n}${parts}; ${proof}.`,
      `Copies${whatEn} stated to be in use in ${region}: ${n}${parts}; ${proof}.`,
    ),
  }[place];
}

/** Copies of which nobody has said where they come from are not said to come from another agency. */
function byOrigin({ t, counts, number }: Context): string | undefined {
  const none = { value: 0, possible: 0 };
  const { incomingOriginUnknown: unknown = none, incomingOriginKnown: known = none } = counts;
  if (unknown.possible === 0) return undefined;
  if (known.possible === 0)
    return t('yang seluruhnya belum diketahui asalnya', 'all of unknown origin');
  return t(
    `yaitu ${number(known)} dari instansi lain dan ${number(unknown)} yang asalnya belum diketahui`,
    `namely ${number(known)} from other agencies and ${number(unknown)} of unknown origin`,
  );
}

/** Where origins are unknown, copies among own agencies may be more than those on record. */
export function unknownOriginNote({ t, counts, number }: Context): string | undefined {
  const unknown = counts['incomingOriginUnknown'];
  if (!unknown || unknown.possible === 0) return undefined;
  return t(
    `Replikasi pada bagian 4.2 yang asalnya belum diketahui (${number(unknown)}) dapat pula merupakan replikasi antar-Perangkat Daerah; hal tersebut baru dapat dipastikan setelah inovasi asalnya ditelusuri.`,
    `The copies of unknown origin in 4.2 (${number(unknown)}) may as well be copies among own agencies; that can be settled only once their originals are traced.`,
  );
}

/** How well the copies counted under `<side>Stated` and the like are proven. */
export function proven(context: Context, side: string): string {
  const levels = PROOFS.slice(1).map((proof) => ({
    proof,
    count: context.counts[`${side}${capital(proof)}`],
  }));
  if (levels.every(({ count }) => (count?.possible ?? 0) === 0))
    return context.t(
      'belum ada yang disertai bukti dukung yang memenuhi syarat',
      'none has evidence that meets the requirements',
    );
  const stated = context.counts[`${side}Stated`];
  const isAll = (count: CountCell | undefined) =>
    count !== undefined && count.value === stated?.possible;
  const told = ({ proof, count }: (typeof levels)[number]) =>
    `${isAll(count) ? context.t('seluruhnya', 'all') : context.number(count ?? { value: 0, possible: 0 })} ${proofLabel(context, proof)}`;
  const list = joinList(levels.map(told), context.language);
  return isAll(levels[0]?.count) ? list : context.t(`di antaranya ${list}`, `among them ${list}`);
}

/** What checks have shown; without any, nothing can be said of whether innovations last. */
export function lastingSentence({ t, counts, number, day, date }: Context): string {
  const none = { value: 0, possible: 0 };
  const { checked = none, unused = none } = counts;
  if (checked.possible === 0)
    return t(
      `Sampai ${date(day)} belum ada pemeriksaan atas inovasi yang tercatat, sehingga keberlanjutannya belum dapat dinilai.`,
      `As of ${date(day)} no check of an innovation is on record, so whether they last cannot be judged.`,
    );
  const found =
    unused.possible === 0
      ? t(
          'tidak satu pun belum banyak dimanfaatkan atau tidak berlanjut',
          'none is hardly used or discontinued',
        )
      : t(
          `${unused.value === checked.possible ? 'seluruhnya' : number(unused)} belum banyak dimanfaatkan, tidak berlanjut, atau tidak ditemukan buktinya`,
          `${unused.value === checked.possible ? 'all' : number(unused)} hardly used, discontinued or without evidence`,
        );
  return t(
    `Dari ${number(checked)} inovasi yang pernah diperiksa sampai ${date(day)}, ${found} menurut pemeriksaan terakhirnya.`,
    `Of the innovations checked by ${date(day)} (${number(checked)}), by their latest check: ${found}.`,
  );
}

/** How many public services there are and how many of them are in use. */
export function servicesSentence({ t, counts, number, day, date, region }: Context): string {
  const none = { value: 0, possible: 0 };
  const { publicServices = none, publicServicesApplied: applied = none } = counts;
  const on = date(day);
  if (publicServices.possible === 0)
    return t(
      `Sampai ${on} belum ada inovasi pelayanan publik ${region} yang tercatat.`,
      `As of ${on} no public-service innovation of ${region} is on record.`,
    );
  const all =
    applied.value === publicServices.value && applied.possible === publicServices.possible;
  return all
    ? t(
        `Sampai ${on} tercatat ${number(publicServices)} inovasi pelayanan publik ${region}, seluruhnya pada tahap penerapan.`,
        `As of ${on}, public-service innovations of ${region} on record number ${number(publicServices)}, all of them in use.`,
      )
    : t(
        `Sampai ${on} tercatat ${number(publicServices)} inovasi pelayanan publik ${region}, ${number(applied)} di antaranya pada tahap penerapan.`,
        `As of ${on}, public-service innovations of ${region} on record number ${number(publicServices)}, those in use ${number(applied)}.`,
      );
}
