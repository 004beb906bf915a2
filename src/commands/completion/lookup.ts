import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, type Kind } from '../../model/plan.gen.ts';
import { findCatalog } from '../../source/find-catalog.ts';
import { branchesAndTags } from '../../source/revision-names.ts';
import { readWorktreeFile } from '../../source/worktree.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Lookup, Proposal } from './propose.ts';
import type { Table } from './table.ts';

/** Only such names are proposed: a shell can take nothing in them for anything else. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
const LARGEST_PINNED = 64 * 1024 * 1024;
const DEEPEST = 32;

/** What the catalogue at a folder holds, by the names of its files alone: nothing of it is read or checked. */
export function lookupIn(table: Table, cwd: string, given: string | undefined): Lookup {
  let place: { readonly folder: string; readonly gitRoot: string | null } | undefined;
  try {
    place = findCatalog(cwd, given);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  const kinds = Object.keys(FOLDERS) as Kind[];
  const ids = (kind: Kind): Proposal[] =>
    place === undefined
      ? []
      : idsIn(join(place.folder, FOLDERS[kind])).map((text) => ({
          text,
          help: table.kinds[kind].title,
        }));
  const kindOf = (before: readonly string[]) =>
    before.flatMap(
      (word) => kinds.find((kind) => kind === word || FOLDERS[kind] === word) ?? [],
    )[0] ?? kinds.find((kind) => ids(kind).some(({ text }) => before.includes(text)));
  const fields = (before: readonly string[], end = ''): Proposal[] => {
    const kind = kindOf(before);
    return (kind ? table.kinds[kind].fields : []).map((field) => ({ text: field + end }));
  };
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return (completes, word, before) => {
    switch (completes) {
      case 'record': {
        const remotes = place ? pinnedIn(place.folder) : [];
        if (place && word.includes(':')) return plain(idsElsewhere(place.folder, word));
        return [...kinds.flatMap(ids), ...plain(remotes.map((id) => `${id}:`))];
      }
      case 'kind':
        return plain(Object.values(FOLDERS));
      case 'field':
        return fields(before);
      case 'assignment':
        return fields(before, '=');
      case 'rule':
        return plain(table.rules);
      case 'remote':
        return plain(place ? remotesOf(place.folder) : []);
      case 'revision':
        return plain(place?.gitRoot ? branchesAndTags(place.gitRoot) : []);
      case 'file':
      case 'folder':
        return [];
      default:
        return place && word.includes(':')
          ? plain(idsElsewhere(place.folder, word, completes))
          : ids(completes);
    }
  };
}

function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}

/** Ids of the records in a folder and those below it, as their files are called. */
function idsIn(folder: string, depth = 0): string[] {
  return list(folder)
    .flatMap((entry) => {
      if (entry.isDirectory() && depth < DEEPEST && !entry.name.startsWith('.'))
        return idsIn(join(folder, entry.name), depth + 1);
      const id = entry.name.replace(/\.yaml$/, '');
      return entry.isFile() && id !== entry.name && isId(id) ? [id] : [];
    })
    .sort();
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function pinnedIn(folder: string): string[] {
  return list(join(folder, 'remotes')).flatMap(({ name }) => {
    const id = name.replace(/\.jsonl$/, '');
    return id !== name && isId(id) ? [id] : [];
  });
}

/** Keys under `remotes:` of the manifest, and what was fetched. A manifest that is being edited will do. */
function remotesOf(folder: string): string[] {
  const manifest = textOf(join(folder, 'catalog.yaml'));
  const block = /^remotes:[^\n]*\n((?:[ \t#][^\n]*\n|\n)*)/m.exec(`${manifest}\n`)?.[1] ?? '';
  const indent = /^ +(?=[a-z0-9])/m.exec(block)?.[0];
  const declared =
    indent === undefined
      ? []
      : [...block.matchAll(/^( +)([a-z0-9-]+):/gm)].flatMap(([, before, key = '']) =>
          before === indent && isId(key) ? [key] : [],
        );
  return [...new Set([...declared, ...pinnedIn(folder)])].sort();
}

/** `remote:id` of the records of a kind, or of any, that the other catalogue named in a word has. */
function idsElsewhere(folder: string, word: string, wanted?: Kind): string[] {
  const remote = pinnedIn(folder).find((id) => word.startsWith(`${id}:`));
  if (remote === undefined) return [];
  const lines = textOf(join(folder, 'remotes', `${remote}.jsonl`)).split('\n');
  return lines.flatMap((line) => {
    const [, id = '', kind] = /^\{"id":"([^"\\]+)","kind":"(\w+)"/.exec(line) ?? [];
    return isId(id) && (wanted === undefined || kind === wanted) ? [`${remote}:${id}`] : [];
  });
}

function textOf(path: string): string {
  try {
    return Buffer.from(readWorktreeFile(path, LARGEST_PINNED)).toString('utf8');
  } catch {
    return '';
  }
}
