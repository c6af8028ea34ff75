import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathData } from '$lib/drawing/path';
import { project, unproject } from '$lib/scene/mercator';
import { pointsOf } from '../fixtures/path-points';

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }));
const lines = fc.array(fc.array(place, { maxLength: 12 }), { maxLength: 5 });

/** Projected, rounded, repeated points left out. */
function wholePoints(line: [number, number][]): number[][] {
  const points = line.map((position) => project(position).map((n) => Math.round(n) + 0));
  return points.filter((point, index) => index === 0 || point.join() !== points[index - 1]?.join());
}

test('lines decode to their projected points, however many and however far', () => {
  fc.assert(
    fc.property(lines, (lines) => {
      const expected = lines.map(wholePoints).filter((points) => points.length > 1);
      expect(pointsOf(pathData(lines, false))).toEqual(expected);
    })
  );
});

test('rings decode to their corners, the first not repeated', () => {
  fc.assert(
    fc.property(lines, (lines) => {
      const expected = lines.map(wholePoints).filter((points) => points.length > 2);
      const rings = lines.map((line) => [...line, ...line.slice(0, 1)]);
      expect(pointsOf(pathData(rings, true))).toEqual(expected);
    })
  );
});

test('projection and its way back are each other’s inverse', () => {
  fc.assert(
    fc.property(place, (place) => {
      const [lon, lat] = unproject(project(place));
      expect(lon).toBeCloseTo(place[0], 8);
      expect(lat).toBeCloseTo(place[1], 8);
    })
  );
});
