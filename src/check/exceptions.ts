import type { Finding, Fix } from '../diagnostic.ts';
import { parseDate } from '../util/dates.ts';
import type { Graph } from '../link/graph.ts';
import { inFile } from '../model/places.ts';
import type { Document } from '../model/record.ts';
import { nearest } from '../util/nearest.ts';
import { groupBy } from '../util/order.ts';
import { splitPointer } from '../util/pointer.ts';
import { likely, type Rule } from './rule.ts';

/**
 * Takes out what `exceptions.yaml` tolerates until its date, and tells entries that match nothing,
 * name no rule, or try to silence what cannot be read. The words are those of rule `exception/unused`.
 */
export function applyExceptions(
  found: readonly Finding[],
  graph: Graph,
  day: string,
  rules: readonly Rule[],
): Finding[] {
  const document = graph.exceptions;
  const unreadable = graph.placeholders.find((placeholder) => placeholder.kind === 'exceptions');
  if (unreadable)
    return found.filter(
      (finding) => !maySilence(finding) || !unreadable.mentions.has(finding.subject),
    );
  if (!document) return [...found];

  const names = new Map(
    rules.flatMap((rule) =>
      [rule.id, ...(rule.formerly ?? [])].map((name) => [name, rule.id] as const),
    ),
  );
  const folder = document.file.slice(0, -'exceptions.yaml'.length);
  const bySubject = groupBy(found, (finding) => finding.subject);
  const silenced = new Set<Finding>();
  const extra: Finding[] = [];
  document.value.forEach((entry, index) => {
    const tell = (messageId: string, field: string, suggest: readonly string[] = []) => {
      const pointer = inFile(document, `/${index}${field}`);
      if (document.flaws.some((flaw) => flaw.startsWith(`${inFile(document, `/${index}`)}/`)))
        return;
      extra.push({
        rule: 'exception/unused',
        severity: 'error',
        messageId,
        args: { rule: entry.rule, record: entry.record },
        subject: document.file,
        at: { file: document.file, pointer, part: 'value' },
        ...(suggest.length > 0 && { suggest }),
        ...fixOf(document, index, pointer, messageId, suggest),
      });
    };
    if (!maySilence(entry)) return tell('not-allowed', '/rule');
    const rule = names.get(entry.rule);
    if (rule === undefined) return tell('unknown-rule', '/rule', nearest(entry.rule, names.keys()));
    // A file that is no record is named by its path, within the catalogue or as it is shown.
    const matches = [entry.record, folder + entry.record]
      .flatMap((subject) => bySubject.get(subject) ?? [])
      .filter((finding) => finding.rule === rule && covers(entry.pointer, finding));
    const until = parseDate(entry.until)?.hi ?? '';
    if (matches.length > 0) {
      if (until >= day) for (const finding of matches) silenced.add(finding);
      return undefined;
    }
    const record = graph.byId(entry.record);
    const cannotTell =
      graph.mayBeMentioned(entry.record) ||
      graph.placeholders.some((placeholder) => placeholder.id === entry.record) ||
      (record?.flaws.length ?? 0) > 0;
    if (!cannotTell) tell('unused', '/record');
    return undefined;
  });
  return [...found.filter((finding) => !silenced.has(finding)), ...extra];
}

/** An entry that does nothing can go; one that names no rule most likely means the one like it. */
function fixOf(
  document: Document<'exceptions'>,
  index: number,
  pointer: string,
  messageId: string,
  suggest: readonly string[],
): { readonly fix?: Fix } {
  if (messageId === 'unknown-rule') {
    const fix = likely(pointer, suggest);
    return fix ? { fix } : {};
  }
  const entry = inFile(document, `/${index}`);
  return { fix: { safe: false, changes: [{ change: 'remove', pointer: entry }] } };
}

/**
 * What cannot be read, or does not fit, must be mended, and a copy of another catalogue be compared with
 * its origin.
 */
export function maySilence({ rule }: { readonly rule: string }): boolean {
  return !/^(yaml|schema)\/|^remote\/(digest|unreadable|unverified)$/.test(rule);
}

/** A pointer may name an item of a list by its place, or by its id or text, which outlives reordering. */
function covers(pointer: string | undefined, { at, path = [] }: Finding): boolean {
  const here = 'pointer' in at ? splitPointer(at.pointer) : [];
  return splitPointer(pointer ?? '').every(
    (token, depth) =>
      token === here[depth] || `#${token}` === path[depth] || `=${token}` === path[depth],
  );
}
