const DAY = 86_400_000;
/** Days between the first days of the two calendars that workbooks count in. */
const FROM_1904 = 1462;
const LAST = 2_958_465;

/**
 * The day, with its time where it has one, that a workbook counts as a number: `44179` is 2020-12-14.
 * None up to 60, 29 February 1900, which never was and before which every day is off by one, and none
 * beyond 9999.
 */
export function dayOfSerial(serial: number, is1904 = false): string | undefined {
  const counted = is1904 ? serial + FROM_1904 : serial;
  const minutes = Math.round((counted % 1) * 1440);
  const days = Math.floor(counted) + (minutes === 1440 ? 1 : 0);
  if (!(days > 60 && days <= LAST)) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
  if (minutes === 0 || minutes === 1440) return day;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
