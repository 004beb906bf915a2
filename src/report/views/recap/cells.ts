import type { Happened } from '../../../util/dates.ts';
import type { Cell } from '../../blocks.ts';
import { type Context, text } from '../../material/context.ts';
import type { When } from '../../material/when.ts';

/** Whether something has happened by the day: what dates leave open only possibly has. */
export function happenedCell(context: Context, { byDay }: When): Cell {
  return text(happenedText(context, byDay));
}

export function happenedText({ t }: Context, happened: Happened): string {
  return {
    surely: t('ya', 'yes'),
    possibly: t('mungkin', 'possibly'),
    no: t('tidak', 'no'),
  }[happened];
}

interface Measured {
  readonly value: number | string;
}

/** A measurement; a baseline or target may be the number alone. */
export function measuredCell(given: Measured | number | undefined): Cell {
  if (given === undefined) return { type: 'unknown' };
  const value = typeof given === 'number' ? given : given.value;
  return typeof value === 'number' ? { type: 'number', value } : { type: 'text', text: value };
}
