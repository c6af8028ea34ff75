import type { Position } from 'geojson';

/** Planar area of a ring in square units of its coordinates, positive counter-clockwise; closed or not makes no difference. */
export function ringArea(ring: Position[]): number {
  let twice = 0;
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    twice += px * y - x * py;
    [px, py] = [x, y];
  }
  return twice / 2;
}

/** Whether a point lies within a ring, by the even-odd rule. */
export function surrounds(ring: Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  let [bx = 0, by = 0] = ring.at(-1) ?? [];
  for (const [ax = 0, ay = 0] of ring) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    [bx, by] = [ax, ay];
  }
  return inside;
}
