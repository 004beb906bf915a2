import type { Derived } from '../../derive/derive.ts';
import type { Rung } from '../../derive/rungs.ts';
import { fieldAt } from '../../model/fields.ts';
import { type CatalogRecord, refText } from '../../model/record.ts';
import { fill, type Language } from '../../text/language.ts';
import { TODO_WORDS } from './step-words.ts';
import type { Open } from './todo.ts';

/** The field of an innovation that holds what a rung rests on. */
export const RUNG_FIELDS: Readonly<Record<Rung, string>> = {
  vision: 'vision',
  regulation: 'regulations',
  partners: 'partners',
  execution: 'milestones',
  satisfaction: 'benefits',
  measured: 'benefits',
  passed_on: 'offer',
  permanent: 'regulations',
};

/** How a step is recorded: `{record}`, `{origin}` and `{adopter}` in it stand for ids. */
export interface How {
  readonly template: string;
  readonly ids: Readonly<Record<'record' | 'origin' | 'adopter', string>>;
}

/** The same with its ids: a command to fill in where there is one, else the field and its file. */
export function howText({ template, ids }: How): string {
  return fill(template, ids);
}

/** The same for several, with words to fill in for ids. */
export function howOfMany({ template, ids }: How, isCopy: boolean, language: Language): string {
  const { idOf } = TODO_WORDS[language];
  return fill(template, { ...ids, ...idOf, record: isCopy ? idOf.copy : idOf.innovation });
}

/** The ids that belong in it, in their order. */
export function idsIn({ template, ids }: How): string[] {
  const names = template.match(/(?<=\{)(record|origin|adopter)(?=\})/g) ?? [];
  return [...new Set(names)].map((name) => ids[name as keyof typeof ids]);
}

/** Kinds of document that `tular evidence add` takes; an event is recorded otherwise. */
function isDocument(kind: string): boolean {
  const labels = fieldAt('replication', '/milestones/0/evidence/0/kind')?.labels ?? {};
  return Object.hasOwn(labels, kind);
}

/** How a step is recorded. */
export function howOf(
  { graph }: Derived,
  { kind, step, records, findings }: Open,
  language: Language,
  documents: readonly string[],
): How {
  const words = TODO_WORDS[language];
  const { innovation, pair, rung } = step;
  const isOwn = (record: CatalogRecord) => graph.refOf(record).catalog === graph.home;
  const own = records.filter(isOwn);
  const [first] = own;
  const { origin, adopter } = { origin: pair?.origin.ref, adopter: pair?.adopter.ref };
  const ids = {
    record: innovation?.id ?? first?.id ?? '',
    origin: origin === undefined ? '' : refText(origin, graph.home),
    adopter: adopter === undefined ? '' : refText(adopter, graph.home),
  };
  const how = (template: string): How => ({ template, ids });
  if (kind === 'error' || kind === 'finding') {
    const [{ file = '', range } = {}] = findings;
    const line = range === undefined ? '' : String(range.start.line);
    return how(fill(words.atLine, { file, line }));
  }
  if (kind === 'offer') return how(words.offerField);
  const [theirs] = records;
  if (ids.record === '' && theirs)
    return how(fill(words.elsewhere, { ref: refText(graph.refOf(theirs), graph.home) }));
  const file = (innovation?.file ?? first?.file ?? '').replace(/[^/]+$/, '{record}.yaml');
  const inField = (field: string) => how(fill(words.field, { field, file }));
  const proof = `--number ${words.number} --date ${words.date}`;
  const document = documents.find(isDocument) ?? 'laporan';
  switch (kind) {
    case 'prove':
      return how(
        `tular evidence add {record} ${words.document} --kind ${document} ${proof} --issuer ${adopter === undefined ? words.issuer : '{adopter}'}`,
      );
    case 'acknowledge':
      return how('tular report statement {record} --format docx');
    case 'verify':
      return how(
        `tular evidence add {record} ${words.document} --kind ${document} ${proof} --issuer ${words.third}`,
      );
    case 'check':
    case 'unused':
      return how(
        `tular observe {record} --result ${words.result} --by ${words.agency} --date ${words.date}`,
      );
    case 'advance':
    case 'overdue': {
      // What tells of several at once is not moved on by a command for one.
      const alone = own.filter(
        (record) =>
          record.kind === 'replication' &&
          record.value.origins.length === 1 &&
          record.value.adopter.group === undefined,
      );
      if (ids.origin === '' || ids.adopter === '' || alone.length === 0)
        return inField('milestones');
      const which = alone.length > 1 ? ' --record {record}' : '';
      return {
        template: `tular link {origin} {adopter} --stage ${step.stage ?? words.stage} --date ${words.date}${which}`,
        ids: { ...ids, record: alone[0]?.id ?? '' },
      };
    }
    case 'describe':
      return how(`tular set {record} form=${words.form} type=${words.type}`);
    case 'origin':
      return inField('origins');
    case 'rung':
      return rung === 'vision'
        ? how('tular set {record} vision="…"')
        : inField(RUNG_FIELDS[rung ?? 'vision']);
  }
}
