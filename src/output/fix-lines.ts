import type { Presented } from '../present/present.ts';
import { numberWords } from '../text/numbers.ts';
import type { OutputOptions } from './output.ts';

const WORDS = {
  id: {
    safe: 'dapat diperbaiki otomatis: tular validate --fix',
    unsafe: 'kemungkinan besar dapat diperbaiki otomatis: tular validate --fix-unsafe',
  },
  en: {
    safe: 'can be mended automatically: tular validate --fix',
    unsafe: 'can most likely be mended automatically: tular validate --fix-unsafe',
  },
} as const;

/** How many findings have a fix, and how to have it made: a line for each sort. */
export function fixLines(
  findings: readonly Presented[],
  { language, canFix }: OutputOptions,
): string {
  if (!canFix) return '';
  return (['safe', 'unsafe'] as const)
    .map((sort) => {
      const count = findings.filter(({ fix }) => fix && fix.safe === (sort === 'safe')).length;
      return count === 0 ? '' : `${numberWords(count, language)} ${WORDS[language][sort]}\n`;
    })
    .join('');
}
