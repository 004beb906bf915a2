import type { Finding } from '../diagnostic.ts';
import { parseDate } from '../util/dates.ts';
import type { Graph } from '../link/graph.ts';
import { inFile } from '../model/places.ts';
import { nearest } from '../util/nearest.ts';
import type { Rule } from './rule.ts';

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
      });
    };
    if (!isExceptable(entry.rule)) return tell('not-allowed', '/rule');
    const rule = names.get(entry.rule);
    if (rule === undefined) return tell('unknown-rule', '/rule', nearest(entry.rule, names.keys()));
    const matches = found.filter(
      (finding) =>
        finding.rule === rule && finding.subject === entry.record && covers(entry.pointer, finding),
    );
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

function maySilence(finding: Finding): boolean {
  return isExceptable(finding.rule);
}

/** What cannot be read cannot be tolerated; nor can a copy that nobody has compared with its origin. */
function isExceptable(rule: string): boolean {
  return !/^(yaml|schema)\/|^remote\/(digest|unreadable|unverified)$/.test(rule);
}

function covers(pointer: string | undefined, finding: Finding): boolean {
  if (pointer === undefined || pointer === '') return true;
  const at = 'pointer' in finding.at ? finding.at.pointer : '';
  return at === pointer || at.startsWith(`${pointer}/`);
}
