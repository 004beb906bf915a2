import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { blobHash } from '../../src/source/blob-hash.ts';
import type { Location } from '../../src/source/find-catalog.ts';
import type { FileChange } from '../../src/util/file-change.ts';

export type Files = Readonly<Record<string, string>>;

/** Every file below a folder, hidden ones too but for those of git, with its content. */
export function filesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.split(sep).includes('.git') && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Records of a catalogue as they are, and as a plan of many changes makes them. */
export function plannedFiles(count: number): { readonly before: Files; readonly after: Files } {
  const record = (number: number, name: string) => `name: ${name} ${number}\n`;
  const path = (number: number) => `innovations/inovasi-${number}.yaml`;
  const numbers = Array.from({ length: count }, (_, number) => number);
  const before = numbers.filter((number) => number % 5 !== 3);
  // Of each five, three are rewritten, one is new in a folder that may be new too, one is removed.
  const rows = numbers.flatMap((number): [string, string][] => {
    if (number % 5 === 4) return [];
    if (number % 5 === 3)
      return [[`replications/salinan-${number}.yaml`, record(number, 'Salinan')]];
    return [[path(number), record(number, 'Baru')]];
  });
  const common = { 'catalog.yaml': 'format: 1\nid: trenggalek\n' };
  return {
    before: {
      ...common,
      ...Object.fromEntries(before.map((number) => [path(number), record(number, 'Lama')])),
    },
    after: { ...common, ...Object.fromEntries(rows) },
  };
}

/** The changes that make one state of the other. */
export function changesBetween(before: Files, after: Files): FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths
    .filter((path) => before[path] !== after[path])
    .map((path) => {
      const [old, text] = [before[path], after[path]];
      return {
        path,
        ...(old !== undefined && { hash: blobHash(Buffer.from(old)) }),
        ...(text !== undefined && { bytes: Buffer.from(text) }),
      };
    });
}

/** A catalogue's place outside git. */
export function placeOf(folder: string): Location {
  return { folder, gitRoot: null, prefix: 'catalog/' };
}
