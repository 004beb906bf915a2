import { PROOF_WORDS } from '../text/proof.ts';
import { type Proof, PROOFS, STAGES } from '../derive/ladders.ts';
import { labelOf } from '../model/fields.ts';
import { dateText } from '../text/dates.ts';
import { fill, type Language } from '../text/language.ts';
import { rangeWords } from '../text/numbers.ts';
import type { Comparison } from './compare.ts';
import type { CountChange, Range } from './counts.ts';
import type { FigureChange } from './figures.ts';
import { type ChangeText, changeText, recordName, standingText } from './sentences.ts';

/** A comparison as a command prints it: with what its two sides are called and the report's numbers. */
export interface Told {
  readonly comparison: Comparison;
  readonly base: string;
  readonly head: string;
  readonly year: string;
  readonly figures: readonly FigureChange[];
  /** The same in words, those that say the same of neighbouring stages as one. */
  readonly figureLines: readonly { readonly text: string; readonly figure: FigureChange }[];
  readonly language: Language;
  readonly version: string;
  readonly columns: number;
  readonly quiet: boolean;
}

/** How a comparison is printed; one file each. */
export type DiffFormat = (told: Told) => string;

const WORDS = {
  id: {
    title: 'Perubahan katalog dari {base} ke {head}, keadaan per {day}',
    none: 'Isi katalog tidak berubah.',
    affected: 'Ikut berubah, berkasnya sendiri tidak',
    counts: 'Pasangan replikasi yang sekurang-kurangnya mencapai status, menurut pembuktian',
    stage: 'Status',
    ever: 'pernah ',
    figures: 'Angka laporan tahun {year} yang berubah',
    figure: 'Angka',
    before: 'Semula',
    after: 'Menjadi',
    rewritten: 'Hanya penulisannya yang berubah, isinya tetap: {ids}',
    pin: 'Salinan katalog {id}: {before} → {after}; cocokkan dengan asalnya (tular remote verify)',
    noPin: 'tidak ada',
    incomplete:
      'Ada rekaman yang tidak terbaca atau berpengenal kembar, jadi hitungan dan angka di bawah ini belum lengkap.',
    worktree: 'folder kerja',
  },
  en: {
    title: 'Changes of the catalogue from {base} to {head}, as of {day}',
    none: 'The content of the catalogue did not change.',
    affected: 'Affected too, although their own files did not change',
    counts: 'Replication pairs that reached at least a stage, by proof',
    stage: 'Stage',
    ever: 'ever ',
    figures: 'Numbers of the {year} report that change',
    figure: 'Number',
    before: 'Before',
    after: 'After',
    rewritten: 'Only written differently, saying the same: {ids}',
    pin: 'Snapshot of catalogue {id}: {before} → {after}; to be verified (tular remote verify)',
    noPin: 'none',
    incomplete:
      'Some records cannot be read or share an id, so the counts and numbers below are not complete.',
    worktree: 'the working folder',
  },
} as const;

/** The parts of the page in words, not escaped: every format lays out the same ones. */
export interface Page {
  readonly title: string;
  /** Said where nothing changed. */
  readonly none: string | undefined;
  readonly changes: readonly (ChangeText & { readonly mark: string; readonly id: string })[];
  /** One sentence for each pinned snapshot of another catalogue that changed. */
  readonly pins: readonly string[];
  /** Said where a file that cannot be read leaves the rest of the page incomplete. */
  readonly incomplete: string | undefined;
  readonly affected: {
    readonly title: string;
    readonly lines: readonly (readonly [string, string])[];
  };
  readonly counts: {
    readonly title: string;
    readonly head: readonly string[];
    readonly of: readonly {
      readonly id: string;
      readonly name: string;
      readonly rows: readonly (readonly string[])[];
    }[];
  };
  readonly figures: {
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly rewritten: string | undefined;
}

const MARKS = { added: '+', withdrawn: '-', renamed: '>', changed: '~' } as const;

export function pageOf(told: Told): Page {
  const { comparison, language, figureLines, year } = told;
  const words = WORDS[language];
  const { changes, affected, counts, rewritten, pins } = comparison;
  return {
    title: fill(words.title, {
      base: told.base,
      head: told.head === '' ? words.worktree : told.head,
      day: dateText(comparison.asOf, language),
    }),
    none: changes.length === 0 && pins.length === 0 ? words.none : undefined,
    changes: changes.map((change) => ({
      ...changeText(change, comparison, language),
      mark: MARKS[change.change],
      id: change.id,
    })),
    pins: pins.map(({ id, before, after }) =>
      fill(words.pin, {
        id,
        before: before?.slice(0, 12) ?? words.noPin,
        after: after?.slice(0, 12) ?? words.noPin,
      }),
    ),
    incomplete: changes.some(({ unreadable, clashing }) => unreadable ?? clashing)
      ? words.incomplete
      : undefined,
    affected: {
      title: words.affected,
      lines: affected.map((each) => [each.id, standingText(each.kind, each.standing, language)]),
    },
    counts: {
      title: words.counts,
      head: [words.stage, ...PROOFS.map((proof) => PROOF_WORDS[language][proof])],
      of: counts.map(({ id, cells }) => ({
        id,
        name: recordName({ kind: 'innovation', id }, comparison, language),
        rows: countRows(cells, language),
      })),
    },
    figures: {
      title: fill(words.figures, { year }),
      head: [words.figure, words.before, words.after],
      rows: figureLines.map(({ text, figure }) => [
        text,
        rangeWords(figure.before, language),
        rangeWords(figure.after, language),
      ]),
    },
    rewritten:
      rewritten.length === 0 ? undefined : fill(words.rewritten, { ids: rewritten.join(', ') }),
  };
}

/**
 * Changed cells as rows of a table, stage by stage. Neighbouring stages with the same change are one
 * row; what was ever reached is told only where it changed otherwise than what holds now.
 */
function countRows(cells: readonly CountChange[], language: Language): string[][] {
  const now = cells.filter(({ tense }) => tense === 'now');
  const key = (cell: CountChange) =>
    `${cell.stage} ${cell.proof} ${change(cell.before, cell.after, 'id')}`;
  const told = new Set(now.map(key));
  const ever = cells.filter((cell) => cell.tense === 'ever' && !told.has(key(cell)));
  return [...rowsOf(now, '', language), ...rowsOf(ever, WORDS[language].ever, language)];
}

function rowsOf(cells: readonly CountChange[], once: string, language: Language): string[][] {
  const rows: { first: string; last: string; values: string[] }[] = [];
  for (const stage of STAGES) {
    const of = cells.filter((cell) => cell.stage === stage);
    if (of.length === 0) continue;
    const values = PROOFS.map((proof: Proof) => {
      const cell = of.find((each) => each.proof === proof);
      return cell ? change(cell.before, cell.after, language) : '';
    });
    const last = rows.at(-1);
    const follows = last && STAGES.indexOf(last.last as typeof stage) === STAGES.indexOf(stage) - 1;
    if (last && follows && last.values.join('|') === values.join('|')) last.last = stage;
    else rows.push({ first: stage, last: stage, values });
  }
  const label = (stage: string) =>
    labelOf('replication', '/milestones/*/stage', stage)[language].toLowerCase();
  return rows.map(({ first, last, values }) => [
    `${once}${first === last ? label(first) : `${label(first)}–${label(last)}`}`,
    ...values,
  ]);
}

function change(before: Range, after: Range, language: Language): string {
  return `${rangeWords(before, language)} → ${rangeWords(after, language)}`;
}
