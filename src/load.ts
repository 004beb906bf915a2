import type { Finding, Related } from './diagnostic.ts';
import type { Graph } from './link/graph.ts';
import { link } from './link/link.ts';
import { readRemotes } from './load/remotes.ts';
import { conform } from './model/conform.ts';
import { roleOf } from './model/file-role.ts';
import type { CatalogRecord, Document, DocumentKind, Placeholder } from './model/record.ts';
import { parse, type Problem } from './parse/parse.ts';
import {
  LARGEST_FILE,
  ReadFailure,
  TooLarge,
  type Entry,
  type Snapshot,
} from './source/snapshot.ts';

export interface Loaded {
  readonly graph: Graph;
  /** What reading, parsing and the schemas say; references and rules are told by `check`. */
  readonly findings: readonly Finding[];
  /** Files that are records, readable or not. */
  readonly fileCount: number;
  /** What each of them gave, by its path as it is shown. */
  readonly reads: ReadonlyMap<string, Read>;
}

/** What a file's bytes gave, at its path: the same for every snapshot that holds them there. */
export interface Read {
  /** Git blob hash of the bytes; empty where they could not be read. */
  readonly hash: string;
  /** None where the bytes are no YAML. */
  readonly document?: Document;
  readonly mentions: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** What is known before anything is read. */
export interface Surroundings {
  /** The digest that `remote verify` has noted in this checkout, by remote. */
  readonly verified?: ReadonlyMap<string, string>;
  /** The folder of the repository. */
  readonly root?: string;
  /** What files gave: one with the same bytes at the same path is not read again. */
  readonly known?: ReadonlyMap<string, Read>;
}

/**
 * Reads a snapshot into a graph, with the other catalogues that are pinned in it. Wrong data never
 * throws: it becomes findings, and the rest goes on.
 */
export function load(
  snapshot: Snapshot,
  { verified, root, known = new Map() }: Surroundings = {},
): Loaded {
  const findings: Finding[] = [];
  const records: CatalogRecord[] = [];
  const placeholders: Placeholder[] = [];
  const files = new Set<string>();
  const misnamed = new Set<string>();
  const reads = new Map<string, Read>();
  const single: { catalog?: Document<'catalog'>; exceptions?: Document<'exceptions'> } = {};
  let fileCount = 0;

  for (const entry of snapshot.entries) {
    const file = snapshot.prefix + entry.path;
    const role = roleOf(entry);
    if (role.finding) misnamed.add(file);
    if (role.finding)
      findings.push({
        severity: 'error',
        subject: file,
        at: { file, span: [0, 0] },
        ...role.finding,
      });
    if (!role.kind) {
      files.add(entry.path);
      continue;
    }
    if (entry.refused) {
      placeholders.push({ kind: role.kind, id: role.id, file, mentions: new Set() });
      continue;
    }
    fileCount += 1;
    const before = known.get(file);
    const read =
      before && before.hash !== '' && before.hash === entry.hash
        ? before
        : readDocument(snapshot, entry, role.kind, role.id, file);
    findings.push(...read.findings);
    reads.set(file, read);
    if (!read.document)
      placeholders.push({ kind: role.kind, id: role.id, file, mentions: read.mentions });
    else if (role.kind === 'catalog') single.catalog = read.document as Document<'catalog'>;
    else if (role.kind === 'exceptions')
      single.exceptions = read.document as Document<'exceptions'>;
    else records.push(read.document as CatalogRecord);
  }
  // A misnamed file that means the id of a proper one is told by its name alone.
  const proper = new Set(
    [...records, ...placeholders].filter(({ file }) => !misnamed.has(file)).map(({ id }) => id),
  );
  const stands = ({ file, id }: { readonly file: string; readonly id: string }) =>
    !misnamed.has(file) || !proper.has(id);
  // What another catalogue has pinned of third ones is its own affair.
  const pinned =
    snapshot.origin === 'remote'
      ? undefined
      : readRemotes(snapshot, single.catalog, verified ?? new Map());
  if (pinned) findings.push(...pinned.findings);
  const graph = link(
    {
      manifest: single.catalog,
      exceptions: single.exceptions,
      records: records.filter(stands),
      placeholders: placeholders.filter(stands),
      files,
    },
    pinned?.remotes ?? [],
    root,
  );
  return { graph, findings, fileCount, reads };
}

/** What is said of a file that the snapshot would not or could not read. */
function refusal(error: unknown, path: string): Pick<Finding, 'rule' | 'messageId' | 'args'> {
  if (error instanceof TooLarge) {
    const args = { actual: error.size, max: LARGEST_FILE };
    return { rule: 'yaml/limit', messageId: 'file-size', args };
  }
  if (!(error instanceof ReadFailure)) throw error;
  const name = path.split('/').at(-1) ?? '';
  return { rule: 'file/special', messageId: 'unreadable', args: { name } };
}

/** A file that could not be read says nothing yet: what is suggested for it is only likely. */
function fixOf({ messageId, span, suggest, fix }: Problem): Pick<Finding, 'fix'> {
  if (fix === 'line-ends') return { fix: { safe: true, changes: [{ change: 'line-ends' }] } };
  if (fix) return { fix: { safe: true, changes: [{ change: 'splice', span, ...fix }] } };
  const [text, another] = suggest ?? [];
  // Infinity in quotes can be read, but is still no number.
  if (text === undefined || another !== undefined || messageId === 'number-infinite') return {};
  return { fix: { safe: false, changes: [{ change: 'splice', span, text }] } };
}

function readDocument(
  snapshot: Snapshot,
  entry: Entry,
  kind: DocumentKind,
  id: string,
  file: string,
): Read {
  const subject = kind === 'catalog' || kind === 'exceptions' ? file : id;
  const none = new Set<string>();
  let content: { bytes: Uint8Array; hash: string };
  try {
    content = snapshot.read(entry.path);
  } catch (error) {
    const told = refusal(error, entry.path);
    const at = { file, span: [0, 0] as const };
    return { hash: '', mentions: none, findings: [{ severity: 'error', subject, at, ...told }] };
  }
  const parsed = parse(content.bytes);
  if (!parsed.ok) {
    const findings = parsed.problems.map((problem): Finding => ({
      rule: problem.rule,
      severity: 'error',
      messageId: problem.messageId,
      args: problem.args,
      subject,
      at: { file, span: problem.span },
      ...(problem.related && {
        related: problem.related.map((each): Related => ({
          messageId: each.messageId,
          args: each.args,
          at: { file, span: each.span },
        })),
      }),
      ...(problem.suggest && { suggest: problem.suggest }),
      ...fixOf(problem),
    }));
    return {
      hash: content.hash,
      mentions: new Set(
        Buffer.from(content.bytes)
          .toString('latin1')
          .match(/[a-z0-9]+(?:-[a-z0-9]+)*/g),
      ),
      findings,
    };
  }
  const { value, flaws, places, findings } = conform(
    kind,
    file,
    subject,
    parsed.value,
    parsed.numbers,
  );
  // The value fits the schema of its kind now: `conform` took out whatever did not.
  return {
    document: { kind, id, file, hash: content.hash, value, flaws, places } as Document,
    hash: content.hash,
    mentions: none,
    findings,
  };
}
