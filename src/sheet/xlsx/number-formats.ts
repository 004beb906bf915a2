/**
 * Number formats that a workbook uses by their number alone.
 * ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates of East Asian editions.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
const isEastAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format with a number that no workbook describes; none for the general one and unknown ones. */
export function builtInFormat(id: number): string | undefined {
  return isEastAsianDate(id) ? 'yyyy-mm-dd' : BUILT_IN[id];
}

/**
 * Whether a number is shown as a day of the calendar: `dd/mm/yyyy`, `[$-421]dd mmmm yyyy`, `mmm-yy`.
 * A time of day alone (`h:mm`), a duration (`[h]:mm`) and texts in quotes (`0 "hari"`) are none.
 */
export function showsDay(format: string): boolean {
  const first = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs, '').split(';', 1)[0] as string;
  // Hours that run on past a day.
  if (/\[[hms]+\]/i.test(format)) return false;
  if (/[dy]/i.test(first)) return true;
  return /m/i.test(first) && !/[hs0#?]/i.test(first);
}
