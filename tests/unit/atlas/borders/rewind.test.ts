import { expect, test } from 'vitest';
import { landFeature, mergeStates, onDate } from '$lib/atlas/borders/merge';
import { rewind } from '$lib/atlas/borders/rewind';
import { atlasFrom, squareDegrees } from '../../../fixtures/four-square';
import { day, owned } from '../../../fixtures/makers';

const CLOCKWISE = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0]
];
const COUNTER = [...CLOCKWISE].reverse();

test('the outer ring is wound counter-clockwise and its holes clockwise', () => {
  const expected = { type: 'MultiPolygon', coordinates: [[COUNTER, CLOCKWISE, CLOCKWISE]] };
  expect(rewind({ type: 'MultiPolygon', coordinates: [[CLOCKWISE, COUNTER, COUNTER]] })).toEqual(expected);
  expect(rewind({ type: 'MultiPolygon', coordinates: [[COUNTER, CLOCKWISE, COUNTER]] })).toEqual(expected);
});

test('rewinding leaves the caller’s rings as they are', () => {
  const land = { type: 'MultiPolygon' as const, coordinates: [[CLOCKWISE.map((p) => [...p])]] };
  rewind(land);
  expect(land.coordinates).toEqual([[CLOCKWISE]]);
});

test('land of an atlas, wound for d3, turns into land wound for GeoJSON', () => {
  const dated = onDate(atlasFrom(['AAA', 'ABA', 'AAA']), owned('A:outer'), day('1945-01-01'));
  const [land] = mergeStates(dated).map((state) => landFeature(dated.topology, state).geometry);
  const [outside, hole] = (land && rewind(land).coordinates[0]) ?? [];
  expect(signedArea(outside)).toBe(9);
  expect(signedArea(hole)).toBe(-1);
  expect(land && squareDegrees(rewind(land))).toBe(8);
});

/** Positive counter-clockwise. */
function signedArea(ring: number[][] = []): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}
