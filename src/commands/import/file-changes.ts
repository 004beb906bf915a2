import { modelineFor } from '../../amend/amendment.ts';
import { newText } from '../../edit/additions.ts';
import { revise } from '../../edit/revise.ts';
import { fieldAt } from '../../model/fields.ts';
import { type CatalogRecord, FOLDERS } from '../../model/record.ts';
import { parse } from '../../parse/parse.ts';
import type { JsonObject } from '../../sheet/merge-row.ts';
import type { Planned } from '../../sheet/plan-import.ts';
import type { Place, Problem } from '../../sheet/problem.ts';
import type { FileChange } from '../../util/file-change.ts';
import type { Gathered } from '../gather.ts';

/** What the file of a record says now, as it is written there. */
export function rawOf({ snapshot, location }: Gathered, { file }: CatalogRecord): JsonObject {
  const parsed = parse(snapshot.read(file.slice(location.prefix.length)).bytes);
  return parsed.ok ? (parsed.value as JsonObject) : {};
}

/** The files that a plan writes; a record whose file leaves no place for it is refused. */
export function changesOf(
  { snapshot, location }: Gathered,
  records: readonly Planned[],
): { readonly changes: FileChange[]; readonly unfit: Problem[] } {
  const manifest = Buffer.from(snapshot.read('catalog.yaml').bytes).toString('utf8');
  const changes: FileChange[] = [];
  const unfit: Problem[] = [];
  for (const { kind, id, change, record, value, rows } of records) {
    if (change === 'unchanged') continue;
    if (!record) {
      const text = newText(modelineFor(manifest, kind, 1), value);
      changes.push({ path: `${FOLDERS[kind]}/${id}.yaml`, bytes: Buffer.from(text, 'utf8') });
      continue;
    }
    const path = record.file.slice(location.prefix.length);
    const { bytes, hash } = snapshot.read(path);
    const before = Buffer.from(bytes).toString('utf8');
    const text = revise(before, value, (pointer) => fieldAt(kind, pointer)?.keys);
    if (text !== undefined && hash === record.hash)
      changes.push({ path, hash, bytes: Buffer.from(text, 'utf8') });
    else if (rows[0]) unfit.push(noPlace(rows[0], record.file));
  }
  return { changes, unfit };
}

function noPlace(at: Place, file: string): Problem {
  return {
    at,
    message: {
      id: `${file} tidak dapat diubah: bentuknya tidak memberi tempat, atau berkasnya berubah.`,
      en: `${file} cannot be changed: its shape leaves no place, or it has changed.`,
    },
    propose: [],
    hint: { id: 'Periksa dengan tular validate.', en: 'See to it with tular validate.' },
  };
}
