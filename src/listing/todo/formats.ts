import { markdown, markdownCode, terminal } from '../../output/escape.ts';
import { dateText } from '../../text/dates.ts';
import { fill, type Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import { wrap } from '../../text/wrap.ts';
import { TODO_WORDS } from './step-words.ts';
import { type ForAgency, stepsOf } from './todo.ts';

/** So many of the same are named in a letter. */
const NAMED = 10;

/** What is asked of agencies: all of it, or so many requests of each and names in a request. */
export interface Told {
  readonly day: string;
  readonly agencies: readonly ForAgency[];
  readonly most: number;
  readonly named: number;
}

/** All that is asked of each agency, or the first so many requests. */
export function tellOf(agencies: readonly ForAgency[], day: string, most?: number): Told {
  const all = Number.POSITIVE_INFINITY;
  return { agencies, day, most: most ?? all, named: most === undefined ? all : NAMED };
}

/** Numbered sentences for each agency, ready for a letter. */
export function todoText(
  { agencies, day, most, named }: Told,
  language: Language,
  columns: number,
): string {
  const words = TODO_WORDS[language];
  const width = Math.min(Math.max(columns, 40), 100);
  const opening = fill(words.opening, { day: dateText(day, language) });
  const blocks = agencies.map(({ id, name, requests }) => {
    const told = requests.slice(0, most);
    const digits = String(told.length).length;
    const items = told.flatMap(({ text, listed, how }, at) => {
      const mark = `${String(at + 1).padStart(digits)}. `;
      const indent = ' '.repeat(mark.length);
      const { some, others } = firstOf(listed, named, id, language);
      const last = some.length - 1;
      const lines = some.map((each, index) => {
        const end = index < last || others !== undefined ? ';' : '.';
        return hung(`${terminal(each)}${end}`, `${indent}(${letters(index)}) `, width);
      });
      return [
        ...hung(terminal(text), mark, width),
        ...lines.flat(),
        ...(others === undefined ? [] : hung(others, indent, width)),
        // One line, however long: it is for a shell.
        ...(how === undefined ? [] : [`${indent}${howLabel(how, language)}: ${terminal(how)}`]),
      ];
    });
    const left = requests.length - told.length;
    return [
      ...wrap(terminal(name), width),
      ...wrap(opening, width),
      ...items,
      ...(left > 0
        ? wrap(fill(words.more, { count: numberWords(left, language), id }), width)
        : []),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The same as lists of tasks, for a pull request or an issue. */
export function todoMarkdown({ agencies, day, most, named }: Told, language: Language): string {
  const words = TODO_WORDS[language];
  const opening = markdown(fill(words.opening, { day: dateText(day, language) }));
  const blocks = agencies.map(({ id, name, requests }) => {
    const told = requests.slice(0, most);
    const items = told.map(({ text, listed, how }) => {
      const { some, others } = firstOf(listed, named, id, language);
      return [
        `- [ ] ${markdown(text)}`,
        ...some.map((each) => `  - [ ] ${markdown(each)}`),
        ...(others === undefined ? [] : [`  - ${markdown(others)}`]),
        // Behind a list only a blank line ends its last item.
        ...(how === undefined || some.length === 0 ? [] : ['']),
        ...(how === undefined ? [] : [`  ${howLabel(how, language)}: ${markdownCode(how)}`]),
      ].join('\n');
    });
    const left = requests.length - told.length;
    const more = fill(words.more, { count: numberWords(left, language), id });
    return [
      `## ${markdown(name)}`,
      opening,
      items.join('\n'),
      ...(left > 0 ? [markdown(more)] : []),
    ].join('\n\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** What is named of a list, and what is said of the rest. */
function firstOf(listed: readonly string[], named: number, id: string, language: Language) {
  const left = listed.length - named;
  return left <= 0
    ? { some: listed, others: undefined }
    : {
        some: listed.slice(0, named),
        others: fill(TODO_WORDS[language].others, { count: numberWords(left, language), id }),
      };
}

/** `a` to `z`, then `aa`. */
function letters(index: number): string {
  const last = String.fromCodePoint(0x61 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The same as data: a step for each innovation or copy, those of the requests that are told. */
export function todoData({ agencies, most }: Told) {
  return agencies.map(({ id, name, requests }) => ({
    id,
    name,
    steps: stepsOf(requests.slice(0, most)),
    total: stepsOf(requests).length,
  }));
}

export const TODO_COLUMNS = [
  'agency',
  'agency_name',
  'no',
  'kind',
  'about',
  'text',
  'documents',
  'how',
  'records',
  'rules',
] as const;

/** The same as rows for a sheet. */
export function todoRows(told: Told): (string | number)[][] {
  return todoData(told).flatMap(({ id, name, steps }) =>
    steps.map(({ kind, about, text, documents, how, records, rules }, at) => [
      id,
      name,
      at + 1,
      kind,
      about,
      text,
      documents.join('; '),
      how,
      records.join('; '),
      rules.join('; '),
    ]),
  );
}

function hung(text: string, mark: string, width: number): string[] {
  return wrap(text, width - mark.length).map(
    (line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line,
  );
}

/** A command is run, a field is filled in. */
function howLabel(how: string, language: Language): string {
  const words = TODO_WORDS[language];
  return how.startsWith('tular ') ? words.how : words.where;
}
