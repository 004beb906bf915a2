import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive, type Derived } from '../../src/derive/derive.ts';
import { load, type Loaded } from '../../src/load.ts';
import { openWorktree } from '../../src/source/worktree.ts';

/** One catalogue a keeper: the origin of a bundle, a regency with both directions, a network's hub. */
export const CATALOGS = ['bandung', 'trenggalek', 'jejaring'] as const;
export type Name = (typeof CATALOGS)[number];

export const folderOf = (name: Name): string => join(import.meta.dirname, 'catalog', name);

const read = new Map<Name, Loaded>();

/** A test catalogue, read and linked once. */
export function loaded(name: Name): Loaded {
  const known = read.get(name) ?? load(openWorktree(folderOf(name), 'catalog/'));
  read.set(name, known);
  return known;
}

export const on = (name: Name, day: string): Derived => derive(loaded(name).graph, day);

/** The rows of the list of real cases, by column. */
export function rows(): Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, 'rows.csv'), 'utf8');
  const [head = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}
