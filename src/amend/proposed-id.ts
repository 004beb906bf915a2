import type { Kind } from '../model/record.ts';
import type { JsonObject } from './amendment.ts';
import { slug } from './names.ts';

const LONGEST_ID = 80;

/** How ids of governments begin in catalogues, by how their names do. */
const GOVERNMENTS: readonly (readonly [RegExp, string])[] = [
  [/^pemerintah (?:kabupaten|kab\.?) /i, 'pemkab '],
  [/^pemerintah kota /i, 'pemkot '],
  [/^pemerintah (?:provinsi|prov\.?) /i, 'pemprov '],
  [/^pemerintah desa /i, 'desa '],
];

/** The id that a new record of a kind would be called by, from what it says; none where it says too little. */
export function proposedId(kind: Kind, value: JsonObject): string | undefined {
  const parts = PARTS[kind](value).filter((part) => part !== undefined);
  const id = slug(parts.join(' '), LONGEST_ID);
  return parts.length === 0 || id === 'tanpa-nama' ? undefined : id;
}

/** The same for a body: `Pemerintah Kabupaten Blora` → `pemkab-blora`, else by its short name. */
export function proposedAgencyId(value: JsonObject): string {
  return proposedId('agency', value) ?? 'instansi';
}

const PARTS: Readonly<Record<Kind, (value: JsonObject) => (string | undefined)[]>> = {
  innovation: ({ name }) => [text(name)],
  agency: ({ name, short }) => {
    const known = text(name) ?? '';
    const [begins, instead] = GOVERNMENTS.find(([start]) => start.test(known)) ?? [];
    if (begins) return [known.replace(begins, instead ?? '')];
    return [text(short) ?? text(name)];
  },
  replication: ({ origins, adopter }) => {
    const origin = at(origins, 0);
    const from = id(at(origin, 'innovation')) ?? text(at(origin, 'name'));
    const to =
      id(at(adopter, 'agency')) ?? text(at(adopter, 'name')) ?? text(at(adopter, 'group', 'label'));
    return [from, to];
  },
  activity: ({ name, start }) => [text(name), missingYear(name, start)],
  agreement: ({ name, kind, parties, date }) => {
    const last = Array.isArray(parties) ? at(parties, parties.length - 1) : undefined;
    const other = id(at(last, 'agency')) ?? text(at(last, 'name'));
    const known = other === undefined ? text(name) : [text(kind), other].filter(Boolean).join(' ');
    return [known, missingYear(known, date)];
  },
  submission: ({ channel, channel_name: name, edition }) => [
    text(channel) === 'lainnya' ? text(name) : text(channel),
    text(edition),
  ],
  filing: ({ report, period }) => [text(report), text(period)],
};

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A reference as part of an id: without the catalogue it leads to. */
function id(value: unknown): string | undefined {
  return text(value)?.replace(/^.*:/, '');
}

/** The year of a date, where a name does not say it. */
function missingYear(name: unknown, date: unknown): string | undefined {
  const year = /^\d{4}/.exec(text(date) ?? '')?.[0];
  return year === undefined || text(name)?.includes(year) ? undefined : year;
}

/** What stands at a path of keys; nothing where the path ends early. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path)
    here =
      here !== null && typeof here === 'object' && Object.hasOwn(here, key)
        ? (here as Record<string | number, unknown>)[key]
        : undefined;
  return here;
}
