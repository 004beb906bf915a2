import { fold } from '../../util/fold.ts';
import { nearest } from '../../util/nearest.ts';

/** Each month as it is written in Indonesia, in full, short, of old and in English. */
const MONTHS: readonly string[] = [
  'januari jan january',
  'februari feb februari pebruari peb febr february',
  'maret mar mrt march',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agu ags agt agust aug august',
  'september sep sept',
  'oktober okt oct october',
  'november nopember nov nop',
  'desember des dec december dese',
];
const WEEKDAYS: readonly string[] = [
  'minggu min ahad sunday sun',
  'senin sen monday mon',
  'selasa sel tuesday tue tues',
  'rabu rab wednesday wed',
  'kamis kam thursday thu thur thurs',
  'jumat jum friday fri',
  'sabtu sab saturday sat',
];
const HIJRI =
  /^(?:muharram|safar|rabi ?ul (?:awal|akhir)|jumadil (?:awal|akhir|ula)|rajab|sya ?ban|ramadh?an|syawal|dzul(?:qa ?dah|kaidah|hijjah))$/;

const numbered = (names: readonly string[]) =>
  new Map(names.flatMap((words, index) => words.split(' ').map((word) => [word, index] as const)));
const MONTH_OF = numbered(MONTHS);
const WEEKDAY_OF = numbered(WEEKDAYS);

/** 1 to 12 for the name of a month. */
export function monthOf(word: string): number | undefined {
  const index = MONTH_OF.get(fold(word));
  return index === undefined ? undefined : index + 1;
}

/** The month whose full name a mistyped word is nearest to. */
export function nearMonth(word: string): number | undefined {
  const [name] = nearest(
    word,
    [...MONTH_OF.keys()].filter((each) => each.length > 4),
    1,
  );
  return name === undefined ? undefined : monthOf(name);
}

/** 0, Sunday, to 6 for the name of a weekday. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAY_OF.get(fold(word));
}

/** The name of a weekday, 0 being Sunday. */
export function weekdayName(day: number): { id: string; en: string } {
  const words = (WEEKDAYS[day] ?? '').split(' ');
  const capital = (word = '') => word.charAt(0).toUpperCase() + word.slice(1);
  return { id: capital(words[0]), en: capital(words.find((word) => word.endsWith('day'))) };
}

/** True for the name of a month of the Islamic calendar. */
export function isHijriMonth(words: string): boolean {
  return HIJRI.test(fold(words));
}
