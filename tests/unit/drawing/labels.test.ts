import { describe, expect, test } from 'vitest';
import { placeLabels, WIDE, type Measures, type Wish } from '$lib/drawing/labels';
import type { Land } from '$lib/drawing/label-spots';
import { block, landFrom, shoreAround, wishOn } from '../../fixtures/rooms';

/** Capitals are as wide as the size, small letters half as wide. */
const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each === each.toLowerCase() ? 0.5 : 1), 0);
const MEASURES: Omit<Measures, 'shore'> = { sizes: [20, 10], widthOf, clear: 3, apart: 1, reach: 40 };

const place = (wishes: Wish[], lands: Land[], over: Partial<Measures> = {}) =>
  placeLabels(wishes, { ...MEASURES, shore: shoreAround(lands), ...over });
const named = (land: Land, over: Partial<Wish> = {}, others: Land[] = []) =>
  place([wishOn(land, over)], [land, ...others]).names[0];

describe('a name', () => {
  test('stands in the middle of its land, in wide capitals at the largest size, when there is room', () => {
    const name = named(block('x', 100, 100, 400, 200));
    expect(name).toMatchObject({ text: 'SIXSIX', size: 20, spacing: 20 * WIDE, leader: null });
    expect(name?.at[0]).toBeCloseTo(300, 0);
    expect(Math.abs((name?.at[1] ?? 0) - 200)).toBeLessThan(10);
  });

  test.each([
    // The length of six capitals at 20 is 137 in wide letters and 125 in narrow ones, both with 3 to either side.
    ['stands closer before it is set smaller', 135, { text: 'SIXSIX', size: 20, spacing: 0.8 }],
    ['is set smaller before it loses its capitals', 100, { text: 'SIXSIX', size: 10 }],
    ['has small letters before it comes near its frontier', 60, { text: 'sixsix', size: 10 }],
    ['comes near its frontier before it leans over it', 33.5, { text: 'sixsix', size: 10 }]
  ])('%s', (_, width, expected) => {
    const land = block('x', 300, 300, width, 60);
    const walls = [block('left', 200, 200, 100, 300), block('right', 300 + width, 200, 100, 300)];
    const name = named(land, {}, walls);
    expect(name).toMatchObject(expected);
    expect(name).not.toHaveProperty('across');
  });

  test('leans over the frontier a little where it must, and says so', () => {
    const land = block('x', 300, 300, 26, 60);
    const walls = [block('left', 200, 200, 100, 300), block('right', 326, 200, 100, 300)];
    expect(named(land, {}, walls)).toMatchObject({ text: 'sixsix', across: true });
  });

  test('is shortened where neither it nor a leader line has room', () => {
    const land = block('x', 300, 300, 23, 60);
    const walls = [block('left', 200, 200, 100, 300), block('right', 323, 200, 100, 300)];
    const lids = [block('over', 200, 100, 300, 200), block('under', 200, 360, 300, 200)];
    expect(named(land, {}, [...walls, ...lids])?.text.toLowerCase()).toBe('six');
  });

  test('of several words is shortened before it leaves its land', () => {
    const land = block('x', 300, 300, 42, 60);
    expect(named(land, { text: 'TWO WORDS', lower: 'two words' })).toMatchObject({ text: 'SIX', leader: null });
  });

  test('lies along a land that is long and slants', () => {
    const land = landFrom('x', [
      [100, 100],
      [130, 70],
      [430, 370],
      [400, 400]
    ]);
    const name = named(land);
    expect(name?.turn).toBeGreaterThan(35);
    expect(name?.turn).toBeLessThan(55);
    expect(name?.size).toBe(20);
  });

  test('leans into the sea beside a small land, and not over another', () => {
    const land = block('x', 300, 300, 20, 40);
    const wall = block('right', 320, 200, 200, 300);
    const name = named(land, {}, [wall]);
    expect(name).toMatchObject({ text: 'sixsix', across: true, leader: null });
    expect((name?.at[0] ?? 0) + 15).toBeLessThanOrEqual(320);
  });

  test('stands in the sea with a short leader line where its land is smaller still', () => {
    const name = named(block('x', 300, 300, 6, 6));
    expect(name?.leader).toBeTruthy();
    const [[fromX, fromY], [toX, toY]] = name!.leader!;
    expect(Math.hypot(toX - fromX, toY - fromY)).toBeLessThanOrEqual(40 + 1e-9);
  });

  test('for which there is no place at all leaves its sign, or is left out', () => {
    const land = block('x', 300, 300, 6, 6);
    const others = [
      block('left', 100, 100, 200, 500),
      block('right', 306, 100, 200, 500),
      block('over', 300, 100, 6, 200),
      block('under', 300, 306, 6, 300)
    ];
    expect(named(land, {}, others)).toBeUndefined();
    expect(named(land, { sign: '*' }, others)).toMatchObject({ text: '*', alone: true, across: true });
  });

  test('of a land within another is written in small capitals and named as such', () => {
    expect(named(block('x', 100, 100, 400, 200), { within: 'ussr' })).toMatchObject({ size: 10, within: 'ussr' });
  });

  test('stands near the place that is given, as far as its land reaches', () => {
    const name = named(block('x', 100, 100, 600, 200), { near: [1000, 150] });
    expect(name?.at[0]).toBeGreaterThan(550);
  });
});

describe('a number', () => {
  test('stands under its name', () => {
    const land = block('x', 100, 100, 400, 200);
    const { names, numbers } = place([wishOn(land, { under: '90' })], [land]);
    expect(numbers).toMatchObject([{ id: 'x', alone: false }]);
    expect(numbers[0]!.at[0]).toBeCloseTo(names[0]!.at[0], 6);
    expect(numbers[0]!.at[1]).toBeGreaterThan(names[0]!.at[1] + 10);
  });

  test('takes the place of a name that leaves it no room', () => {
    const land = block('x', 300, 300, 60, 14);
    const walls = [block('over', 200, 100, 300, 200), block('under', 200, 314, 300, 200)];
    const { numbers } = place([wishOn(land, { under: '90' })], [land, ...walls]);
    expect(numbers).toMatchObject([{ id: 'x', alone: true }]);
  });
});

describe('two names', () => {
  test('of which the first has the better claim: it stands as if alone', () => {
    const land = block('a', 100, 100, 400, 200);
    const both = [wishOn(land), wishOn({ ...land, id: 'b' })];
    const [a, b] = place(both, [land]).names;
    expect(a).toEqual(named(land));
    expect(Math.abs((b?.at[1] ?? 0) - (a?.at[1] ?? 0)) > 10 || b?.leader).toBeTruthy();
  });

  test('keep away from what is blocked', () => {
    const land = block('a', 100, 100, 400, 200);
    const blocked = [{ left: 100, top: 100, right: 500, bottom: 220 }];
    const { names } = placeLabels([wishOn(land)], { ...MEASURES, shore: shoreAround([land]) }, blocked);
    expect(names[0]!.at[1]).toBeGreaterThan(220);
  });
});

test('no wishes, no labels', () => {
  expect(place([], [])).toEqual({ names: [], numbers: [], tiles: [] });
});
