import type { Derived } from '../derive/derive.ts';
import { REVIVING_RUNG } from '../derive/ladders.ts';
import { fieldAt, labelOf } from '../model/fields.ts';
import type { CatalogRecord, Document } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { dateText } from '../text/dates.ts';
import { parseDate, written } from '../util/dates.ts';
import { type Amendment, given, type JsonObject, type Refused } from './amendment.ts';
import { planStage } from './link.ts';
import { unused } from './names.ts';
import type { Rework } from './revision.ts';
import { sourcesFor } from './sources.ts';

/** That something has ended, as it is to be recorded. */
export interface RetireRequest {
  readonly reason: string;
  readonly date?: string;
  readonly note?: string;
  /** Addresses and titles. */
  readonly sources: readonly string[];
}

type Ending = Document<'innovation'> | Document<'replication'>;

/** Why a record of another kind, or one that has ended, cannot be retired. */
export function cannotEnd(derived: Derived, record: CatalogRecord): Refused | undefined {
  const { graph } = derived;
  if (record.kind === 'innovation')
    return derived.phase(record).ended === 'surely' ? over(record) : undefined;
  if (record.kind === 'replication') {
    const pairs = derived.pairsIn(record);
    return pairs.length > 0 && pairs.every((pair) => derived.standing(pair).ended === 'surely')
      ? over(record)
      : undefined;
  }
  const title = fieldAt(record.kind, '')?.title ?? { id: record.kind, en: record.kind };
  const refused = {
    id: `${title.id} tidak dihentikan; yang berhenti adalah inovasi dan replikasi.`,
    en: `An ${title.en.toLowerCase()} is not retired; innovations and copies are.`,
  };
  if (record.kind === 'agreement')
    return {
      refused,
      hint: {
        id: `Akhir masa berlakunya dicatat: tular set ${record.id} until=TANGGAL`,
        en: `Record until when it holds: tular set ${record.id} until=DATE`,
      },
    };
  if (record.kind === 'agency') {
    const owned = graph
      .in(graph.refOf(record), 'owner')
      .filter(({ from }) => graph.refOf(from as CatalogRecord).catalog === graph.home).length;
    return {
      refused,
      hint: {
        id: `Berganti nama: tular set ${record.id} name="NAMA BARU" names.-.name="NAMA LAMA" names.-.until=TANGGAL. Dilebur: pindahkan ${owned} inovasinya dengan tular set INOVASI owners=PENGGANTI, atau tular merge ${record.id} PENGGANTI bila rekamannya ganda.`,
        en: `Renamed: tular set ${record.id} name="NEW NAME" names.-.name="OLD NAME" names.-.until=DATE. Absorbed: move its ${owned} innovation${owned === 1 ? '' : 's'} with tular set INNOVATION owners=SUCCESSOR, or tular merge ${record.id} SUCCESSOR where the records are duplicates.`,
      },
    };
  }
  return {
    refused,
    hint: {
      id: `Ralat dicatat dengan: tular set ${record.id} ISIAN=NILAI`,
      en: `Correct it with: tular set ${record.id} FIELD=VALUE`,
    },
  };
}

/** The end that a copy comes to: what was taken into use ends, what never was is called off. */
export function endOf(
  derived: Derived,
  record: Document<'replication'>,
): 'berhenti' | 'batal' | undefined {
  const standings = derived.pairsIn(record).map((pair) => derived.standing(pair));
  if (standings.some(({ everSure }) => everSure >= REVIVING_RUNG)) return 'berhenti';
  return standings.every(({ everPossible }) => everPossible < REVIVING_RUNG) ? 'batal' : undefined;
}

/** Plans that a copy has ended, in the words of its ladder. */
export function planRetireCopy(
  derived: Derived,
  record: Document<'replication'>,
  stage: string,
  request: RetireRequest,
): Amendment | Refused {
  const refused = tooEarly(record, request.date);
  if (refused) return refused;
  return planStage(derived, record, {
    stage,
    planned: false,
    date: request.date ?? sinceLast(derived, record),
    reason: request.reason,
    ...(request.note !== undefined && { note: request.note }),
    evidence: [],
    facilitators: [],
    sources: request.sources,
  });
}

/** Plans that an innovation has ended; a plan to end it comes true. */
export function planRetireInnovation(
  derived: Derived,
  record: Document<'innovation'>,
  before: JsonObject,
  request: RetireRequest,
): Rework | Refused {
  const refused = tooEarly(record, request.date);
  if (refused) return refused;
  const milestones = [...((before['milestones'] as JsonObject[] | undefined) ?? [])];
  const { fresh, keys } = sourcesFor(record.value.sources, request.sources);
  const plan = milestones.findIndex(
    (each) => each['phase'] === 'berhenti' && each['planned'] === true,
  );
  const { planned: _, ...had } = milestones[plan] ?? {};
  const end = given({
    id: unused('berhenti', (id) => milestones.some((each) => each['id'] === id)),
    ...had,
    phase: 'berhenti',
    date: request.date ?? sinceLast(derived, record),
    reason: request.reason,
    note: request.note,
    sources: keys,
  });
  const wanted: JsonObject = {
    ...before,
    milestones: plan === -1 ? [...milestones, end] : milestones.with(plan, end),
    sources: { ...(before['sources'] as { [key: string]: Json } | undefined), ...fresh },
  };
  const copies = derived.pairsFrom(record).filter((pair) => derived.standing(pair).sure > 0).length;
  return {
    revisions: [{ document: record, wanted }],
    notes: [
      ...(record.value.offer?.open === true
        ? [
            {
              id: `Inovasi ini masih ditawarkan. Bila tidak lagi: tular set ${record.id} offer.open=tidak`,
              en: `This innovation is still on offer. If no more: tular set ${record.id} offer.open=no`,
            },
          ]
        : []),
      ...(copies > 0
        ? [
            {
              id: `${copies} replikasinya di instansi lain tidak ikut berhenti.`,
              en: `${copies === 1 ? 'Its copy at another agency does' : `Its ${copies} copies at other agencies do`} not end with it.`,
            },
          ]
        : []),
    ],
  };
}

/** Days on which something is said to have happened. */
function eventsOf({ value }: Ending) {
  const dates = [
    ...(value.milestones ?? []).filter(({ planned }) => planned !== true),
    ...(value.checks ?? []).filter(({ result }) => result === 'berjalan'),
  ].map(({ date }) => date);
  return dates.flatMap((text) => {
    const when = text === undefined ? undefined : parseDate(text);
    return text !== undefined && when ? [{ text, when }] : [];
  });
}

/** An end whose date nobody gives came after all that is recorded, and by today. */
function sinceLast({ day }: Derived, record: Ending): string {
  const last = eventsOf(record)
    .map(({ when }) => (when.hi <= day ? when.hi : when.lo))
    .filter((each) => each <= day)
    .sort()
    .at(-1);
  return last === undefined ? `../${day}` : written({ lo: last, hi: day });
}

function tooEarly(record: Ending, date: string | undefined): Refused | undefined {
  const end = date === undefined ? undefined : parseDate(date)?.hi;
  const later = eventsOf(record).find(({ when }) => end !== undefined && when.lo > end);
  if (!later || date === undefined) return undefined;
  return {
    refused: {
      id: `${record.id} masih mencatat kejadian ${dateText(later.text, 'id')}, sesudah ${dateText(date, 'id')}.`,
      en: `${record.id} tells of ${dateText(later.text, 'en')}, which is after ${dateText(date, 'en')}.`,
    },
    hint: {
      id: `Periksa --date, atau riwayatnya: tular show ${record.id}`,
      en: `See to --date, or to its history: tular show ${record.id}`,
    },
  };
}

function over(record: Ending): Refused {
  const path = record.kind === 'innovation' ? '/milestones/*/phase' : '/milestones/*/stage';
  const label = labelOf(record.kind, path, 'berhenti');
  return {
    refused: {
      id: `${record.id} sudah mencatat "${label.id}".`,
      en: `${record.id} has "${label.en}" already.`,
    },
    hint: {
      id: `Lihat riwayatnya: tular show ${record.id}`,
      en: `See its history: tular show ${record.id}`,
    },
  };
}
