import { entryLines } from '../edit/write-block.ts';
import { type Field, fieldAt, fieldsOf } from '../model/fields.ts';
import type { DocumentKind } from '../model/record.ts';
import { type Language, say } from '../text/language.ts';
import { wrap } from '../text/wrap.ts';
import type { JsonObject } from './amendment.ts';

const WIDTH = 98;
/** More choices than this stand without their labels. */
const FEW_CHOICES = 12;

const WORDS = {
  id: { required: 'wajib', open: 'belum diisi', choices: 'Pilihan' },
  en: { required: 'required', open: 'not filled in', choices: 'Choices' },
} as const;

/** What of a new file is explained. */
export interface Teaching {
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Comments above what the file says. */
  readonly explains: boolean;
  /** Fields that are not there and worth having: each a line to be completed, with what belongs there. */
  readonly open?: readonly string[];
}

/** The text of a new file: lines before it, and its fields in the schema's order with comments that teach. */
export function annotatedText(head: string, value: JsonObject, teaching: Teaching): string {
  const { kind, explains, open = [] } = teaching;
  const known = fieldAt(kind, '')?.keys ?? [];
  const keys = [...known, ...Object.keys(value).filter((key) => !known.includes(key))];
  const lines = keys.flatMap((key) => {
    const held = value[key];
    if (held !== undefined)
      return [...(explains ? ['', ...commentOf(teaching, key)] : []), ...entryLines(key, held)];
    return open.includes(key) ? ['', ...commentOf(teaching, key, true), ...blank(kind, key)] : [];
  });
  if (head === '' && lines[0] === '') lines.shift();
  return `${head}${lines.map((line) => `${line}\n`).join('')}`;
}

/** A field to be completed: its key, and the keys that what it holds must have. */
function blank(kind: string, key: string): string[] {
  const isList = fieldAt(kind, `/${key}`)?.type.includes('array') === true;
  const required = fieldAt(kind, isList ? `/${key}/0` : `/${key}`)?.required ?? [];
  return [
    `# ${key}:`,
    ...required.map((each, index) => `#   ${!isList ? '' : index === 0 ? '- ' : '  '}${each}:`),
  ];
}

/** Sentences as lines of a comment. */
export function comment(text: string, indent = ''): string[] {
  return wrap(text, WIDTH - indent.length).map((line) => `# ${indent}${line}`);
}

function commentOf({ kind, language }: Teaching, key: string, isOpen = false): string[] {
  const field = fieldAt(kind, `/${key}`);
  if (!field) return [];
  const words = WORDS[language];
  const isRequired = fieldAt(kind, '')?.required?.includes(key) === true;
  const mark = isOpen ? ` (${words.open})` : isRequired ? ` (${words.required})` : '';
  return [
    ...comment(`${say(field.title, language)}${mark}: ${say(field.description, language)}`),
    ...choicesOf(fieldAt(kind, `/${key}/0`)?.labels ? fieldAt(kind, `/${key}/0`) : field, language),
    ...(isOpen ? [] : partsOf(kind, key, language)),
  ];
}

/** The fields of what a field holds, where it holds more than a value: a line each. */
function partsOf(kind: string, key: string, language: Language): string[] {
  const item = new RegExp(`^/${key}(?:/\\*)?/([a-z_]+)$`);
  return Object.entries(fieldsOf(kind)).flatMap(([pattern, field]) => {
    const name = item.exec(pattern)?.[1];
    if (name === undefined) return [];
    const choices = field.labels ? ` (${Object.keys(field.labels).join(', ')})` : '';
    return comment(`${name}: ${say(field.description, language)}${choices}`, '  ');
  });
}

function choicesOf(field: Field | undefined, language: Language): string[] {
  const labels = Object.entries(field?.labels ?? {});
  if (labels.length === 0) return [];
  const shown = labels.map(([value, label]) =>
    labels.length > FEW_CHOICES || say(label, language).toLowerCase() === value
      ? value
      : `${value} (${say(label, language)})`,
  );
  return comment(`${WORDS[language].choices}: ${shown.join(', ')}`);
}
