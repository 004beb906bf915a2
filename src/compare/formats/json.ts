import { json } from '../../output/escape.ts';
import type { RecordChange } from '../compare.ts';
import { changeText } from '../sentences.ts';
import type { DiffFormat, Told } from '../told.ts';

/** For programs, as schemas/diff-output.schema.json describes it. */
export const format: DiffFormat = (told) => {
  const { comparison, base, head, year, figures, version } = told;
  return `${json({
    version,
    base,
    head,
    asOf: comparison.asOf,
    changes: comparison.changes.map((change) => recordOf(change, told)),
    affected: comparison.affected,
    counts: comparison.counts,
    report: { year, figures },
    rewritten: comparison.rewritten,
    pins: comparison.pins,
  })}\n`;
};

function recordOf(change: RecordChange, { comparison, language }: Told) {
  const { kind, id, former, standing, unreadable, clashing, flawed, values } = change;
  const { name, sentences } = changeText(change, comparison, language);
  return {
    kind,
    id,
    change: change.change,
    ...(former !== undefined && { former }),
    name,
    file: (change.after ?? change.before)?.file,
    ...(standing && { standing }),
    ...(unreadable && { unreadable }),
    ...(clashing && { clashing }),
    ...(flawed && { flawed }),
    values: values.map(({ what, pointer, before, after }) => ({
      what,
      pointer,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    })),
    sentences,
  };
}
