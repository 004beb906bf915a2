import type { Change, Fix, FixValue } from '../diagnostic.ts';
import { escapeToken, joinPointer, splitPointer } from '../util/pointer.ts';
import { fieldAt } from './fields.ts';
import { propose } from './propose.ts';
import type { DocumentKind } from './record.ts';
import type { Context } from './schema-blame.ts';

/** Another value in place of one. */
export function setting(pointer: string, value: FixValue, safe: boolean): Fix {
  return { safe, changes: [{ change: 'set', pointer, value }] };
}

/** A key without a value goes; its author may also have meant to fill it in. None where it is required. */
export function removal(kind: DocumentKind, pointer: string): Fix | undefined {
  const tokens = splitPointer(pointer);
  const key = tokens.pop();
  const holder = fieldAt(kind, joinPointer(tokens));
  if (key === undefined || !holder?.keys?.includes(key)) return undefined;
  if (holder.required?.includes(key) || holder.oneOf?.includes(key)) return undefined;
  return { safe: false, changes: [{ change: 'remove', pointer }] };
}

/** A text in the shape that its field wants, where it can be read in one way. */
export function shaping(pointer: string, shape: string | undefined, text: string): Fix | undefined {
  const [meant, another] = propose(shape, text);
  if (meant === undefined || another !== undefined) return undefined;
  return setting(pointer, meant, saysTheSame(shape, text.trim(), meant));
}

/** Whether the proposal is the same in another dress, and not one of several readings. */
function saysTheSame(shape: string | undefined, text: string, meant: string): boolean {
  if (shape === 'sha256' || shape === 'nip') return true;
  // Digits alone may be a code of the statistics office.
  if (shape === 'region') return text.replace(/[\s_,/-]/g, '.') === meant;
  if (shape !== 'date') return false;
  const [, day = '', month = ''] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(text) ?? [];
  // 04/05/2020 is read the other way round elsewhere; the weekday before a date is lost.
  if (day !== '') return Number(day) > 12 || Number(day) === Number(month);
  return /^\d{4}\D/.test(text) || /^(\d{1,2}\s+)?\p{L}+\s+\d{4}$/u.test(text);
}

/** An unknown key as the known one that it spells otherwise, or that it most likely is a slip of. */
export function renaming(
  pointer: string,
  key: string,
  known: readonly string[],
  near: readonly string[],
): Fix | undefined {
  const same = known.filter((each) => bare(each) === bare(key));
  const likely = near.length === 1 ? near : [];
  const [meant, another] = same.length > 0 ? same : likely;
  if (meant === undefined || another !== undefined) return undefined;
  return { safe: same.length > 0, changes: [{ change: 'rename', pointer, key: meant }] };
}

/** A key of a source as an id, wherever the record cites it too. */
export function sourceKey({ root }: Context, pointer: string, key: string): Fix | undefined {
  const [meant] = propose('id', key);
  const [above, , more] = splitPointer(pointer);
  const { sources } = (root.value ?? {}) as { readonly sources?: object };
  if (above !== 'sources' || more !== undefined || meant === undefined || !sources)
    return undefined;
  if (Object.hasOwn(sources, meant)) return undefined;
  const changes: Change[] = [{ change: 'rename', pointer, key: meant }];
  const walk = (value: unknown, at: string, isCiting: boolean) => {
    if (isCiting && value === key) changes.push({ change: 'set', pointer: at, value: meant });
    if (value === null || typeof value !== 'object') return;
    for (const [name, item] of Object.entries(value))
      walk(
        item,
        `${at}/${escapeToken(name)}`,
        Array.isArray(value) ? isCiting : name === 'sources',
      );
  };
  walk(root.value, '', false);
  return { safe: true, changes };
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
