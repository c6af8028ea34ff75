import type { AtlasTables, BorderDate, Ownership, Zone } from './types';

/** A span of ownership, whatever form its citation has. */
export type Held = Omit<Ownership, 'cite'>;

/**
 * The span under which each territory is drawn on a border date: whoever controlled it, where the date goes by
 * control and somebody other than the sovereign did; else the sovereign. Claims are neither.
 */
export function ownerOn<T extends Held>(
  ownership: T[],
  { date, basis }: Pick<BorderDate, 'date' | 'basis'>
): Map<string, T> {
  const current = ownership.filter((span) => holdsOn(span, date));
  const owners = new Map<string, T>();
  for (const span of current) if (span.status === 'sovereign') owners.set(span.territory, span);
  if (basis === 'control')
    for (const span of current)
      if (span.status !== 'sovereign' && span.status !== 'claimed') owners.set(span.territory, span);
  return owners;
}

/** Whether a span covers a day: from its first day up to, not including, its `until`. */
export function holdsOn({ from, until }: Pick<Ownership, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === '' || day < until);
}

/** What the dotted lines of a date mean: whose objection, or that land is leased. Empty where there are none. */
export function reserveWords(ownership: Held[], date: BorderDate): string[] {
  const owners = ownerOn(ownership, date);
  const objections = [...owners.values()].map((span) => span.unrecognised).filter(Boolean);
  const leases = ownership
    .filter((span) => span.status === 'leased' && holdsOn(span, date.date) && owners.get(span.territory) !== span)
    .map(() => 'Leased');
  return [...new Set([...objections, ...leases])];
}

/** The border date of a day. @throws Error if the atlas has none, which a checked view never asks for */
export function borderDate(dates: BorderDate[], date: string): BorderDate {
  const found = dates.find((d) => d.date === date);
  if (!found) throw new Error(`no border date ${date}`);
  return found;
}

/** `reserveWords` of every border date. */
export function reservesByDate({
  ownership,
  dates
}: Pick<AtlasTables, 'ownership' | 'dates'>): Record<string, string[]> {
  return Object.fromEntries(dates.map((date) => [date.date, reserveWords(ownership, date)]));
}

/** Days of the arrangements of occupation zones, in order. */
export const arrangementsOf = ({ zones }: { zones: Pick<Zone, 'arrangement'>[] }): string[] =>
  [...new Set(zones.map(({ arrangement }) => arrangement))].sort();
