import { check } from '../../src/check/check.ts';
import type { Example } from '../../src/check/rule.ts';
import { derive } from '../../src/derive/derive.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { load } from '../../src/load.ts';
import { decode } from '../../src/parse/parse.ts';
import { type Presented, present } from '../../src/present/present.ts';
import { RULES } from '../../src/rules/index.ts';
import { ReadFailure, type Snapshot, TooLarge } from '../../src/source/snapshot.ts';
import { EXAMPLE_CATALOG } from './example-catalog.ts';
import { memorySnapshot } from './memory-snapshot.ts';

export interface Judged {
  readonly diagnostic: Diagnostic;
  readonly presented: Presented;
  /** Path within the catalogue. */
  readonly file: string;
  /** The source text at the range that is shown. */
  readonly underlined: string;
}

/** What all rules say of an example, put on top of the example catalogue. */
export function judge(example: Example): Judged[] {
  const snapshot = memorySnapshot(
    { ...EXAMPLE_CATALOG, ...example.files },
    'catalog/',
    example.refused,
  );
  const loaded = load(snapshot);
  const diagnostics = check(loaded, derive(loaded.graph, example.asOf ?? '2026-01-01'), RULES);
  return diagnostics.map((diagnostic) => {
    const [presented] = present([diagnostic], snapshot, RULES, 'id', loaded.reads);
    if (!presented) throw new Error('nothing was presented');
    const file = diagnostic.at.file.slice(snapshot.prefix.length);
    return {
      diagnostic,
      presented,
      file,
      underlined: textAt(sourceOf(snapshot, file), presented.range),
    };
  });
}

function textAt(text: string, { start, end }: Presented['range']): string {
  const lines = text.split('\n');
  const offset = (point: { line: number; column: number }) =>
    lines.slice(0, point.line - 1).reduce((sum, line) => sum + line.length + 1, 0) +
    point.column -
    1;
  return text.slice(offset(start), offset(end));
}

/** Empty where the file cannot be read. */
function sourceOf(snapshot: Snapshot, file: string): string {
  try {
    return decode(snapshot.read(file).bytes);
  } catch (error) {
    if (!(error instanceof ReadFailure) && !(error instanceof TooLarge)) throw error;
    return '';
  }
}
