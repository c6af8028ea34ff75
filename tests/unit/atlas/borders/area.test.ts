import { expect, test } from 'vitest';
import { areaKm2 } from '$lib/atlas/borders/area';
import { square } from '../../../fixtures/four-square';

/** Area of a one-degree cell between two parallels on WGS84 in closed form (Snyder 1987, eq. 3-12), km². */
function cellKm2(south: number): number {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const e2 = f * (2 - f);
  const e = Math.sqrt(e2);
  const q = (lat: number) => {
    const s = Math.sin((lat * Math.PI) / 180);
    return (1 - e2) * (s / (1 - e2 * s * s) + Math.atanh(e * s) / e);
  };
  return ((a * a) / 2) * (q(south + 1) - q(south)) * (Math.PI / 180);
}

const within = (share: number, actual: number, expected: number) => Math.abs(actual / expected - 1) < share;

test('a cell of one degree at the equator has 12 308.8 km²', () => {
  expect(within(0.0001, areaKm2(square(30, 1)), 12_308.8)).toBe(true);
  expect(within(0.0001, cellKm2(0), 12_308.8)).toBe(true);
});

test('a cell of one degree from 60° to 61° N has the area of the ellipsoid, not of a sphere', () => {
  const area = areaKm2(square(30, 61));
  expect(within(0.0001, area, cellKm2(60))).toBe(true);
  // A sphere of the mean radius is 0.3 % off.
  const sphere = 6371.0088 ** 2 * (Math.PI / 180) * (Math.sin((61 * Math.PI) / 180) - Math.sin((60 * Math.PI) / 180));
  expect(within(0.002, area, sphere)).toBe(false);
});

test('winding does not change an area', () => {
  const { coordinates } = square(20, 50);
  const turned = coordinates.map((ring) => [...ring].reverse());
  expect(areaKm2({ type: 'Polygon', coordinates: turned })).toBeCloseTo(areaKm2({ type: 'Polygon', coordinates }), 6);
});

test('holes are taken off, and the parts of a multipolygon added', () => {
  const [big, small, away] = [square(20, 50, 2), square(20.5, 49.5), square(30, 50)];
  const ring = (polygon: typeof big) => polygon.coordinates[0] ?? [];
  expect(areaKm2({ type: 'Polygon', coordinates: [ring(big), ring(small)] })).toBeCloseTo(
    areaKm2(big) - areaKm2(small),
    6
  );
  expect(areaKm2({ type: 'MultiPolygon', coordinates: [[ring(big)], [ring(away)]] })).toBeCloseTo(
    areaKm2(big) + areaKm2(away),
    6
  );
});

test('land across the meridian of Greenwich has the same area as elsewhere', () => {
  expect(areaKm2(square(-0.5, 50))).toBeCloseTo(areaKm2(square(20, 50)), 4);
});

test('no land has no area', () => {
  expect(areaKm2({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
});
