import { expect, test } from 'vitest';
import { firstTowns, isShown, placeTowns } from '$lib/drawing/towns';
import { project } from '$lib/scene/mercator';
import { realTables } from '../../fixtures/atlas';

const { places } = realTables();
const EVERYWHERE = { x: 0, y: -1e5, width: 1e6, height: 2e5 };
const at = (lon: number, lat: number): [number, number] => [lon, lat];

test('four capitals are there from the start, other towns the nearer the smaller they are', () => {
  expect(
    firstTowns(places)
      .map(({ id }) => id)
      .sort()
  ).toEqual(['berlin', 'london', 'moscow', 'paris']);
  const [warsaw, cracow, chelm] = ['warsaw', 'cracow', 'chelm'].map((id) => places.find((place) => place.id === id)!);
  expect(
    [1, 1.5, 3, 5].map((times) => [warsaw!, cracow!, chelm!].filter((town) => isShown(town, times)).length)
  ).toEqual([0, 1, 2, 3]);
});

test('a name goes to the other side of its dot where another is in the way, and away where nothing is free', () => {
  const warsaw = { text: 'Warsaw', at: at(21, 52.2) };
  const [x, y] = project(warsaw.at);
  const block = (left: number, width: number) => ({ x: x + left, y: y - 100, width, height: 200 });
  expect(placeTowns([warsaw], [], 1, EVERYWHERE)[0]?.anchor).toBe('start');
  expect(placeTowns([warsaw], [block(4, 100)], 1, EVERYWHERE)[0]?.anchor).toBe('end');
  expect(placeTowns([warsaw], [block(-100, 200)], 1, EVERYWHERE)).toEqual([]);
  expect(placeTowns([warsaw], [], 1, { x: 0, y: 0, width: 1, height: 1 })).toEqual([]);
});

test('no two names of the real towns touch, and the greater is the one that stays', () => {
  const towns = [...places].sort((a, b) => a.rank - b.rank).map(({ names, at }) => ({ text: names.en, at }));
  const set = placeTowns(towns, [], 3, EVERYWHERE);
  expect(set.length).toBeGreaterThan(100);
  expect(set.map(({ text }) => text)).toContain('Berlin');
  const boxes = set.map(({ text, x, y, anchor }) => {
    const width = (text.length * 0.3 * 12) / 3;
    return { left: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y, width };
  });
  const touching = boxes.filter((a, index) =>
    boxes.some(
      (b, other) => other > index && Math.abs(a.y - b.y) < 2 && a.left < b.left + b.width && b.left < a.left + a.width
    )
  );
  expect(touching).toEqual([]);
});
