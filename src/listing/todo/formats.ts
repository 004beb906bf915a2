import { markdown, markdownCode, terminal } from '../../output/escape.ts';
import { dateText } from '../../text/dates.ts';
import { fill, type Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import { wrap } from '../../text/wrap.ts';
import type { ForAgency } from './todo.ts';
import { TODO_WORDS } from './step-words.ts';

/** Steps of agencies as asked for: so many of each, and how many there are. */
export interface Told {
  readonly agencies: readonly (ForAgency & { readonly total: number })[];
  readonly day: string;
}

/** The first steps of each agency. */
export function firstSteps(agencies: readonly ForAgency[], day: string, most: number): Told {
  return {
    day,
    agencies: agencies.map((each) => ({
      ...each,
      total: each.steps.length,
      steps: each.steps.slice(0, most),
    })),
  };
}

/** Numbered sentences for each agency, ready for a letter. */
export function todoText({ agencies, day }: Told, language: Language, columns: number): string {
  const words = TODO_WORDS[language];
  const width = Math.min(Math.max(columns, 40), 100);
  const opening = fill(words.opening, { day: dateText(day, language) });
  const blocks = agencies.map(({ id, name, steps, total }) => {
    const digits = String(steps.length).length;
    const items = steps.flatMap(({ text, how }, at) => {
      const mark = `${String(at + 1).padStart(digits)}. `;
      return [
        ...hung(terminal(text), mark, width),
        // One line, however long: it is for a shell.
        `${' '.repeat(mark.length)}${howLabel(how, language)}: ${terminal(how)}`,
      ];
    });
    const left = total - steps.length;
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
export function todoMarkdown({ agencies, day }: Told, language: Language): string {
  const words = TODO_WORDS[language];
  const opening = markdown(fill(words.opening, { day: dateText(day, language) }));
  const blocks = agencies.map(({ id, name, steps, total }) => {
    const items = steps.map(
      ({ text, how }) =>
        `- [ ] ${markdown(text)}\n  ${howLabel(how, language)}: ${markdownCode(how)}`,
    );
    const left = total - steps.length;
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
export function todoRows({ agencies }: Told): (string | number)[][] {
  return agencies.flatMap(({ id, name, steps }) =>
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
