import type { Finding } from '../diagnostic.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { fieldAt } from './fields.ts';
import { propose } from './propose.ts';
import { type DocumentKind, FOLDERS, type Kind } from './record.ts';

const KINDS = new Map(
  Object.entries(FOLDERS).map(([kind, folder]) => [folder as string, kind as Kind]),
);
const SINGLE = new Map<string, DocumentKind>([
  ['catalog.yaml', 'catalog'],
  ['exceptions.yaml', 'exceptions'],
]);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface Role {
  readonly kind?: DocumentKind;
  readonly id: string;
  readonly finding?: Pick<Finding, 'rule' | 'messageId' | 'args'> & { suggest?: string[] };
}

/** What a file is by where it lies and what it is called. */
export function roleOf(entry: {
  readonly path: string;
  readonly refused?: 'symlink' | 'special' | 'name' | 'unreadable';
}): Role {
  const parts = entry.path.split('/');
  const name = parts.at(-1) ?? '';
  const folder = parts[0] ?? '';
  const single = parts.length === 1;
  const kind = single ? SINGLE.get(name) : KINDS.get(folder);
  const yaml = /\.ya?ml$/i.test(name);
  const id = name.replace(/\.ya?ml$/i, '');
  // A kind's folder that is no folder, or cannot be opened, would lose its records without a word.
  if (single && KINDS.has(name))
    return {
      id,
      finding: {
        rule: 'file/special',
        messageId: entry.refused ?? 'not-a-folder',
        args: { name },
      },
    };
  const pinned = folder === 'remotes' && !single && /\.jsonl$/i.test(name);
  if (entry.refused && (kind !== undefined || yaml || pinned))
    return {
      ...(kind !== undefined && (single || yaml) && { kind }),
      id,
      finding: { rule: 'file/special', messageId: entry.refused, args: { name } },
    };
  if (entry.refused || folder === 'remotes') return { id };
  if (kind === undefined) {
    if (!yaml) return { id };
    if (single) {
      const near = nearest(name, SINGLE.keys());
      return {
        id,
        finding: {
          rule: 'id/filename',
          messageId: 'file',
          args: { name, known: { list: [...SINGLE.keys()] } },
          ...(near.length > 0 && { suggest: near }),
        },
      };
    }
    // The record is read as what its folder most likely means, so that references to it still hold.
    const near = nearFolders(folder);
    const meant = KINDS.get(near[0] ?? '');
    return {
      ...(meant && { kind: meant }),
      id,
      finding: {
        rule: 'id/filename',
        messageId: 'folder',
        args: { name: folder, known: { list: [...KINDS.keys()] } },
        ...(near.length > 0 && { suggest: near }),
      },
    };
  }
  if (!yaml) return { id };
  if (parts.length > 1 && (!name.endsWith('.yaml') || !ID.test(id) || id.length > 80)) {
    // References most likely use the id as it should be: only the name is told.
    const [meant] = propose('id', id);
    return {
      kind,
      id: meant ?? id,
      finding: {
        rule: 'id/filename',
        messageId: 'shape',
        args: { name },
        ...(meant !== undefined && { suggest: [`${meant}.yaml`] }),
      },
    };
  }
  return { kind, id };
}

/** The folder of the kind that a folder is called after, in either language, or those spelt nearly so. */
function nearFolders(folder: string): string[] {
  const named = Object.entries(FOLDERS).filter(([kind]) =>
    [kind, ...Object.values(fieldAt(kind, '')?.title ?? {})].some(
      (each) => fold(each) === fold(folder),
    ),
  );
  return named.length > 0 ? named.map(([, own]) => own) : nearest(folder, KINDS.keys());
}
