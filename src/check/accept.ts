import type { Diagnostic } from '../diagnostic.ts';
import { conform } from '../model/conform.ts';
import type { Exceptions } from '../model/types.gen.ts';
import { by } from '../util/order.ts';
import { joinPointer, splitPointer } from '../util/pointer.ts';
import { maySilence } from './exceptions.ts';

/** An entry of `exceptions.yaml`. */
export type Entry = Exceptions[number];

const LONGEST_POINTER = 300;
/** Ids and references; other texts, and sixteen digits, which may be a person's, are not repeated. */
const NAME = /^(?!.*\d{16})[a-z0-9]+(?:[-:][a-z0-9]+)*$/;
/** Controls, line ends, marks without width and the sign for unreadable bytes. */
const UNSEEN = /[\p{C}\u2028\u2029\ufffd]/u;
/** What YAML reads as the text that it shows: words and paths, and days. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)(?:[a-z/][\w/.-]*|\d{4}-\d{2}-\d{2})$/i;

/** One entry for each rule, record and field that findings blame, sorted; `folder` is the catalogue's. */
export function entriesFor(
  diagnostics: readonly Diagnostic[],
  folder: string,
  reason: string,
  until: string,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const diagnostic of diagnostics) {
    if (!maySilence(diagnostic) || diagnostic.rule === 'exception/unused') continue;
    const { rule, subject } = diagnostic;
    const record = subject.startsWith(folder) ? subject.slice(folder.length) : subject;
    const pointer = lastingPointer(diagnostic);
    const entry = { rule, record, ...(pointer !== '' && { pointer }), reason, until };
    if (fits(entry)) entries.set(JSON.stringify([rule, record, pointer]), entry);
  }
  return [...entries.values()].sort(
    by(
      ({ record }) => record,
      ({ rule }) => rule,
      ({ pointer }) => pointer ?? '',
    ),
  );
}

/** Whether an entry is one that `exceptions.yaml` may hold: a path may be too long, or no readable text. */
export function fits(entry: Entry): boolean {
  return (
    !Object.values(entry).some((text) => UNSEEN.test(text)) &&
    conform('exceptions', '', '', [{ ...entry }], undefined).findings.length === 0
  );
}

/**
 * The blamed field, as it will still be found when a list is added to or sorted: an item goes by its
 * id, or by its text where that is a reference, and an item without a name by its list.
 */
function lastingPointer({ at, path = [] }: Diagnostic): string {
  const tokens: string[] = [];
  const here = 'pointer' in at ? splitPointer(at.pointer) : [];
  for (const [depth, token] of here.entries()) {
    const name = path[depth] ?? '*';
    const isItem = /^\d+$/.test(token) && name !== token;
    if (isItem && !NAME.test(name.slice(1))) break;
    tokens.push(isItem ? name.slice(1) : token);
  }
  while (joinPointer(tokens).length > LONGEST_POINTER) tokens.pop();
  return joinPointer(tokens);
}

/** The text of `exceptions.yaml` with entries after those that it has; what it holds stays as it is. */
export function appended(text: string, entries: readonly Entry[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // A list of which nothing is left is the one thing that must make room.
  const kept = text.replace(/^\[\s*\](?=[ \t]*(?:#.*)?\r?$)/m, '');
  const indent = /^( *)-(?=\s)/m.exec(kept)?.[1] ?? '';
  const lines = entries.flatMap((entry) =>
    Object.entries(entry).map(
      ([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${scalar(value)}`,
    ),
  );
  const gap = kept === '' || kept.endsWith('\n') ? '' : eol;
  return kept + gap + lines.map((line) => line + eol).join('');
}

/** A text as YAML: plain where no reader could take it for something else, else in quotes. */
function scalar(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** The modeline of `exceptions.yaml`, beside that of the manifest. */
export function modelineLike(manifest: string): string {
  const [, before, after] =
    /^(# yaml-language-server: \$schema=\S*)catalog(\.schema\.json\S*)\s*$/m.exec(manifest) ?? [];
  return before === undefined ? '' : `${before}exceptions${after}\n`;
}
