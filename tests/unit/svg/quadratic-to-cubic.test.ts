/** Quadratic curves as cubic ones. */
import { expect, test } from 'vitest';
import { withoutQuadratics } from '../../../src/lib/svg/quadratic-to-cubic';

test('a path without quadratic curves stays as it is', () => {
  expect(withoutQuadratics('m1 2 3 4a1 1 0 0 1 2 2z')).toBe('m1 2 3 4a1 1 0 0 1 2 2z');
});

test.each([
  ['M0 0Q3 3 6 0', 'M0 0C2 2 4 2 6 0'],
  ['M1 1q3 3 6 0 3-3 6 0', 'M1 1C3 3 5 3 7 1C9 -1 11 -1 13 1'],
  ['m1 1 2 0h3v-1H0V5q0 3 3 3z', 'M1 1L3 1L6 1L6 0L0 0L0 5C0 7 1 8 3 8Z'],
  ['M1 1L5 5zq3 0 3 3', 'M1 1L5 5ZC3 1 4 2 4 4'],
  ['M0 0c1 1 2 2 3 3q0 3 3 3', 'M0 0C1 1 2 2 3 3C3 5 4 6 6 6'],
  ['M1e1-.5Q10 2.5 13 2.5', 'M10 -0.5C10 1.5 11 2.5 13 2.5']
])('%s', (data, cubic) => {
  expect(withoutQuadratics(data)).toBe(cubic);
});

test('what it cannot follow is refused', () => {
  expect(() => withoutQuadratics('M0 0Q3 3 6 0T9 0')).toThrow('figures have no T');
});
