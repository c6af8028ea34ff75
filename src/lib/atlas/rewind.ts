import type { MultiPolygon, Position } from 'geojson';

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
        return isCounterClockwise(ring) === (index === 0) ? rounded : rounded.reverse();
      })
    )
  };
}

function isCounterClockwise(ring: Position[]): boolean {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += (bx - ax) * (by + ay);
  }
  return sum < 0;
}
