import { createHash } from 'node:crypto';
import { by } from '../util/order.ts';
import type { CatalogRecord, Kind } from './record.ts';

/**
 * The file `remotes/<id>.jsonl`: what another agency's catalogue said at one commit. The first line is
 * the header; then one record a line, sorted by kind and id, each with its keys in order, so that a pull
 * request shows what changed and the same commit always gives the same bytes.
 */
export const PINNED_FORMAT = 1;
/** More records than these are not taken from another catalogue. */
export const MOST_PINNED = 100_000;
/** A line above this length is no record. */
export const LONGEST_LINE = 1024 * 1024;
/** Kinds that linking and counting need. */
export const PINNED_KINDS: readonly Kind[] = [
  'activity',
  'agency',
  'agreement',
  'innovation',
  'replication',
];

/** What the pinned commit alone determines; the digest covers these and every record. */
export interface PinnedFacts {
  readonly format: number;
  /** The id by which that catalogue calls itself. */
  readonly id: string;
  readonly url: string;
  readonly ref?: string;
  readonly path: string;
  readonly commit: string;
  /** When the commit was made, as git says it. */
  readonly date: string;
  readonly keeper: string;
  readonly government?: string;
  readonly region: string;
  /** The catalogues that it names itself: prefix to address. */
  readonly remotes: Readonly<Record<string, string>>;
  readonly records: number;
  /** Files that could not be read, or were too many. */
  readonly left_out: number;
  /** Records of which a part did not fit the schema and is missing here. */
  readonly cut: number;
}

/** What can become of a record between two pins, furthest from harmless first. */
export const DRIFTS = ['withdrawn', 'renamed', 'receded', 'advanced', 'added', 'changed'] as const;

/** What became of a record between the pin before and this one. */
export interface Drift {
  readonly change: (typeof DRIFTS)[number];
  readonly kind: string;
  readonly id: string;
  readonly former?: string;
  readonly name: string;
  /** Stage or phase before and after. */
  readonly before?: string;
  readonly after?: string;
}

export interface PinnedHeader extends PinnedFacts {
  /** Version of tular that wrote it. */
  readonly tool: string;
  readonly digest: string;
  /** What changed since the pin before it; `more` counts what was not listed. */
  readonly since?: {
    readonly commit: string;
    readonly date: string;
    readonly changes: readonly Drift[];
    readonly more: number;
  };
}

/** A record as its line holds it. */
export interface PinnedRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly value: unknown;
}

/** JSON on one line with the keys of every object in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(by(([key]) => key))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`)
    .join(',')}}`;
}

/** Lines of records, in the order of the file. */
export function pinnedLines(records: readonly PinnedRecord[]): string[] {
  return [...records]
    .sort(
      by(
        ({ kind }) => kind,
        ({ id }) => id,
      ),
    )
    .map(({ kind, id, value }) => canonical({ kind, id, value }));
}

/** What the facts and the lines of the records amount to. */
export function pinnedDigest(facts: PinnedFacts, lines: readonly string[]): string {
  const hash = createHash('sha256').update(`${canonical(factsOf(facts))}\n`);
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** The facts of a header, without what the tool or an earlier pin added. */
export function factsOf(header: PinnedFacts): PinnedFacts {
  const { format, id, url, ref, path, commit, date, keeper, government, region } = header;
  const { remotes, records, left_out, cut } = header;
  return {
    format,
    id,
    url,
    ...(ref !== undefined && { ref }),
    path,
    commit,
    date,
    keeper,
    ...(government !== undefined && { government }),
    region,
    remotes,
    records,
    left_out,
    cut,
  };
}

/** The whole text of the file. */
export function pinnedText(
  facts: PinnedFacts,
  lines: readonly string[],
  tool: string,
  since: PinnedHeader['since'],
): string {
  const header: PinnedHeader = {
    ...factsOf(facts),
    tool,
    digest: pinnedDigest(facts, lines),
    ...(since && { since }),
  };
  return [JSON.stringify(header), ...lines].map((line) => `${line}\n`).join('');
}

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value.length <= 2000;
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= 300 && pattern.test(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const SHAPE: Readonly<Record<keyof PinnedHeader, Check>> = {
  format: count,
  id: like(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: text,
  ref: maybe(text),
  path: like(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/),
  commit: like(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
  date: like(/^\d{4}-\d{2}-\d{2}T[\d:]{8}(Z|[+-]\d{2}:?\d{2})$/),
  keeper: text,
  government: maybe(text),
  region: text,
  remotes: (value) => isObject(value) && Object.values(value).every(text),
  records: count,
  left_out: count,
  cut: count,
  tool: text,
  digest: like(/^[0-9a-f]{64}$/),
  since: maybe(
    (value) =>
      isObject(value) &&
      text(value['commit']) &&
      text(value['date']) &&
      count(value['more']) &&
      Array.isArray(value['changes']) &&
      value['changes'].every(isDrift),
  ),
};

function isDrift(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { change, kind, id, name, former, before, after } = value;
  return (
    (DRIFTS as readonly unknown[]).includes(change) &&
    (PINNED_KINDS as readonly unknown[]).includes(kind) &&
    [id, name].every(text) &&
    [former, before, after].every(maybe(text))
  );
}

/** A header from what its line holds; none where it is not one of ours. */
export function asHeader(value: unknown): PinnedHeader | undefined {
  if (!isObject(value) || value['format'] !== PINNED_FORMAT) return undefined;
  const fits = Object.entries(SHAPE).every(([key, check]) =>
    check(Object.hasOwn(value, key) ? value[key] : undefined),
  );
  return fits ? (value as unknown as PinnedHeader) : undefined;
}

/** A record from what its line holds; none where kind or id is none of a pinned record. */
export function asRecord(value: unknown): PinnedRecord | undefined {
  if (!isObject(value)) return undefined;
  const { kind, id } = value;
  if (!(PINNED_KINDS as readonly unknown[]).includes(kind)) return undefined;
  if (typeof id !== 'string' || id.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return undefined;
  return { kind: kind as Kind, id, value: value['value'] };
}

/** The id of the remote whose snapshot lies at a path within the catalogue. */
export function remoteOf(path: string): string | undefined {
  return /^remotes\/([a-z0-9]+(?:-[a-z0-9]+)*)\.jsonl$/.exec(path)?.[1];
}

/** Where the snapshot of a remote lies within the catalogue. */
export function pinnedPath(remote: string): string {
  return `remotes/${remote}.jsonl`;
}

/** The catalogue's records that another one needs to link to, without their longer remarks. */
export function pinnable(records: readonly CatalogRecord[]): PinnedRecord[] {
  return records
    .filter(({ kind }) => PINNED_KINDS.includes(kind))
    .map(({ kind, id, value }) => ({ kind, id, value: withoutRemarks(value) }));
}

const REMARKS = ['notes', 'note', 'summary', 'vision'];

function withoutRemarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRemarks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      // A source may be called `note`: it is no text.
      .filter(([key, held]) => typeof held !== 'string' || !REMARKS.includes(key))
      .map(([key, held]) => [key, withoutRemarks(held)]),
  );
}
