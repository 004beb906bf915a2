import { createTwoFilesPatch, formatPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible } from '../output/escape.ts';

/** With more changed lines the file is shown as replaced: finding the smallest difference takes long. */
const MOST_CHANGED = 5_000;

/**
 * What changes in a file, as `git diff` prints it. What could steer a terminal is spelled out, so this
 * is for reading: where a file holds such characters it is no patch.
 */
export function unifiedDiff(before: string, after: string, file: string): string {
  const names = [`a/${file}`, `b/${file}`] as const;
  const patch =
    createTwoFilesPatch(...names, before, after, undefined, undefined, {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
      maxEditLength: MOST_CHANGED,
    }) ?? replaced(before, after, names);
  return visible(patch.replaceAll('\r\n', '\n'));
}

function replaced(
  before: string,
  after: string,
  [oldFileName, newFileName]: readonly [string, string],
) {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunk = {
    oldStart: 1,
    oldLines: old.length,
    newStart: 1,
    newLines: now.length,
    lines: [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)],
  };
  const file = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...file, hunks: [hunk] }, FILE_HEADERS_ONLY);
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
