import { nameOn } from '../../derive/bodies.ts';
import { latestCheckOf } from '../../derive/checked.ts';
import type { Derived } from '../../derive/derive.ts';
import { fittingKinds } from '../../derive/evidence.ts';
import { nameOf } from '../../derive/names.ts';
import type { Pair } from '../../derive/pairs.ts';
import { isOffered } from '../../derive/recommended.ts';
import { lastSign, lastSignOfCopy } from '../../derive/signs.ts';
import { labelOf } from '../../model/fields.ts';
import { dateWords } from '../../text/dates.ts';
import { fill, type Language } from '../../text/language.ts';
import { written } from '../../util/dates.ts';
import { type How, howOf, howText } from './commands.ts';
import { LISTED_WORDS } from './many-words.ts';
import { STEP_WORDS, TODO_WORDS } from './step-words.ts';
import type { Open } from './todo.ts';

/** What is asked, in a sentence or two, and how it is recorded once it is known. */
export interface Asked {
  /** The innovation, the copy or the record. */
  readonly about: string;
  readonly text: string;
  /** Kinds of document that would prove it. */
  readonly documents: readonly string[];
  /** A command to fill in, or the field and its file. */
  readonly how: string;
}

/** What a letter says about a step: the words for it, what is filled into them, and how it is recorded. */
export interface Put {
  readonly template: keyof typeof STEP_WORDS;
  readonly values: Readonly<Record<string, string>>;
  readonly documents: readonly string[];
  readonly how: How;
}

/** What is said about a step, before it is a sentence. */
export function putOf(derived: Derived, open: Open, language: Language): Put {
  const { kind, step, findings } = open;
  const { stage } = step;
  const documents =
    stage !== undefined && ['prove', 'advance', 'verify'].includes(kind)
      ? [...fittingKinds(stage)]
      : kind === 'acknowledge'
        ? ['surat-pernyataan']
        : [];
  const values = {
    ...namesIn(derived, open, language),
    ...(stage && { stage: labelOf('replication', STAGE, stage)[language].toLowerCase() }),
    documents: eitherOf(
      documents.map((each) => documentLabel(each, language)),
      language,
    ),
    ...lastOf(derived, open, language),
    found: foundOf(derived, open, language),
    ...planOf(open, language),
    message: bare(findings[0]?.message ?? ''),
    hint: bare(findings[0]?.hint ?? ''),
  };
  const how = howOf(derived, open, language, documents);
  return { template: templateOf(derived, open), values, documents, how };
}

/** A step as a letter puts it. */
export function sentenceOf({ template, values, documents, how }: Put, language: Language): Asked {
  return {
    about: values['about'] ?? '',
    text: filled(STEP_WORDS[template][language], values),
    documents,
    how: howText(how),
  };
}

/** A template with its values, without the blanks that empty ones leave. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return fill(template, values).replace(/\s+/g, ' ').trim();
}

const STAGE = '/milestones/*/stage';

function templateOf(derived: Derived, { kind, step }: Open): keyof typeof STEP_WORDS {
  const { pair, innovation, stage, rung } = step;
  switch (kind) {
    case 'rung':
      // To be copied there must first be an offer.
      if (rung === 'passed_on' && innovation && isOffered(derived, innovation)) return 'spread';
      return rung ?? 'vision';
    case 'prove':
      if (pair?.direction !== 'out') return 'proveHere';
      return stage === undefined || stage === 'diterapkan' ? 'proveUse' : 'proveStage';
    case 'check':
      return innovation ? 'checkInnovation' : 'checkCopy';
    case 'advance':
    case 'acknowledge':
      return pair?.direction === 'out' ? kind : `${kind}Here`;
    case 'describe':
      return 'describe';
    default:
      return kind;
  }
}

/** Names by which a sentence calls what it is about. */
function namesIn(
  { graph, day }: Derived,
  { step: { innovation, pair }, records, findings }: Open,
  language: Language,
): { readonly about: string; readonly innovation: string; readonly adopter: string } {
  const [record] = records;
  const adopter = pair ? bodyName(pair, graph, day) : '';
  const original = innovation?.value.name ?? (pair ? originName(pair, language) : '');
  return {
    innovation: original,
    adopter,
    about:
      innovation?.value.name ??
      (pair
        ? fill(TODO_WORDS[language].copy, { innovation: original, adopter })
        : record
          ? nameOf(graph, record, language)
          : (findings[0]?.file ?? '')),
  };
}

function bodyName({ adopter }: Pair, graph: Derived['graph'], day: string): string {
  const agency = adopter.ref && graph.get(adopter.ref);
  return agency?.kind === 'agency' ? nameOn(agency, day) : adopter.name;
}

/** The original; where nobody knows it, what the copy is called. */
function originName({ origin, records }: Pair, language: Language): string {
  if (origin.kind === 'innovation' || origin.kind === 'named') return origin.name;
  const own = records.map(({ value }) => value.known_as).find((each) => each !== undefined);
  return own ?? TODO_WORDS[language][origin.kind];
}

/** The last sign of life, as a sentence and in a few words. */
function lastOf(
  { graph, day }: Derived,
  { kind, step }: Open,
  language: Language,
): { readonly last: string; readonly seen: string } {
  if (kind !== 'check') return { last: '', seen: '' };
  const sign = step.innovation
    ? lastSign(graph, step.innovation, day)
    : lastSignOfCopy(graph, step.pair?.records ?? [], day);
  const [words, listed] = [TODO_WORDS[language], LISTED_WORDS[language]];
  if (!sign) return { last: words.noSign, seen: listed.unseen };
  const date = dateWords(written(sign), language);
  return { last: fill(words.lastSign, { date }), seen: fill(listed.seen, { date }) };
}

/** The plan that a finding blames, and its date. */
function planOf(
  { kind, records: [record], findings: [finding] }: Open,
  language: Language,
): { readonly plan: string; readonly date: string } {
  const at = Number(finding?.pointer.split('/')[2]);
  const label = (kindOf: string, pattern: string, value = '') =>
    labelOf(kindOf, pattern, value)[language].toLowerCase();
  if (kind === 'overdue' && record?.kind === 'replication') {
    const milestone = record.value.milestones[at];
    const plan = label('replication', STAGE, milestone?.stage);
    return { plan, date: dateWords(milestone?.date ?? '', language) };
  }
  if (kind === 'overdue' && record?.kind === 'innovation') {
    const milestone = record.value.milestones?.[at];
    const plan = label('innovation', '/milestones/*/phase', milestone?.phase);
    return { plan, date: dateWords(milestone?.date ?? '', language) };
  }
  return { plan: '', date: '' };
}

function foundOf(derived: Derived, { kind, step }: Open, language: Language): string {
  const made =
    kind === 'unused' && step.innovation ? latestCheckOf(derived, step.innovation) : undefined;
  if (!made) return TODO_WORDS[language].worrying;
  const result = labelOf(made.document.kind, '/checks/*/result', made.check.result)[language];
  return `${result.charAt(0).toLowerCase()}${result.slice(1)} (${dateWords(made.check.date, language)})`;
}

/** A kind of document within a sentence: its first letter small, but for the agreements that are names. */
function documentLabel(kind: string, language: Language): string {
  const label =
    kind === 'activity'
      ? TODO_WORDS[language].activity
      : labelOf('replication', '/milestones/*/evidence/*/kind', kind)[language];
  return /^(Kesepakatan|Nota|Perjanjian)/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}

/** `a, b, atau c` */
function eitherOf(items: readonly string[], language: Language): string {
  const or = TODO_WORDS[language].or;
  if (items.length < 2) return items[0] ?? '';
  if (items.length === 2) return `${items[0]} ${or} ${items[1]}`;
  return `${items.slice(0, -1).join(', ')}, ${or} ${items.at(-1)}`;
}

/** A message as a letter has it: without the marks around field names. */
function bare(message: string): string {
  return message.replaceAll('`', '');
}
