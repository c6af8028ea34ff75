/**
 * The sets of names of the explorer's map, each placed anew for maps of some size: the land grows with its box, letters stay
 * between eleven pixels and what is wanted. A map takes the last set whose scale it reaches; on the drawn plate a query
 * on its box picks the same one (`app.names.css`).
 */
import { boxOf, HOME } from './mercator';

export const NAME_SET_IDS = ['xs', 's', 'm', 'l', 'xl'] as const;
export type NameSetId = (typeof NAME_SET_IDS)[number];

/**
 * Width of the stroke around letters, in CSS pixels, half of it outside: on a patterned ground it breaks the pattern, over
 * two fills it parts the letters from both.
 */
export const MASK = 4;

export interface NameSetOf {
  id: NameSetId;
  /** CSS pixels to a map unit from which maps have it. */
  from: number;
  /** Sizes of names of countries in CSS pixels at that scale, largest first. */
  sizes: number[];
  /** Sizes of names of waters by rank; those of further ranks are left out. */
  waterSizes: number[];
  /** True where its maps are mostly wider than the starting view. */
  isWide: boolean;
}

/**
 * The wanted sizes are 17, 13 and 11 pixels in a window of 1440, on whose map a unit is a quarter of a pixel, and 0.85 to 1.6
 * times as large elsewhere, but never under 11. Each set is 1.3 times the one before, so that at its upper end letters are
 * no larger than that.
 */
export const NAME_SETS: NameSetOf[] = [
  { id: 'xs', from: 0.075, sizes: [12.5, 11], waterSizes: [12], isWide: false },
  { id: 's', from: 0.0985, sizes: [13.5, 11], waterSizes: [12.5, 11], isWide: false },
  { id: 'm', from: 0.134, sizes: [14.5, 12.5, 11], waterSizes: [13, 11.5], isWide: false },
  { id: 'l', from: 0.176, sizes: [15, 12.5, 11], waterSizes: [13.5, 12, 11], isWide: true },
  { id: 'xl', from: 0.238, sizes: [16.5, 13, 11], waterSizes: [14, 12.5, 11], isWide: true }
];

/** The least box, in whole CSS pixels, of a map that has a set: the starting view is shown in it whole. */
export function leastBox({ from }: NameSetOf): { width: number; height: number } {
  const { width, height } = boxOf(HOME);
  return { width: Math.ceil(width * from), height: Math.ceil(height * from) };
}
