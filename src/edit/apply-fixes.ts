import type { Fix } from '../diagnostic.ts';
import type { Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { locate } from '../parse/positions.ts';
import { editsOf } from './edits-of.ts';
import { isSame, meant } from './meant.ts';
import { shapeOf } from './shape.ts';
import { applyEdits, type Edit, overlap } from './splice.ts';

export interface Mended {
  readonly text: string;
  /** The fixes that were made; what overlaps with them, or would not say what was meant, was not. */
  readonly made: readonly Fix[];
}

interface Prepared {
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/**
 * Makes fixes in the text of one file. The result is read again: it must be YAML, and say what the file
 * said but for what the fixes mean to change. Where all together do not, halves are tried, so that only
 * those are left out that do not fit in.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Mended {
  const before = read(text);
  const shape = shapeOf(text, locate(text));
  const prepared: Prepared[] = [];
  for (const fix of fixes) {
    const edits = editsOf(shape, fix.changes);
    const isApart = edits && prepared.every((other) => !overlap(edits, other.edits));
    if (isApart && !overlapsItself(edits)) prepared.push({ fix, edits });
  }
  const attempt = (chosen: readonly Prepared[]): string | undefined => {
    const made = applyEdits(
      text,
      chosen.flatMap(({ edits }) => edits),
    );
    const after = read(made);
    if (after === undefined) return undefined;
    const changes = chosen.flatMap(({ fix }) => fix.changes);
    return before === undefined || isSame(after.value, meant(before.value, changes))
      ? made
      : undefined;
  };

  let chosen: readonly Prepared[] = [];
  let mended = text;
  const add = (group: readonly Prepared[]): void => {
    if (group.length === 0) return;
    const made = attempt([...chosen, ...group]);
    if (made !== undefined) {
      chosen = [...chosen, ...group];
      mended = made;
    } else if (group.length > 1) {
      const half = group.length >> 1;
      add(group.slice(0, half));
      add(group.slice(half));
    }
  };
  add(prepared);
  return { text: mended, made: chosen.map(({ fix }) => fix) };
}

function read(text: string): { readonly value: Json } | undefined {
  const parsed = parse(Buffer.from(text, 'utf8'));
  return parsed.ok ? parsed : undefined;
}

function overlapsItself(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.some((edit, index) => index > 0 && overlap([edit], sorted.slice(index - 1, index)));
}
