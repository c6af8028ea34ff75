import { expect, test } from 'vitest';
import { selfIntersection } from '../../../src/atlas-build/self-intersection';

test('a line that crosses itself is found with the place', () => {
  expect(
    selfIntersection([
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2]
      ]
    ])
  ).toEqual([1, 1]);
});

test('two parts that cross each other are found', () => {
  expect(
    selfIntersection([
      [
        [0, 1],
        [2, 1]
      ],
      [
        [1, 0],
        [1, 2]
      ]
    ])
  ).toEqual([1, 1]);
});

test('a bend, a closed ring and parts that touch at their ends cross nothing', () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0]
  ];
  expect(selfIntersection([square])).toBeNull();
  expect(
    selfIntersection([
      [
        [0, 0],
        [1, 1]
      ],
      [
        [1, 1],
        [2, 0]
      ]
    ])
  ).toBeNull();
});
