import type { MultiPolygon } from 'geojson';
import { ringArea, surrounds } from '../atlas/ring';
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
  let best: Spot | null = null;
  let largest = 0;
  for (let i = 1; i < TRIED; i++)
    for (let j = 1; j < TRIED; j++) {
      const at: Point = [left + ((right - left) * i) / TRIED, top + ((bottom - top) * j) / TRIED];
      if (!holds(land, at)) continue;
      const spot = within(spotAt(land, at), box);
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
  return { at, room: [2 * clearance(polygons, at, 0), 2 * clearance(polygons, at, 1)] };
}

function span(points: Point[], axis: 0 | 1): Point {
  let [least, most] = [Infinity, -Infinity];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    most = Math.max(most, point[axis]);
  }
  return [least, most];
}

/** True where a point lies on the land, holes left out. */
export function holds({ polygons }: Land, point: Point): boolean {
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== surrounds(ring, point), false));
}

/** Distance along one axis (0: sideways, 1: up and down) from a point to the nearest edge on either hand. */
function clearance(polygons: Ring[][], point: Point, axis: 0 | 1): number {
  const across = axis === 0 ? 1 : 0;
  let nearest = Infinity;
  for (const ring of polygons.flat())
    ring.forEach((a, index) => {
      const b = ring[index === 0 ? ring.length - 1 : index - 1] ?? a;
      if (a[across] > point[across] === b[across] > point[across]) return;
      const share = (point[across] - a[across]) / (b[across] - a[across]);
      nearest = Math.min(nearest, Math.abs(a[axis] + share * (b[axis] - a[axis]) - point[axis]));
    });
  return nearest === Infinity ? 0 : nearest;
}
