import type { Position } from 'geojson';
import { project } from '../scene/frame';

/** SVG path data of lines on the globe, projected to map units. */
export function pathData(lines: Position[][], closed: boolean): string {
  return drawnData(
    lines.map((line) => line.map(project)),
    closed
  );
}

/**
 * SVG path data of lines already in the unit of the drawing, in whole units and relative steps: a third of the size of
 * absolute decimals. Points that fall on the one before are left out, and so is what is left with no extent.
 */
export function drawnData(lines: [number, number][][], closed: boolean): string {
  let data = '';
  let [penX, penY] = [0, 0];
  for (const line of lines) {
    const points = wholePoints(closed ? line.slice(0, -1) : line);
    const [first, ...rest] = points;
    if (!first || rest.length < (closed ? 2 : 1)) continue;
    data += `m${step(first[0] - penX, first[1] - penY)}l`;
    [penX, penY] = first;
    let separator = '';
    for (const [x, y] of rest) {
      const next = step(x - penX, y - penY);
      data += next.startsWith('-') ? next : separator + next;
      separator = ' ';
      [penX, penY] = [x, y];
    }
    if (closed) {
      data += 'z';
      [penX, penY] = first;
    }
  }
  // A path's first move is absolute whatever its letter.
  return data;
}

function wholePoints(line: [number, number][]): [number, number][] {
  const points: [number, number][] = [];
  for (const [x, y] of line) {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

function step(dx: number, dy: number): string {
  return dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`;
}
