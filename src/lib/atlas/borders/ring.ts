import type { Position } from 'geojson';

/** Planar area of a ring in square units of its coordinates, positive counter-clockwise; closed or not makes no difference. */
export function ringArea(ring: Position[]): number {
  let twice = 0;
  let before = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i++) {
    const point = ring[i]!;
    twice += before[0]! * point[1]! - point[0]! * before[1]!;
    before = point;
  }
  return twice / 2;
}

/** Whether a point lies within a ring, by the even-odd rule. */
export function surrounds(ring: Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  let b = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    if (a[1]! > y !== b[1]! > y && x < ((b[0]! - a[0]!) * (y - a[1]!)) / (b[1]! - a[1]!) + a[0]!) inside = !inside;
    b = a;
  }
  return inside;
}
