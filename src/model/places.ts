import { joinPointer, splitPointer } from '../util/pointer.ts';
import type { Document } from './record.ts';

/** Translates a pointer into a value that `conform` has changed to the pointer in the file. */
export function fileParts(value: unknown, places: Document['places'], pointer: string): string {
  if (!places || pointer === '') return pointer;
  const tokens: string[] = [];
  let here = value;
  for (const token of splitPointer(pointer)) {
    const moved = here !== null && typeof here === 'object' ? places.get(here) : undefined;
    const inFile =
      moved &&
      (Array.isArray(moved) ? moved[Number(token)] : (moved as Record<string, string>)[token]);
    tokens.push(String(inFile ?? token));
    here =
      here !== null && typeof here === 'object' && Object.hasOwn(here, token)
        ? (here as Record<string, unknown>)[token]
        : undefined;
  }
  return joinPointer(tokens);
}

/** Where a pointer into a document's value stands in its file. */
export function inFile(document: Document, pointer: string): string {
  return fileParts(document.value, document.places, pointer);
}

/** A pointer with list items by their id or text, so that their order does not matter. */
export function stablePath(value: unknown, pointer: string): string[] {
  let here = value;
  return splitPointer(pointer).map((token) => {
    const list = Array.isArray(here);
    here =
      here !== null && typeof here === 'object' && Object.hasOwn(here, token)
        ? (here as Record<string, unknown>)[token]
        : undefined;
    if (!list) return token;
    if (typeof here === 'string') return `=${here}`;
    const id =
      here !== null && typeof here === 'object' ? (here as { id?: unknown }).id : undefined;
    return typeof id === 'string' ? `#${id}` : '*';
  });
}
