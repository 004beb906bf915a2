const DAY = 86_400_000;

/**
 * The number under which Excel knows a day. Before March 1900 it counts a day that never was, so that
 * others would read another date.
 */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < '1900-03-01') return undefined;
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
}
