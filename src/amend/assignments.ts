import type { Graph } from '../link/graph.ts';
import { conform } from '../model/conform.ts';
import { type Field, fieldAt } from '../model/fields.ts';
import { propose } from '../model/propose.ts';
import type { DocumentKind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { joinPointer, splitPointer, valueAt } from '../util/pointer.ts';
import type { JsonObject, Refused } from './amendment.ts';
import { type Draft, dotted, follow, GONE, put, type Spot, valueIn } from './field-path.ts';
import { readField } from './field-value.ts';
import { slug, unused } from './names.ts';

/** A word of the command line that cannot be carried out: why, and what to do. */
export interface Fault extends Refused {
  readonly word: string;
}

export interface Assigned {
  /** What the record is to say. */
  readonly value: JsonObject;
  /** Words that change nothing: it is so already. */
  readonly idle: readonly string[];
}

const LONGEST_SHOWN = 60;

interface Assignment {
  readonly word: string;
  readonly path: readonly string[];
  readonly operator: '=' | '+=' | '-=';
  readonly text: string;
}

/**
 * Reads words such as `name=Lion`, `owners+=dinas-sosial` or `milestones.-.phase=penerapan` against the
 * schema of a kind. Gives what a record that says `before` is to say, or every fault of every word.
 */
export function assign(
  kind: DocumentKind,
  before: JsonObject,
  words: readonly string[],
  graph: Graph,
): Assigned | { readonly faults: readonly Fault[] } {
  const draft: Draft = { kind, root: structuredClone(before), fresh: new Map() };
  const faults: Fault[] = [];
  const idle: string[] = [];
  const set = new Map<string, string>();
  const gaps = new Set<string>();
  for (const word of words) {
    const assignment = split(word);
    const outcome =
      'refused' in assignment ? assignment : applied(draft, graph, assignment, set, gaps);
    if (outcome === 'idle') idle.push(word);
    else if (outcome !== 'done') faults.push({ ...outcome, word });
  }
  if (faults.length > 0) return { faults };
  nameItems(draft);
  const misfits = misfitsOf(draft, set);
  if (misfits.length > 0) return { faults: misfits };
  closeGaps(draft.root, gaps);
  return { value: draft.root, idle };
}

/** The parts of `path=value`, `path+=value` and `path-=value`. */
function split(word: string): Assignment | Refused {
  const [, path = '', sign = '', text = ''] = /^(.*?)([+-]?)=(.*)$/s.exec(word) ?? [];
  // `aliases.-=x` is a new item, `aliases-=x` takes one out.
  const isItem = sign === '-' && path.endsWith('.');
  const tokens = `${path}${isItem ? '-' : ''}`.split('.');
  if (!word.includes('=') || tokens.includes(''))
    return {
      refused: {
        id: `"${word}" bukan isian dan nilainya.`,
        en: `"${word}" is not a field and its value.`,
      },
      hint: {
        id: 'Tulis ISIAN=NILAI, misalnya name="Lelang Ikan" atau milestones.0.date=2021.',
        en: 'Write FIELD=VALUE, such as name="Lelang Ikan" or milestones.0.date=2021.',
      },
    };
  const operator = isItem || sign === '' ? '=' : sign === '+' ? '+=' : '-=';
  return { word, path: tokens, operator, text };
}

function applied(
  draft: Draft,
  graph: Graph,
  { word, path, operator, text }: Assignment,
  set: Map<string, string>,
  gaps: Set<string>,
): 'done' | 'idle' | Refused {
  const spot = follow(draft, path);
  if ('refused' in spot) return spot;
  const { pointer, holder, key } = spot;
  const field = fieldAt(draft.kind, pointer) as Field;
  const held = valueIn(holder, key);
  const isList = field.type.includes('array');
  if (operator !== '=' && !isList) return noList(pointer);
  if (operator === '=' && text.trim() === '') {
    if (Array.isArray(holder)) holder[Number(key)] = GONE;
    else delete holder[key];
    gaps.add(pointer);
    return held === undefined ? 'idle' : 'done';
  }
  if (operator === '=' && set.has(pointer)) return twice(pointer, set.get(pointer) ?? '');
  const read = (each: string) =>
    readField(graph, draft.kind, isList ? `${pointer}/0` : pointer, each);
  let value: Json;
  if (isList) {
    if (fieldAt(draft.kind, `${pointer}/0`)?.type.includes('object'))
      return whole(draft.kind, pointer);
    const list = (held as Json[] | undefined) ?? [];
    const made = listOf(list, operator, text, read);
    if ('refused' in made) return made;
    value = made.value;
  } else {
    if (field.type[0] === 'object' && field.type.length === 1) return whole(draft.kind, pointer);
    const reading = read(text);
    if ('refused' in reading) return reading;
    value = reading.value;
  }
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (!isEmpty) set.set(pointer, word);
  // A year without quotes is read as a number, and means the same.
  const isSame = field.shape === 'date' && String(held) === value;
  if (isSame || JSON.stringify(held ?? (isList ? [] : undefined)) === JSON.stringify(value))
    return 'idle';
  put({ ...spot, kind: draft.kind }, value);
  if (isEmpty) gaps.add(pointer);
  return 'done';
}

function listOf(
  list: readonly Json[],
  operator: Assignment['operator'],
  text: string,
  read: (each: string) => ReturnType<typeof readField>,
): { readonly value: Json[] } | Refused {
  const values: Json[] = [];
  for (const each of items(text)) {
    // What is there may go by its own text, even where it leads nowhere.
    const reading = operator === '-=' && list.includes(each) ? { value: each } : read(each);
    if ('refused' in reading) return reading;
    values.push(reading.value);
  }
  if (operator === '=') return { value: values };
  if (operator === '-=') return { value: list.filter((each) => !values.includes(each)) };
  return { value: [...list, ...values.filter((each) => !list.includes(each))] };
}

/** Items between commas; double quotes protect commas. */
function items(text: string): string[] {
  return [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]+))(?:,|$)|,/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain?.trim() ?? '')
    .filter((each) => each !== '');
}

/** Closes the gaps that items leave, and takes out holders that hold nothing any more. */
function closeGaps(root: JsonObject, gaps: ReadonlySet<string>): void {
  const lists = new Set<Json[]>();
  const empty = (pointer: string): void => {
    const tokens = splitPointer(pointer);
    const key = tokens.pop();
    const holder = valueAt(root, joinPointer(tokens)) as Spot['holder'] | undefined;
    if (key === undefined || !holder) return;
    if (Array.isArray(holder)) {
      holder[Number(key)] = GONE;
      lists.add(holder);
    } else delete holder[key];
    if (Object.values(holder).every((each) => each === GONE)) empty(joinPointer(tokens));
  };
  for (const gap of gaps) empty(gap);
  for (const list of lists) list.splice(0, list.length, ...list.filter((each) => each !== GONE));
}

/** New items whose schema asks for an id get one, after the first thing that they say. */
function nameItems({ kind, root, fresh }: Draft): void {
  for (const [pointer, index] of fresh) {
    const field = fieldAt(kind, `${pointer}/${index}`);
    const list = valueAt(root, pointer) as Json[] | undefined;
    const made = list?.[index];
    if (!field?.required?.includes('id') || made === null || typeof made !== 'object') continue;
    if (made === undefined || Array.isArray(made) || made['id'] !== undefined) continue;
    const first = Object.values(made).find((each) => typeof each === 'string') ?? 'butir';
    const ids = new Set(list?.map((each) => (each as JsonObject)['id']));
    const id = unused(slug(String(first), 40), (each) => ids.has(each));
    put({ kind, pointer: `${pointer}/${index}/id`, holder: made, key: 'id' }, id);
  }
}

/** Why what words have put into a record does not fit the schema there, for those that do not. */
function misfitsOf({ kind, root }: Draft, set: ReadonlyMap<string, string>): Fault[] {
  const { findings } = conform(kind, '', '', structuredClone(root), undefined);
  return [...set].flatMap(([pointer, word]): Fault[] => {
    const found = findings.find(
      ({ at }) =>
        'pointer' in at && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
    );
    if (!found) return [];
    const at = 'pointer' in found.at ? found.at.pointer : pointer;
    return [{ word, ...misfit(kind, at, String(valueAt(root, at)), found.suggest ?? []) }];
  });
}

function misfit(
  kind: DocumentKind,
  pointer: string,
  text: string,
  suggest: readonly string[],
): Refused {
  const field = fieldAt(kind, pointer);
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  const meant = [...suggest, ...propose(field?.shape, text)].find((each) => each !== text);
  const most = field?.maxLength ?? Infinity;
  const holder = fieldAt(kind, pointer.slice(0, pointer.lastIndexOf('/')));
  const own = field?.description;
  const { id, en } = (own?.id ? own : holder?.description) ?? { id: '', en: '' };
  return {
    refused: {
      id: `"${shown}" tidak memenuhi bentuk isian ${dotted(pointer)}.`,
      en: `"${shown}" does not have the shape of ${dotted(pointer)}.`,
    },
    hint:
      meant !== undefined
        ? { id: `Mungkin maksudnya: ${meant}.`, en: `Did you mean: ${meant}?` }
        : text.length > most
          ? { id: `Paling panjang ${most} huruf.`, en: `At most ${most} characters.` }
          : { id, en },
  };
}

function noList(pointer: string): Refused {
  const name = dotted(pointer);
  return {
    refused: {
      id: `${name} bukan daftar, jadi += dan -= tidak berlaku.`,
      en: `${name} is no list, so += and -= have no meaning.`,
    },
    hint: { id: `Tulis ${name}=NILAI.`, en: `Write ${name}=VALUE.` },
  };
}

function whole(kind: DocumentKind, pointer: string): Refused {
  const field = fieldAt(kind, pointer);
  const isList = field?.type.includes('array') === true;
  const keys = fieldAt(kind, isList ? `${pointer}/0` : pointer)?.keys ?? [];
  const name = `${dotted(pointer)}${isList ? '.-' : keys.length > 0 ? '' : '.KUNCI'}`;
  const inner = keys.length > 0 ? keys : (fieldAt(kind, `${pointer}/x`)?.keys ?? []);
  return {
    refused: {
      id: `${dotted(pointer)} terdiri dari beberapa isian.`,
      en: `${dotted(pointer)} is made of several fields.`,
    },
    hint: {
      id: `Tulis isiannya satu per satu: ${name}.ISIAN=NILAI (${inner.join(', ')}).`,
      en: `Write its fields one by one: ${name}.FIELD=VALUE (${inner.join(', ')}).`,
    },
  };
}

function twice(pointer: string, first: string): Refused {
  return {
    refused: {
      id: `${dotted(pointer)} sudah diisi oleh "${first}".`,
      en: `${dotted(pointer)} is set by "${first}" already.`,
    },
    hint: { id: 'Sebut sekali saja.', en: 'Give it once.' },
  };
}
