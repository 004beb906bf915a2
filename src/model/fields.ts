import { splitPointer } from '../util/pointer.ts';
import { buildFields } from './fields.gen.ts';

export interface Words {
  readonly id: string;
  readonly en: string;
}

/** What the schema says of a field for people: generated, never written by hand. */
export interface Field {
  readonly title: Words;
  readonly description: Words;
  readonly type: readonly string[];
  /** Enumeration values with their labels, in the schema's order. */
  readonly labels?: Readonly<Record<string, Words>>;
  /** Shape of a text, such as `date` or `region`. */
  readonly shape?: string;
  /** Prose that people read, as opposed to names and codes. */
  readonly prose?: boolean;
  /** Keys of which at least one must be there. */
  readonly oneOf?: readonly string[];
  /** Kind that a reference must point to. */
  readonly reference?: string;
  readonly required?: readonly string[];
  /** Keys of an object, in the schema's order. */
  readonly keys?: readonly string[];
  readonly maxLength?: number;
  readonly maxItems?: number;
}

let built: ReturnType<typeof buildFields> | undefined;

/** The table of fields, built on first use: it is large, and a clean run needs none of it. */
function fields(): ReturnType<typeof buildFields> {
  return (built ??= buildFields());
}

/** The field at a JSON Pointer into a document of a kind; none where the schema knows no such field. */
export function fieldAt(kind: string, pointer: string): Field | undefined {
  const table = fields()[kind];
  if (!table) return undefined;
  let pattern = '';
  for (const token of splitPointer(pointer)) {
    const named = `${pattern}/${token}`;
    pattern = Object.hasOwn(table, named) ? named : `${pattern}/*`;
    if (!Object.hasOwn(table, pattern)) return undefined;
  }
  return table[pattern];
}

/** Label of an enumeration value, by the pattern of its field. */
export function labelOf(kind: string, pattern: string, value: string): Words {
  const labels = fields()[kind]?.[pattern]?.labels;
  const found = labels && Object.hasOwn(labels, value) ? labels[value] : undefined;
  return found ?? { id: value, en: value };
}

/** Every field of a kind by its pattern. */
export function fieldsOf(kind: string): Readonly<Record<string, Field>> {
  return fields()[kind] ?? {};
}
