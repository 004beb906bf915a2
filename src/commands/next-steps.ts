import type { Words } from '../model/fields.ts';

/** A command that helps now, as it is typed. */
export interface Step {
  readonly typed: Words;
  readonly does: Words;
}

/** What decides which commands help most. */
export interface State {
  /** The rule with most errors; none where the catalogue has no error. */
  readonly worst: string | undefined;
  /** Some errors can surely be mended by the program. */
  readonly canFix: boolean;
  /** Files differ from the last commit. */
  readonly changed: boolean;
  /** There is no innovation yet. */
  readonly isEmpty: boolean;
  /** The latest year that is over. */
  readonly lastYear: string;
}

const MOST = 3;

/** The three commands that help most where a catalogue stands so. */
export function nextSteps(state: State): Step[] {
  const { worst, canFix, changed, isEmpty, lastYear } = state;
  const steps: (Step | false)[] = [
    worst !== undefined &&
      step('validate', 'menunjukkan setiap galat di tempatnya', 'shows each error at its place'),
    canFix &&
      step(
        'validate --fix --dry-run',
        'menunjukkan yang dapat diperbaiki sendiri',
        'shows what can be mended by itself',
      ),
    worst !== undefined &&
      step(`explain ${worst}`, 'menjelaskan galat yang terbanyak', 'explains the commonest error'),
    isEmpty && {
      typed: {
        id: 'tular import BERKAS.xlsx --kind innovation',
        en: 'tular import FILE.xlsx --kind innovation',
      },
      does: { id: 'memasukkan lembar yang sudah ada', en: 'brings in a sheet that is there' },
    },
    isEmpty && step('new innovation', 'mencatat satu inovasi', 'records one innovation'),
    changed && step('diff HEAD', 'menceritakan yang belum dikomit', 'tells what is not committed'),
    step('todo', 'langkah terdekat setiap instansi', "each agency's nearest steps"),
    step(`report annual --year ${lastYear}`, 'menulis laporan tahunan', 'writes the annual report'),
    {
      typed: { id: 'tular search KATA', en: 'tular search WORD' },
      does: { id: 'mencari rekaman', en: 'looks for records' },
    },
  ];
  return steps.filter((each) => each !== false).slice(0, MOST);
}

/** What helps where there is no catalogue. */
export const WITHOUT_CATALOG: readonly Step[] = [
  step('init', 'menyiapkan katalog baru di sini', 'sets up a new catalogue here'),
  {
    typed: { id: 'tular --catalog FOLDER', en: 'tular --catalog DIR' },
    does: { id: 'melihat katalog di folder lain', en: 'looks at a catalogue elsewhere' },
  },
  step(
    'completion --help',
    'memasang pelengkapan dengan tombol Tab',
    'installs completion by the Tab key',
  ),
];

function step(words: string, id: string, en: string): Step {
  return { typed: { id: `tular ${words}`, en: `tular ${words}` }, does: { id, en } };
}
