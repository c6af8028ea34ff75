import type { MultiPolygon } from 'geojson';
import { ringArea } from './ring';

/** Decimals of degrees in files: about ten metres, finer than any line drawn here. */
const DECIMALS = 10_000;

/**
 * The same land for a file: rings wound as RFC 7946 asks (outside counter-clockwise, holes clockwise), and no more
 * decimals than mean something.
 */
export function rewind({ coordinates }: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) =>
      rings.map((ring, index) => {
        const rounded = ring.map((position) => position.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS));
        return ringArea(ring) > 0 === (index === 0) ? rounded : rounded.reverse();
      })
    )
  };
}
