import { nameOn } from '../../derive/bodies.ts';
import type { Derived } from '../../derive/derive.ts';
import { actorsOf, type NextStep, nextSteps, type StepKind } from '../../derive/next-steps.ts';
import { chainOf } from '../../derive/bodies.ts';
import type { CatalogRecord, Document } from '../../model/record.ts';
import type { Presented } from '../../present/present.ts';
import type { Language } from '../../text/language.ts';
import { RUNGS } from '../../derive/rungs.ts';
import { by, groupBy } from '../../util/order.ts';
import { RUNG_FIELDS } from './commands.ts';
import { type Request, requestsOf, type Worded } from './requests.ts';
import { type Asked, putOf, sentenceOf } from './sentences.ts';
import { topicOf } from './topics.ts';

/** Something that is asked of an agency. */
export interface Step extends Asked {
  /** What it is about: the kind of step, or `error`, `overdue` and `finding` for what a check found. */
  readonly kind: StepKind | 'error' | 'overdue' | 'finding';
  /** The records concerned. */
  readonly records: readonly string[];
  /** Rules of `validate` that say the same. */
  readonly rules: readonly string[];
}

/** What is asked of one agency, first things first. */
export interface ForAgency {
  readonly id: string;
  readonly name: string;
  readonly requests: readonly Request[];
}

/** First what cannot be read or contradicts, then what is unproven, then what lacks a rung. */
const ORDER: readonly Step['kind'][] = [
  'error',
  'overdue',
  'finding',
  'prove',
  'unused',
  'check',
  'describe',
  'origin',
  'advance',
  'acknowledge',
  'verify',
  'rung',
  'offer',
];

/** A step before it is in words. */
export interface Open {
  readonly kind: Step['kind'];
  readonly step: NextStep;
  readonly records: readonly CatalogRecord[];
  readonly findings: readonly Presented[];
}

/**
 * The steps of every agency, or of one and the units under it: those that the data give rise to, and
 * what a check found, told once where both say the same. Who needs most comes first.
 */
export function todoOf(
  derived: Derived,
  findings: readonly Presented[],
  language: Language,
  agency?: Document<'agency'>,
): ForAgency[] {
  const { graph, day } = derived;
  const steps = openSteps(derived, findings).flatMap((open) => {
    const worded = wordedOf(derived, open, language);
    return actorsOf(derived, whoseOf(derived, open)).map((actor) => ({ actor, worded }));
  });
  return [...groupBy(steps, ({ actor }) => actor)]
    .filter(([actor]) => agency === undefined || chainOf(graph, actor).includes(agency))
    .map(([actor, some]) => {
      const sorted = some
        .map(({ worded }) => worded)
        .sort(
          by<Worded>(
            ({ open }) => ORDER.indexOf(open.kind),
            ({ open }) => (open.step.rung ? RUNGS.indexOf(open.step.rung) : 0),
            ({ step }) => step.about.toLowerCase(),
            ({ step }) => step.records.join(' '),
            ({ step }) => step.text,
          ),
        );
      return { id: actor.id, name: nameOn(actor, day), requests: requestsOf(sorted, language) };
    })
    .sort(
      by<ForAgency>(
        ({ requests: [first] }) => ORDER.indexOf(first?.steps[0]?.kind ?? 'offer'),
        ({ requests }) => -stepsOf(requests).length,
        ({ name }) => name.toLowerCase(),
        ({ id }) => id,
      ),
    );
}

/** What is asked, one by one. */
export function stepsOf(requests: readonly Request[]): Step[] {
  return requests.flatMap(({ steps }) => steps);
}

/** What the data ask for, joined with what a check found of the same. */
function openSteps(derived: Derived, findings: readonly Presented[]): Open[] {
  const { graph } = derived;
  const byFile = new Map(
    (['innovation', 'replication', 'activity', 'agreement', 'submission', 'agency'] as const)
      .flatMap((kind) => graph.all(kind) as readonly CatalogRecord[])
      .map((record) => [record.file, record]),
  );
  const open = new Map<string, Open>();
  const add = (key: string, made: Open) => {
    const known = open.get(key);
    // Of two rungs of one innovation, the one that a check asks for goes before.
    const step = known?.step.rung && made.step.rung ? made.step : (known?.step ?? made.step);
    open.set(key, {
      ...(known ?? made),
      step,
      findings: [...(known?.findings ?? []), ...made.findings],
    });
  };
  for (const step of nextSteps(derived))
    add(`${step.kind} ${subjectOf(step)}`, {
      kind: step.kind,
      step,
      records: recordsOf(step),
      findings: [],
    });
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    const record = byFile.get(finding.file);
    const found = topicOf(derived, record, finding);
    add(`${found.kind} ${found.one ?? subjectOf(found.step)}`, {
      ...found,
      records: record ? [record] : [],
      findings: [finding],
    });
  }
  return withoutLater([...open.values()]);
}

/** A copy's next stage waits for its plan and its proof; a rung for the mending of its own field. */
function withoutLater(all: readonly Open[]): Open[] {
  const busy = new Set(
    all.flatMap(({ kind, step }) => (kind === 'overdue' || kind === 'prove' ? [step.pair] : [])),
  );
  const field = (id = '', key = '') => `${id}/${key}`;
  const flawed = new Set(
    all.flatMap(({ kind, step: { innovation }, findings }) =>
      kind === 'error'
        ? findings.map(({ pointer }) => field(innovation?.id, pointer.split('/')[1]))
        : [],
    ),
  );
  return all.filter(({ kind, step: { innovation, pair, rung } }) => {
    if (kind === 'rung' && rung) return !flawed.has(field(innovation?.id, RUNG_FIELDS[rung]));
    return !(['advance', 'acknowledge', 'verify'].includes(kind) && busy.has(pair));
  });
}

function subjectOf({ innovation, pair }: NextStep): string {
  return innovation?.id ?? pair?.key ?? '';
}

function recordsOf({ innovation, pair }: NextStep): CatalogRecord[] {
  return innovation ? [innovation] : [...(pair?.records ?? [])];
}

/** The innovation or copy that a step is about; for another record the innovations that it concerns. */
function whoseOf({ graph }: Derived, { step, records }: Open): NextStep {
  if (step.innovation || step.pair) return step;
  const innovation = records
    .flatMap((record) => ['covers', 'about'].flatMap((role) => graph.out(record, role)))
    .map(({ ref }) => ref && graph.get(ref))
    .find((record) => record?.kind === 'innovation');
  return innovation ? { ...step, innovation: innovation as Document<'innovation'> } : step;
}

function wordedOf(derived: Derived, open: Open, language: Language): Worded {
  const { graph } = derived;
  const put = putOf(derived, open, language);
  const step = {
    kind: open.kind,
    ...sentenceOf(put, language),
    records: [
      ...new Set(
        open.records
          .filter((record) => graph.refOf(record).catalog === graph.home)
          .map(({ id }) => id),
      ),
    ],
    rules: [...new Set(open.findings.map(({ rule }) => rule))].sort(),
  };
  return { open, put, step };
}
