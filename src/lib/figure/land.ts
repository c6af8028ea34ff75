import type { MultiPolygon } from 'geojson';
import { ringArea } from '../atlas/ring';
import { project, type Box } from '../scene/frame';

type Point = [number, number];
type Ring = Point[];

/** A state's land in map units. */
export interface Land {
  id: string;
  polygons: Ring[][];
  /** Area in square map units: how important the name is. */
  size: number;
}

/** A place for a name. */
export interface Spot {
  at: Point;
  /** Width and height of free land around it. */
  room: Point;
}

export function landOf(id: string, geometry: MultiPolygon): Land {
  const polygons = geometry.coordinates.map((rings) => rings.map((ring) => ring.map(project)));
  return { id, polygons, size: polygons.reduce((sum, [outside = []]) => sum + Math.abs(ringArea(outside)), 0) };
}

/** Points tried along each side of the land's box. */
const TRIED = 28;

/**
 * The spot inside `box` where a text of some shape can stand largest; null where none of the land is in the box.
 * @param aspect width of the text over its height
 */
export function bestSpot(land: Land, aspect: number, box: Box): Spot | null {
  const points = land.polygons.flatMap(([outside = []]) => outside);
  const clamp = (value: number, from: number, extent: number) => Math.min(Math.max(value, from), from + extent);
  const [left, right] = span(points, 0).map((x) => clamp(x, box.x, box.width)) as Point;
  const [top, bottom] = span(points, 1).map((y) => clamp(y, box.y, box.height)) as Point;
  const tried = (from: number, to: number) =>
    Array.from({ length: TRIED - 1 }, (_, i) => from + ((to - from) * (i + 1)) / TRIED);
  // Each row and column meets the edges of the land at the same places for every spot on it.
  const columns = tried(left, right).map((x) => ({ x, edges: crossings(land.polygons, x, 1) }));
  const rows = tried(top, bottom).map((y) => ({ y, edges: crossings(land.polygons, y, 0) }));
  let best: Spot | null = null;
  let largest = 0;
  for (const column of columns)
    for (const row of rows) {
      const { x } = column;
      const { y } = row;
      if (!isInside(row.edges, x)) continue;
      const room: Point = [2 * nearest(row.edges, x), 2 * nearest(column.edges, y)];
      const spot = within({ at: [x, y], room }, box);
      const size = Math.min(spot.room[0] / aspect, spot.room[1] * 0.8);
      if (size > largest) [best, largest] = [spot, size];
    }
  return best;
}

/** The spot with no more room than the box has around it. */
function within({ at: [x, y], room: [width, height] }: Spot, box: Box): Spot {
  const side = 2 * Math.min(x - box.x, box.x + box.width - x);
  const rise = 2 * Math.min(y - box.y, box.y + box.height - y);
  return { at: [x, y], room: [Math.min(width, side), Math.min(height, rise)] };
}

/** A spot chosen by hand. */
export function spotAt({ polygons }: Land, at: Point): Spot {
  const [x, y] = at;
  return { at, room: [2 * nearest(crossings(polygons, y, 0), x), 2 * nearest(crossings(polygons, x, 1), y)] };
}

function span(points: Point[], axis: 0 | 1): Point {
  let [least, most] = [Infinity, -Infinity];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    most = Math.max(most, point[axis]);
  }
  return [least, most];
}

/** Strips of a drawing, each with the edges that reach into it. */
const STRIPS = 200;

/** Tells quickly whether points in a box are on none of some lands. */
export function openWater(lands: Land[], box: Box): (point: Point) => boolean {
  const strips: number[][] = Array.from({ length: STRIPS }, () => []);
  const stripAt = (y: number) => Math.min(STRIPS - 1, Math.max(0, Math.floor(((y - box.y) / box.height) * STRIPS)));
  for (const { polygons } of lands)
    for (const rings of polygons)
      for (const ring of rings) {
        let b = ring[ring.length - 1]!;
        for (const a of ring) {
          const [from, to] = [stripAt(Math.min(a[1], b[1])), stripAt(Math.max(a[1], b[1]))];
          for (let strip = from; strip <= to; strip++) strips[strip]!.push(a[0], a[1], b[0], b[1]);
          b = a;
        }
      }
  return ([x, y]) => {
    const edges = strips[stripAt(y)]!;
    let open = true;
    for (let i = 0; i < edges.length; i += 4) {
      const [upper, lower] = [edges[i + 1]!, edges[i + 3]!];
      if (upper > y === lower > y) continue;
      const [ax, bx] = [edges[i]!, edges[i + 2]!];
      if (ax + ((y - upper) / (lower - upper)) * (bx - ax) < x) open = !open;
    }
    return open;
  };
}

/** Where a straight line meets the edges of the land: along axis 0 the row at height `at`, along 1 the column. */
function crossings(polygons: Ring[][], at: number, axis: 0 | 1): number[] {
  const across = axis === 0 ? 1 : 0;
  const met: number[] = [];
  for (const rings of polygons)
    for (const ring of rings) {
      let b = ring[ring.length - 1]!;
      for (const a of ring) {
        if (a[across] > at !== b[across] > at) {
          const share = (at - a[across]) / (b[across] - a[across]);
          met.push(a[axis] + share * (b[axis] - a[axis]));
        }
        b = a;
      }
    }
  return met;
}

/** Whether a place on a line is on the land: the line meets its edges an odd number of times before it. */
const isInside = (met: number[], place: number): boolean =>
  met.reduce((inside, edge) => inside !== edge < place, false);

/** Distance along a line from a place to the nearest edge on either hand; nought where there is none. */
function nearest(met: number[], place: number): number {
  let least = Infinity;
  for (const edge of met) least = Math.min(least, Math.abs(edge - place));
  return least === Infinity ? 0 : least;
}
