import type { Look } from './look';
import { LAYOUT_SCALES, UNITS, unproject } from './mercator';

/** Round lengths that a bar may have, in kilometres. */
const LENGTHS = [500, 200, 100, 50, 20, 10, 5, 2, 1];
/** The longest bar, in CSS pixels. */
const LONGEST = 140;
/** Of the equator, in kilometres. */
const ROUND = 40_075;

/**
 * The longest round length that fits, measured where the map looks.
 * @param scale CSS pixels to a map unit
 */
export function barOf({ middle }: Pick<Look, 'middle'>, scale: number): { km: number; pixels: number } {
  const pixelsPerKm = 1 / kmOf(1, unproject(middle)[1], scale / LAYOUT_SCALES.wide);
  const km = LENGTHS.find((length) => length * pixelsPerKm <= LONGEST) ?? 1;
  return { km, pixels: Math.round(km * pixelsPerKm) };
}

/**
 * Kilometres that some CSS pixels stand for, on a large screen.
 * @param lat degrees, where they are measured
 * @param times how often larger than the whole the map is seen
 */
export const kmOf = (pixels: number, lat: number, times: number): number =>
  (pixels * ROUND * Math.cos((lat * Math.PI) / 180)) / (LAYOUT_SCALES.wide * times * 360 * UNITS);
