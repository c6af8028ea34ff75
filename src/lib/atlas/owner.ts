import type { Ownership } from './types';

/**
 * The span in which a territory was held on a day. Claims are not ownership.
 * @param date ISO day; a span holds from its first day up to, not including, its `until`
 */
export function ownerOn(ownership: Ownership[], date: string): Map<string, Ownership> {
  const owners = new Map<string, Ownership>();
  for (const span of ownership)
    if (span.status !== 'claimed' && span.from <= date && (span.until === '' || date < span.until))
      owners.set(span.territory, span);
  return owners;
}
