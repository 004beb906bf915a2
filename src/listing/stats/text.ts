import { AGES } from '../../derive/freshness.ts';
import { PROOFS } from '../../derive/ladders.ts';
import { labelOf } from '../../model/fields.ts';
import { terminal } from '../../output/escape.ts';
import { dateText } from '../../text/dates.ts';
import { shorten } from '../../text/graphemes.ts';
import { fill, type Language } from '../../text/language.ts';
import { numberWords, rangeWords } from '../../text/numbers.ts';
import { textWidth } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { CARD_WORDS } from '../card-words.ts';
import type { PlainCount } from '../plain.ts';
import { bar, sparkline } from './sparkline.ts';
import type { Stats } from './stats.ts';
import { STATS_WORDS } from './words.ts';

const BAR = 6;
const FIRST = 5;
/** More years than this are no longer seen at once: the earlier ones are left to other formats. */
const MOST_YEARS = 30;
const NOTHING: PlainCount = { value: 0, possible: 0, members: [] };

/**
 * The numbers on about one screen; `name` is the region's or the agency's, `isNew` true of a catalogue
 * that knows of nothing yet, on whatever day.
 */
export function statsText(
  stats: Stats,
  name: string,
  isNew: boolean,
  language: Language,
  columns: number,
): string {
  const words = STATS_WORDS[language];
  const width = Math.min(Math.max(columns, 40), 100);
  const range = (count: PlainCount) => rangeWords(count, language);
  const n = (key: string) => range(stats.counts[key] ?? NOTHING);
  const title = stats.agency === undefined ? name : fill(words.agency, { name });
  const head = wrap(
    terminal(`${title} · ${fill(words.asOf, { day: dateText(stats.asOf, language) })}`),
    width,
  );
  if (isEmpty(stats)) {
    const told =
      stats.agency !== undefined
        ? fill(words.emptyAgency, { name })
        : isNew
          ? words.empty
          : fill(words.emptyThen, { day: dateText(stats.asOf, language) });
    return `${[...head, ...wrap(terminal(told), width)].join('\n')}\n`;
  }
  const phases = stats.phases
    .filter(({ count }) => count.possible > 0)
    .map(({ phase, count }) => `${words.phase[phase]} ${range(count)}`);
  const say = (text: string) => wrap(text, width);
  const lines = [
    ...head,
    ...say(
      fill(words.services, {
        services: n('publicServices'),
        applied: n('publicServicesApplied'),
        others: n('otherForms'),
      }),
    ),
    ...(phases.length > 0 ? say(fill(words.phases, { phases: phases.join(', ') })) : []),
    ...say(fill(words.beside, { ideas: n('ideas'), umbrellas: n('umbrellas') })),
    ...(stats.unattested.value === 0
      ? []
      : say(fill(words.unattested, { unattested: String(stats.unattested.value) }))),
    '',
    ...beside(ladderBlock(stats, language), funnelBlock(stats, language), columns),
    ...(n('incomingStated') + n('internalStated') === '00'
      ? []
      : say(
          fill(words.home, {
            incoming: n('incomingStated'),
            incomingProven: n('incomingDocumented'),
            internal: n('internalStated'),
            internalProven: n('internalDocumented'),
          }),
        )),
    '',
    ...freshLines(stats, language),
    ...yearLines(stats, language).flatMap(say),
    '',
    ...firstLines(stats, language, width),
    ...say(words.more),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Nothing on record that a number could be about. */
function isEmpty({ counts, funnel }: Stats): boolean {
  return (
    ['innovations', 'ideas', 'umbrellas', 'incomingStatedEver', 'internalStatedEver'].every(
      (name) => (counts[name]?.possible ?? 0) === 0,
    ) && funnel.every(({ ever }) => ever.possible === 0)
  );
}

function ladderBlock({ rungs, counts }: Stats, language: Language): string[] {
  if ((counts['publicServices']?.possible ?? 0) === 0) return [];
  const names = CARD_WORDS[language].rungs;
  const widest = Math.max(...rungs.map(({ rung }) => textWidth(names[rung])));
  return [
    STATS_WORDS[language].ladder,
    ...rungs.map(({ rung, filled, empty }) => {
      const whole = filled.value + empty.possible;
      return `${names[rung].padEnd(widest)} ${bar(filled.value, whole, BAR)} ${rangeWords(filled, language)}/${rangeWords(empty, language)}`;
    }),
  ];
}

function funnelBlock({ funnel }: Stats, language: Language): string[] {
  const words = STATS_WORDS[language];
  if (funnel.every(({ ever }) => ever.possible === 0)) return [words.noCopies];
  const label = (stage: string) =>
    labelOf('replication', '/milestones/*/stage', stage)[language].toLowerCase();
  const rows = funnel.map(({ stage, now }) => [
    label(stage),
    ...PROOFS.map((proof) => rangeWords(now[proof], language)),
  ]);
  return [words.funnel, ...aligned([['', ...words.proofs], ...rows], ' ')];
}

function freshLines({ freshness }: Stats, language: Language): string[] {
  const words = STATS_WORDS[language];
  const numbers = (of: 'innovations' | 'copies') =>
    AGES.map((age) =>
      rangeWords(freshness.find((each) => each.age === age)?.[of] ?? NOTHING, language),
    );
  return aligned([
    [words.fresh, ...AGES.map((age) => words.ages[age])],
    [`  ${words.innovations}`, ...numbers('innovations')],
    [`  ${words.copies}`, ...numbers('copies')],
  ]);
}

/** Bars by year with the years and their numbers at both ends; what is not surely of one year is told apart. */
function yearLines({ years }: Stats, language: Language): string[] {
  const words = STATS_WORDS[language];
  const named = years.filter(({ year }) => year !== null).slice(-MOST_YEARS);
  const number = (value: number) => numberWords(value, language);
  const line = (title: string, of: 'innovations' | 'copies') => {
    const counts = named.map((each) => each[of]);
    const values = counts.map(({ value }) => value);
    const open = new Set(
      years.flatMap(({ year, [of]: count }) =>
        year === null || count.possible > count.value
          ? count.members.filter((each) => !isSure(years, of, each.key)).map(({ key }) => key)
          : [],
      ),
    ).size;
    const most = Math.max(0, ...values);
    const peak = named[values.indexOf(most)]?.year ?? '';
    const bars =
      most === 0
        ? words.none
        : `${named[0]?.year ?? ''} (${number(values[0] ?? 0)}) ${sparkline(values)} (${number(values.at(-1) ?? 0)}) ${named.at(-1)?.year ?? ''}; ${fill(words.most, { most: number(most), year: peak })}`;
    return `${title}: ${bars}${open > 0 ? `; ${fill(words.undated, { count: number(open) })}` : ''}`;
  };
  return [line(words.innovationsPerYear, 'innovations'), line(words.copiesPerYear, 'copies')];
}

/** True where a unit stands in one year alone, and a named one. */
function isSure(years: Stats['years'], of: 'innovations' | 'copies', key: string): boolean {
  const holding = years.filter((each) => each[of].members.some((member) => member.key === key));
  const [only] = holding;
  return (
    holding.length === 1 && only?.year !== null && only?.[of].value === only?.[of].members.length
  );
}

function firstLines(stats: Stats, language: Language, width: number): string[] {
  const words = STATS_WORDS[language];
  const { error, warning, info } = stats.findings;
  const number = (value: number) => numberWords(value, language);
  const totals = { error: number(error), warning: number(warning), info: number(info) };
  if (stats.toDo.length === 0) return [words.nothing];
  const some = stats.toDo.slice(0, FIRST);
  const widest = Math.max(...some.map(({ count }) => number(count).length));
  return [
    ...wrap(fill(words.first, totals), width),
    ...some.map(({ count, what }) => {
      const start = `  ${number(count).padStart(widest)}  `;
      return start + shorten(what.replaceAll('`', ''), width - start.length - 1);
    }),
  ];
}

/** Rows as columns: words to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[], gap = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => textWidth(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - textWidth(cell));
        return at === 0 ? cell + space : space + cell;
      })
      .join(gap),
  );
}

/** Two blocks side by side where there is room, else one below the other. */
function beside(left: readonly string[], right: readonly string[], columns: number): string[] {
  if (left.length === 0) return [...right];
  const [widest, other] = [left, right].map((lines) => Math.max(...lines.map(textWidth))) as [
    number,
    number,
  ];
  const gap = Math.min(3, columns - widest - other);
  if (gap < 1) return [...left, '', ...right];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const cell = left[at] ?? '';
    return `${cell}${' '.repeat(widest - textWidth(cell) + gap)}${right[at] ?? ''}`;
  });
}
