import { describe, expect, test } from 'vitest';
import { placeLabels, type Measures, type Wish } from '$lib/drawing/labels';

/** Every letter is as wide as the size; no letter-spacing; water everywhere. */
const MEASURES: Measures = { sizes: [20, 10, 5], widthOf: (text) => text.length, spacing: 0, isFree: () => true };

const wish = (over: Partial<Wish> = {}): Wish => ({
  id: 'x',
  text: 'SIXSIX',
  short: 'SIX',
  at: [0, 0],
  room: [1000, 1000],
  ...over
});
const place = (wishes: Wish[], measures: Partial<Measures> = {}) => placeLabels(wishes, { ...MEASURES, ...measures });

describe('a name', () => {
  test('stands in the middle of its land at the largest size when there is room', () => {
    expect(place([wish({ at: [7, 9] })])).toEqual([
      { id: 'x', text: 'SIXSIX', at: [7, 9], size: 20, spacing: 0, leader: null }
    ]);
  });

  test('is set as much smaller as its land is narrow', () => {
    expect(place([wish({ room: [61, 100] })])[0]).toMatchObject({ text: 'SIXSIX', size: 10, leader: null });
    expect(place([wish({ room: [31, 100] })])[0]).toMatchObject({ text: 'SIXSIX', size: 5, leader: null });
  });

  test('is set as much smaller as its land is low', () => {
    expect(place([wish({ room: [1000, 11] })])[0]).toMatchObject({ size: 10, leader: null });
  });

  test('leans over a frontier a little at the smaller sizes before it gives way to its short form', () => {
    expect(place([wish({ room: [24, 100] })])[0]).toMatchObject({ text: 'SIXSIX', size: 5, leader: null });
  });

  test('gives way to its short form where the long one does not fit', () => {
    expect(place([wish({ room: [20, 100] })])[0]).toMatchObject({ text: 'SIX', size: 5, leader: null });
  });

  test('counts letter-spacing as width', () => {
    expect(place([wish({ room: [121, 100] })], { spacing: 0 })[0]?.size).toBe(20);
    expect(place([wish({ room: [121, 100] })], { spacing: 0.1 })[0]?.size).toBe(10);
    expect(place([wish()], { spacing: 0.1 })[0]?.spacing).toBe(2);
  });

  test('that fits nowhere inside stands beside its land, with a leader from the land to its edge', () => {
    const [label] = place([wish({ room: [2, 2] })]);
    expect(label).toMatchObject({ text: 'SIXSIX', size: 5 });
    expect(label?.leader?.[0]).toEqual([0, 0]);
    const [endX = 0] = label?.leader?.[1] ?? [];
    expect(endX).toBeGreaterThan(0);
    expect(endX).toBeLessThanOrEqual((label?.at[0] ?? 0) - 15);
  });

  test('beside its land stands on free water only', () => {
    const [label] = place([wish({ room: [2, 2] })], { isFree: ([x]) => x < -1 });
    expect(label?.at[0]).toBeLessThan(-15);
  });

  test('for which there is no place at all is left out', () => {
    expect(place([wish({ room: [2, 2] })], { isFree: () => false })).toEqual([]);
  });
});

describe('two names', () => {
  test('of which the first has the better claim: it stands as if alone', () => {
    const [alone] = place([wish({ id: 'a' })]);
    expect(place([wish({ id: 'a' }), wish({ id: 'b', at: [3, 3] })])[0]).toEqual(alone);
  });

  test('at one spot do not touch: the second steps aside', () => {
    const [a, b] = place([wish({ id: 'a' }), wish({ id: 'b' })]);
    expect(b?.id).toBe('b');
    const apart = Math.abs((a?.at[1] ?? 0) - (b?.at[1] ?? 0));
    expect(apart).toBeGreaterThanOrEqual(((a?.size ?? 0) + (b?.size ?? 0)) / 2);
  });

  test('beside their lands have leaders that cross neither each other nor the other name', () => {
    const at: [number, number][] = [
      [0, 0],
      [6, 4],
      [-3, 8],
      [2, -5]
    ];
    const placed = place(at.map((spot, index) => wish({ id: `${index}`, at: spot, room: [2, 2] })));
    expect(placed).toHaveLength(4);
    for (const { id, leader } of placed)
      for (const other of placed.filter((each) => each.id !== id))
        for (const share of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
          const [[fromX, fromY], [toX, toY]] = leader!;
          const [x, y] = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
          const [nameX, nameY] = other.at;
          expect(Math.abs(x - nameX) < 15 && Math.abs(y - nameY) < 2.5).toBe(false);
        }
    const lines = placed.map(({ leader }) => leader!);
    const turn = ([ax, ay]: number[], [bx, by]: number[], [cx, cy]: number[]) =>
      Math.sign((bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!));
    for (const [index, [a, b]] of lines.entries())
      for (const [c, d] of lines.slice(index + 1))
        expect(turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)).toBe(false);
  });

  test('far from each other do not disturb each other', () => {
    const placed = place([wish({ id: 'a' }), wish({ id: 'b', at: [500, 0] })]);
    expect(placed.map(({ at, size }) => [...at, size])).toEqual([
      [0, 0, 20],
      [500, 0, 20]
    ]);
  });
});

test('no wishes, no labels', () => {
  expect(place([])).toEqual([]);
});
