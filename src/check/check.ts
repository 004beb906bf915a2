import type { Diagnostic, Finding, Fix } from '../diagnostic.ts';
import type { Derived } from '../derive/derive.ts';
import type { Loaded } from '../load.ts';
import { type Document, type DocumentKind, FOLDERS, type Kind } from '../model/record.ts';
import { inFile, stablePath } from '../model/places.ts';
import { applyExceptions } from './exceptions.ts';
import { fingerprint } from './fingerprint.ts';
import { EVERYTHING, type Reach } from './reach.ts';
import type { Context, FileReport, Report, Rule, Spot } from './rule.ts';

const KINDS: readonly DocumentKind[] = [
  'catalog',
  ...(Object.keys(FOLDERS) as Kind[]),
  'exceptions',
];

/**
 * Runs the rules over a loaded catalogue; gives everything that is wrong, exceptions applied. Where only
 * what a change can reach matters, rules that look at one record or its neighbours pass over the rest.
 */
export function check(
  loaded: Loaded,
  derived: Derived,
  rules: readonly Rule[],
  reach: Reach = EVERYTHING,
  /** Told how many rules have been gone through. */
  step?: (done: number, of: number) => void,
): Diagnostic[] {
  const found: Finding[] = [...loaded.findings];
  const all = documentsOf(loaded, KINDS);
  for (const [index, rule] of rules.entries()) {
    step?.(index + 1, rules.length);
    const context: Context = {
      graph: loaded.graph,
      derived,
      day: derived.day,
      report: (report) => found.push(...findingOf(rule, report)),
      reportAt: (report) => found.push(fileFinding(rule, report)),
    };
    if (rule.scope === 'catalog') rule.check(context);
    else if (rule.scope !== 'file')
      for (const document of rule.kinds ? documentsOf(loaded, rule.kinds) : all)
        if (reach[rule.scope](document)) rule.check(document, context);
  }
  return applyExceptions(found, loaded.graph, derived.day, rules).map((finding) => ({
    ...finding,
    fingerprint: fingerprint(finding),
  }));
}

function documentsOf({ graph }: Loaded, kinds: readonly DocumentKind[]): Document[] {
  return kinds.flatMap((kind): readonly Document[] => {
    if (kind === 'catalog') return graph.manifest ? [graph.manifest] : [];
    if (kind === 'exceptions') return graph.exceptions ? [graph.exceptions] : [];
    return graph.all(kind);
  });
}

/** A finding about a part of a record that did not fit the schema only follows from that: it is dropped. */
function findingOf(rule: Rule, report: Report): Finding[] {
  const { document } = report;
  const at = place(report);
  const { flaws } = document;
  if (flaws.some((flaw) => isWithin(flaw, at.pointer) || isWithin(at.pointer, flaw))) return [];
  // What a rule misses or judges in an item that did not fit only follows from that; a contradiction
  // that it found there stands for itself.
  const [item] = /^.*\/\d+(?=\/)/.exec(at.pointer) ?? [];
  if (rule.severity !== 'error' && item !== undefined && flaws.some((flaw) => isWithin(flaw, item)))
    return [];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      messageId: report.messageId,
      args: { ...(report.pointer !== '' && { here: { field: report.pointer } }), ...report.args },
      subject: subjectOf(document),
      at,
      path: stablePath(document.value, report.pointer),
      ...(report.related && {
        related: report.related.map((each) => ({
          messageId: each.messageId,
          args: each.args ?? {},
          at: place(each),
        })),
      }),
      ...(report.suggest && report.suggest.length > 0 && { suggest: report.suggest }),
      ...(report.fix && { fix: fixInFile(document, report.fix) }),
    },
  ];
}

function fileFinding(rule: Rule, { messageId, subject, file, args, related }: FileReport): Finding {
  const top = (path: string) => ({ file: path, pointer: '', part: 'key' as const });
  return {
    rule: rule.id,
    severity: rule.severity,
    messageId,
    args: args ?? {},
    subject,
    at: top(file),
    ...(related && {
      related: related.map((each) => ({ messageId: each.messageId, args: {}, at: top(each.file) })),
    }),
  };
}

/** A rule names places in the value; a fix is made where they stand in the file. */
function fixInFile(document: Document, fix: Fix): Fix {
  return {
    ...fix,
    changes: fix.changes.map((change) =>
      'pointer' in change ? { ...change, pointer: inFile(document, change.pointer) } : change,
    ),
  };
}

function isWithin(pointer: string, holder: string): boolean {
  return pointer === holder || pointer.startsWith(`${holder}/`);
}

function place(spot: Spot) {
  return {
    file: spot.document.file,
    pointer: inFile(spot.document, spot.pointer),
    part: spot.part ?? ('value' as const),
  };
}

/** Records are known by their id; the two single files by their path. */
export function subjectOf(document: Document): string {
  return document.kind === 'catalog' || document.kind === 'exceptions'
    ? document.file
    : document.id;
}
