import type { Finding } from '../diagnostic.ts';
import { escapeToken, joinPointer, splitPointer, valueAt, valuesAlong } from '../util/pointer.ts';
import { fieldAt } from './fields.ts';
import { DATES } from './plan.gen.ts';
import type { Document, DocumentKind } from './record.ts';
import { causes, type SchemaError } from './schema-errors.ts';
import { schemaFindings } from './schema-findings.ts';
import * as validators from './validators.gen.ts';

type Container = Record<string | number, unknown>;
type Validator = ((value: unknown) => boolean) & { errors?: SchemaError[] | null };

interface Conformed {
  readonly value: unknown;
  readonly flaws: string[];
  readonly places?: Document['places'];
  readonly findings: Finding[];
}

/**
 * Holds a parsed value against the schema of its kind. Gives the value with everything that does not
 * fit taken out (a key one slip away from a known one is read as that one), and a finding for each
 * cause. Rounds are few: each takes out at least one thing, and what cannot be taken out is filled
 * with an empty value of its type.
 */
export function conform(
  kind: DocumentKind,
  file: string,
  subject: string,
  raw: unknown,
  numbers: ReadonlyMap<string, string> | undefined,
): Conformed {
  const validate = (validators as unknown as Record<DocumentKind, Validator>)[kind];
  if (validate(raw)) return { value: raw, flaws: [], findings: [] };
  // A year that was read as a number never fits a date field, so what fits has none.
  if (readYearsAsText(kind, raw, numbers) && validate(raw))
    return { value: raw, flaws: [], findings: [] };

  const places: NonNullable<Document['places']> = new WeakMap();
  const root = { value: raw };
  const findings: Finding[] = [];
  const context = { kind, file, subject, root, places, numbers };
  for (let round = 0; round < 5; round += 1) {
    const { renames, found } = schemaFindings(context, validate.errors ?? []);
    findings.push(
      ...found.filter(
        (finding) =>
          renames.length > 0 &&
          finding.rule === 'schema/unknown-key' &&
          finding.messageId === 'similar',
      ),
    );
    for (const [pointer, key, meant] of renames) renameKey(root, places, pointer, key, meant);
    readYearsAsText(kind, root.value, numbers);
    if (renames.length > 0 && !validate(root.value)) continue;
    if (renames.length === 0) findings.push(...found);
    break;
  }
  const flaws = findings.map((finding) => flawOf(finding));
  const filled = new Set<string>();
  for (let round = 0; round < 40 && !validate(root.value); round += 1) {
    if (!prune(kind, root, places, validate.errors ?? [], filled)) break;
  }
  return { value: root.value, flaws, places, findings };
}

/** An unquoted year in a date field is the text as written: `2021` and nothing cleverer. */
function readYearsAsText(
  kind: string,
  value: unknown,
  numbers: ReadonlyMap<string, string> | undefined,
): boolean {
  let isChanged = false;
  for (const path of DATES[kind] ?? []) {
    for (const [pointer, found] of valuesAlong(value, path)) {
      if (typeof found !== 'number' || !Number.isInteger(found) || found < 1000 || found > 9999)
        continue;
      if (numbers?.has(pointer)) continue;
      const tokens = splitPointer(pointer);
      const key = tokens.pop() as string;
      (valueAt(value, joinPointer(tokens)) as Container)[key] = String(found);
      isChanged = true;
    }
  }
  return isChanged;
}

function renameKey(
  root: { value: unknown },
  places: NonNullable<Document['places']>,
  pointer: string,
  key: string,
  meant: string,
): void {
  const holder = valueAt(root.value, pointer) as Container;
  holder[meant] = holder[key];
  delete holder[key];
  places.set(holder, {
    ...(places.get(holder) as Record<string, string> | undefined),
    [meant]: key,
  });
}

/** Takes out what the errors blame; false when nothing more can be done. */
function prune(
  kind: DocumentKind,
  root: { value: unknown },
  places: NonNullable<Document['places']>,
  errors: readonly SchemaError[],
  filled: Set<string>,
): boolean {
  const doomed = new Set<string>();
  for (const error of causes(root.value, errors)) {
    if (error.keyword === 'if' || isOddReference(kind, error)) continue;
    if (error.keyword === 'additionalProperties')
      doomed.add(
        `${error.instancePath}/${escapeToken(String(error.params['additionalProperty']))}`,
      );
    else if (error.keyword === 'propertyNames')
      doomed.add(`${error.instancePath}/${escapeToken(String(error.params['propertyName']))}`);
    else if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
      const missing = `${error.instancePath}/${escapeToken(String(error.params['missingProperty']))}`;
      doomed.add(error.instancePath === '' ? missing : error.instancePath);
    } else doomed.add(error.instancePath);
  }
  const lists = new Map<unknown[], Set<number>>();
  let changed = false;
  for (const pointer of doomed) changed = remove(kind, root, pointer, lists, filled) || changed;
  for (const [list, indexes] of lists) {
    const kept = list.map((_, index) => index).filter((index) => !indexes.has(index));
    const before = places.get(list) as readonly number[] | undefined;
    places.set(
      list,
      kept.map((index) => before?.[index] ?? index),
    );
    list.splice(0, list.length, ...kept.map((index) => list[index]));
  }
  return changed;
}

/** A text that is no reference stays: the link stage tells it with the names it may mean. */
function isOddReference(kind: DocumentKind, error: SchemaError): boolean {
  return error.keyword === 'pattern' && fieldAt(kind, error.instancePath)?.shape === 'reference';
}

/** Takes one value out: an item with its list, an optional key, or else the nearest holder that can go. */
function remove(
  kind: DocumentKind,
  root: { value: unknown },
  pointer: string,
  lists: Map<unknown[], Set<number>>,
  filled: Set<string>,
): boolean {
  const tokens = splitPointer(pointer);
  const key = tokens.pop();
  if (key === undefined) {
    if (filled.has('')) return false;
    filled.add('');
    root.value = kind === 'exceptions' ? [] : {};
    return true;
  }
  const above = joinPointer(tokens);
  const holder = valueAt(root.value, above);
  if (Array.isArray(holder)) {
    const indexes = lists.get(holder) ?? new Set();
    lists.set(holder, indexes.add(Number(key)));
    return true;
  }
  if (holder === null || typeof holder !== 'object') return false;
  if (!fieldAt(kind, above)?.required?.includes(key)) {
    delete (holder as Container)[key];
    return true;
  }
  if (above !== '') return remove(kind, root, above, lists, filled);
  if (filled.has(pointer)) return false;
  filled.add(pointer);
  (holder as Container)[key] = emptyOf(kind, pointer);
  return true;
}

function emptyOf(kind: DocumentKind, pointer: string): unknown {
  const type = fieldAt(kind, pointer)?.type[0];
  if (type === 'array') return [];
  if (type === 'object') return {};
  if (type === 'integer' || type === 'number') return 0;
  return '';
}

/** The pointer that a finding makes unsafe to judge by: a missing or unknown key, or the wrong value. */
function flawOf(finding: Finding): string {
  const at = 'pointer' in finding.at ? finding.at.pointer : '';
  const missing = finding.args['key'];
  return typeof missing === 'object' && 'field' in missing ? missing.field : at;
}
