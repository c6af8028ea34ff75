/** Whose a territory was on a day: by title and in fact, which are never one answer. */
import { holdsOn, type Held } from './owner';
import type { MilitarySpan } from '../types';

/** A span of military rule, whatever form its citation has. */
export type HeldByArms = Omit<MilitarySpan, 'cite'>;

/** How a territory stood on a day. */
export interface Standing<T extends Held = Held, M extends HeldByArms = HeldByArms> {
  /** Whose it was by title; null beyond the days of the table. */
  title: T | null;
  /** Who held it in fact without title: annexed, occupied, leased or administered it; null where nobody did. */
  control: T | null;
  /** Who ruled it, or parts of it, by arms. */
  military: M[];
}

/** How a territory stood on a day. */
export function standingOn<T extends Held, M extends HeldByArms>(
  territory: string,
  day: string,
  { ownership, military }: { ownership: T[]; military: M[] }
): Standing<T, M> {
  const spans = ownership.filter((span) => span.territory === territory && holdsOn(span, day));
  return {
    title: spans.find(({ status }) => status === 'sovereign') ?? null,
    control: spans.find(({ status }) => status !== 'sovereign' && status !== 'claimed') ?? null,
    military: military.filter((span) => span.territories.includes(territory) && holdsOn(span, day))
  };
}
