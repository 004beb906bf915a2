import { IN_USE_RUNG } from '../../../derive/ladders.ts';
import { namedBody } from '../../../derive/bodies.ts';
import { isAdopterSide, isOurs, type Pair } from '../../../derive/pairs.ts';
import { catalogsTelling, isCatalogOf } from '../../../derive/sides.ts';
import type { CatalogRecord } from '../../../model/record.ts';
import { fold } from '../../../util/fold.ts';
import type { Block, Cell } from '../../blocks.ts';
import { table } from '../../build.ts';
import { checkText, latestCheck } from '../../material/checks.ts';
import { capital, type Context, optional, text } from '../../material/context.ts';
import {
  bodyText,
  type Direction,
  pairsTowards,
  proofLabel,
  tell,
  type Told,
} from '../../material/replications.ts';
import { dateCell } from '../../material/when.ts';

/** Pairs that are, were or possibly are in use: the copies. Without any, the sentence before has said so. */
export function copyTable(
  context: Context,
  direction: Direction,
  id: string,
  title: string,
): Block {
  const told = tell(context, pairsTowards(context, direction)).filter(isCopy);
  return pairTable(
    context,
    id,
    title,
    context.t('Instansi penerima', 'Adopter'),
    told,
    '',
    (each) => proofText(context, each),
    context.t('Pemeriksaan terakhir', 'Latest check'),
  );
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
  return told.length === 0 && empty === ''
    ? []
    : [
        pairTable(
          context,
          id,
          title,
          context.t('Instansi pengunjung atau peminat', 'Visiting or interested agency'),
          told,
          empty,
          ({ proof }) => proof && capital(proofLabel(context, proof)),
        ),
      ];
}

/**
 * How well a copy is proven. One elsewhere that nothing from the adopter's side speaks of is the word
 * of those from whom it was copied, whose catalogue this is.
 */
function proofText(context: Context, { pair, proof }: Told): string | undefined {
  if (proof === undefined) return undefined;
  const label = capital(proofLabel(context, proof));
  if (proof !== 'stated' || pair.direction !== 'out' || isToldByAdopter(context, pair))
    return label;
  return context.t(
    `${label} oleh pihak asal; belum dikonfirmasi penerima`,
    `${label} by the side of origin; not confirmed by the adopter`,
  );
}

/** The adopter's own catalogue, or a page that the adopter itself publishes. */
function isToldByAdopter(context: Context, pair: Pair): boolean {
  const { graph } = context;
  for (const catalog of catalogsTelling(graph, pair).keys())
    if (catalog !== graph.home && isCatalogOf(graph, catalog, pair, 'adopter')) return true;
  const names = pair.adopters.map((adopter) => fold(bodyText(context, adopter)));
  return pair.records.some(
    (record) =>
      isOurs(graph, record) &&
      Object.values(record.value.sources ?? {}).some(
        ({ publisher }) =>
          publisher !== undefined &&
          (names.includes(fold(publisher)) ||
            isAdopterSide(pair, namedBody(publisher, undefined, undefined))),
      ),
  );
}

/** The latest check of a copy that any of its records keeps. */
function checkCell(context: Context, { pair }: Told): Cell {
  const found = latestCheck(context, ...pair.records);
  if (!found) return text(context.t('belum tercatat', 'none on record'));
  context.ledger.use(found.document as CatalogRecord, 'checks', found.check);
  return text(checkText(context, found));
}

function isCopy({ standing }: Told): boolean {
  return standing.everPossible >= IN_USE_RUNG;
}

function pairTable(
  context: Context,
  id: string,
  title: string,
  who: string,
  some: readonly Told[],
  empty: string,
  proof: (told: Told) => string | undefined,
  checks?: string,
): Block {
  const { t } = context;
  const rows = some.map((told) => ({
    cells: [
      text(told.origin),
      text(adopterText(context, told)),
      text(told.stage),
      dateCell(told.when),
      optional(proof(told)),
      ...(checks === undefined ? [] : [checkCell(context, told)]),
    ],
    records: told.records,
  }));
  return table(
    id,
    title,
    [
      t('Inovasi asal', 'Original'),
      who,
      t('Status', 'Stage'),
      t('Sejak', 'Since'),
      t('Tingkat pembuktian status', 'Proof of that stage'),
      ...(checks === undefined ? [] : [checks]),
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
