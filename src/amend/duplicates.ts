import type { Derived } from '../derive/derive.ts';
import type { CatalogRecord, Document } from '../model/record.ts';
import type { Words } from '../model/fields.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';

/** A record that may tell of the same thing as a new one, and why it may. */
export interface Duplicate {
  readonly id: string;
  readonly name: string;
  readonly why: Words;
}

const GOVERNMENTS = ['provinsi', 'kabupaten', 'kota'];
const REGENCY = '35.03'.length;
/** Words shorter than this must be the same, as numbers must: they tell names apart. */
const SHORTEST_WORD = 3;
const SHORTEST_NAME = 6;

/**
 * Records that a new one, which the catalogue holds on trial, may repeat: the same names or nearly so, the
 * same government, the same pair, the same event, document or submission.
 */
export function duplicatesOf(derived: Derived, id: string): Duplicate[] {
  const { graph } = derived;
  const made = graph.byId(id);
  if (!made) return [];
  const found = new Map<string, Duplicate>();
  const add = (other: CatalogRecord, why: Words | undefined) => {
    if (other.id !== id && why && !found.has(other.id))
      found.set(other.id, { id: other.id, name: namesOf(other)[0] ?? other.id, why });
  };
  for (const other of graph.all(made.kind) as readonly CatalogRecord[])
    add(other, sameThing(made, other) ?? likeNames(made, other));
  if (made.kind === 'replication')
    for (const { records } of derived.pairsIn(made))
      for (const other of records)
        if (graph.byId(other.id) === other)
          add(other as CatalogRecord, {
            id: 'asal dan penerima yang sama',
            en: 'the same origin and adopter',
          });
  return [...found.values()];
}

/** Where two records of a kind say by other means than names that they are about the same. */
function sameThing(a: CatalogRecord, b: CatalogRecord): Words | undefined {
  if (a.kind === 'agency' && b.kind === 'agency') {
    const same =
      a.value.region_code !== undefined &&
      a.value.region_code === b.value.region_code &&
      GOVERNMENTS.includes(a.value.level) &&
      a.value.level === b.value.level;
    return same
      ? { id: 'pemerintah dengan kode wilayah yang sama', en: 'a government of the same region' }
      : undefined;
  }
  if (a.kind === 'submission' && b.kind === 'submission')
    return a.value.channel === b.value.channel &&
      a.value.channel_name === b.value.channel_name &&
      a.value.edition === b.value.edition &&
      a.value.filed_by === b.value.filed_by
      ? { id: 'saluran dan edisi yang sama', en: 'the same channel and edition' }
      : undefined;
  if (a.kind === 'agreement' && b.kind === 'agreement') {
    const parties = (record: Document<'agreement'>) =>
      record.value.parties.map(({ agency, name }) => agency ?? fold(name ?? '')).sort();
    return a.value.kind === b.value.kind &&
      a.value.date === b.value.date &&
      parties(a).join('\n') === parties(b).join('\n')
      ? { id: 'jenis, tanggal, dan pihak yang sama', en: 'the same kind, date and parties' }
      : undefined;
  }
  return undefined;
}

function likeNames(a: CatalogRecord, b: CatalogRecord): Words | undefined {
  if (isElsewhere(a, b)) return undefined;
  for (const mine of namesOf(a))
    for (const theirs of namesOf(b)) {
      const [one, other] = [fold(mine), fold(theirs)];
      if (one === '' || other === '') continue;
      if (one === other || one.replaceAll(' ', '') === other.replaceAll(' ', ''))
        return { id: `nama yang sama: ${theirs}`, en: `the same name: ${theirs}` };
      if (isMisspelt(one.split(' '), other.split(' ')))
        return { id: `nama yang mirip: ${theirs}`, en: `a similar name: ${theirs}` };
    }
  return undefined;
}

/** Bodies of other places and events of other years are others, however alike their names are. */
function isElsewhere(a: CatalogRecord, b: CatalogRecord): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  if (a.kind === 'agency' && b.kind === 'agency') {
    const place = ({ region_code: code }: { readonly region_code?: string }) =>
      // Of a village or district, the regency or city that it lies in.
      code?.slice(0, REGENCY);
    return (
      differ(place(a.value), place(b.value)) ||
      differ(a.value.parent, b.value.parent) ||
      a.value.level !== b.value.level
    );
  }
  if (a.kind === 'activity' && b.kind === 'activity')
    return (
      differ(a.value.edition, b.value.edition) ||
      differ(a.value.start?.slice(0, 4), b.value.start?.slice(0, 4))
    );
  return a.kind === 'agreement' || a.kind === 'replication';
}

/** Whether the words of two names are the same but for a slip here and there, in whatever order. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const mine = a.filter((word) => !b.includes(word));
  const left = b.filter((word) => !a.includes(word));
  if (mine.length > a.length / 2 && a.length > 1) return false;
  // A short name alone differs from another by one letter as easily as by a slip.
  const shortest = a.length === 1 ? SHORTEST_NAME : SHORTEST_WORD;
  const isLong = (word: string) => word.length >= shortest && !/\d/.test(word);
  return mine.every((word) => {
    const near = isLong(word) ? nearest(word, left.filter(isLong), 1)[0] : undefined;
    if (near === undefined) return false;
    left.splice(left.indexOf(near), 1);
    return true;
  });
}

function namesOf({ value }: CatalogRecord): string[] {
  const { name, short, long_name, aliases } = value as {
    name?: string;
    short?: string;
    long_name?: string;
    aliases?: readonly string[];
  };
  return [name, short, long_name, ...(aliases ?? [])].filter(
    (each): each is string => each !== undefined,
  );
}
