import type { Change } from '../diagnostic.ts';
import { lineStart } from '../parse/tokens.ts';
import { entryEnd, entryStart, hasComment, parentOf, type Shape, surroundings } from './shape.ts';
import type { Edit } from './splice.ts';
import { writeValue } from './write-value.ts';

/** The edits that make changes; none where one cannot be made without touching more than it says. */
export function editsOf(shape: Shape, changes: readonly Change[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const change of changes) {
    const made = editsFor(shape, change);
    if (!made) return undefined;
    edits.push(...made);
  }
  const isIdle = edits.every(({ start, end, text }) => shape.text.slice(start, end) === text);
  return isIdle ? undefined : edits;
}

function editsFor(shape: Shape, change: Change): Edit[] | undefined {
  if (change.change === 'splice') {
    const [start, end] = change.span;
    return [{ start, end, text: change.text }];
  }
  if (change.change === 'line-ends') return lineEnds(shape.text);
  const at = shape.positions.get(change.pointer);
  if (!at) return undefined;
  const [start, end] = at.value;
  switch (change.change) {
    case 'rename':
      return (
        at.key && [
          {
            start: at.key[0],
            end: at.key[1],
            text: writeValue(change.key, surroundings(shape, parentOf(change.pointer), at.key[0])),
          },
        ]
      );
    case 'replace':
      return replacing(shape.text, start, end, change.part, change.by);
    case 'set': {
      if (hasComment(shape, start, end)) return undefined;
      const where = surroundings(shape, parentOf(change.pointer), start);
      const text = writeValue(change.value, where);
      // A value that was not there stands right after its colon or dash.
      const gap = start === end && start > 0 && !/\s/.test(shape.text.charAt(start - 1));
      return [{ start, end, text: gap ? ` ${text}` : text }];
    }
    case 'remove':
      return change.pointer === '' ? undefined : removing(shape, change.pointer);
  }
}

function lineEnds(text: string): Edit[] | undefined {
  const lone = /\r(?!\n)/g;
  const start = text.search(lone);
  if (start === -1) return undefined;
  return [{ start, end: text.length, text: text.slice(start).replace(lone, '\n') }];
}

function replacing(text: string, start: number, end: number, part: string, by: string) {
  const edits: Edit[] = [];
  for (let at = text.indexOf(part, start); at !== -1 && at + part.length <= end;) {
    edits.push({ start: at, end: at + part.length, text: by });
    at = text.indexOf(part, at + part.length);
  }
  return edits.length > 0 ? edits : undefined;
}

/** An entry with its lines, or with one of the commas around it; no comment goes with it. */
function removing(shape: Shape, pointer: string): Edit[] | undefined {
  const { text, positions } = shape;
  const above = parentOf(pointer);
  const siblings = shape.children(above).map((each) => positions.get(each));
  const index = shape.children(above).indexOf(pointer);
  const entry = siblings[index];
  const holder = positions.get(above);
  if (!entry || !holder) return undefined;
  const isList = entry.key === undefined;
  const cut = (start: number, end: number, instead = ''): Edit[] | undefined =>
    hasComment(shape, start, end) ? undefined : [{ start, end, text: instead }];

  if (siblings.length === 1) {
    // The empty list or map stands beside its key.
    const colon = holder.key ? text.indexOf(':', holder.key[1]) + 1 : undefined;
    const isBlock = !shape.isFlow(above) && colon !== undefined;
    const empty = isList ? '[]' : '{}';
    return isBlock ? cut(colon, holder.value[1], ` ${empty}`) : cut(...holder.value, empty);
  }
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (shape.isFlow(above)) {
    if (after) return cut(entryStart(entry), entryStart(after));
    return before && cut(entryEnd(before), entryEnd(entry));
  }
  const start = isList ? text.lastIndexOf('-', entry.value[0] - 1) : entryStart(entry);
  const line = lineStart(text, start);
  const isFirstOnLine = text.slice(line, start).trim() === '';
  if (!isFirstOnLine)
    return (
      after && cut(start, isList ? text.lastIndexOf('-', after.value[0] - 1) : entryStart(after))
    );
  const newline = text.indexOf('\n', entryEnd(entry));
  return cut(line, newline === -1 ? text.length : newline + 1);
}
