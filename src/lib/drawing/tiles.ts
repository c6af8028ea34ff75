/** Upright and turned rectangles, such as names fill, and whether they meet. */
import type { Point } from '../scene/mercator';
import { turnedBy } from './rows';

export interface Tile {
  /** Its middle. */
  at: Point;
  /** Half its width and height before it is turned. */
  half: Point;
  /** Degrees, clockwise. */
  turn: number;
}

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Line = [Point, Point];

export function tileOf({ left, top, right, bottom }: Rectangle): Tile {
  const half: Point = [(right - left) / 2, (bottom - top) / 2];
  return { at: [left + half[0], top + half[1]], half, turn: 0 };
}

/** The corners of a tile, one after the other. */
export function cornersOf({ at, half, turn }: Tile): [Point, Point, Point, Point] {
  const corner = (x: number, y: number): Point => {
    const [dx, dy] = turn ? turnedBy([x, y], turn) : [x, y];
    return [at[0] + dx, at[1] + dy];
  };
  const [x, y] = half;
  return [corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y)];
}

/** The upright rectangle around a tile. */
export function boundsOf({ at, half: [x, y], turn }: Tile): Rectangle {
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const [width, height] = [x * cos + y * sin, x * sin + y * cos];
  return { left: at[0] - width, right: at[0] + width, top: at[1] - height, bottom: at[1] + height };
}

/** Whether two tiles have a point in common. */
export function tilesMeet(a: Tile, b: Tile): boolean {
  if (!a.turn && !b.turn)
    return Math.abs(a.at[0] - b.at[0]) < a.half[0] + b.half[0] && Math.abs(a.at[1] - b.at[1]) < a.half[1] + b.half[1];
  const reach = a.half[0] + a.half[1] + b.half[0] + b.half[1];
  if (Math.abs(a.at[0] - b.at[0]) > reach || Math.abs(a.at[1] - b.at[1]) > reach) return false;
  return !(isApart(a, b) || isApart(b, a));
}

/** Whether a line along an edge of the first tile parts it from the second. */
function isApart(one: Tile, other: Tile): boolean {
  const corners = cornersOf(other).map((corner) => turnedBy([corner[0] - one.at[0], corner[1] - one.at[1]], -one.turn));
  return ([0, 1] as const).some(
    (axis) =>
      corners.every((corner) => corner[axis] >= one.half[axis]) ||
      corners.every((corner) => corner[axis] <= -one.half[axis])
  );
}

/** Whether a line has a point in a tile. */
export function lineMeets(line: Line, tile: Tile): boolean {
  // Most are far from each other.
  const [[ax, ay], [bx, by]] = line;
  const reach = tile.half[0] + tile.half[1];
  const [x, y] = tile.at;
  if ((ax < x - reach && bx < x - reach) || (ax > x + reach && bx > x + reach)) return false;
  if ((ay < y - reach && by < y - reach) || (ay > y + reach && by > y + reach)) return false;
  const [a, b, c, d] = cornersOf(tile);
  const [dx, dy] = turnedBy([line[0][0] - tile.at[0], line[0][1] - tile.at[1]], -tile.turn);
  const begins = Math.abs(dx) < tile.half[0] && Math.abs(dy) < tile.half[1];
  return begins || linesCross(line, [a, c]) || linesCross(line, [b, d]);
}

/** Whether two lines cross. */
export function linesCross([a, b]: Line, [c, d]: Line): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Whether a point lies to the left of the way from one point to another. */
const side = (from: Point, to: Point, point: Point): boolean =>
  (to[0] - from[0]) * (point[1] - from[1]) > (to[1] - from[1]) * (point[0] - from[0]);
