import type { Graph } from '../link/graph.ts';
import { nearestRecords } from '../link/nearest-records.ts';
import { converted } from '../model/converted.ts';
import { type Field, fieldAt, fieldsOf, type Words } from '../model/fields.ts';
import { propose } from '../model/propose.ts';
import { type CatalogRecord, type DocumentKind, FOLDERS, type Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { parseDate } from '../util/dates.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import type { Refused } from './amendment.ts';
import { find } from './find.ts';

/** What a text typed for a field stands for, or why it does not fit. */
export type Reading = { readonly value: Json } | Refused;

/**
 * A text as the value of a field that holds no list or map: as its type in the schema says, a choice also
 * by its label, a reference also by the one name of its record.
 */
export function readField(
  graph: Graph,
  kind: DocumentKind,
  pointer: string,
  text: string,
): Reading {
  const field = fieldAt(kind, pointer);
  if (!field) return { value: text };
  if (field.labels) return choice(field.labels, text);
  if (field.shape === 'reference') return reference(graph, field.reference as Kind, text);
  if (field.shape === 'date') return date(text);
  for (const type of field.type) {
    if (type === 'string') return { value: text };
    if (type === 'boolean') {
      const reading = converted(kind, pointer, 'boolean', text);
      if (reading) return { value: reading.value as boolean };
    }
    if ((type === 'integer' || type === 'number') && isNumber(text, type))
      return { value: Number(text) };
  }
  return wrongType(field, text);
}

/** Digits as JSON writes numbers, and not so many that some would be lost. */
function isNumber(text: string, type: 'integer' | 'number'): boolean {
  const shape = type === 'integer' ? /^-?(?:0|[1-9]\d*)$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
  return shape.test(text) && text.replace(/\D/g, '').length <= 15;
}

function wrongType({ type }: Field, text: string): Refused {
  if (type.includes('boolean'))
    return {
      refused: {
        id: `"${text}" bukan ya atau tidak.`,
        en: `"${text}" is neither true nor false.`,
      },
      hint: { id: 'Tulis ya atau tidak.', en: 'Write true or false.' },
    };
  const whole = type.includes('integer');
  return {
    refused: whole
      ? { id: `"${text}" bukan bilangan bulat.`, en: `"${text}" is not a whole number.` }
      : { id: `"${text}" bukan bilangan.`, en: `"${text}" is not a number.` },
    hint: whole
      ? { id: 'Tulis angkanya saja, misalnya 1250.', en: 'Write digits only, such as 1250.' }
      : {
          id: 'Tulis angkanya saja dengan titik desimal, misalnya 1250.5.',
          en: 'Write digits only with a decimal point, such as 1250.5.',
        },
  };
}

function choice(labels: Readonly<Record<string, Words>>, text: string): Reading {
  const values = Object.keys(labels);
  const names = (value: string) => [value, labels[value]?.id ?? '', labels[value]?.en ?? ''];
  const meant = values.find((value) => names(value).some((name) => fold(name) === fold(text)));
  if (meant !== undefined) return { value: meant };
  const near = nearest(text, values.flatMap(names))
    .map((name) => values.find((value) => names(value).includes(name)) ?? name)
    .filter((value, index, all) => all.indexOf(value) === index);
  const list = (near.length > 0 ? near : values).join(', ');
  return {
    refused: {
      id: `"${text}" bukan salah satu pilihannya.`,
      en: `"${text}" is not one of the choices.`,
    },
    hint:
      near.length > 0
        ? { id: `Mungkin maksudnya: ${list}.`, en: `Did you mean: ${list}?` }
        : { id: `Pilihannya: ${list}.`, en: `Choose from: ${list}.` },
  };
}

function date(text: string): Reading {
  if (parseDate(text)) return { value: text };
  const [meant] = propose('date', text);
  return {
    refused: { id: `Tanggal "${text}" tidak dikenal.`, en: `"${text}" is not a date.` },
    hint:
      meant === undefined
        ? {
            id: 'Tulis 2025, 2025-06, 2025-06-30, ../2024, atau 2019/2020.',
            en: 'Write 2025, 2025-06, 2025-06-30, ../2024 or 2019/2020.',
          }
        : { id: `Mungkin maksudnya: ${meant}.`, en: `Did you mean: ${meant}?` },
  };
}

function reference(graph: Graph, kind: Kind, text: string): Reading {
  const found = find(graph, kind, text);
  if ('ref' in found) return { value: found.ref };
  const title = fieldAt(kind, '')?.title ?? { id: kind, en: kind };
  const other = graph.byId(text);
  const near = found.near.length > 0 ? found.near : likely(graph, kind, text);
  return {
    refused: other
      ? {
          id: `"${text}" adalah ${titleOf(other).id}, bukan ${title.id.toLowerCase()}.`,
          en: `"${text}" is of kind ${titleOf(other).en}, not ${title.en.toLowerCase()}.`,
        }
      : {
          id: `Tidak ada ${title.id.toLowerCase()} "${text}" di katalog ini.`,
          en: `There is no ${title.en.toLowerCase()} "${text}" in this catalogue.`,
        },
    hint:
      near.length > 0
        ? { id: `Mungkin maksudnya: ${near.join(', ')}.`, en: `Did you mean: ${near.join(', ')}?` }
        : {
            id: `Cari dengan: tular list ${FOLDERS[kind]} --match KATA`,
            en: `Search with: tular list ${FOLDERS[kind]} --match WORD`,
          },
  };
}

function titleOf({ kind }: CatalogRecord): Words {
  const title = fieldAt(kind, '')?.title ?? { id: kind, en: kind };
  return { id: title.id.toLowerCase(), en: title.en.toLowerCase() };
}

/** Records of pinned catalogues that a word most likely means. */
function likely(graph: Graph, kind: Kind, text: string): readonly string[] {
  return nearestRecords([], graph.home, [...graph.remotes.values()])(text, kind, '').suggest ?? [];
}

/** Names of fields that a mistyped one most likely meant, by name or by title in either language. */
export function nearestFields(kind: DocumentKind, above: string, name: string): string[] {
  const keys = fieldAt(kind, above)?.keys ?? [];
  const byName = nearest(name, keys);
  if (byName.length > 0) return byName;
  const titles = new Map<string, string>();
  for (const key of keys) {
    const title = fieldAt(kind, `${above}/${key}`)?.title;
    for (const each of [title?.id, title?.en]) if (each) titles.set(each, key);
  }
  const sharing = [...titles.keys()].filter((title) => fold(title).split(' ').includes(fold(name)));
  const titled = [...nearest(name, titles.keys()), ...sharing].map(
    (title) => titles.get(title) ?? title,
  );
  if (titled.length > 0) return [...new Set(titled)].slice(0, 3);
  // The name alone may stand deeper: `phase` is a field of every milestone.
  return Object.keys(fieldsOf(kind))
    .filter((pattern) => pattern.endsWith(`/${name}`))
    .map((pattern) => pattern.slice(1).replaceAll('/*', '.-').replaceAll('/', '.'))
    .slice(0, 3);
}
