import type { MultiPolygon, Position } from 'geojson';

/** The same land with rings wound as RFC 7946 asks: outside counter-clockwise, holes clockwise. */
export function rewind({ coordinates }: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) =>
      rings.map((ring, index) => (isCounterClockwise(ring) === (index === 0) ? ring : [...ring].reverse()))
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
