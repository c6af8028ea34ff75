import { expect, test } from 'vitest';
import { coastData } from '$lib/drawing/coast';
import { pathData } from '$lib/drawing/path';

/** A coast that winds across Europe, of so many points. */
const winding = (points: number): [number, number][] =>
  Array.from({ length: points }, (_, i) => [-10 + (50 * i) / points, 50 + 8 * Math.sin(i / 9)]);

test('a long coast is drawn in regions, each far smaller than it', () => {
  const regions = coastData([winding(400)]);
  expect(regions.length).toBeGreaterThan(5);
  for (const data of regions) expect(data.length).toBeLessThan(pathData([winding(400)], false).length / 3);
});

test('a coast is drawn whole, in stretches of 40 points of which each begins with the last of the one before', () => {
  const one = [winding(30)];
  expect(coastData(one)).toEqual([pathData(one, false)]);
  const stretches = coastData([winding(400)]).flatMap((data) => data.match(/m/gi) ?? []);
  expect(stretches).toHaveLength(11);
});

test('nothing is drawn of no coast', () => {
  expect(coastData([])).toEqual([]);
});
