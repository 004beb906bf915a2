import { fieldsOf } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import type { Title } from './header.ts';
import { IGNORED_TITLES, SOURCE_TITLES, SYNONYMS } from './synonyms.ts';
import { ID, isList, isWhole, type Target, targetOf } from './target.ts';

/** What a map file says of one column: a target, or nothing where the column is left out. */
export interface ColumnRule {
  readonly to: Target | undefined;
  /** Between the values of one cell. */
  readonly separator?: string;
  /** What texts of cells stand for, by the text as it is compared. */
  readonly values?: ReadonlyMap<string, string>;
}

/** A column with its title, and the target that its cells belong to, if any. */
export interface MappedColumn extends Omit<ColumnRule, 'to'> {
  readonly title: Title;
  readonly to?: Target;
  /** No target because that is so wanted (`No`, or left out by the map), not because it is unknown. */
  readonly leftOut?: boolean;
}

/** Knows what the titles of a kind's columns mean. */
export interface Meanings {
  isKnown(title: string): boolean;
  /** Targets that a title may mean, the likeliest first. */
  of(title: string): readonly Target[];
  /** Known titles near one that is not. */
  near(title: string): readonly string[];
}

const IGNORED = new Set(IGNORED_TITLES);

/** Meanings of titles: given by name, as the schema has them, as sheets have them. */
export function meaningsOf(
  kind: Kind,
  headings: readonly { readonly title: string; readonly to: string }[] = [],
): Meanings {
  const known = new Map<string, Target[]>();
  const add = (title: string, to: string) => {
    const target = targetOf(kind, to);
    const key = fold(title);
    if (!target || key === '') return;
    const targets = known.get(key) ?? [];
    if (!targets.some(({ text }) => text === target.text)) known.set(key, [...targets, target]);
  };
  for (const { title, to } of headings) add(title, to);
  for (const [pattern, { title }] of Object.entries(fieldsOf(kind))) {
    const [, key = '', ...more] = pattern.split('/');
    if (key === '' || more.length > 0) continue;
    add(title.id, key);
    add(title.en, key);
    add(key, key);
  }
  for (const [to, titles] of Object.entries(SYNONYMS[kind] ?? {}))
    for (const title of titles.split(',')) add(title, to);
  for (const title of SOURCE_TITLES) add(title, 'sources[]');
  const exact = (title: string): readonly Target[] => {
    const found = known.get(fold(title));
    if (found) return found;
    const path = /[.[_]/.test(title) || title === ID ? targetOf(kind, title) : undefined;
    return path ? [path] : numbered(kind, title, known);
  };
  const meanings = (title: string) => {
    const found = exact(title);
    return found.length > 0 ? found : exact(title.replace(/\s*\([^)]*\)\s*/g, ' '));
  };
  return {
    of: meanings,
    isKnown: (title) => IGNORED.has(fold(title)) || meanings(title).length > 0,
    near: (title) => nearest(title, known.keys()),
  };
}

/** `Penghargaan 2`: the same field of another item; the same list once more where it holds texts. */
function numbered(
  kind: Kind,
  title: string,
  known: ReadonlyMap<string, readonly Target[]>,
): readonly Target[] {
  const [, base, number] = /^(.*\D)\s*(\d{1,2})$/.exec(fold(title)) ?? [];
  const targets = base === undefined ? undefined : known.get(base.trim());
  return (targets ?? []).flatMap((target) => {
    if (isList(target)) return [target];
    const text = target.text.replace('[]', `[${number}]`);
    const other = text === target.text ? undefined : targetOf(kind, text);
    return other ? [other] : [];
  });
}

/**
 * The targets of columns: as a map file says, else by what their titles mean. No two columns fill the
 * same field; where a title has several meanings the first one counts that is free and that the
 * column's cells fit.
 */
export function mapColumns(
  kind: Kind,
  titles: readonly Title[],
  meanings: Meanings,
  rules: ReadonlyMap<string, ColumnRule>,
  fits: (target: Target, column: number) => boolean,
): MappedColumn[] {
  const taken = new Set<string>();
  const mapped = new Map<Title, MappedColumn>();
  for (const title of titles) {
    const rule = ruleFor(title, rules);
    if (!rule) continue;
    const { to, ...how } = rule;
    mapped.set(title, to ? { ...how, title, to } : { ...how, title, leftOut: true });
    if (to) taken.add(to.text);
  }
  const open = titles.filter((title) => !mapped.has(title));
  const candidates = new Map(open.map((title) => [title, candidatesOf(title, meanings)]));
  // A title with one meaning goes before one that may give way.
  for (const isSure of [true, false])
    for (const title of open) {
      const all = candidates.get(title) ?? [];
      if ((all.length === 1) !== isSure) continue;
      const free = all.flatMap((target) => unfilled(kind, target, taken));
      const to = free.find((target) => free.length > 1 && fits(target, title.column)) ?? free[0];
      if (to) taken.add(to.text);
      mapped.set(
        title,
        to ? { title, to } : isIgnored(title) ? { title, leftOut: true } : { title },
      );
    }
  return titles.map((title) => mapped.get(title) ?? { title });
}

function ruleFor({ text, others }: Title, rules: ReadonlyMap<string, ColumnRule>) {
  return [text, ...others].map((each) => rules.get(fold(each))).find((rule) => rule !== undefined);
}

function candidatesOf({ text, others }: Title, meanings: Meanings): readonly Target[] {
  for (const each of [text, ...others]) {
    const found = meanings.of(each);
    if (found.length > 0) return found;
  }
  return [];
}

/** The target if nothing fills it yet; for wholes that may be many the next of them. */
function unfilled(kind: Kind, target: Target, taken: ReadonlySet<string>): Target[] {
  if (isList(target) || !taken.has(target.text)) return [target];
  if (!isWhole(target.pattern) || !target.text.endsWith('[]')) return [];
  for (let number = 2; ; number += 1) {
    const text = target.text.replace('[]', `[${number}]`);
    if (!taken.has(text)) return [targetOf(kind, text)].filter((each) => each !== undefined);
  }
}

const isIgnored = ({ text, others }: Title) =>
  [text, ...others].some((each) => IGNORED.has(fold(each)));
