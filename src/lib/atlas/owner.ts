import type { BorderDate, Ownership } from './types';

/**
 * The span under which each territory is drawn on a border date: whoever controlled it, where the date goes by
 * control and somebody other than the sovereign did; else the sovereign. A span holds from its first day up to, not
 * including, its `until`. Claims are neither.
 */
export function ownerOn(
  ownership: Ownership[],
  { date, basis }: Pick<BorderDate, 'date' | 'basis'>
): Map<string, Ownership> {
  const current = ownership.filter((span) => span.from <= date && (span.until === '' || date < span.until));
  const owners = new Map<string, Ownership>();
  for (const span of current) if (span.status === 'sovereign') owners.set(span.territory, span);
  if (basis === 'control')
    for (const span of current)
      if (span.status !== 'sovereign' && span.status !== 'claimed') owners.set(span.territory, span);
  return owners;
}

/** The border date of a day. @throws Error if the atlas has none, which a checked view never asks for */
export function borderDate(dates: BorderDate[], date: string): BorderDate {
  const found = dates.find((d) => d.date === date);
  if (!found) throw new Error(`no border date ${date}`);
  return found;
}
