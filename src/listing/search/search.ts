import { distance } from 'fastest-levenshtein';
import MiniSearch, { type Query } from 'minisearch';
import type { Language } from '../../text/language.ts';
import { spelling } from '../../text/spelling.ts';
import { fold } from '../../util/fold.ts';
import { by } from '../../util/order.ts';
import type { Derived } from '../../derive/derive.ts';
import type { CatalogRecord } from '../../model/record.ts';
import type { Row } from '../rows.ts';
import { excerpt } from './excerpt.ts';
import { type Field, FIELDS, textsOf, WEIGHTS } from './texts.ts';

/** A place where some of the words were found. */
export interface Place {
  readonly field: Field;
  readonly text: string;
}

/** A record that was found, as a line of a list. */
export interface Found extends Row {
  readonly score: number;
  /** For each word the place that says most, each place once. */
  readonly matched: readonly Place[];
}

/** Records that hold every word, best first; where none does, those that come nearest. */
export interface Outcome {
  readonly found: readonly Found[];
  readonly near: readonly Found[];
}

/** Within words a shorter piece is found everywhere; a shorter word has no room for a slip. */
const SHORTEST = 4;
/** No word is as long as this. */
const LONGEST = 100;
const MOST_SLIPS = 3;
const NEAR = 3;
/** Stands between the texts of a field. */
const SEAM = '\n\n';
/** Words of a request beyond these are left out: nobody types more. */
const MOST_WORDS = 20;

/**
 * Looks for words among rows. Each word must be found: as it stands, as the beginning or a part of
 * another, or in another spelling; slips are forgiven only in words that are found nowhere so.
 */
export function search(
  derived: Derived,
  rows: readonly Row[],
  words: string,
  language: Language,
): Outcome {
  const { graph } = derived;
  const texts = rows.map((row) => {
    const ref = { catalog: graph.home, kind: row.kind, id: row.id };
    const record = graph.get(ref) as CatalogRecord | undefined;
    return record ? textsOf(graph, record, row, language) : { name: [row.name], id: [row.id] };
  });
  const asked = [...new Set(fold(words).split(' '))].slice(0, MOST_WORDS);
  // Agencies and innovations are named by many records.
  const wordsOf = once((text) => fold(text).split(' ').filter(Boolean));
  const terms = new Set<string>();
  // The index is for these words alone: other terms count for the length of a text, no more.
  const kept = once((term) => {
    if (!asked.some((word) => standsFor(term, word))) return false;
    terms.add(term);
    const twin = spelling(term);
    return twin === term ? term : [term, twin];
  });
  const index = new MiniSearch<number>({
    fields: [...FIELDS],
    idField: 'row',
    extractField: (at, field) =>
      field === 'row'
        ? at
        : ((texts[at] as Readonly<Record<string, readonly string[]>>)[field] ?? []).join(SEAM),
    tokenize: (text) => text.split(SEAM).flatMap(wordsOf),
    processTerm: kept,
    searchOptions: { boost: WEIGHTS, tokenize: (text) => [text], processTerm: (term) => term },
  });
  index.addAll(rows.map((_, at) => at));

  const exactly = asked.map((word) => asIs(word, terms));
  const run = (query: Query): Found[] =>
    index
      .search(query)
      .map(({ id, score, match }) => {
        const row = rows[id as number] as Row;
        return {
          ...row,
          score: Math.round(score * 1000) / 1000,
          matched: placesOf(asked, match, texts[id as number] ?? {}),
        };
      })
      .sort(
        by<Found>(
          ({ score }) => -score,
          ({ id }) => id,
          ({ kind }) => kind,
        ),
      );
  const all = (queries: readonly Query[]) => run({ combineWith: 'AND', queries: [...queries] });

  const found = all(asked.map((word, at) => exactly[at] ?? withSlips(word)));
  if (found.length > 0) return { found, near: [] };
  const slipped = asked.map((word, at) => either([exactly[at], withSlips(word)]));
  const forgiven = exactly.includes(undefined) || asked.length === 1 ? [] : all(slipped);
  if (forgiven.length > 0) return { found: forgiven, near: [] };
  return { found: [], near: run(either(slipped)).slice(0, NEAR) };
}

/** Looks for a word as the beginning of others, in its other spelling and within words; none where no term has it. */
function asIs(word: string, terms: ReadonlySet<string>): Query | undefined {
  const twin = spelling(word);
  const begins: string[] = [];
  const within: string[] = [];
  for (const term of terms) {
    if (term.startsWith(word) || spelling(term).startsWith(twin)) begins.push(term);
    else if (word.length >= SHORTEST && term.includes(word)) within.push(term);
  }
  if (begins.length + within.length === 0) return undefined;
  return either([
    begins.length > 0 && { queries: [word], prefix: true },
    begins.length > 0 && twin !== word && { queries: [twin], prefix: true, boostTerm: () => 0.8 },
    within.length > 0 && { queries: within, boostTerm: () => 0.3 },
  ]);
}

/** Looks for a word with slips; a short word or a number has no room for any. */
function withSlips(word: string): Query {
  const slips = slipsIn(word);
  return slips === 0 ? { queries: [word], prefix: true } : { queries: [word], fuzzy: slips };
}

/** About one slip in three letters, as for mistyped ids; two letters swapped are two. */
function slipsIn(word: string): number {
  return word.length < SHORTEST || word.length > LONGEST || /^\d+$/.test(word)
    ? 0
    : Math.min(MOST_SLIPS, Math.floor(word.length / 3));
}

function either(queries: readonly (Query | false | undefined)[]): Query {
  return {
    combineWith: 'OR',
    queries: queries.filter((each) => each !== undefined && each !== false),
  };
}

/** For each word the field that says most of those in which a term for it was found, with its text. */
function placesOf(
  asked: readonly string[],
  match: Readonly<Record<string, readonly string[]>>,
  texts: Readonly<Partial<Record<Field, readonly string[]>>>,
): Place[] {
  const wanted = new Map<Field, Set<string>>();
  for (const word of asked) {
    const terms = Object.keys(match).filter((term) => standsFor(term, word));
    const field = FIELDS.find((each) => terms.some((term) => match[term]?.includes(each)));
    if (field === undefined) continue;
    const held = wanted.get(field) ?? new Set();
    wanted.set(field, held);
    for (const term of terms) if (match[term]?.includes(field)) held.add(term);
  }
  return FIELDS.flatMap((field) => {
    const terms = wanted.get(field);
    return terms ? [{ field, text: excerpt(texts[field] ?? [], terms) }] : [];
  });
}

/** True where a term was found for a word. */
function standsFor(term: string, word: string): boolean {
  return (
    term.startsWith(word) ||
    (word.length >= SHORTEST && term.includes(word)) ||
    spelling(term).startsWith(spelling(word)) ||
    distance(term, word) <= slipsIn(word)
  );
}

/** Remembers what a function of a text gave. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (text) => {
    const known = made.get(text) ?? { value: make(text) };
    made.set(text, known);
    return known.value;
  };
}
