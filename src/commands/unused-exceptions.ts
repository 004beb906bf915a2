import type { Diagnostic } from '../diagnostic.ts';
import { revise } from '../edit/revise.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import { parse } from '../parse/parse.ts';
import type { Snapshot } from '../source/snapshot.ts';
import type { FileChange } from '../util/file-change.ts';
import { splitPointer } from '../util/pointer.ts';

const FILE = 'exceptions.yaml';

/** Whether an exception has nothing left to tolerate, as opposed to one that is written wrong. */
export function isUnused({ rule, messageId }: Diagnostic): boolean {
  return rule === 'exception/unused' && messageId === 'unused';
}

/**
 * The changes with the exceptions taken out that they make needless, and what is said of that; none
 * where the text of `exceptions.yaml` leaves no way. `after` is the catalogue with the changes.
 */
export function withoutUnused(
  changes: readonly FileChange[],
  unused: readonly Diagnostic[],
  before: Snapshot,
  after: Snapshot,
  isDry: boolean,
): { readonly changes: readonly FileChange[]; readonly note: Words } | undefined {
  const { bytes } = after.read(FILE);
  const parsed = parse(bytes);
  if (!parsed.ok || !Array.isArray(parsed.value)) return undefined;
  const going = new Set(
    unused.map(({ at }) => ('pointer' in at ? splitPointer(at.pointer)[0] : undefined)),
  );
  const wanted = parsed.value.filter((_, index) => !going.has(String(index)));
  const text = revise(
    Buffer.from(bytes).toString('utf8'),
    wanted,
    (pointer) => fieldAt('exceptions', pointer)?.keys,
  );
  if (text === undefined) return undefined;
  const change = { path: FILE, hash: before.read(FILE).hash, bytes: Buffer.from(text, 'utf8') };
  const named = unused.map(({ args }) => `${String(args['rule'])} (${String(args['record'])})`);
  const list = [...new Set(named)].join(', ');
  return {
    changes: [...changes.filter(({ path }) => path !== FILE), change],
    note: {
      id: `Pengecualian yang tidak diperlukan lagi ${isDry ? 'akan dihapus' : 'dihapus'}: ${list}.`,
      en: `Exceptions that are no longer needed ${isDry ? 'would be' : 'are'} removed: ${list}.`,
    },
  };
}
