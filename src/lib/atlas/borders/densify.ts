import type { Point } from './polylines';

/** Longest step along a line in degrees, so that what is straight on the globe bends as a plane does. */
const STEP = 2;

/** A line with points between those that are far apart: only the frame of the atlas has such. */
export function densified(line: Point[]): Point[] {
  if (!line.some((point, index) => index > 0 && apart(point, line[index - 1]!) > STEP)) return line;
  return line.flatMap((point, index) => {
    const before = line[index - 1];
    const steps = before ? Math.ceil(apart(point, before) / STEP) : 1;
    if (!before || steps <= 1) return [point];
    return Array.from({ length: steps }, (_, i): Point => {
      const share = (i + 1) / steps;
      return [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
    });
  });
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
