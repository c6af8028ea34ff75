import type { Look } from './look';
import { UNITS, unproject } from './mercator';

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
  const [, lat] = unproject(middle);
  const pixelsPerKm = (scale * 360 * UNITS) / (ROUND * Math.cos((lat * Math.PI) / 180));
  const km = LENGTHS.find((length) => length * pixelsPerKm <= LONGEST) ?? 1;
  return { km, pixels: Math.round(km * pixelsPerKm) };
}
