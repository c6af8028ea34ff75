import type { BorderDate, Ownership } from '../types';

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

/** Territories that are leased to another state on a day. */
export function leasesOn(ownership: Held[], day: string): Set<string> {
  const leases = ownership.filter((span) => span.status === 'leased' && holdsOn(span, day));
  return new Set(leases.map(({ territory }) => territory));
}

/** Why land is edged with dots, and where: the reserve, and the territories it is held under. */
export interface Reserve {
  words: string;
  /** Territories that the dots edge, with what a key calls them, of which several may be told together. */
  lands: { id: string; told: string }[];
}

/**
 * What dotted lines mean: whose objection, or that land is leased. Empty where there are none.
 * @param toldOf what a key calls a territory
 */
export function reservesIn(
  owners: Map<string, Held>,
  leased: Set<string>,
  toldOf: (territory: string) => string = (territory) => territory
): Reserve[] {
  const found = new Map<string, Reserve['lands']>();
  for (const [id, { status, unrecognised }] of owners) {
    const words = unrecognised || (leased.has(id) && status !== 'leased' ? 'Leased' : '');
    if (words) found.set(words, [...(found.get(words) ?? []), { id, told: toldOf(id) }]);
  }
  return [...found].map(([words, lands]) => ({ words, lands }));
}

/** The border date of a day. @throws Error if the atlas has none, which a checked view never asks for */
export function borderDate(dates: BorderDate[], date: string): BorderDate {
  const found = dates.find((d) => d.date === date);
  if (!found) throw new Error(`no border date ${date}`);
  return found;
}

/** `reservesIn` of every border date. */
export function reservesByDate(
  {
    ownership,
    dates
  }: {
    ownership: Held[];
    dates: BorderDate[];
  },
  toldOf?: (territory: string) => string
): Record<string, Reserve[]> {
  return Object.fromEntries(
    dates.map((date) => [date.date, reservesIn(ownerOn(ownership, date), leasesOn(ownership, date.date), toldOf)])
  );
}
