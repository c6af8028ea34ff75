/** Days in words. */

// Not `Intl`, which takes 25 ms to load: a tenth of what a figure takes.
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `1945-07-26` → `26 July 1945`. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** First and last year of some days: `['1937', '1947']`. */
export function yearsOf(days: { date: string }[]): [first: string, last: string] {
  const years = days.map(({ date }) => date.slice(0, 4)).sort();
  return [years[0] ?? '', years.at(-1) ?? ''];
}

/** The day before another: `1944-03-01` → `1944-02-29`. */
export function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

/** As far as a date is known: `15 November 1944`, `January 1944` or `1945`. */
export function knownDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day) return longDate(date);
  return month ? `${MONTHS[Number(month) - 1]} ${year}` : year;
}
