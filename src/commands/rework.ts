import { posix } from 'node:path';
import type { JsonObject } from '../amend/amendment.ts';
import type { Reader, Revision, Rework } from '../amend/revision.ts';
import { commentsIn } from '../edit/format-text.ts';
import { revise } from '../edit/revise.ts';
import { shapeOf } from '../edit/shape.ts';
import { fieldAt } from '../model/fields.ts';
import type { Document } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { locate } from '../parse/positions.ts';
import { say } from '../text/language.ts';
import type { FileChange } from '../util/file-change.ts';
import { UsageError } from '../util/usage-error.ts';
import { unfit } from './carry-out.ts';
import type { ExitCode, Io, Options } from './command.ts';
import type { Gathered } from './gather.ts';
import { makeChanges } from './make-changes.ts';

/** Carries out planned changes of several records: all or none. */
export async function carryOutRework(
  io: Io,
  options: Options,
  gathered: Gathered,
  { revisions, removed = [], renamed, notes, told }: Rework,
): Promise<ExitCode> {
  const changes = [
    ...revisions.flatMap((revision) => changesOf(gathered, revision)),
    ...removed.map((document): FileChange => ({
      path: pathOf(gathered, document),
      hash: document.hash,
    })),
  ];
  return makeChanges(io, options, gathered, {
    changes,
    subjects: revisions.map(({ document, id }) => id ?? document.id),
    ...(renamed && { renamed }),
    ...(notes && { notes }),
    ...(told && { told: `${say(told, gathered.language)}\n\n` }),
  });
}

/** What files of the catalogue say, read again as they are. */
export function readerOf(gathered: Gathered): Reader {
  return (document) => {
    const parsed = parse(gathered.snapshot.read(pathOf(gathered, document)).bytes);
    const value = parsed.ok ? parsed.value : null;
    if (value === null || typeof value !== 'object') throw unfit(document.file);
    return value;
  };
}

function changesOf(
  gathered: Gathered,
  { document, wanted, id, commentsOf = [] }: Revision,
): FileChange[] {
  const path = pathOf(gathered, document);
  const before = gathered.snapshot.read(path);
  if (before.hash !== document.hash) throw unfit(document.file);
  const old = Buffer.from(before.bytes).toString('utf8');
  const revised = revise(old, wanted, (pointer) => fieldAt(document.kind, pointer)?.keys);
  if (revised === undefined) throw unfit(document.file);
  const text = commentsOf.reduce((made, each) => withComments(gathered, made, each), revised);
  const bytes = Buffer.from(text, 'utf8');
  if (id === undefined) return text === old ? [] : [{ path, hash: before.hash, bytes }];
  const moved = posix.join(posix.dirname(path), `${id}.yaml`);
  return [
    { path, hash: before.hash },
    { path: moved, bytes },
  ];
}

/** A text with the comments of a document at its end, but for the line for editors. */
function withComments(gathered: Gathered, text: string, document: Document): string {
  const bytes = gathered.snapshot.read(pathOf(gathered, document)).bytes;
  const other = Buffer.from(bytes).toString('utf8');
  const comments = commentsIn(shapeOf(other, locate(other))).filter(
    (each) => !/^#\s*yaml-language-server:/.test(each),
  );
  if (comments.length === 0) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [`# ${document.id}:`, ...comments].map((each) => each + eol);
  return `${text.replace(/(?<!\n)$/, eol)}${lines.join('')}`;
}

function pathOf({ location }: Gathered, { file }: Document): string {
  return file.slice(location.prefix.length);
}

/** The value of a record, which is a map. */
export function recordValue(read: Reader, document: Document): JsonObject {
  const value: JsonObject | Json[] = read(document);
  if (Array.isArray(value))
    throw new UsageError(
      {
        id: `${document.file} bukan rekaman.`,
        en: `${document.file} is no record.`,
      },
      {
        id: 'Perbaiki berkasnya lebih dahulu: tular validate',
        en: 'Mend its file first: tular validate',
      },
    );
  return value;
}
