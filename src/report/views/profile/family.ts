import { joinList } from '../../../text/language.ts';
import { groupBy } from '../../../util/order.ts';
import type { Block, Table } from '../../blocks.ts';
import { bullets, paragraph, part, section, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { familyFigure } from '../../material/figure-family.ts';
import { copiesOf, groupsOf, sourcesOf } from '../../material/family.ts';
import type { Known } from '../../material/innovations.ts';
import { bodyText, originText, proofLabel, tell, type Told } from '../../material/replications.ts';
import { proven } from '../../material/sentences.ts';
import type { Numbers } from '../short/annex.ts';
import { notePairs, type PairCounts, pairCells, pairColumns } from '../short/copies.ts';

/** A taller picture, by its width, stands in the annex: then the page names who is furthest. */
const TALL = 0.6;
const MOST_TOLD = 8;

export interface FamilyPart {
  readonly blocks: readonly Block[];
  /** Every adopter, and what the picture shows, in tables. */
  readonly rest: readonly Block[];
  readonly told: readonly Told[];
}

/** Where it runs, who is on the way, what it came from, and what sources say of groups. */
export function family(context: Context, known: Known, numbers: Numbers): FamilyPart {
  const { t } = context;
  const told = tell(context, copiesOf(context, known.document));
  const counts = notePairs(context, numbers, told, 'copies');
  const lineage = familyFigure(context, known.document);
  // Alone, there is nothing to draw.
  const hasKin = lineage.some((block) => block.type === 'table' && block.rows.length > 0);
  const figures = hasKin ? lineage.filter((block) => block.type === 'figure') : [];
  const isTall = figures.some(({ picture: { width, height } }) => height > width * TALL);
  return {
    told,
    blocks: [
      part('keluarga', t('Keluarga inovasi', 'The family')),
      ...cameFrom(context, known),
      paragraph(standing(context, known, counts)),
      ...(isTall ? byStage(context, told) : []),
      ...groups(context, known),
      ...(isTall ? [] : figures),
    ],
    rest: [
      ...(told.length === 0
        ? []
        : [
            section('lampiran-penerima', t('Instansi penerima', 'Adopters')),
            adopters(context, 'penerima', told),
          ]),
      ...(hasKin
        ? [
            section('lampiran-silsilah', t('Silsilah', 'Lineage')),
            ...(isTall ? figures : []),
            ...lineage.filter(({ type }) => type === 'table'),
          ]
        : []),
    ],
  };
}

/** Who stands on which stage, since when and how well that is proven; furthest first. */
function byStage(context: Context, told: readonly Told[]): Block[] {
  const { t, number } = context;
  if (told.length === 0) return [];
  const stages = groupBy(told.slice(0, MOST_TOLD), ({ stage }) => stage);
  const lines = [...stages].map(([stage, some]) => {
    const all = told.filter((each) => each.stage === stage).length;
    const names = some.map(({ adopter, when, proof }) => {
      const date = when?.written === undefined ? [] : [context.date(when.written)];
      const details = [...date, ...(proof === undefined ? [] : [proofLabel(context, proof)])];
      return details.length === 0 ? adopter : `${adopter} (${details.join(', ')})`;
    });
    const more = all - some.length;
    const rest = more === 0 ? '' : t(`; dan ${number(more)} lainnya`, `; and ${number(more)} more`);
    return [{ text: `${stage} (${number(all)}): `, strong: true }, `${names.join('; ')}${rest}.`];
  });
  const all = t(
    'Seluruhnya terdapat pada lampiran, beserta gambar silsilahnya.',
    'All of them are in the annex, with a picture.',
  );
  return [bullets(...lines), paragraph(all)];
}

function standing(
  context: Context,
  { name }: Known,
  { inUse, underway, ended }: PairCounts,
): string {
  const { t, number } = context;
  const on = context.date(context.day);
  const sentences = [
    inUse.possible === 0
      ? t(
          `Sampai ${on} belum ada instansi lain yang tercatat menerapkan ${name}.`,
          `As of ${on} no other agency is on record as using ${name}.`,
        )
      : t(
          `Sampai ${on} tercatat ${number(inUse)} replikasi ${name} yang dinyatakan diterapkan; ${proven(context, 'copies')}.`,
          `As of ${on}, copies of ${name} stated to be in use number ${number(inUse)}; ${proven(context, 'copies')}.`,
        ),
  ];
  if (underway.possible > 0)
    sentences.push(
      t(
        `Sebanyak ${number(underway)} instansi belum sampai pada penerapan; kunjungan, minat, komitmen, dan perjanjian belum merupakan replikasi.`,
        `Not in use yet: ${number(underway)}; visits, interest, commitments and agreements are no copies yet.`,
      ),
    );
  if (ended.possible > 0)
    sentences.push(t(`Tidak berlanjut: ${number(ended)}.`, `Not continued: ${number(ended)}.`));
  return sentences.join(' ');
}

function adopters(context: Context, id: string, some: readonly Told[]): Table {
  const { t } = context;
  return table(
    id,
    t('Instansi yang menerapkan atau menjajaki', 'Agencies that use or explore it'),
    [t('Instansi', 'Agency'), ...pairColumns(context)],
    some.map((each) => ({
      cells: [text(each.adopter), ...pairCells(context, each)],
      records: each.records,
    })),
    '',
  );
}

/** What it was made of, where it is itself a copy. */
function cameFrom(context: Context, { document }: Known): Block[] {
  const { t } = context;
  const pairs = sourcesOf(context, document);
  if (pairs.length === 0) return [];
  tell(context, pairs);
  const names = [...new Set(pairs.map((pair) => originText(context, pair)))];
  const at = joinList(
    [...new Set(pairs.map((pair) => bodyText(context, pair.adopter)))],
    context.language,
  );
  const isLost = pairs.every(({ origin }) => origin.kind === 'lost');
  return [
    paragraph(
      isLost
        ? t(
            `Inovasi ini merupakan hasil replikasi oleh ${at}; inovasi asalnya belum diketahui.`,
            `It came of a copy by ${at}; the original is not known.`,
          )
        : t(
            `Inovasi ini merupakan hasil replikasi dari ${joinList(names, 'id')} oleh ${at}.`,
            `It came of a copy of ${joinList(names, 'en')} by ${at}.`,
          ),
    ),
  ];
}

/** Stated by sources, beside the counts and never summed. */
function groups(context: Context, { document }: Known): Block[] {
  const { t } = context;
  const stated = groupsOf(context, document).map(({ label, stated: { count }, when }) => {
    const date = when.written === undefined ? '' : `, ${context.date(when.written)}`;
    return `${label} (${context.number(count)}${date})`;
  });
  if (stated.length === 0) return [];
  return [
    paragraph(
      t(
        `Sumber menyebut pula kelompok penerima, yang tidak masuk hitungan: ${stated.join('; ')}.`,
        `Sources also state groups of adopters, which are not in the counts: ${stated.join('; ')}.`,
      ),
    ),
  ];
}
