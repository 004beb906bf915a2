import { nameOn } from '../derive/bodies.ts';
import type { Derived } from '../derive/derive.ts';
import { climbOf, type Funnel } from '../derive/funnel.ts';
import type { Pair, PairEvent } from '../derive/pairs.ts';
import { nameOf } from '../derive/names.ts';
import { labelOf } from '../model/fields.ts';
import { refText } from '../model/record.ts';
import { dateText, dateWords } from '../text/dates.ts';
import { fill, type Language } from '../text/language.ts';
import { numberWords, rangeWords } from '../text/numbers.ts';
import { type Interval, written } from '../util/dates.ts';
import { plain, type PlainCount } from './plain.ts';

interface Reached {
  readonly stage: string;
  readonly since: Interval;
}

/** A funnel with plain ids and names, as `show --format json` carries it. */
export interface PlainFunnel {
  readonly stages: readonly {
    readonly stage: string;
    readonly now: PlainCount;
    readonly ever: PlainCount;
  }[];
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly low: number;
    readonly high?: number;
    readonly median?: number;
    readonly exact: number;
    readonly members: readonly {
      readonly key: string;
      readonly low: number;
      readonly high?: number;
      readonly records: readonly string[];
    }[];
  }[];
  readonly years: readonly {
    readonly year: string;
    readonly stage: string;
    readonly count: PlainCount;
  }[];
  readonly pairs: readonly {
    readonly key: string;
    readonly origin: string;
    readonly adopter: string;
    readonly reached: readonly Reached[];
    readonly records: readonly string[];
  }[];
  readonly stalled: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string;
  }[];
  readonly activities: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string;
    readonly key: string;
    readonly adopter: string;
    readonly next: readonly Reached[];
  }[];
}

export function plainFunnel(
  derived: Derived,
  funnel: Funnel,
  pairs: readonly Pair[],
  language: Language,
): PlainFunnel {
  const { graph, day } = derived;
  const recordsOf = (pair: Pair) =>
    pair.records.map((record) => refText(graph.refOf(record), graph.home));
  const reached = ({ stage, when }: PairEvent): Reached => ({ stage, since: when });
  const adopterOf = ({ adopter }: Pair) => {
    const agency = adopter.ref && graph.get(adopter.ref);
    return agency?.kind === 'agency' ? nameOn(agency, day) : adopter.name;
  };
  const daysOf = ({ low, high }: { low: number; high: number | undefined }) => ({
    low,
    ...(high !== undefined && { high }),
  });
  return {
    stages: funnel.stages.map(({ stage, now, ever }) => ({
      stage,
      now: plain(now, graph.home),
      ever: plain(ever, graph.home),
    })),
    steps: funnel.steps.map(({ from, to, days, median, exact, took }) => ({
      from,
      to,
      ...daysOf(days),
      ...(median !== undefined && { median }),
      exact,
      members: took.map(({ pair, days: each }) => ({
        key: pair.key,
        ...daysOf(each),
        records: recordsOf(pair),
      })),
    })),
    years: funnel.years.map(({ year, stage, count }) => ({
      year,
      stage,
      count: plain(count, graph.home),
    })),
    pairs: pairs.map((pair) => ({
      key: pair.key,
      origin: pair.origin.name,
      adopter: adopterOf(pair),
      reached: climbOf(pair, day).flat().map(reached),
      records: recordsOf(pair),
    })),
    stalled: funnel.stalled.map((agreement) => ({
      id: refText(graph.refOf(agreement), graph.home),
      name: nameOf(graph, agreement, language),
      date: agreement.value.date ?? '',
    })),
    activities: funnel.activities.map(({ activity, pair, next }) => ({
      id: refText(graph.refOf(activity), graph.home),
      name: nameOf(graph, activity, language),
      date: activity.value.start ?? '',
      key: pair.key,
      adopter: adopterOf(pair),
      next: next.map(reached),
    })),
  };
}

const WORDS = {
  id: {
    title: 'Corong replikasi',
    least: 'Pasangan yang mencapai sekurang-kurangnya',
    ever: 'pernah {count}',
    step: '{from} → {to}: {days} hari ({pairs} pasangan)',
    median: ', median {days} dari {exact} yang harinya pasti',
    most: 'paling singkat {low}',
    year: 'Mulai tercapai {year}: {stages}',
    stalled: 'Perjanjian tanpa tindak lanjut: {name}, {date} ({id})',
    followed: '{name} ({date}) diikuti {next} di {adopter}',
    unfollowed: 'Kegiatan yang belum diikuti langkah lebih lanjut: {count}',
  },
  en: {
    title: 'Funnel of copies',
    least: 'Pairs that reached at least',
    ever: 'once {count}',
    step: '{from} → {to}: {days} days (pairs: {pairs})',
    median: ', median {days} of {exact} with both days known',
    most: 'at least {low}',
    year: 'First reached in {year}: {stages}',
    stalled: 'Agreement without follow-up: {name}, {date} ({id})',
    followed: '{name} ({date}) was followed by {next} at {adopter}',
    unfollowed: 'Activities with no further step after them: {count}',
  },
} as const;

/** The funnel for people: its title and its lines; none where no pair got anywhere. */
export function funnelText(
  funnel: PlainFunnel,
  language: Language,
): { readonly title: string; readonly lines: readonly string[] } | undefined {
  const words = WORDS[language];
  if (!funnel.stages.some(({ ever }) => ever.possible > 0)) return undefined;
  const stageWord = (stage: string) =>
    labelOf('replication', '/milestones/*/stage', stage)[language].toLowerCase();
  const number = (value: number) => numberWords(value, language);
  const stages = funnel.stages
    .filter(({ ever }) => ever.possible > 0)
    .map(({ stage, now, ever }) => {
      const [here, once] = [rangeWords(now, language), rangeWords(ever, language)];
      const more = here === once ? '' : ` (${fill(words.ever, { count: once })})`;
      return `${stageWord(stage)} ${here}${more}`;
    });
  const steps = funnel.steps.map(({ from, to, low, high, median, exact, members }) => {
    const days =
      high === undefined
        ? fill(words.most, { low: number(low) })
        : rangeWords({ value: low, possible: high }, language);
    const values = {
      from: stageWord(from),
      to: stageWord(to),
      days,
      pairs: number(members.length),
    };
    const middle = { days: number(median ?? 0), exact: number(exact) };
    return fill(words.step, values) + (exact > 1 ? fill(words.median, middle) : '');
  });
  const years = [...new Set(funnel.years.map(({ year }) => year))].map((year) =>
    fill(words.year, {
      year,
      stages: funnel.years
        .filter((each) => each.year === year)
        .map(({ stage, count }) => `${stageWord(stage)} ${rangeWords(count, language)}`)
        .join(', '),
    }),
  );
  const followed = funnel.activities.filter(({ next }) => next.length > 0);
  const unfollowed = new Set(
    funnel.activities.filter(({ next }) => next.length === 0).map(({ id }) => id),
  );
  for (const { id } of followed) unfollowed.delete(id);
  return {
    title: words.title,
    lines: [
      `${words.least}: ${stages.join(' → ')}`,
      ...steps,
      ...years,
      ...funnel.stalled.map(({ id, name, date }) =>
        fill(words.stalled, { id, name, date: dateText(date, language) }),
      ),
      ...followed.map(({ name, date, adopter, next }) =>
        fill(words.followed, {
          name,
          date: dateText(date, language),
          adopter,
          next: next
            .map(({ stage, since }) => `${stageWord(stage)} ${dateWords(written(since), language)}`)
            .join(', '),
        }),
      ),
      ...(unfollowed.size > 0 ? [fill(words.unfollowed, { count: number(unfollowed.size) })] : []),
    ],
  };
}
