import { describe, expect, test } from 'vitest';
import { boxIn, metresAt, ringOfBounds, planeOf } from '$lib/drawing/projection';
import { PROJECTIONS, type ProjectionId } from '$lib/drawing/projections';

const ids = Object.keys(PROJECTIONS) as ProjectionId[];

describe('the planes of figures', () => {
  // The worked example of EPSG guidance note 7-2 for the Lambert azimuthal equal-area method.
  test('Europe’s equal-area grid is that of EPSG 3035', () => {
    const [east, south] = planeOf('laea').at([5, 50]);
    expect(east).toBeCloseTo(3962799.45, 1);
    expect(-south).toBeCloseTo(2999718.85, 1);
  });

  test.each(ids)('%s gives a place back', (id) => {
    const { at, placeOf } = planeOf(id);
    for (const place of [
      [-24, 65],
      [10, 52],
      [60, 36]
    ] as [number, number][]) {
      const [lon, lat] = placeOf(at(place));
      expect(lon).toBeCloseTo(place[0], 6);
      expect(lat).toBeCloseTo(place[1], 6);
    }
  });

  test.each(ids)('%s shows all of a box, north up', (id) => {
    const plane = planeOf(id);
    const box = boxIn(plane, [-10, 35, 40, 70]);
    const hair = 1e-6;
    for (const place of ringOfBounds([-10, 35, 40, 70])) {
      const [x, y] = plane.at(place);
      expect(x).toBeGreaterThanOrEqual(box.x - hair);
      expect(x).toBeLessThanOrEqual(box.x + box.width + hair);
      expect(y).toBeGreaterThanOrEqual(box.y - hair);
      expect(y).toBeLessThanOrEqual(box.y + box.height + hair);
    }
    expect(plane.at([10, 60])[1]).toBeLessThan(plane.at([10, 50])[1]);
  });

  test('a metre is a metre in the middle of the equal-area grid, and less far north in Mercator', () => {
    const laea = planeOf('laea');
    expect(metresAt(laea, laea.at([10, 52]))).toBeCloseTo(1, 5);
    const mercator = planeOf('mercator');
    // Half a metre of the ground to one of the plane at 60°, as the cosine has it.
    expect(metresAt(mercator, mercator.at([10, 60]))).toBeCloseTo(0.5, 2);
  });
});
