import { joinList } from '../../../text/language.ts';
import type { Block, Table } from '../../blocks.ts';
import { paragraph, part, section, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { copiesOf, groupsOf, sourcesOf } from '../../material/family.ts';
import type { Known } from '../../material/innovations.ts';
import { bodyText, originText, tell, type Told } from '../../material/replications.ts';
import { proven } from '../../material/sentences.ts';
import type { Numbers } from '../short/annex.ts';
import { notePairs, type PairCounts, pairCells, pairColumns } from '../short/copies.ts';

/** More adopters than this stand in the annex; the page names those that are furthest. */
const MOST_TOLD = 8;

export interface FamilyPart {
  readonly blocks: readonly Block[];
  /** The whole list, where the page has only its beginning. */
  readonly rest: readonly Block[];
  readonly told: readonly Told[];
}

/** Where it runs, who is on the way, what it came from, and what sources say of groups. */
export function family(context: Context, known: Known, numbers: Numbers): FamilyPart {
  const { t } = context;
  const told = tell(context, copiesOf(context, known.document));
  const counts = notePairs(context, numbers, told, 'copies');
  const shown = told.slice(0, MOST_TOLD);
  const isCut = told.length > shown.length;
  return {
    told,
    blocks: [
      part('keluarga', t('Keluarga inovasi', 'The family')),
      ...cameFrom(context, known),
      paragraph(standing(context, known, counts)),
      ...(shown.length === 0
        ? []
        : [
            adopters(context, 'penerima', shown),
            ...(isCut
              ? [
                  paragraph(
                    t(
                      `Daftar lengkap (${context.number(told.length)}) terdapat pada lampiran.`,
                      `The whole list (${context.number(told.length)}) is in the annex.`,
                    ),
                  ),
                ]
              : []),
          ]),
      ...groups(context, known),
    ],
    rest: isCut
      ? [
          section('lampiran-penerima', t('Seluruh instansi', 'All agencies')),
          adopters(context, 'penerima-lengkap', told),
        ]
      : [],
  };
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
