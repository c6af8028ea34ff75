import { describe, expect, test } from 'vitest';
import { FRAME } from '$lib/atlas/borders/extent';
import { boxOf, cameraFor, HOME, project, UNITS, unproject } from '$lib/scene/mercator';

describe('projection', () => {
  test('puts the date line at 0, Greenwich in the middle and the equator at 0', () => {
    expect(project([-180, 0])[0]).toBe(0);
    expect(project([0, 0])[0]).toBe(180 * UNITS);
    expect(project([0, 0])[1]).toBeCloseTo(0, 9);
  });

  test('runs downwards to the south, and is the same on both sides of the equator', () => {
    expect(project([0, 60])[1]).toBeLessThan(project([0, 50])[1]);
    expect(project([0, -60])[1]).toBeCloseTo(-project([0, 60])[1], 6);
  });

  test('is Web Mercator: the world is square at 85.0511° and 60° is stretched twofold', () => {
    expect(project([0, 85.051129])[1]).toBeCloseTo(-180 * UNITS, 3);
    const height = project([0, 59.9995])[1] - project([0, 60.0005])[1];
    expect(height / (0.001 * UNITS)).toBeCloseTo(2, 4);
  });

  test('is undone by unproject', () => {
    for (const place of [
      [-31.5, 25],
      [0, 0],
      [24.03, 49.84],
      [69.9, 81.7],
      [-70, -50]
    ]) {
      const [lon, lat] = unproject(project(place));
      expect(lon).toBeCloseTo(place[0] ?? NaN, 9);
      expect(lat).toBeCloseTo(place[1] ?? NaN, 9);
    }
  });
});

test('the box of a frame runs from its north-west to its south-east corner', () => {
  const box = boxOf(HOME);
  const [west, north] = unproject([box.x, box.y]);
  const [east, south] = unproject([box.x + box.width, box.y + box.height]);
  expect([west, south, east, north].map((n) => Number(n.toFixed(6)))).toEqual([
    HOME.west,
    HOME.south,
    HOME.east,
    HOME.north
  ]);
});

test('the start lies inside the atlas', () => {
  expect(HOME.west > FRAME.west && HOME.east < FRAME.east && HOME.south > FRAME.south && HOME.north < FRAME.north).toBe(
    true
  );
});

describe('camera', () => {
  test('shows the whole world, 512 pixels wide, at zoom 0', () => {
    const { center, zoom } = cameraFor({ x: 0, y: -180 * UNITS, width: 360 * UNITS, height: 360 * UNITS }, 512, 512);
    expect(zoom).toBeCloseTo(0, 9);
    expect(center[0]).toBeCloseTo(0, 9);
    expect(center[1]).toBeCloseTo(0, 9);
  });

  test('goes one level deeper for twice the pixels', () => {
    const home = boxOf(HOME);
    expect(cameraFor(home, 1200, 1000).zoom - cameraFor(home, 600, 500).zoom).toBeCloseTo(1, 9);
  });

  test('lets the tighter side decide, as `meet` does', () => {
    const box = { x: 7000, y: -3000, width: 2000, height: 1000 };
    expect(cameraFor(box, 1000, 5000).zoom).toBeCloseTo(cameraFor(box, 1000, 500).zoom, 9);
    expect(cameraFor(box, 5000, 500).zoom).toBeCloseTo(cameraFor(box, 1000, 500).zoom, 9);
  });

  test('looks at the middle of the drawing, not at the middle latitude', () => {
    const { center } = cameraFor(boxOf(HOME), 800, 800);
    const [, y] = project(center);
    const [, top] = project([0, HOME.north]);
    const [, bottom] = project([0, HOME.south]);
    expect(y).toBeCloseTo((top + bottom) / 2, 6);
    expect(center[1]).toBeGreaterThan((HOME.north + HOME.south) / 2);
  });

  test('puts a place on the same pixel as the drawing does', () => {
    const [width, height] = [900, 700];
    const box = boxOf(HOME);
    const { center, zoom } = cameraFor(box, width, height);
    const [x, y] = project([24.03, 49.84]);
    const scale = Math.min(width / box.width, height / box.height);
    const drawn = [width / 2 + (x - box.x - box.width / 2) * scale, height / 2 + (y - box.y - box.height / 2) * scale];
    const worldPixels = 512 * 2 ** zoom;
    const mercator = ([lon = 0, lat = 0]: number[]) => [
      ((lon + 180) / 360) * worldPixels,
      (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * worldPixels
    ];
    const [cx = 0, cy = 0] = mercator(center);
    const [px = 0, py = 0] = mercator([24.03, 49.84]);
    expect(width / 2 + px - cx).toBeCloseTo(drawn[0] ?? NaN, 6);
    expect(height / 2 + py - cy).toBeCloseTo(drawn[1] ?? NaN, 6);
  });
});
