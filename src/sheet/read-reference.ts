import type { Graph } from '../link/graph.ts';
import { fieldsOf, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { readList } from './cells/lists.ts';
import { type Fault, fault, found, quoted, type Reading } from './cells/reading.ts';
import { readText } from './cells/text.ts';
import type { AgencyNotes } from './new-agencies.ts';
import type { Place } from './problem.ts';
import type { CellReading } from './read-cell.ts';
import { adopterFrom, type Known, originFrom, type References } from './references.ts';
import type { Cell } from './sheet.ts';
import { type Target, targetOf } from './target.ts';
import { makesId } from './wanted-id.ts';

/** Reads cells that name records. */
export interface ReferenceReader {
  list(
    wanted: Kind,
    cell: Cell,
    separator: string | undefined,
    at: Place,
  ): Reading<readonly Json[]>;
  /** One record, or, of a body without one, its name where the schema has a field for that. */
  body(wanted: Kind, target: Target, cell: Cell, at: Place): CellReading;
  origin(name: string, owner: string | undefined): Reading<Json>;
  adopter(text: string, at: Place): Reading<Json>;
  partner(text: string): Reading<Json>;
}

/** What becomes of agencies that the catalogue lacks. */
export interface MissingAgencies {
  /** Those without an id are noted here, and the cell is at fault. */
  readonly notes: AgencyNotes;
  /** The id of one that is to be added. */
  readonly idOf?: (name: string) => string | undefined;
}

/** Reads references of a kind's records; those that are missing are noted. */
export function referenceReader(
  graph: Graph,
  kind: Kind,
  references: References,
  { notes, idOf }: MissingAgencies,
): ReferenceReader {
  const resolve = (wanted: Kind, text: string, at: Place): Reading<string> => {
    const known = references.find(wanted, text);
    if ('id' in known) return found(known.id);
    if (wanted !== 'agency' || known.isAmbiguous) return strange(wanted, text, known);
    if (idOf && /[()]/.test(text)) return remarked(text);
    if (idOf && !makesId(text)) return withoutId(text);
    const id = idOf?.(text);
    if (id !== undefined) return found(id);
    notes.note(text, at);
    return strange(wanted, text, known);
  };
  const isKnown = (wanted: Kind) => (part: string) => 'id' in references.find(wanted, part);
  return {
    list(wanted, cell, separator, at) {
      const list = readList(cell, {
        known: isKnown(wanted),
        ...(separator !== undefined && { separator }),
      });
      if (!('value' in list)) return list;
      const read = list.value.map((text) => resolve(wanted, text, at));
      const wrong = read.find((each) => 'fault' in each);
      if (wrong && 'fault' in wrong) return wrong;
      return found([...new Set(read.flatMap((each) => ('value' in each ? [each.value] : [])))]);
    },
    body(wanted, target, cell, at) {
      const text = readText(cell);
      if (!('value' in text)) return text;
      const known = references.find(wanted, text.value);
      if ('id' in known) return found([known.id]);
      const other = nameField(kind, target);
      if (other && !known.isAmbiguous && known.near.length === 0)
        return { ...found([text.value]), target: other };
      const read = resolve(wanted, text.value, at);
      return 'value' in read ? { ...read, value: [read.value] } : read;
    },
    origin(name, owner) {
      const read = originFrom(graph, references, name, owner);
      return 'value' in read ? found(read.value) : strange('innovation', name, read);
    },
    adopter(text, at) {
      const read = adopterFrom(graph, references, text);
      if ('value' in read) return found(read.value);
      const agency = resolve('agency', text, at);
      return 'value' in agency ? found({ agency: agency.value }) : agency;
    },
    partner(text) {
      const known = references.find('agency', text);
      return found('id' in known ? { agency: known.id } : { name: text });
    },
  };
}

/** The field beside a reference that takes a name: `owner_name` beside `owner`, `name` beside `agency`. */
function nameField(kind: Kind, { text, pattern }: Target): Target | undefined {
  const key = pattern.slice(pattern.lastIndexOf('/') + 1);
  const names = key === 'agency' || key === 'innovation' ? ['name'] : [`${key}_name`];
  const beside = names.find((name) => fieldsOf(kind)[pattern.slice(0, -key.length) + name]);
  return beside === undefined ? undefined : targetOf(kind, text.slice(0, -key.length) + beside);
}

/** A remark within a name would become part of the name of a new agency. */
function remarked(text: string): Fault {
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return fault(
    `${quoted(text)} memuat keterangan dalam kurung, jadi tidak dijadikan nama instansi baru.`,
    `${quoted(text)} holds a remark in brackets, so it is not made the name of a new agency.`,
    bare,
  );
}

/** A new agency needs an id, which this name does not make. */
function withoutId(text: string): StrangeText {
  return {
    ...fault(
      `Pengenal instansi tidak dapat dibuat dari ${quoted(text)}.`,
      `No id of an agency can be made of ${quoted(text)}.`,
    ),
    hint: {
      id: 'Buat dahulu dengan tular new agency --id PENGENAL.',
      en: 'Make it first with tular new agency --id ID.',
    },
  };
}

/** A text that names no record, with the ids of those it may mean. */
export interface StrangeText extends Fault {
  readonly near?: readonly string[];
  readonly hint?: Words;
}

function strange(
  wanted: Kind,
  text: string,
  { near, isAmbiguous }: Extract<Known, { near: unknown }>,
): StrangeText {
  const title = fieldsOf(wanted)['']?.title ?? { id: wanted, en: wanted };
  const [id, en] = [title.id.toLowerCase(), title.en.toLowerCase()];
  const ids = near.join(', ');
  if (isAmbiguous)
    return fault(
      `${quoted(text)} adalah nama beberapa ${id}: ${ids}. Tulis pengenalnya.`,
      `${quoted(text)} is the name of more than one ${en}: ${ids}. Write the id.`,
    );
  const hint =
    wanted === 'agency'
      ? {
          id: 'Perbaiki namanya, petakan dengan values di berkas --map, atau tambahkan instansi yang belum ada dengan --add-agencies.',
          en: 'Mend the name, map it by values in a --map file, or add agencies that are missing with --add-agencies.',
        }
      : {
          id: 'Perbaiki namanya, tulis pengenalnya, atau petakan dengan values di berkas --map.',
          en: 'Mend the name, write the id, or map it by values in a --map file.',
        };
  return {
    ...fault(
      `Tidak ada ${id} ${quoted(text)} di katalog.`,
      `There is no ${en} ${quoted(text)} in the catalogue.`,
    ),
    near,
    hint,
  };
}
