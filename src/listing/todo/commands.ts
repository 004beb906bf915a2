import type { Derived } from '../../derive/derive.ts';
import type { Rung } from '../../derive/rungs.ts';
import { refText } from '../../model/record.ts';
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

/** How a step is recorded: a command to fill in where there is one, else the field and its file. */
export function commandFor(
  { graph }: Derived,
  { kind, step, records, findings }: Open,
  language: Language,
  documents: readonly string[],
): string {
  const words = TODO_WORDS[language];
  const { innovation, pair, rung } = step;
  const own = records.find((record) => graph.refOf(record).catalog === graph.home);
  const id = innovation?.id ?? own?.id ?? '';
  const file = own?.file ?? findings[0]?.file ?? graph.manifest?.file ?? '';
  const inField = (field: string) => fill(words.field, { field, file });
  const issuer = pair?.adopter.ref?.id;
  const [document = 'laporan'] = documents;
  switch (kind) {
    case 'error':
    case 'finding': {
      const line = findings[0]?.range.start.line;
      return fill(words.atLine, { file, line: line === undefined ? '' : String(line) });
    }
    case 'prove':
      return `tular evidence add ${id} ${words.document} --kind ${document} --number ${words.number} --date ${words.date}${issuer === undefined ? '' : ` --issuer ${issuer}`}`;
    case 'acknowledge':
      return `tular report statement ${id} --format docx`;
    case 'verify':
      return `tular evidence add ${id} ${words.document} --kind ${document} --number ${words.number} --date ${words.date} --issuer ${words.third}`;
    case 'check':
    case 'unused':
      return `tular observe ${id} --result ${words.result} --by ${words.agency} --date ${words.date}`;
    case 'advance':
    case 'overdue':
      if (pair?.origin.ref === undefined || issuer === undefined) return inField('milestones');
      return `tular link ${refText(pair.origin.ref, graph.home)} ${issuer} --stage ${step.stage ?? words.stage} --date ${words.date}`;
    case 'describe':
      return `tular set ${id} form=${words.form} type=${words.type}`;
    case 'origin':
      return inField('origins');
    case 'rung':
      return rung === 'vision'
        ? `tular set ${id} vision="…"`
        : inField(RUNG_FIELDS[rung ?? 'vision']);
    case 'offer':
      return words.offerField;
  }
}
