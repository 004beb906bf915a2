import type { Proof } from '../derive/ladders.ts';
import { nameOf } from '../derive/names.ts';
import { refText } from '../model/record.ts';
import { PROOF_WORDS } from '../text/proof.ts';
import { fieldAt, labelOf } from '../model/fields.ts';
import { fill, type Language } from '../text/language.ts';
import { valueText } from '../text/values.ts';
import { splitPointer } from '../util/pointer.ts';
import type { Affected, Comparison, RecordChange, Standing } from './compare.ts';
import { excerpts } from './excerpts.ts';
import { headOf, isObject } from './items.ts';
import type { ValueChange, What } from './values.ts';

const SENTENCES: Readonly<Record<Language, Readonly<Record<What, string>>>> = {
  id: {
    set: '{field} diisi: {after}',
    cleared: '{field} dikosongkan, semula {before}',
    changed: '{field} diubah: {before} → {after}',
    added: '{field} ditambahkan: {after}',
    removed: '{field} dihapus: {before}',
    reordered: '{field}: urutannya diubah',
    sharpened: '{field} dipertepat: {before} → {after}',
    loosened: '{field} dibuat kurang tepat: {before} → {after}',
    realised: 'rencana telah terlaksana',
    planned: 'kini masih rencana',
    unfit: '{field} kini tidak ada atau tidak sesuai skema, semula {before}',
    mended: '{field} semula tidak ada atau tidak sesuai skema, kini {after}',
  },
  en: {
    set: '{field} set: {after}',
    cleared: '{field} cleared, was {before}',
    changed: '{field} changed: {before} → {after}',
    added: '{field} added: {after}',
    removed: '{field} removed: {before}',
    reordered: '{field}: another order',
    sharpened: '{field} made more exact: {before} → {after}',
    loosened: '{field} made less exact: {before} → {after}',
    realised: 'the plan has come true',
    planned: 'is a plan now',
    unfit: '{field} missing now or not fitting the schema, was {before}',
    mended: '{field} missing before or not fitting the schema, now {after}',
  },
};

const RECORDS = {
  id: {
    added: '{kind} ditambahkan',
    withdrawn: '{kind} ditarik',
    renamed: '{kind} berganti pengenal dari {former}',
    changed: '{kind} diubah',
    before: 'berkasnya semula tidak terbaca',
    after: 'berkasnya kini tidak terbaca',
    clashBefore: 'pengenalnya semula dipakai pula oleh rekaman lain, jadi tidak dapat dibandingkan',
    clashAfter: 'pengenalnya kini dipakai pula oleh rekaman lain, jadi tidak dapat dibandingkan',
    flawed: 'sebagian isinya tidak sesuai skema dan tidak dapat dibandingkan',
    none: 'belum tercatat',
    stage: 'Status kini',
    phase: 'Tahapan kini',
    wasStage: 'Status semula',
    wasPhase: 'Tahapan semula',
    proof: 'pembuktian',
  },
  en: {
    added: '{kind} added',
    withdrawn: '{kind} withdrawn',
    renamed: '{kind} renamed from {former}',
    changed: '{kind} changed',
    before: 'its file could not be read before',
    after: 'its file cannot be read now',
    clashBefore: 'its id was used by another record too, so it could not be compared',
    clashAfter: 'its id is used by another record too, so it could not be compared',
    flawed: 'parts do not fit the schema and could not be compared',
    none: 'not on record',
    stage: 'Stage now',
    phase: 'Phase now',
    wasStage: 'Stage before',
    wasPhase: 'Phase before',
    proof: 'proof',
  },
} as const;

/** A record's change in words, not escaped: what happened to it, its name, and a sentence for each detail. */
export interface ChangeText {
  readonly what: string;
  readonly name: string;
  readonly sentences: readonly string[];
}

export function changeText(
  change: RecordChange,
  comparison: Comparison,
  language: Language,
): ChangeText {
  const words = RECORDS[language];
  const kind = fieldAt(change.kind, '')?.title[language] ?? change.kind;
  const { standing, unreadable, clashing, flawed } = change;
  return {
    what: fill(words[change.change], { kind, former: change.former ?? '' }),
    name: recordName(change, comparison, language),
    sentences: [
      ...(standing && !unreadable && !clashing
        ? [standingText(change.kind, standing, language)]
        : []),
      ...change.values.map((value) => sentence(change.kind, value, comparison, language)),
      ...(unreadable ? [capital(words[unreadable])] : []),
      ...(clashing ? [capital(words[clashing === 'before' ? 'clashBefore' : 'clashAfter'])] : []),
      ...(flawed ? [capital(words.flawed)] : []),
    ],
  };
}

/** What a record is called; nothing where its name is its id. */
export function recordName(
  { kind, id }: Pick<RecordChange | Affected, 'kind' | 'id'>,
  { before, after }: Comparison,
  language: Language,
): string {
  if (kind === 'catalog' || kind === 'exceptions') return '';
  for (const graph of [after, before]) {
    const record = graph.byId(id);
    if (record?.kind !== kind) continue;
    const name = nameOf(graph, record, language);
    return name === id ? '' : name;
  }
  return '';
}

/** `Status kini: dijajaki → perjanjian; pembuktian: dinyatakan → berbukti dukung` */
export function standingText(
  kind: string,
  { before, after }: { readonly before?: Standing; readonly after?: Standing },
  language: Language,
): string {
  const words = RECORDS[language];
  const parts = (['phase', 'stage', 'proof'] as const).flatMap((part) => {
    const [was, is] = [before?.[part], after?.[part]].map((text) =>
      text === undefined ? undefined : standingWord(kind, part, text, language),
    );
    if (was === undefined && is === undefined) return [];
    if (was !== undefined && is !== undefined && was !== is)
      return [`${words[part]}: ${was} → ${is}`];
    if (before && after && was === is) return [];
    const gone = is === undefined && part !== 'proof';
    const title = gone ? (part === 'stage' ? words.wasStage : words.wasPhase) : words[part];
    return [`${title}: ${is ?? was}`];
  });
  return capital(parts.join('; '));
}

/** A phase, stage or proof in words; `dijajaki–perjanjian` where dates leave it open. */
function standingWord(kind: string, part: string, text: string, language: Language): string {
  if (part === 'proof') return PROOF_WORDS[language][text as Proof] ?? text;
  return text === ''
    ? RECORDS[language].none
    : text
        .split('–')
        .map((each) =>
          each === '?'
            ? RECORDS[language].none
            : labelOf(kind, `/milestones/*/${part}`, each)[language].toLowerCase(),
        )
        .join('–');
}

/** One change inside a record as a sentence. */
export function sentence(
  kind: string,
  change: ValueChange,
  comparison: Comparison,
  language: Language,
): string {
  const told = (side: 'before' | 'after') => {
    const { [side]: value } = change;
    return value === undefined
      ? ''
      : entryKey(kind, change.pointer) +
          valueText(kind, change.pointer, value, language, nameAt(kind, comparison, language));
  };
  const prose = fieldAt(kind, change.pointer)?.prose === true;
  const texts = [told('before'), told('after')] as const;
  // A number and the same as a text read alike: these are told as they are written.
  const [was, is] = texts[0] === texts[1] ? [written(change.before), written(change.after)] : texts;
  const [before, after] = excerpts(was, is, prose);
  const where = change.within
    .map(({ pointer, value }, index) =>
      itemText(kind, pointer, value, comparison, language, index === 0),
    )
    .filter(Boolean)
    .join(', ');
  const text = fill(SENTENCES[language][change.what], {
    field: fieldText(kind, change.pointer, language),
    before,
    after,
  });
  return where === '' ? capital(text) : `${where}: ${inner(text)}`;
}

function written(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

/**
 * A list item on the way to a change, by what heads it and when it was: `Perjanjian (3 Mei 2021)`; an
 * object that is no item by its title.
 */
function itemText(
  kind: string,
  pointer: string,
  value: unknown,
  comparison: Comparison,
  language: Language,
  opens: boolean,
): string {
  // What a record says keeps its capitals; our own words have one where they open the sentence.
  const title = (at: string) =>
    opens ? capital(fieldText(kind, at, language)) : fieldText(kind, at, language).toLowerCase();
  const name = (key: string, held: unknown) =>
    valueText(kind, `${pointer}/${key}`, held, language, nameAt(kind, comparison, language));
  if (!isObject(value)) return String(value);
  const own = mapKey(kind, pointer);
  if (own !== undefined) return `${title(pointer)} ${own}`;
  if (!/\/\d+$/.test(pointer)) return title(pointer);
  const field = fieldAt(kind, pointer);
  const [key = '', held] = headOf(value, field) ?? [];
  const whenKey = ['date', 'year', 'since', 'from', 'period'].find(
    (each) => each !== key && Object.hasOwn(value, each),
  );
  const when = whenKey === undefined ? '' : ` (${name(whenKey, value[whenKey])})`;
  const isDate = fieldAt(kind, `${pointer}/${key}`)?.shape === 'date';
  const list = isDate ? `${fieldText(kind, pointer, language)} ` : '';
  return `${list}${name(key, held)}${when}`;
}

/** The key of an entry of a map, such as a source; none where the pointer leads to no such entry. */
function mapKey(kind: string, pointer: string): string | undefined {
  const holder = fieldAt(kind, pointer.slice(0, pointer.lastIndexOf('/')));
  return holder?.type.includes('object') && (holder.keys ?? []).length === 0
    ? splitPointer(pointer).at(-1)
    : undefined;
}

function entryKey(kind: string, pointer: string): string {
  const key = mapKey(kind, pointer);
  return key === undefined ? '' : `${key}: `;
}

/** A field by its title; an item of a list by the list's. */
function fieldText(kind: string, pointer: string, language: Language): string {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const title = fieldAt(kind, at)?.title[language];
    if (title) return title;
    if (at === '') return pointer;
  }
}

function nameAt(kind: string, { before, after }: Comparison, language: Language) {
  return (pointer: string, text: string) => {
    if (fieldAt(kind, pointer)?.reference === undefined) return undefined;
    for (const graph of [after, before]) {
      const record = graph.byId(text.replace(`${graph.home}:`, ''));
      if (record) {
        const name = nameOf(graph, record, language);
        return name === record.id ? refText(graph.refOf(record), graph.home) : name;
      }
    }
    return text;
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** After a colon a sentence goes on in lower case, but for words that are written in capitals. */
function inner(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
