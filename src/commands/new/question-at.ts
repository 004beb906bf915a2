import { type FormKind, SOURCE } from '../../amend/form.ts';
import type { Graph } from '../../link/graph.ts';
import { fieldAt, type Words } from '../../model/fields.ts';
import { allRegions } from '../../model/find-region.ts';
import { type CatalogRecord, type Kind, refText } from '../../model/record.ts';
import type { Candidate, Question } from '../field-question.ts';

/** The question for a field of a new record, in the words that the schema has for it. */
export function questionAt(
  kind: FormKind,
  graph: Graph,
  path: string,
): { readonly question: Question; readonly isList: boolean; readonly reference?: string } {
  if (path === SOURCE) return { question: SOURCE_QUESTION, isList: false };
  const tokens = path.replace(SOURCE, `${SOURCE}.x`).replaceAll('-', '0').split('.');
  const pointer = `/${tokens.join('/')}`;
  const field = fieldAt(kind, pointer);
  const isList = field?.type.includes('array') === true;
  const item = isList ? fieldAt(kind, `${pointer}/0`) : field;
  const above = tokens.length > 1 ? fieldAt(kind, `/${tokens[0]}`)?.title : undefined;
  const words = { id: path, en: path };
  const title = field?.title ?? words;
  const candidates = candidatesFor(graph, item?.reference, item?.shape);
  return {
    isList,
    ...(item?.reference !== undefined && { reference: item.reference }),
    question: {
      option: path.replace('.-.', '.'),
      title: above ? joined(above, title) : title,
      help: field?.description ?? words,
      ...(item?.labels && { choices: item.labels }),
      ...(candidates && { candidates }),
    },
  };
}

const SOURCE_QUESTION: Question = {
  option: '--source',
  title: { id: 'Sumber', en: 'Source' },
  help: {
    id: 'Dari mana hal ini diketahui: alamat halaman atau judul dokumen.',
    en: 'Where this is known from: the address of a page or the title of a document.',
  },
};

function joined(above: Words, title: Words): Words {
  return { id: `${above.id} – ${title.id}`, en: `${above.en} – ${title.en}` };
}

function candidatesFor(
  graph: Graph,
  reference: string | undefined,
  shape: string | undefined,
): Candidate[] | undefined {
  if (shape === 'region')
    return allRegions().map(({ code, name }) => ({ value: code, names: [name] }));
  if (reference === undefined) return undefined;
  const kind = reference as Kind;
  const theirs = [...graph.remotes.values()].flatMap(({ records }) => records);
  return [...(graph.all(kind) as readonly CatalogRecord[]), ...theirs]
    .filter((record) => record.kind === kind)
    .map((record) => ({ value: refText(graph.refOf(record), graph.home), names: namesOf(record) }));
}

function namesOf({ value }: CatalogRecord): string[] {
  const { name, short, long_name, aliases } = value as {
    name?: string;
    short?: string;
    long_name?: string;
    aliases?: readonly string[];
  };
  return [name, short, long_name, ...(aliases ?? [])].filter((each) => each !== undefined);
}
