import type { Position } from 'geojson';
import { project, type Point } from '../scene/mercator';

/**
 * SVG path data of lines on the globe, projected to map units.
 * @param parts see `drawnData`
 */
export function pathData(lines: Position[][], closed: boolean, parts = 1): string {
  return drawnData(
    lines.map((line) => line.map(project)),
    closed,
    parts
  );
}

/**
 * SVG path data of lines already in the unit of the drawing, in whole units and relative steps: a third of the size of
 * absolute decimals. Points that fall on the one before are left out, and so is what is left with no extent.
 * @param parts of a unit that coordinates are rounded to: 1 for whole units, 10 for tenths
 */
export function drawnData(lines: Point[][], closed: boolean, parts = 1): string {
  let data = '';
  let penX = 0;
  let penY = 0;
  for (const line of lines) {
    const end = closed ? line.length - 1 : line.length;
    const steps: number[] = [];
    let startX = 0;
    let startY = 0;
    let x = 0;
    let y = 0;
    for (let i = 0; i < end; i++) {
      const point = line[i]!;
      const nextX = Math.round(point[0] * parts);
      const nextY = Math.round(point[1] * parts);
      if (i === 0) {
        startX = nextX;
        startY = nextY;
      } else if (nextX !== x || nextY !== y) {
        steps.push((nextX - x) / parts, (nextY - y) / parts);
      }
      x = nextX;
      y = nextY;
    }
    if (steps.length < (closed ? 4 : 2)) continue;
    data += `m${(startX - penX) / parts} ${(startY - penY) / parts}l${steps.join(' ')}${closed ? 'z' : ''}`;
    // What is closed ends where it began.
    penX = closed ? startX : x;
    penY = closed ? startY : y;
  }
  // A minus parts numbers as well as a space. A path's first move is absolute whatever its letter.
  return data.replaceAll(' -', '-');
}
