import type { Graph } from '../link/graph.ts';
import { fold } from '../util/fold.ts';

const LONGEST_ID = 80;
const LONGEST_NAME = 80;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|$)/i;

/** A name as part of an id: `Dinas Sosial, Kab. Blora` → `dinas-sosial-kab-blora`. */
export function slug(name: string, longest = LONGEST_ID): string {
  const words = fold(name).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, longest).replace(/^-+|-+$/g, '') || 'tanpa-nama';
}

/** Whether an id would be taken for a file of the catalogue itself, as in `tular set catalog`. */
export function isReserved(id: string): boolean {
  return id === 'catalog' || id === 'exceptions';
}

/** An id that no record of the catalogue has, the wanted one if it is free. */
export function unusedId(graph: Graph, wanted: string): string {
  const isTaken = (id: string) =>
    isReserved(id) ||
    graph.byId(id) !== undefined ||
    // References of other catalogues still mean the record that had it.
    graph.formerly(id) !== undefined ||
    graph.placeholders.some((each) => each.id === id);
  return unused(wanted.slice(0, LONGEST_ID).replace(/-+$/, ''), isTaken, (base, times) => {
    const end = `-${times}`;
    return base.slice(0, LONGEST_ID - end.length).replace(/-+$/, '') + end;
  });
}

/** The wanted name, or the first numbered one that is not taken. */
export function unused(
  wanted: string,
  isTaken: (name: string) => boolean,
  numbered: (base: string, times: number) => string = (base, times) => `${base}-${times}`,
): string {
  if (!isTaken(wanted)) return wanted;
  for (let times = 2; ; times += 1) {
    const name = numbered(wanted, times);
    if (!isTaken(name)) return name;
  }
}

/**
 * A file's name as the catalogue may hold it: letters, digits, dots and hyphens that every system reads
 * alike, its ending kept; one that would be read as a record gets another ending.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/-*\.-*/g, '.');
  const [, stem = plain, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(plain) ?? [];
  const base = stem.replace(/^[.-]+|[.-]+$/g, '').slice(0, LONGEST_NAME) || 'dokumen';
  const safe = RESERVED.test(base) ? `dokumen-${base}` : base;
  return safe + ending.toLowerCase() + (/^\.ya?ml$/i.test(ending) ? '.txt' : '');
}
