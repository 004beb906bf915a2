import { RUNGS, type Rung, type RungState } from '../../derive/rungs.ts';
import type { Document } from '../../model/record.ts';
import type { RungMark } from '../pictures/rungs.ts';
import type { Context } from './context.ts';

/** Names of the rungs as reports print them. */
export function rungWords({ t }: Pick<Context, 't'>): Record<Rung, string> {
  return {
    vision: t('Visi', 'Vision'),
    regulation: t('Regulasi', 'Regulation'),
    partners: t('Mitra', 'Partners'),
    execution: t('Penerapan', 'Execution'),
    satisfaction: t('Kepuasan terukur', 'Satisfaction'),
    measured: t('Manfaat terukur', 'Measured'),
    passed_on: t('Direplikasi', 'Passed on'),
    permanent: t('Kebijakan tetap', 'Permanent'),
  };
}

/** What a table says of a rung. */
export function markWords({ t }: Pick<Context, 't'>): Record<RungMark, string> {
  return {
    filled: t('ada', 'yes'),
    stated: t('dinyatakan', 'stated'),
    unsure: t('mungkin', 'unsure'),
    planned: t('rencana', 'planned'),
    empty: '–',
  };
}

/** Each rung of an innovation on the day; passed on, but by nobody's proof, is only stated. */
export function rungMarks(
  { derived }: Context,
  innovation: Document<'innovation'>,
): Record<Rung, RungMark> {
  const rungs = derived.rungs(innovation);
  const proven = derived.inUse(derived.pairsFrom(innovation), 'ever').documented.value > 0;
  return Object.fromEntries(
    RUNGS.map((rung) => [
      rung,
      rung === 'passed_on' && rungs[rung] === true && !proven ? 'stated' : markOf(rungs[rung]),
    ]),
  ) as Record<Rung, RungMark>;
}

function markOf(state: RungState): RungMark {
  if (state === true) return 'filled';
  if (state === false) return 'empty';
  return state === 'unsure' ? 'unsure' : 'planned';
}
