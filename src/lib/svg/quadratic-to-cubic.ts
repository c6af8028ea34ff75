/** Path data whose quadratic curves are written as cubic ones, which is all that PDF has. */
import type { Point } from './matrix';

/** Numbers that each letter takes. */
const LENGTHS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };

/**
 * The same path without quadratic curves, absolute; as it stands if it has none.
 * @throws Error if it has arcs or smooth curves beside them
 */
export function withoutQuadratics(data: string): string {
  if (!/[qt]/i.test(data)) return data;
  let pen: Point = [0, 0];
  let start: Point = [0, 0];
  const written: string[] = [];
  for (const { letter, numbers } of stepsOf(data)) {
    const points = pointsOf(letter, numbers, pen);
    const capital = letter.toUpperCase();
    if (capital === 'Q') {
      const [control, end] = points as [Point, Point];
      written.push(curve([towards(pen, control), towards(end, control), end]));
    } else if (capital === 'C') written.push(curve(points));
    else written.push(capital === 'Z' ? 'Z' : `${capital === 'M' ? 'M' : 'L'}${points.flat().join(' ')}`);
    pen = capital === 'Z' ? start : points.at(-1)!;
    if (capital === 'M') start = pen;
  }
  return written.join('');
}

/** Control point of a cubic curve for that of a quadratic one. */
export const towards = (from: Point, control: Point): Point => [
  from[0] + (2 / 3) * (control[0] - from[0]),
  from[1] + (2 / 3) * (control[1] - from[1])
];

const curve = (points: Point[]): string => `C${points.flat().join(' ')}`;

/** Letters with as many numbers as each takes; what follows a move is a line. */
function stepsOf(data: string): { letter: string; numbers: number[] }[] {
  return [...data.matchAll(/([a-z])([^a-df-z]*)/gi)].flatMap(([, letter = '', rest = '']) => {
    const length = LENGTHS[letter.toUpperCase()];
    if (length === undefined) throw new Error(`figures have no ${letter} beside quadratic curves`);
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (length === 0) return [{ letter, numbers: [] }];
    return Array.from({ length: numbers.length / length }, (_, index) => ({
      letter: index && letter === 'M' ? 'L' : index && letter === 'm' ? 'l' : letter,
      numbers: numbers.slice(index * length, (index + 1) * length)
    }));
  });
}

/** Points of a step, absolute. */
function pointsOf(letter: string, numbers: number[], pen: Point): Point[] {
  const [x, y] = letter === letter.toLowerCase() ? pen : [0, 0];
  const [first = 0] = numbers;
  if (/h/i.test(letter)) return [[first + x, pen[1]]];
  if (/v/i.test(letter)) return [[pen[0], first + y]];
  return numbers.flatMap((number, index): Point[] => (index % 2 ? [[numbers[index - 1]! + x, number + y]] : []));
}
