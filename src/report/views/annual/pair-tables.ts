import { IN_USE_RUNG } from '../../../derive/ladders.ts';
import type { Block } from '../../blocks.ts';
import { table } from './build.ts';
import { capital, type Context, optional, text } from './context.ts';
import { type Direction, pairsTowards, proofLabel, tell, type Told } from './replications.ts';
import { dateCell } from './when.ts';

/** Pairs that are, were or possibly are in use: the copies. Without any, the sentence before has said so. */
export function copyTable(
  context: Context,
  direction: Direction,
  id: string,
  title: string,
): Block {
  const told = tell(context, pairsTowards(context, direction)).filter(isCopy);
  return pairTable(context, id, title, told, '');
}

/** Pairs below use. Where nothing is to be said without them, there is no table at all. */
export function approachTable(
  context: Context,
  direction: Direction,
  id: string,
  title: string,
  empty: string,
): Block[] {
  const told = tell(context, pairsTowards(context, direction)).filter((each) => !isCopy(each));
  return told.length === 0 && empty === '' ? [] : [pairTable(context, id, title, told, empty)];
}

function isCopy({ standing }: Told): boolean {
  return standing.everPossible >= IN_USE_RUNG;
}

function pairTable(
  context: Context,
  id: string,
  title: string,
  some: readonly Told[],
  empty: string,
): Block {
  const { t } = context;
  const rows = some.map((told) => ({
    cells: [
      text(told.origin),
      text(adopterText(context, told)),
      text(told.stage),
      dateCell(told.when),
      optional(told.proof && capital(proofLabel(context, told.proof))),
    ],
    records: told.records,
  }));
  return table(
    id,
    title,
    [
      t('Inovasi asal', 'Original'),
      t('Instansi penerima', 'Adopter'),
      t('Status', 'Stage'),
      t('Sejak', 'Since'),
      t('Tingkat pembuktian status', 'Proof of that stage'),
    ],
    rows,
    empty,
  );
}

/** The adopter, with the name that the innovation bears there. */
function adopterText(context: Context, told: Told): string {
  const name = told.pair.records
    .map((record) => record.value.known_as)
    .find((each) => each !== undefined);
  return name === undefined || !isCopy(told)
    ? told.adopter
    : `${told.adopter}, ${context.t('dengan nama', 'as')} ${name}`;
}
