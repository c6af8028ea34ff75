/** Transformations. */
import { describe, expect, test } from 'vitest';
import { IDENTITY, matrixOf, multiply, type Matrix } from '../../../src/lib/svg/matrix';

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];

test.each([
  ['translate(3 4)', [4, 5]],
  ['translate(3)', [4, 1]],
  ['scale(2)', [2, 2]],
  ['scale(2, 3)', [2, 3]],
  ['rotate(90)', [-1, 1]],
  ['rotate(90 1 0)', [0, 0]],
  ['matrix(1 0 0 1 5 6)', [6, 7]],
  ['translate(10 20) scale(0.1)', [10.1, 20.1]],
  ['', [1, 1]],
  [null, [1, 1]]
])('%s', (transform, [x, y]) => {
  const [right, down] = apply(matrixOf(transform), 1, 1);
  expect(right).toBeCloseTo(x!, 9);
  expect(down).toBeCloseTo(y!, 9);
});

test('the inner of two groups comes first', () => {
  const nested = multiply(matrixOf('scale(2)'), matrixOf('translate(3 4)'));
  expect(apply(nested, 1, 1)).toEqual([8, 10]);
  expect(multiply(IDENTITY, nested)).toEqual(nested);
});

describe('refuses', () => {
  test.each(['skewX(3)', 'scale(a)', 'matrix(1 2)', 'twist'])('%s', (transform) => {
    expect(() => matrixOf(transform)).toThrow('cannot read the transformation');
  });
});
