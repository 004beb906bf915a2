import { derive, type Derived } from '../derive/derive.ts';
import { ENDS, STAGES, stageRung } from '../derive/ladders.ts';
import type { Pair } from '../derive/pairs.ts';
import type { Change } from '../diagnostic.ts';
import type { Addition } from '../edit/additions.ts';
import { labelOf } from '../model/fields.ts';
import { inFile } from '../model/places.ts';
import type { Document } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { dateText } from '../text/dates.ts';
import { addDays, parseDate } from '../util/dates.ts';
import { UsageError } from '../util/usage-error.ts';
import { type Amendment, given, type JsonObject, type Refused } from './amendment.ts';
import { slug, unusedId } from './names.ts';
import { sourcesFor } from './sources.ts';

export type Adopter =
  | { readonly agency: string }
  | { readonly name: string; readonly region_code?: string; readonly level?: string };

/** A stage that a copy has reached, as it is to be recorded. */
export interface StageRequest {
  readonly stage: string;
  readonly date?: string;
  readonly planned: boolean;
  readonly reason?: string;
  readonly note?: string;
  readonly evidence: readonly JsonObject[];
  readonly facilitators: readonly string[];
  /** Addresses and titles. */
  readonly sources: readonly string[];
}

/** A stage that an adopter has reached with an innovation. */
export interface LinkRequest extends StageRequest {
  readonly origin: string;
  readonly adopter: Adopter;
  /** Id of the record that is meant where several tell of the pair. */
  readonly record?: string;
}

/** The catalogue's answers if it held one more record. */
export type WithRecord = (id: string, value: JsonObject) => Derived;

/**
 * The record of its own that tells of a pair already, as `derive` tells pairs apart; none where there is
 * none yet. A bundle or a group is not moved on for the sake of one of its pairs.
 */
export function recordOfPair(
  { graph }: Derived,
  request: Pick<LinkRequest, 'origin' | 'adopter' | 'record'>,
  withRecord: WithRecord,
): { readonly record: Document<'replication'>; readonly pair: Pair } | undefined {
  const id = newId(graph, request);
  const trial = {
    ...endsOf(request),
    milestones: [{ stage: STAGES[0] }],
    sources: { x: { title: 'x' } },
  };
  const after = withRecord(id, trial);
  const made = after.graph.byId(id);
  const [pair] = made?.kind === 'replication' ? after.pairsIn(made) : [];
  const alone = (pair?.records ?? []).filter(
    ({ id: other, value }) =>
      other !== id && value.origins.length === 1 && value.adopter.group === undefined,
  );
  const chosen =
    request.record === undefined ? alone : alone.filter((each) => each.id === request.record);
  const [record] = chosen;
  if (request.record !== undefined && !record)
    throw new UsageError(
      {
        id: `--record: "${request.record}" tidak menceritakan asal dan penerima ini.`,
        en: `--record: "${request.record}" does not tell of this origin and adopter.`,
      },
      alone.length > 0
        ? { id: `Yang menceritakannya: ${ids(alone)}.`, en: `Those that do: ${ids(alone)}.` }
        : { id: 'Jalankan tanpa --record.', en: 'Run it without --record.' },
    );
  if (chosen.length > 1)
    throw new UsageError(
      {
        id: `Beberapa rekaman menceritakan asal dan penerima ini: ${ids(alone)}.`,
        en: `Several records tell of this origin and adopter: ${ids(alone)}.`,
      },
      { id: 'Pilih satu dengan --record.', en: 'Choose one with --record.' },
    );
  const here = record && graph.byId(record.id);
  return here?.kind === 'replication' && pair ? { record: here, pair } : undefined;
}

const ids = (records: readonly Document[]) => records.map(({ id }) => id).join(', ');

/** Plans the record of a pair with one more milestone, in the record that there is or in a new one. */
export function planLink(
  derived: Derived,
  request: LinkRequest,
  existing: { readonly record: Document<'replication'> } | undefined,
): Amendment | Refused {
  const { graph } = derived;
  if (existing) return planStage(derived, existing.record, request);
  const { fresh } = sourcesFor({}, request.sources);
  const value = given({
    ...endsOf(request),
    facilitators: [...request.facilitators],
    milestones: [milestoneOf(request)],
    sources: fresh,
  });
  return {
    kind: 'replication',
    id: newId(graph, request),
    additions: [],
    value,
    copies: [],
    notes: [],
  };
}

function milestoneOf(
  { stage, date, planned, reason, evidence, note }: StageRequest,
  sources?: readonly string[],
): JsonObject {
  return given({
    stage,
    date,
    planned: planned ? true : undefined,
    reason,
    evidence: [...evidence],
    note,
    sources: sources && [...sources],
  });
}

/** Plans one more milestone of a record that there is. */
export function planStage(
  derived: Derived,
  record: Document<'replication'>,
  request: StageRequest,
): Amendment | Refused {
  const refused = contradiction(derived, record, request);
  if (refused) return refused;
  const { fresh, keys } = sourcesFor(record.value.sources, request.sources);
  const milestone = milestoneOf(request, keys);
  const had = record.value.facilitators ?? [];
  const plans = request.planned ? [] : plansOf(record, request.stage);
  const [plan] = plans;
  const step =
    plan !== undefined && plans.length === 1
      ? comeTrue(record, plan, milestone)
      : {
          changes: [],
          additions: [{ pointer: `${inFile(record, '/milestones')}/-`, value: milestone }],
        };
  const additions: Addition[] = [
    ...request.facilitators
      .filter((facilitator) => !had.includes(facilitator))
      .map((value) => ({ pointer: `${inFile(record, '/facilitators')}/-`, value })),
    ...step.additions,
    ...Object.entries(fresh).map(([key, value]) => ({
      pointer: `${inFile(record, '/sources')}/${key}`,
      value,
    })),
  ];
  const { changes } = step;
  return { kind: 'replication', id: record.id, record, changes, additions, copies: [], notes: [] };
}

/** Indexes of the milestones that are plans for a stage. */
function plansOf(record: Document<'replication'>, stage: string): number[] {
  return record.value.milestones.flatMap((each, index) =>
    each.planned === true && each.stage === stage ? [index] : [],
  );
}

/** A plan that has come true stays one milestone: no plan any more, with what is known of it now. */
function comeTrue(record: Document<'replication'>, index: number, now: JsonObject) {
  const had = record.value.milestones[index] as unknown as Readonly<Record<string, Json>>;
  const here = (key: string) => inFile(record, `/milestones/${index}/${key}`);
  const changes: Change[] = [{ change: 'remove', pointer: here('planned') }];
  const additions: Addition[] = [];
  for (const [key, value] of Object.entries(now)) {
    if (Array.isArray(value))
      for (const item of value) additions.push({ pointer: `${here(key)}/-`, value: item });
    else if (had[key] === undefined) additions.push({ pointer: here(key), value });
    else if (had[key] !== value && typeof value === 'string')
      changes.push({ change: 'set', pointer: here(key), value });
  }
  return { changes, additions };
}

function endsOf({ origin, adopter }: Pick<LinkRequest, 'origin' | 'adopter'>): JsonObject {
  return { origins: [{ innovation: origin }], adopter: given({ ...adopter }) };
}

function newId(
  graph: Derived['graph'],
  { origin, adopter }: Pick<LinkRequest, 'origin' | 'adopter'>,
) {
  const who = 'agency' in adopter ? adopter.agency : slug(adopter.name);
  return unusedId(graph, [origin, who].map((ref) => ref.replace(/^.*:/, '')).join('-'));
}

/** Why a milestone does not go with what the record says already. */
function contradiction(
  { graph, day }: Derived,
  record: Document<'replication'>,
  { stage, date, planned }: StageRequest,
): Refused | undefined {
  const label = (each: string) => labelOf('replication', '/milestones/*/stage', each);
  const same = record.value.milestones.some(
    (each) => each.stage === stage && each.date === date && (each.planned ?? false) === planned,
  );
  const when = (language: 'id' | 'en') =>
    date === undefined ? '' : ` (${dateText(date, language)})`;
  if (same)
    return {
      refused: {
        id: `${record.id} sudah mencatat "${label(stage).id}"${when('id')}.`,
        en: `${record.id} has "${label(stage).en}"${when('en')} already.`,
      },
      hint: {
        id: `Untuk menambah buktinya: tular evidence add ${record.id} BERKAS --stage ${stage} …`,
        en: `To add evidence to it: tular evidence add ${record.id} FILE --stage ${stage} …`,
      },
    };
  const from = date === undefined ? undefined : parseDate(date)?.lo;
  if (planned || from === undefined) return undefined;
  // What stood on the day before: on one and the same day a record may tell of several stages.
  const eve = derive(graph, from <= day ? addDays(from, -1) : day);
  const [pair] = eve.pairsIn(record);
  const standing = pair && eve.standing(pair);
  if (!standing) return undefined;
  const isEnd = (ENDS as readonly string[]).includes(stage);
  const held = STAGES[standing.sure - 1];
  if (isEnd && standing.ended === 'surely')
    return {
      refused: {
        id: `${record.id} sudah tidak berlanjut sebelum ${dateText(date ?? '', 'id')}.`,
        en: `${record.id} had ended before ${dateText(date ?? '', 'en')}.`,
      },
      hint: {
        id: `Lihat riwayatnya: tular show ${record.id}`,
        en: `See its history: tular show ${record.id}`,
      },
    };
  if (!isEnd && held !== undefined && stageRung(stage) < standing.sure)
    return {
      refused: {
        id: `"${label(stage).id}"${when('id')} lebih rendah daripada "${label(held).id}", yang sudah dicapai ${record.id} sebelumnya.`,
        en: `"${label(stage).en}"${when('en')} is below "${label(held).en}", which ${record.id} had reached before.`,
      },
      hint: {
        id: 'Status tidak mundur. Bila tidak berlanjut, catat --stage berhenti; bila terjadi lebih dahulu, periksa --date.',
        en: 'A stage does not go back. If it ended, record --stage berhenti; if it came first, see to --date.',
      },
    };
  return undefined;
}
