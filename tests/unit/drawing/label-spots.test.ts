import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { bestSpot, edgesOf, landOf, shoreOf, type Land } from '$lib/drawing/label-spots';
import { unproject, type Box } from '$lib/scene/mercator';
import { holds } from '../../fixtures/land';

/** Rings by their corners in map units: `x,y x,y x,y`. */
function land(...polygons: string[][]): Land {
  const coordinates = polygons.map((rings) =>
    rings.map((ring) => {
      const points = ring.split(' ').map((pair) => unproject(pair.split(',').map(Number)));
      return [...points, points[0] ?? [0, 0]];
    })
  );
  return landOf('x', { type: 'MultiPolygon', coordinates } satisfies MultiPolygon);
}

const rectangle = (x: number, y: number, width: number, height: number) =>
  `${x},${y} ${x + width},${y} ${x + width},${y + height} ${x},${y + height}`;
const EVERYWHERE: Box = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };
const RING = land([rectangle(0, 0, 300, 300), rectangle(100, 100, 100, 100)]);

describe('land', () => {
  test('holds points inside it, and none outside or in a hole', () => {
    expect(holds(RING, [50, 50])).toBe(true);
    expect(holds(RING, [250, 150])).toBe(true);
    expect(holds(RING, [150, 150])).toBe(false);
    expect(holds(RING, [-1, 50])).toBe(false);
    expect(holds(RING, [301, 150])).toBe(false);
    expect(holds(RING, [50, 301])).toBe(false);
  });

  test('holds points on each of its islands', () => {
    const islands = land([rectangle(0, 0, 10, 10)], [rectangle(100, 0, 10, 10)]);
    expect(holds(islands, [5, 5])).toBe(true);
    expect(holds(islands, [105, 5])).toBe(true);
    expect(holds(islands, [50, 5])).toBe(false);
  });

  test('holds what is inside a concave outline only', () => {
    const hook = land(['0,0 300,0 300,100 100,100 100,300 0,300']);
    expect(holds(hook, [50, 250])).toBe(true);
    expect(holds(hook, [250, 50])).toBe(true);
    expect(holds(hook, [200, 200])).toBe(false);
  });

  test('is as important as its outlines are large', () => {
    expect(land([rectangle(0, 0, 20, 10)], [rectangle(100, 0, 5, 4)]).size).toBeCloseTo(220, 6);
  });
});

test('a line crosses a coast once, and a frontier twice, once for each of its lands', () => {
  const [west, east] = [land([rectangle(10, 10, 50, 200)]), land([rectangle(60, 10, 50, 200)])];
  const { crossed } = shoreOf(edgesOf([west, east], { x: 0, y: 0, width: 300, height: 300 }));
  const line = (from: [number, number], to: [number, number]) => crossed([from, to]);
  expect(line([20, 100], [40, 30])).toBe(0);
  expect(line([20, 100], [3, 140])).toBe(1);
  expect(line([20, 100], [31, 250])).toBe(1);
  expect(line([40, 100], [80, 101])).toBe(2);
  expect(line([5, 5], [200, 250])).toBe(4);
});

describe('spot', () => {
  test('found for a name lies near the middle of a plain rectangle', () => {
    const spot = bestSpot(land([rectangle(0, 0, 280, 140)]), 4, EVERYWHERE);
    expect(spot?.at[0]).toBeCloseTo(140, 6);
    expect(spot?.at[1]).toBeGreaterThan(20);
    expect(spot?.at[1]).toBeLessThan(120);
    expect(spot?.room[0]).toBeCloseTo(280, 6);
  });

  test('found for a long name lies in the wide part, for a tall one in the high part', () => {
    //  ┌──────────────┐ 300 × 60
    //  └────┐    ┌────┘
    //       │    │      40 × 260
    //       └────┘
    const tee = land(['0,0 300,0 300,60 170,60 170,320 130,320 130,60 0,60']);
    const wide = bestSpot(tee, 8, EVERYWHERE);
    expect(wide && wide.at[1] < 60).toBe(true);
    expect(wide?.room[0]).toBeCloseTo(300, 6);
    const tall = bestSpot(tee, 0.1, EVERYWHERE);
    expect(tall && tall.at[0] > 130 && tall.at[0] < 170).toBe(true);
  });

  test('found always lies on the land', () => {
    const spot = bestSpot(RING, 1, EVERYWHERE);
    expect(spot && holds(RING, spot.at)).toBe(true);
  });

  test('is null where none of the land is in the box', () => {
    const square = land([rectangle(0, 0, 100, 100)]);
    expect(bestSpot(square, 2, { x: 200, y: 0, width: 100, height: 100 })).toBeNull();
    expect(bestSpot(square, 2, { x: 0, y: -300, width: 100, height: 100 })).toBeNull();
  });

  test('offers no more room than the box has, so that a name is not cut off at the frame', () => {
    const box: Box = { x: 0, y: 0, width: 100, height: 100 };
    const spot = bestSpot(land([rectangle(10, 10, 1000, 80)]), 4, box);
    expect(spot && spot.at[0] + spot.room[0] / 2).toBeLessThanOrEqual(box.x + box.width + 1e-6);
    expect(spot && spot.at[0] - spot.room[0] / 2).toBeGreaterThanOrEqual(box.x - 1e-6);
  });
});
