import type { Derived } from '../../derive/derive.ts';
import { STAGES, type Stage } from '../../derive/ladders.ts';
import type { NextStep } from '../../derive/next-steps.ts';
import type { CatalogRecord } from '../../model/record.ts';
import type { Presented } from '../../present/present.ts';
import type { Step } from './todo.ts';

/** Rules that say what a step says as well. */
const SAME: Readonly<Record<string, Step['kind']>> = {
  'replication/plan-overdue': 'overdue',
  'replication/stage-without-evidence': 'prove',
  'evidence/does-not-fit': 'prove',
  'evidence/not-held': 'prove',
  'evidence/too-old': 'prove',
  'evidence/undated': 'prove',
  'evidence/wrong-side': 'prove',
  'innovation/no-sign-of-life': 'check',
  'replication/check-stale': 'check',
  'replication/origin-without-owner': 'origin',
};

/** What a finding asks for; `one` keeps it apart from others of its kind about the same thing. */
export interface Topic {
  readonly kind: Step['kind'];
  readonly step: NextStep;
  readonly one?: string;
}

/** The step that a finding about a record belongs to. */
export function topicOf(
  derived: Derived,
  record: CatalogRecord | undefined,
  finding: Presented,
): Topic {
  const same = finding.severity === 'error' ? undefined : SAME[finding.rule];
  const pair = record?.kind === 'replication' ? derived.pairsIn(record)[0] : undefined;
  const about = {
    ...(record?.kind === 'innovation' && { innovation: record }),
    ...(pair && { pair }),
  };
  if (finding.rule === 'festival/shown-without-use' && record?.kind === 'innovation')
    return derived.phase(record).possible === 3
      ? { kind: 'unused', step: { kind: 'unused', innovation: record } }
      : { kind: 'rung', step: { kind: 'rung', innovation: record, rung: 'execution' } };
  // A finding that tells of one place alone stays by itself, also among its like.
  const one = `${finding.file} ${finding.fingerprint}`;
  if (same === undefined || (!about.innovation && !about.pair))
    return {
      kind: finding.severity === 'error' ? 'error' : 'finding',
      step: { kind: 'rung', ...about },
      one,
    };
  if (same === 'overdue') return { kind: same, step: { kind: 'rung', ...about }, one };
  if (same !== 'prove') return { kind: same, step: { kind: same as NextStep['kind'], ...about } };
  const stage = stageAt(record, finding.pointer);
  return { kind: same, step: { kind: 'prove', ...about, ...(stage && { stage }) } };
}

/** The stage of the milestone that a pointer leads into. */
export function stageAt(record: CatalogRecord | undefined, pointer: string): Stage | undefined {
  const [, list, at] = pointer.split('/');
  if (record?.kind !== 'replication' || list !== 'milestones') return undefined;
  const stage = record.value.milestones[Number(at)]?.stage;
  return STAGES.find((each) => each === stage);
}
