import { expect, test } from 'vitest';
import { ringArea, surrounds } from '$lib/atlas/borders/ring';

const OPEN = [
  [0, 0],
  [2, 0],
  [2, 1],
  [0, 1]
];
const CLOSED = [...OPEN, [0, 0]];

test('a ring has one area, closed or not, signed by its turn', () => {
  for (const ring of [OPEN, CLOSED]) {
    expect(ringArea(ring)).toBe(2);
    expect(ringArea([...ring].reverse())).toBe(-2);
  }
  expect(ringArea([])).toBe(0);
});

test('a point is within or without, whichever way the ring turns', () => {
  for (const ring of [OPEN, CLOSED, [...CLOSED].reverse()]) {
    expect(surrounds(ring, [1, 0.5])).toBe(true);
    expect(surrounds(ring, [3, 0.5])).toBe(false);
    expect(surrounds(ring, [1, 2])).toBe(false);
  }
});
