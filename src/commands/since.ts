import { check } from '../check/check.ts';
import { fingerprint } from '../check/fingerprint.ts';
import { reachOf } from '../check/reach.ts';
import { derive } from '../derive/derive.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { surelyRenamed } from '../link/renamed.ts';
import { load } from '../load.ts';
import { RULES } from '../rules/index.ts';
import { holdsFolder, openCommit } from '../source/commit.ts';
import { mergeBase } from '../source/git.ts';
import type { Entry } from '../source/snapshot.ts';
import { UsageError } from '../util/usage-error.ts';
import { type Gathered, surroundingsOf } from './gather.ts';

/**
 * The findings that the catalogue did not have at the merge base with a revision, as whole runs on both
 * sides tell them, with the same rules and day and each side's own exceptions. What stood once and now
 * stands twice is new once. A finding that only moved, with its lines or its record's name, is not new.
 */
export function newSince(
  { location, loaded, derived, snapshot }: Gathered,
  revision: string,
): Diagnostic[] {
  const { gitRoot, folder, prefix } = location;
  if (gitRoot === null)
    throw new UsageError(
      {
        id: 'Katalog ini tidak berada di dalam repositori git, jadi --since tidak dapat dipakai.',
        en: 'This catalogue is not in a git repository, so --since cannot be used.',
      },
      {
        id: 'Jalankan tanpa --since: semua temuan lalu ditunjukkan.',
        en: 'Run it without --since: every finding is then shown.',
      },
    );
  const base = mergeBase(gitRoot, revision, snapshot.commit ?? 'HEAD');
  if (!holdsFolder(gitRoot, folder, base)) return check(loaded, derived, RULES);
  const { reads } = loaded;
  const isKnown = ({ path, hash }: Entry) => reads.get(prefix + path)?.hash === hash;
  const before = load(openCommit(gitRoot, folder, base, prefix, isKnown), {
    ...surroundingsOf(location),
    known: reads,
  });
  const reach = reachOf(before, loaded);
  const known = new Map<string, number>();
  for (const each of check(before, derive(before.graph, derived.day), RULES, reach))
    known.set(each.fingerprint, (known.get(each.fingerprint) ?? 0) + 1);
  const formerIds = surelyRenamed(before.graph, loaded.graph);

  return check(loaded, derived, RULES, reach).filter((diagnostic) => {
    const former = formerIds.get(diagnostic.subject);
    const marks = [diagnostic.fingerprint];
    if (former !== undefined) marks.push(fingerprint({ ...diagnostic, subject: former }));
    const mark = marks.find((each) => (known.get(each) ?? 0) > 0);
    if (mark === undefined) return true;
    known.set(mark, (known.get(mark) ?? 0) - 1);
    return false;
  });
}
