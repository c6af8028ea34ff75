import type { Category, PlanKind } from '$lib/atlas/types';

/** What a plan of each kind does. */
export const KIND_WORDS: Record<PlanKind, string> = {
  spheres: 'Parts countries between powers',
  aims: 'States aims, country by country',
  shares: 'Trades shares of influence in per cent',
  places: 'Lists places, claims no land',
  zones: 'Records zones of occupation',
  blocs: 'Records what stood later'
};

const SIDES = {
  soviet: 'the Soviet side',
  british: 'the British side',
  western: 'the western side',
  neutral: 'neutral',
  none: 'no side'
};

/** What a category may be compared as, and whose word that is: `the Soviet side, as the editor infers`. */
export function comparedWords({ orientation, basis }: Pick<Category, 'orientation' | 'basis'>): string {
  if (orientation === null) return 'not compared with other plans';
  return `${SIDES[orientation]}, ${basis === 'document' ? 'as the document has it' : 'as the editor infers'}`;
}
