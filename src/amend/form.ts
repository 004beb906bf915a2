import { fieldAt } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import { type Language, say } from '../text/language.ts';
import type { JsonObject } from './amendment.ts';
import { comment } from './annotate.ts';

/** A step in asking for a new record: one field, by its path as on the command line (`milestones.-.phase`). */
export interface Step {
  readonly path: string;
  readonly isRequired?: boolean;
  /** Where the answer is no record: the field that holds its name, and what is then asked besides. */
  readonly asName?: { readonly path: string; readonly besides: readonly string[] };
  /** Asked again for one more item, until nothing is answered. */
  readonly repeats?: boolean;
  /** Only asked where this field has been answered, and so. */
  readonly after?: { readonly path: string; readonly is?: readonly string[] };
}

/** Kinds of record that someone makes; a filing is made by the report that is handed in. */
export type FormKind = Exclude<Kind, 'filing'>;

/** Stands for the source whose address or title is asked for. */
export const SOURCE = 'sources';

const must = (path: string, more: Omit<Step, 'path'> = {}): Step => ({
  path,
  isRequired: true,
  ...more,
});
const may = (path: string, more: Omit<Step, 'path'> = {}): Step => ({ path, ...more });
const SOURCES: readonly Step[] = [
  may(`${SOURCE}.publisher`, { after: { path: SOURCE } }),
  may(`${SOURCE}.published`, { after: { path: SOURCE } }),
];
const PHASE = 'milestones.-.phase';
const STAGE = 'milestones.-.stage';

/** What is asked for a record of a kind: what it must have, then what is most useful. */
export const FORMS: Readonly<Record<FormKind, readonly Step[]>> = {
  innovation: [
    must('name'),
    must('owners'),
    must(SOURCE),
    may('long_name'),
    may('form'),
    may('type'),
    may('affairs'),
    may('serves'),
    may('summary'),
    may(PHASE),
    may('milestones.-.date', { after: { path: PHASE } }),
    may('milestones.-.reason', { after: { path: PHASE, is: ['berhenti'] } }),
    ...SOURCES,
  ],
  replication: [
    must('origins.-.innovation', {
      asName: { path: 'origins.-.name', besides: ['origins.-.owner_name'] },
    }),
    must('adopter.agency', {
      asName: { path: 'adopter.name', besides: ['adopter.level', 'adopter.region_code'] },
    }),
    must(STAGE),
    may('milestones.-.date', { after: { path: STAGE } }),
    must('milestones.-.reason', { after: { path: STAGE, is: ['berhenti', 'batal'] } }),
    must(SOURCE),
    may('facilitators'),
    may('scope'),
    may('mode'),
    ...SOURCES,
  ],
  agency: [
    must('name'),
    must('level'),
    may('parent'),
    may('region_code'),
    may('short'),
    may('aliases'),
  ],
  activity: [
    must('name'),
    must('kind'),
    must(SOURCE),
    may('start'),
    may('end', { after: { path: 'start' } }),
    may('venue'),
    may('host'),
    may('about'),
    may('guests'),
    may('guest_count'),
    ...SOURCES,
  ],
  agreement: [
    must('kind'),
    must('parties.-.agency', { asName: { path: 'parties.-.name', besides: [] }, repeats: true }),
    must(SOURCE),
    may('name'),
    may('date'),
    may('until'),
    may('covers'),
    may('url'),
    ...SOURCES,
  ],
  submission: [
    must('channel'),
    must('channel_name', { after: { path: 'channel', is: ['lainnya'] } }),
    must('edition'),
    must(SOURCE),
    may('filed_by'),
    may('date'),
    may('entries.-.innovation', { repeats: true }),
    ...SOURCES,
  ],
};

/** What is worth having in a record of a kind beyond what it must say. */
const USEFUL: Readonly<Record<FormKind, readonly string[]>> = {
  innovation: ['form', 'type', 'affairs', 'summary', 'milestones', 'benefits'],
  replication: ['scope', 'mode', 'changes', 'outcome'],
  agency: ['short', 'aliases', 'parent', 'region_code'],
  activity: ['start', 'venue', 'host', 'about', 'guests'],
  agreement: ['date', 'until', 'covers', 'url'],
  submission: ['filed_by', 'date', 'entries'],
};

/** Lines of comment under a new record that name the useful fields it lacks, each with what belongs there. */
export function usefulFields(
  kind: FormKind,
  id: string,
  value: JsonObject,
  language: Language,
): string[] {
  const open = USEFUL[kind].filter((key) => value[key] === undefined);
  if (open.length === 0) return [];
  const start =
    language === 'id'
      ? `Isian lain yang berguna bila diketahui (tular set ${id} ISIAN=NILAI):`
      : `Other fields worth having once known (tular set ${id} FIELD=VALUE):`;
  return [
    ...comment(start),
    ...open.flatMap((key) => {
      const field = fieldAt(kind, `/${key}`);
      return field ? comment(`${key}: ${say(field.description, language)}`, '  ') : [];
    }),
  ];
}

/** The words of the command line that a record of a kind lacks. */
export function missingWords(kind: FormKind, value: JsonObject): string[] {
  return (fieldAt(kind, '')?.required ?? [])
    .filter((key) => value[key] === undefined)
    .map((key) => FIRST_WORDS[key] ?? `${key}=`);
}

const FIRST_WORDS: Readonly<Record<string, string>> = {
  sources: '--source',
  origins: 'origins.-.innovation=',
  adopter: 'adopter.agency=',
  milestones: 'milestones.-.stage=',
  parties: 'parties.-.agency=',
};
