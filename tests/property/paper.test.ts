import { geoIdentity, geoPath } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPolylines } from '$lib/atlas/borders/polylines';
import { bestSpot } from '$lib/drawing/label-spots';
import { paperOf, UNITS_PER_PIXEL } from '$lib/drawing/sheet';
import type { Point } from '$lib/scene/mercator';

const WIDTH = 100 * UNITS_PER_PIXEL;
const PAPER = paperOf({ x: 0, y: 0, width: 10, height: 10 }, 100, { toPlane: (place) => place, bleed: 0 });
const lengthOf = (lines: Point[][]) =>
  lines.reduce(
    (sum, line) =>
      line.reduce((all, [x, y], i) => all + (i ? Math.hypot(x - line[i - 1]![0], y - line[i - 1]![1]) : 0), sum),
    0
  );
const place = fc.integer({ min: -WIDTH, max: 2 * WIDTH });
const line = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 12 });

test('as much of a line is on the paper as d3 finds there, and nothing beyond', () => {
  const knife = geoIdentity().clipExtent([
    [0, 0],
    [WIDTH, WIDTH]
  ]);
  fc.assert(
    fc.property(line, (coordinates) => {
      const cut = PAPER.cutLine(coordinates);
      const whole = toPolylines((context) => geoPath(knife, context)({ type: 'LineString', coordinates }));
      expect(lengthOf(cut)).toBeCloseTo(lengthOf(whole), 6);
      for (const [x, y] of cut.flat()) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(x, y)).toBeLessThanOrEqual(WIDTH + 1e-9);
      }
      for (const run of cut) expect(run.length).toBeGreaterThan(1);
    })
  );
});

test('the best spot for a name is on the land, and its room free of edges', () => {
  const corners = fc.array(fc.tuple(fc.integer({ min: 5, max: 95 }), fc.integer({ min: 5, max: 95 })), {
    minLength: 3,
    maxLength: 3
  });
  fc.assert(
    fc.property(corners, (points) => {
      const ring = [...points, points[0]!] as Point[];
      const box = { x: 0, y: 0, width: 100, height: 100 };
      const spot = bestSpot({ id: 'land', polygons: [[ring]], size: 1 }, 2, box);
      // Of a land as thin as a line nothing but rounding is left.
      if (!spot || spot.room[0] < 1e-6) return;
      const turns = points.map(([x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % 3]!;
        return Math.sign((nextX - x) * (spot.at[1] - y) - (nextY - y) * (spot.at[0] - x));
      });
      expect(new Set(turns.filter(Boolean)).size).toBeLessThanOrEqual(1);
      // Half the room to either side along the row is land too.
      for (const side of [-0.49, 0.49]) {
        const at = spot.at[0] + side * spot.room[0];
        const sides = points.map(([x, y], i) => {
          const [nextX, nextY] = points[(i + 1) % 3]!;
          return Math.sign((nextX - x) * (spot.at[1] - y) - (nextY - y) * (at - x));
        });
        expect(new Set(sides.filter(Boolean)).size).toBeLessThanOrEqual(1);
      }
    })
  );
});
