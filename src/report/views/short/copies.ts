import { IN_USE_RUNG, PROOFS } from '../../../derive/ladders.ts';
import { reachedBy } from '../../../derive/reached.ts';
import type { Cell, CountCell } from '../../blocks.ts';
import { capital, type Context, countCell, optional, text } from '../../material/context.ts';
import { proofLabel, type Told } from '../../material/replications.ts';
import { pairCount } from '../../material/tallies.ts';
import { dateCell } from '../../material/when.ts';
import type { Numbers } from './annex.ts';

export interface PairCounts {
  readonly inUse: CountCell;
  readonly underway: CountCell;
  readonly ended: CountCell;
}

/**
 * Some pairs in use at each level of proof, now and ever, those not that far, and those ended: noted as
 * `copiesStated` and the like, or as `adoptionsStated` where they are what an agency has copied itself.
 */
export function notePairs(
  context: Context,
  numbers: Numbers,
  told: readonly Told[],
  name: 'copies' | 'adoptions',
): PairCounts {
  const { t, derived } = context;
  const what =
    name === 'copies'
      ? t('Replikasi oleh instansi lain', 'Copies by others')
      : t('Replikasi dari instansi lain', 'Copies made of others');
  const pairs = told.map(({ pair }) => pair);
  const [now, ever] = [derived.inUse(pairs, 'now'), derived.inUse(pairs, 'ever')];
  for (const proof of PROOFS) {
    const label = proofLabel(context, proof);
    const at = `${name}${capital(proof)}`;
    numbers.note(
      at,
      `${what} ${t('yang kini diterapkan', 'now in use')}: ${label}`,
      pairCount(context, now[proof]),
    );
    numbers.note(
      `${at}Ever`,
      `${what} ${t('yang pernah diterapkan', 'ever in use')}: ${label}`,
      pairCount(context, ever[proof]),
    );
  }
  const count = (some: readonly Told[], isSure: (told: Told) => boolean) =>
    countCell(
      some.map((each) => ({ key: each.pair.key, records: each.records, sure: isSure(each) })),
    );
  return {
    inUse: context.counts[`${name}Stated`] as CountCell,
    underway: numbers.note(
      `${name}Underway`,
      `${what} ${t('yang belum sampai penerapan', 'not in use yet')}`,
      count(
        told.filter(
          ({ standing }) =>
            standing.sure < IN_USE_RUNG && standing.possible > 0 && standing.ended !== 'surely',
        ),
        ({ standing }) =>
          standing.sure > 0 && standing.possible < IN_USE_RUNG && standing.ended === 'no',
      ),
    ),
    ended: numbers.note(
      `${name}Ended`,
      `${what} ${t('yang tidak berlanjut', 'not continued')}`,
      count(
        told.filter(({ standing }) => standing.ended !== 'no'),
        ({ standing }) => standing.ended === 'surely',
      ),
    ),
  };
}

/** How far a pair is, with the reason of an end; since when; how well that is proven. */
export function pairCells(
  context: Context,
  { pair, stage, standing, when, proof }: Told,
): readonly Cell[] {
  const reason = reachedBy(pair.events, standing, context.day)?.milestone.reason;
  return [
    text(standing.ended === 'surely' && reason !== undefined ? `${stage}: ${reason}` : stage),
    dateCell(when),
    optional(proof && proofLabel(context, proof)),
  ];
}

/** Titles of the columns that hold those cells. */
export function pairColumns({ t }: Pick<Context, 't'>): string[] {
  return [t('Status', 'Stage'), t('Sejak', 'Since'), t('Pembuktian', 'Proof')];
}
