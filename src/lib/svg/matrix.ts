/** Plane transformations as SVG and PDF write them. */

/** `[a, b, c, d, e, f]`: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = [number, number, number, number, number, number];

export type Point = [number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the second, then the first, as nested groups do. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * Matrix of a `transform` attribute.
 * @throws Error if it says something else than move, scale, turn or a matrix
 */
export function matrixOf(transform: unknown): Matrix {
  if (transform === null || transform === undefined || transform === false) return IDENTITY;
  const text = String(transform);
  const steps = [...text.matchAll(/(\w+)\s*\(([^)]*)\)/g)];
  if (!steps.length && text.trim()) throw new Error(`cannot read the transformation ${text}`);
  return steps
    .map(([, name, numbers]) =>
      stepOf(
        name!,
        numbers!
          .trim()
          .split(/[\s,]+/)
          .map(Number)
      )
    )
    .reduce(multiply, IDENTITY);
}

function stepOf(name: string, numbers: number[]): Matrix {
  const [first = 0, second, third = 0] = numbers;
  if (numbers.some((number) => !Number.isFinite(number))) throw new Error(`cannot read the transformation ${name}`);
  if (name === 'translate') return [1, 0, 0, 1, first, second ?? 0];
  if (name === 'scale') return [first, 0, 0, second ?? first, 0, 0];
  if (name === 'rotate') {
    const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
    const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
    if (second === undefined) return turn;
    return multiply(multiply([1, 0, 0, 1, second, third], turn), [1, 0, 0, 1, -second, -third]);
  }
  if (name === 'matrix' && numbers.length === 6) return numbers as Matrix;
  throw new Error(`cannot read the transformation ${name}`);
}
