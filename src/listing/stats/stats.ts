import { copiesByYear, innovationsByYear, type ByYear } from '../../derive/by-year.ts';
import { type Count, countOf } from '../../derive/counts.ts';
import type { Derived } from '../../derive/derive.ts';
import { type Age, AGES, freshnessOf, freshnessOfCopies } from '../../derive/freshness.ts';
import { PHASES, type Proof, PROOFS, type Stage, STAGES } from '../../derive/ladders.ts';
import { innovationsThere, inTotals, publicServices } from '../../derive/portfolio.ts';
import { type Rung, RUNGS } from '../../derive/rungs.ts';
import { pairsTowards } from '../../derive/towards.ts';
import type { Document } from '../../model/record.ts';
import type { Presented } from '../../present/present.ts';
import { by, groupBy } from '../../util/order.ts';
import { plain, type PlainCount } from '../plain.ts';

type Severity = Presented['severity'];

/** Where an innovation stands: a phase, its end, open between several, or nothing on record. */
export const PHASE_GROUPS = [...PHASES, 'berhenti', 'open', 'none'] as const;
export type PhaseGroup = (typeof PHASE_GROUPS)[number];

/** Where the catalogue stands on a day, in numbers with their records. */
export interface Stats {
  readonly asOf: string;
  /** The one agency that it is limited to. */
  readonly agency?: string;
  /** The named numbers of the annual report of the day's year. */
  readonly counts: Readonly<Record<string, PlainCount>>;
  /** Innovations on record that nothing dated shows to have been there by the day: in no number. */
  readonly unattested: PlainCount;
  /** Public services that enter the totals, by phase. */
  readonly phases: readonly { readonly phase: PhaseGroup; readonly count: PlainCount }[];
  /** The same, rung by rung: on record or not. */
  readonly rungs: readonly {
    readonly rung: Rung;
    readonly filled: PlainCount;
    readonly empty: PlainCount;
  }[];
  /** Own innovations at other agencies: at least so far, with at least so much proof. */
  readonly funnel: readonly {
    readonly stage: Stage;
    readonly now: Readonly<Record<Proof, PlainCount>>;
    readonly ever: PlainCount;
  }[];
  readonly freshness: readonly {
    readonly age: Age;
    readonly innovations: PlainCount;
    readonly copies: PlainCount;
  }[];
  /** First in use in the year; without a year where dates leave open too many. */
  readonly years: readonly {
    readonly year: string | null;
    readonly innovations: PlainCount;
    readonly copies: PlainCount;
  }[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** What is to be done, first things first. */
  readonly toDo: readonly ToDo[];
}

export interface ToDo {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** What the rule asks for. */
  readonly what: string;
}

/** A plan whose day has passed is asked for before other warnings. */
const OVERDUE = 'replication/plan-overdue';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * `counts` are the numbers of the annual report, `findings` what is wrong with what is looked at, and
 * `whatOf` says what a rule asks for.
 */
export function statsOf(
  derived: Derived,
  counts: Readonly<Record<string, PlainCount>>,
  findings: readonly Presented[],
  whatOf: (rule: string) => string,
): Stats {
  const { graph } = derived;
  const told = (count: Count) => plain(count, graph.home);
  const services = publicServices(derived);
  const out = pairsTowards(derived, 'out');
  const everywhere = [...out, ...pairsTowards(derived, 'in'), ...pairsTowards(derived, 'internal')];
  const inAll = innovationsThere(derived).filter((each) => inTotals(derived, each) === 'counted');
  const there = new Set(innovationsThere(derived));
  const unattested = graph.all('innovation').filter((each) => !there.has(each));
  const ages = freshnessOf(derived, inAll);
  const copyAges = freshnessOfCopies(derived, everywhere);
  return {
    asOf: derived.day,
    ...(graph.within && { agency: graph.within.agency.id }),
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, { value, possible, members }]) => [
        name,
        { value, possible, members },
      ]),
    ),
    unattested: told(recordCount(derived, unattested)),
    phases: PHASE_GROUPS.map((phase) => ({
      phase,
      count: told(
        innovationCount(
          derived,
          services.filter((each) => phaseGroup(derived, each) === phase),
        ),
      ),
    })),
    rungs: RUNGS.map((rung) => rungCount(derived, services, rung, told)),
    funnel: STAGES.map((stage, index) => ({
      stage,
      now: Object.fromEntries(
        PROOFS.map((proof) => [proof, told(derived.count(out, index + 1, proof, 'now'))]),
      ) as Record<Proof, PlainCount>,
      ever: told(derived.count(out, index + 1, 'stated', 'ever')),
    })),
    freshness: AGES.map((age) => ({
      age,
      innovations: told(ages[age]),
      copies: told(copyAges[age]),
    })),
    years: yearsOf(innovationsByYear(derived, inAll), copiesByYear(derived, out), told),
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [
        severity,
        findings.filter((each) => each.severity === severity).length,
      ]),
    ) as Record<Severity, number>,
    toDo: toDoOf(findings, whatOf),
  };
}

function innovationCount(derived: Derived, some: readonly Document<'innovation'>[]): Count {
  return countOf(
    some.map((each) => ({
      key: each.id,
      records: [derived.graph.refOf(each)],
      sure: derived.known(each) === 'surely',
    })),
  );
}

/** Records as they are, whatever the day. */
function recordCount(derived: Derived, some: readonly Document<'innovation'>[]): Count {
  return countOf(
    some.map((each) => ({ key: each.id, records: [derived.graph.refOf(each)], sure: true })),
  );
}

function phaseGroup(derived: Derived, innovation: Document<'innovation'>): PhaseGroup {
  const { sure, possible, ended } = derived.phase(innovation);
  if (ended === 'surely') return 'berhenti';
  if (sure > 0 && sure === possible && ended === 'no') return PHASES[sure - 1] ?? 'none';
  return possible > 0 ? 'open' : 'none';
}

/** As the report's table of the same: of innovations that surely were there. What dates leave open may be either. */
function rungCount(
  derived: Derived,
  services: readonly Document<'innovation'>[],
  rung: Rung,
  told: (count: Count) => PlainCount,
): Stats['rungs'][number] {
  const states = services
    .filter((each) => derived.known(each) === 'surely')
    .map((each) => ({
      key: each.id,
      records: [derived.graph.refOf(each)],
      state: derived.rungs(each)[rung],
    }));
  const count = (surely: (state: unknown) => boolean) =>
    told(
      countOf(
        states
          .filter(({ state }) => surely(state) || state === 'unsure')
          .map(({ key, records, state }) => ({ key, records, sure: surely(state) })),
      ),
    );
  return {
    rung,
    filled: count((state) => state === true),
    empty: count((state) => state === false || state === 'not-yet'),
  };
}

/** Every year from the first to the last in which something began. */
function yearsOf(
  innovations: ByYear,
  copies: ByYear,
  told: (count: Count) => PlainCount,
): Stats['years'] {
  const named = [...innovations, ...copies].flatMap(({ year }) =>
    year === undefined ? [] : [Number(year)],
  );
  const first = Math.min(...named);
  const last = Math.max(...named);
  const none = countOf([]);
  const of = (some: ByYear, year: string | undefined) =>
    told(some.find((each) => each.year === year)?.count ?? none);
  const years: (string | undefined)[] = named.length
    ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
    : [];
  if ([...innovations, ...copies].some(({ year }) => year === undefined)) years.push(undefined);
  return years.map((year) => ({
    year: year ?? null,
    innovations: of(innovations, year),
    copies: of(copies, year),
  }));
}

function toDoOf(findings: readonly Presented[], whatOf: (rule: string) => string): ToDo[] {
  return [...groupBy(findings, ({ rule }) => rule).values()]
    .flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : [
            {
              rule: first.rule,
              severity: first.severity,
              count: 1 + more.length,
              what: whatOf(first.rule),
            },
          ],
    )
    .sort(
      by<ToDo>(
        ({ severity }) => SEVERITIES.indexOf(severity),
        ({ rule }) => (rule === OVERDUE ? 0 : 1),
        ({ count }) => -count,
        ({ rule }) => rule,
      ),
    );
}
