import { fieldAt, labelOf } from '../../model/fields.ts';
import type { Drift, PinnedHeader } from '../../model/pinned.ts';
import { terminal } from '../../output/escape.ts';
import type { Language } from '../../text/language.ts';

const WORDS = {
  id: {
    withdrawn: 'dihapus',
    renamed: 'berganti pengenal, semula',
    receded: 'mundur',
    advanced: 'maju',
    added: 'baru',
    changed: 'berubah',
    more: 'lainnya',
    none: 'tidak ada yang berubah',
  },
  en: {
    withdrawn: 'withdrawn',
    renamed: 'renamed, formerly',
    receded: 'receded',
    advanced: 'advanced',
    added: 'new',
    changed: 'changed',
    more: 'more',
    none: 'nothing changed',
  },
} as const;
const MARKS: Readonly<Record<Drift['change'], string>> = {
  withdrawn: '-',
  renamed: '>',
  receded: '~',
  advanced: '~',
  added: '+',
  changed: '~',
};

/** What changed in another catalogue between two pins, a line each. */
export function driftLines(
  since: NonNullable<PinnedHeader['since']>,
  language: Language,
): string[] {
  const words = WORDS[language];
  if (since.changes.length === 0) return [words.none];
  const lines = since.changes.map((drift) => {
    const { change, kind, id, name, former, before, after } = drift;
    const title = fieldAt(kind, '')?.title[language] ?? kind;
    const stage = (text: string) =>
      text
        .split('–')
        .map((each) =>
          labelOf(
            kind,
            kind === 'innovation' ? '/milestones/*/phase' : '/milestones/*/stage',
            each,
          )[language].toLowerCase(),
        )
        .join('–');
    const what = words[change];
    const moved =
      before !== undefined && after !== undefined ? `: ${stage(before)} → ${stage(after)}` : '';
    return `${MARKS[change]} ${id} · ${what}${former === undefined ? '' : ` ${former}`}${moved} · ${title} · ${name}`;
  });
  if (since.more > 0) lines.push(`… +${since.more} ${words.more}`);
  return lines.map((line) => terminal(line));
}
