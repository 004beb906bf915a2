import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/check/rule.ts';
import { derive } from '../../src/derive/derive.ts';
import type { Graph } from '../../src/link/graph.ts';
import { load, type Loaded } from '../../src/load.ts';
import type { Document } from '../../src/model/record.ts';
import { RULES } from '../../src/rules/index.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { after, edits, START } from '../since/histories.ts';

const DAY = '2026-01-01';
const bare = (text: string) => text.slice(text.lastIndexOf(':') + 1);

/** What a `neighbours` rule may ask on behalf of a document; anything else is noted as a trespass. */
function fenced(loaded: Loaded, document: Document, near: ReadonlySet<string>, trespass: string[]) {
  const { graph } = loaded;
  const derived = derive(graph, DAY);
  // A change of what another catalogue says reaches every record.
  const theirs = new Set(
    [...graph.remotes.values()].flatMap(({ records }) => records.map(({ id }) => id)),
  );
  const allow = (id: string, what: string) => {
    if (!near.has(id) && !theirs.has(id)) trespass.push(`${what} ${id} from ${document.id}`);
  };
  const own = (id: string, what: string) => {
    if (id !== document.id) trespass.push(`${what} ${id} from ${document.id}`);
  };
  const open: Partial<Graph> = {
    home: graph.home,
    manifest: graph.manifest,
    // A change of what cannot be read reaches every record.
    placeholders: graph.placeholders,
    // So does one of another catalogue.
    isTrusted: graph.isTrusted,
    get: (ref) => (allow(ref.id, 'get'), graph.get(ref)),
    out: (from, role) => (allow(from.id, 'out'), graph.out(from, role)),
    in: (ref, role) => (own(ref.id, 'in'), graph.in(ref, role)),
    refOf: (record) => (allow(record.id, 'refOf'), graph.refOf(record)),
    mayBeMentioned: (id) => (own(id, 'mayBeMentioned'), graph.mayBeMentioned(id)),
  };
  const fence = <T extends object>(allowed: Partial<T>, name: string): T =>
    new Proxy(allowed as T, {
      get(target, key) {
        if (!(key in target)) trespass.push(`${name}.${String(key)} from ${document.id}`);
        return target[key as keyof T];
      },
    });
  return {
    graph: fence<Graph>(open, 'graph'),
    derived: fence<Context['derived']>(
      { day: DAY, phase: (each) => (own(each.id, 'phase'), derived.phase(each)) },
      'derived',
    ),
    day: DAY,
    report: ({ document: of }: { document: Document }) => own(of.id, 'report on'),
    reportAt: () => trespass.push('reportAt'),
  } as unknown as Context;
}

function trespasses(loaded: Loaded): string[] {
  const { graph } = loaded;
  const documents = [...loaded.reads.values()].flatMap(({ document }) =>
    document ? [document] : [],
  );
  const near = new Map(documents.map(({ id }) => [id, new Set([id])]));
  for (const document of documents)
    for (const { text } of graph.out(document)) {
      near.get(document.id)?.add(bare(text));
      near.get(bare(text))?.add(document.id);
    }
  const found: string[] = [];
  for (const rule of RULES)
    if (rule.scope === 'neighbours')
      for (const document of documents) {
        const inGraph = graph.byId(document.id) === document || document === graph.manifest;
        if (!inGraph || (rule.kinds && !rule.kinds.includes(document.kind))) continue;
        const trespass: string[] = [];
        try {
          rule.check(
            document,
            fenced(loaded, document, near.get(document.id) ?? new Set(), trespass),
          );
        } catch (error) {
          trespass.push(String(error));
        }
        found.push(...trespass.map((each) => `${rule.id}: ${each}`));
      }
  return found;
}

describe('rules that look at neighbours', () => {
  it('look no further than one reference as written, in the catalogue of this repository', () => {
    const loaded = load(openWorktree(join(import.meta.dirname, '../../catalog'), 'catalog/'));
    expect(trespasses(loaded)).toEqual([]);
  });

  it('nor in catalogues in which anything may be wrong', () => {
    fc.assert(
      fc.property(edits(8), (list) => {
        const loaded = load(memorySnapshot(Object.fromEntries(after(START, list))));
        expect(trespasses(loaded)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
