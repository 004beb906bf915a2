import type { Finding } from '../diagnostic.ts';
import type { RemoteRecords } from '../link/graph.ts';
import { conform } from '../model/conform.ts';
import {
  asHeader,
  asRecord,
  LONGEST_LINE,
  MOST_PINNED,
  pinnedDigest,
  remoteOf,
} from '../model/pinned.ts';
import type { CatalogRecord, Document } from '../model/record.ts';
import { decode, isText } from '../parse/decode.ts';
import { parseJsonLine } from '../parse/json-line.ts';
import { blobHash } from '../source/blob-hash.ts';
import { LARGEST_PINNED, ReadFailure, type Snapshot, TooLarge } from '../source/snapshot.ts';

/** Lines of a snapshot that are told one by one; the rest is a number. */
const MOST_LINES_TOLD = 20;

export interface ReadRemotes {
  readonly remotes: readonly RemoteRecords[];
  readonly findings: readonly Finding[];
}

/**
 * The other catalogues as the pinned snapshots in this one tell them. A snapshot is a claim: it counts
 * as verified only where its digest fits and is the one that `remote verify` has noted for it.
 */
export function readRemotes(
  snapshot: Snapshot,
  manifest: Document<'catalog'> | undefined,
  verified: ReadonlyMap<string, string>,
): ReadRemotes {
  const remotes: RemoteRecords[] = [];
  const findings: Finding[] = [];
  for (const { path, refused } of snapshot.entries) {
    const id = remoteOf(path);
    if (id === undefined || refused) continue;
    const file = snapshot.prefix + path;
    const tell = (rule: string, severity: Finding['severity'], messageId: string, args = {}) =>
      findings.push({
        rule,
        severity,
        messageId,
        args: { remote: id, ...args },
        subject: file,
        at: { file, span: [0, 0] },
      });
    const told = manifest?.value.remotes?.[id];
    if (manifest && (told === undefined || id === manifest.value.id)) {
      tell('remote/undeclared', 'warning', told === undefined ? 'undeclared' : 'own-id');
      continue;
    }
    let content: ReturnType<Snapshot['read']>;
    try {
      content = snapshot.read(path);
    } catch (error) {
      if (error instanceof TooLarge) tell('remote/unreadable', 'error', 'too-large', sizes(error));
      else if (error instanceof ReadFailure)
        tell('file/special', 'error', 'unreadable', { name: path.split('/').at(-1) });
      else throw error;
      continue;
    }
    const lines = isText(content.bytes) ? decode(content.bytes).split(/\r?\n/) : [];
    if (lines.at(-1) === '') lines.pop();
    const [first = '', ...rest] = lines;
    const header = first.length <= LONGEST_LINE ? asHeader(parseJsonLine(first)) : undefined;
    if (!header) {
      tell('remote/unreadable', 'error', 'header');
      continue;
    }
    const { digest } = header;
    const { records, bad } = readRecords(rest, file);
    const isWhole = digest === pinnedDigest(header, rest) && header.records === records.length;
    const isFromThere =
      told === undefined || (told.url === header.url && (told.path ?? 'catalog') === header.path);
    const isVerified = isWhole && isFromThere && verified.get(id) === digest;
    if (!isWhole) tell('remote/digest', 'error', 'differs', { digest: digest.slice(0, 12) });
    else if (bad.length > 0) tellLines(bad, first, rest, file, id, findings);
    if (!isFromThere) tell('remote/undeclared', 'warning', 'other-address', { url: header.url });
    else if (isWhole && !isVerified)
      tell('remote/unverified', 'warning', 'unverified', {
        commit: header.commit.slice(0, 12),
        digest: digest.slice(0, 12),
      });
    remotes.push({ id, file, hash: content.hash, header, records, verified: isVerified });
  }
  return { remotes, findings };
}

function sizes({ size }: TooLarge) {
  return { actual: size, max: LARGEST_PINNED };
}

/** Records by line, and the indexes of lines that hold none. Nothing but what fits its schema is taken. */
export function readRecords(
  lines: readonly string[],
  file: string,
): { readonly records: CatalogRecord[]; readonly bad: readonly number[] } {
  const records: CatalogRecord[] = [];
  const bad: number[] = [];
  const seen = new Set<string>();
  lines.forEach((line, index) => {
    const record =
      index < MOST_PINNED && line.length <= LONGEST_LINE
        ? asRecord(parseJsonLine(line))
        : undefined;
    if (!record || seen.has(record.id)) return bad.push(index);
    const { kind, id } = record;
    const { value, findings } = conform(kind, file, id, record.value, undefined);
    if (findings.length > 0) return bad.push(index);
    seen.add(id);
    const hash = blobHash(Buffer.from(line));
    return records.push({ kind, id, file, hash, value, flaws: [] } as unknown as CatalogRecord);
  });
  return { records, bad };
}

function tellLines(
  bad: readonly number[],
  first: string,
  lines: readonly string[],
  file: string,
  remote: string,
  findings: Finding[],
): void {
  const starts: number[] = [];
  let at = first.length + 1;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  bad.slice(0, MOST_LINES_TOLD).forEach((index) => {
    const start = starts[index] ?? 0;
    findings.push({
      rule: 'remote/unreadable',
      severity: 'error',
      messageId: 'line',
      args: { remote, line: index + 2, more: Math.max(0, bad.length - MOST_LINES_TOLD) },
      subject: file,
      at: { file, span: [start, start + (lines[index]?.length ?? 0)] },
    });
  });
}
