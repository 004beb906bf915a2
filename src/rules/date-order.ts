import { defineRule, isKind, type Reporter } from '../check/rule.ts';
import { type Interval, parseDate } from '../util/dates.ts';
import { phaseEvents } from '../derive/derive.ts';
import { phaseRung, stageRung } from '../derive/ladders.ts';
import { eventsOf } from '../derive/pairs.ts';
import { timeOf } from '../derive/timing.ts';
import { by } from '../util/order.ts';
import type { Document } from '../model/record.ts';

type Id = 'reversed' | 'phase' | 'stage' | 'reported-before' | 'related-earlier';

export default defineRule({
  id: 'date/order',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Urutan waktu harus masuk akal: selesai setelah mulai, evaluasi setelah penerapan, berita setelah kejadiannya. Tanggal sebagian dan yang disengketakan dibaca seluas mungkin.',
      en: 'Times must be in order: an end after its start, evaluation after use, news after the event. Partial and disputed dates are read as widely as they allow.',
    },
    why: {
      id: 'Urutan yang terbalik berarti salah satu tanggalnya keliru, dan status pada laporan ikut keliru.',
      en: 'A reversed order means that one of the dates is wrong, and so is the status in the report.',
    },
    fix: {
      id: 'Periksa kedua tanggal pada sumbernya; catat sebagai sengketa bila sumber berbeda.',
      en: 'Check both dates in the sources; record a dispute where sources differ.',
    },
  },
  messages: {
    reversed: {
      id: '{here} ({later}) lebih awal daripada {other} ({earlier})',
      en: '{here} ({later}) is earlier than {other} ({earlier})',
    },
    phase: {
      id: '{here} uji coba ({later}) sesudah tanggal penerapan pertama ({earlier})',
      en: '{here} of the trial ({later}) is after that of the first use ({earlier})',
    },
    stage: {
      id: '{here} evaluasi ({later}) lebih awal daripada tanggal penerapan pertama ({earlier})',
      en: '{here} of the evaluation ({later}) is earlier than that of the first use ({earlier})',
    },
    'reported-before': {
      id: '{here} ({later}) terjadi sesudah sumber yang memberitakannya terbit ({earlier})',
      en: '{here} ({later}) happened after the source that reports it was published ({earlier})',
    },
    'related-earlier': {
      id: 'Tanggal pembandingnya di sini',
      en: 'The date it is compared with is here',
    },
  },
  examples: {
    good: [
      {
        files: {
          'activities/tif-2020.yaml':
            'name: TIF 2020\nkind: festival\nstart: 2020-12-14\nend: 2020-12\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'activities/tif-2022.yaml':
            'name: TIF 2022\nkind: festival\nstart: 2022-12-02\nend: 2022-12-01\nsources: {berita: {title: Berita}}\ndisputes:\n  - {field: start, values: [{value: 2022-11-30}, {value: 2022-12-02}], status: terbuka}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'activities/tif-2020.yaml':
            'name: TIF 2020\nkind: festival\nstart: 2020-12-15\nend: 2020-12-14\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['activities/tif-2020.yaml', 'reversed', '2020-12-14']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones:\n  - {id: mulai, phase: penerapan, date: 2019}\n  - {id: coba, phase: uji-coba, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'phase', '2020']],
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dievaluasi, date: 2020}\n  - {stage: diterapkan, date: 2021-05}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'stage', '2020']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones:\n  - {id: mulai, phase: penerapan, date: 2021, sources: [berita]}\nsources: {berita: {title: Berita, published: 2020-12-14}}\n',
        },
        expect: [['innovations/lion.yaml', 'reported-before', '2021']],
      },
    ],
  },
  check(document, context) {
    if (isKind(document, 'activity')) between(document, context, ['start', 'end']);
    if (isKind(document, 'agreement')) between(document, context, ['date', 'until']);
    if (isKind(document, 'agency'))
      document.value.names?.forEach((_, index) =>
        between(document, context, [`names/${index}/from`, `names/${index}/until`]),
      );
    if (isKind(document, 'catalog'))
      document.value.legal_basis?.forEach((_, index) =>
        between(document, context, [`legal_basis/${index}/from`, `legal_basis/${index}/until`]),
      );
    if (isKind(document, 'innovation')) phases(document, context);
    if (isKind(document, 'replication')) stages(document, context);
    if (isKind(document, 'innovation') || isKind(document, 'replication'))
      reports(document, context);
  },
});

function between(
  document: Document,
  { report }: Reporter<Id>,
  [from, until]: readonly [string, string],
): void {
  const at = (path: string) =>
    path
      .split('/')
      .reduce(
        (value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key],
        document.value,
      );
  const earlier = at(from);
  const later = at(until);
  if (typeof earlier !== 'string' || typeof later !== 'string') return;
  const start = readable(document, earlier, from);
  const end = readable(document, later, until);
  if (!start || !end || end.hi >= start.lo) return;
  report({
    messageId: 'reversed',
    document,
    pointer: `/${until}`,
    args: { later: { date: later }, other: { field: `/${from}` }, earlier: { date: earlier } },
    related: [{ messageId: 'related-earlier', document, pointer: `/${from}` }],
  });
}

/** The written date with its disputes; none where it is impossible, which another rule tells. */
function readable(document: Document, written: string, path: string): Interval | undefined {
  return (
    parseDate(written) &&
    timeOf({ value: { ...document.value, sources: {} } as Document['value'] }, written, path)
  );
}

function phases(innovation: Document<'innovation'>, { report }: Reporter<Id>): void {
  const milestones = innovation.value.milestones ?? [];
  const events = phaseEvents(innovation);
  const indexes = (phase: string) =>
    milestones.flatMap((each, index) =>
      each.phase === phase && !each.planned && each.date !== undefined ? [index] : [],
    );
  const uses = indexes('penerapan');
  const trials = indexes('uji-coba').filter((index) => milestones[index]?.version === undefined);
  const first = uses.find((use) =>
    uses.every((other) => (events[use]?.when.hi ?? '') <= (events[other]?.when.hi ?? '')),
  );
  if (first === undefined || phaseRung('uji-coba') === 0) return;
  for (const trial of trials) {
    if (
      trials.some((other) => (events[other]?.when.lo ?? '') <= (events[first]?.when.hi ?? '')) ||
      uses.some((use) => (events[use]?.when.hi ?? '') >= (events[trial]?.when.lo ?? ''))
    )
      continue;
    report({
      messageId: 'phase',
      document: innovation,
      pointer: `/milestones/${trial}/date`,
      args: {
        later: { date: milestones[trial]?.date ?? '' },
        earlier: { date: milestones[first]?.date ?? '' },
      },
      related: [
        {
          messageId: 'related-earlier',
          document: innovation,
          pointer: `/milestones/${first}/date`,
        },
      ],
    });
  }
}

function stages(replication: Document<'replication'>, { report }: Reporter<Id>): void {
  const events = eventsOf(replication).filter((event) => !event.planned);
  const uses = events.filter((event) => event.rung === stageRung('diterapkan'));
  const [first] = [...uses].sort(by((use) => use.when.lo));
  if (!first) return;
  for (const event of events) {
    if (
      event.rung !== stageRung('dievaluasi') ||
      event.milestone.date === undefined ||
      !uses.every((use) => use.when.lo > event.when.hi)
    )
      continue;
    report({
      messageId: 'stage',
      document: replication,
      pointer: `/milestones/${event.index}/date`,
      args: {
        later: { date: event.milestone.date },
        earlier: { date: first.milestone.date ?? '' },
      },
      related: [
        {
          messageId: 'related-earlier',
          document: replication,
          pointer: `/milestones/${first.index}/date`,
        },
      ],
    });
  }
}

/** An event that cites its own sources cannot be later than every one of them. */
function reports(
  document: Document<'innovation'> | Document<'replication'>,
  { report }: Reporter<Id>,
): void {
  const sources = document.value.sources ?? {};
  (document.value.milestones ?? []).forEach((milestone, index) => {
    if (milestone.planned || milestone.date === undefined || !milestone.sources) return;
    const when = readable(document, milestone.date, `milestones/${milestone.id ?? ''}/date`);
    const published = milestone.sources.map((key) => parseDate(sources[key]?.published ?? ''));
    if (!when || published.length === 0 || !published.every((each) => each && each.hi < when.lo))
      return;
    const last = milestone.sources.at(-1) ?? '';
    report({
      messageId: 'reported-before',
      document,
      pointer: `/milestones/${index}/date`,
      args: { later: { date: milestone.date }, earlier: { date: sources[last]?.published ?? '' } },
      related: [{ messageId: 'related-earlier', document, pointer: `/sources/${last}/published` }],
    });
  });
}
