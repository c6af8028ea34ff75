import type { MultiPolygon } from 'geojson';
import { ringArea } from '../atlas/borders/ring';
import { project, type Box, type Point } from '../scene/mercator';

// Loops over points count here, with neither iterators nor points taken apart: a figure on the command line is made once,
// before anything is compiled, and interpreted those cost several times the arithmetic.

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
  const clamp = (value: number, from: number, extent: number) => Math.min(Math.max(value, from), from + extent);
  const [left, right] = span(land, 0).map((x) => clamp(x, box.x, box.width)) as Point;
  const [top, bottom] = span(land, 1).map((y) => clamp(y, box.y, box.height)) as Point;
  const tried = (from: number, to: number) =>
    Array.from({ length: TRIED - 1 }, (_, i) => from + ((to - from) * (i + 1)) / TRIED);
  // Each row and column meets the edges of the land at the same places for every spot on it.
  const columns = crossings(land.polygons, tried(left, right), 1);
  const rows = crossings(land.polygons, tried(top, bottom), 0);
  let best: Spot | null = null;
  let largest = 0;
  for (let column = 0; column < columns.length; column++) {
    const x = columns[column]!.at;
    const across = columns[column]!.met;
    const side = 2 * Math.min(x - box.x, box.x + box.width - x);
    for (let row = 0; row < rows.length; row++) {
      const y = rows[row]!.at;
      const edges = rows[row]!.met;
      const free = inside(edges, x, (largest * aspect) / 2);
      if (free === 0) continue;
      // No more room than the box has around it.
      const width = Math.min(2 * free, side);
      if (width / aspect <= largest) continue;
      const rise = 2 * Math.min(y - box.y, box.y + box.height - y);
      const height = Math.min(2 * nearest(across, y), rise);
      const size = Math.min(width / aspect, height * 0.8);
      if (size <= largest) continue;
      best = { at: [x, y], room: [width, height] };
      largest = size;
    }
  }
  return best;
}

function span({ polygons }: Land, axis: 0 | 1): Point {
  let least = Infinity;
  let most = -Infinity;
  for (const [outside = []] of polygons)
    for (let i = 0; i < outside.length; i++) {
      const place = outside[i]![axis];
      if (place < least) least = place;
      if (place > most) most = place;
    }
  return [least, most];
}

/** Strips of a drawing, from its top down. */
const STRIPS = 200;

/** Edges of some lands by the strips of a drawing that they reach into: plain numbers, so that it can be kept in a file. */
export interface Edges {
  box: Box;
  /** x and y of the corners of every ring, each ring closed. */
  corners: Float32Array;
  /** For each strip, the places in `corners` at which edges begin that reach into it. */
  strips: Uint32Array[];
}

/** @param box that the strips part */
export function edgesOf(lands: Land[], box: Box): Edges {
  const count = lands.reduce((sum, { polygons }) => sum + pointsIn(polygons), 0);
  const corners = new Float32Array(2 * count);
  let at = 0;
  const strips: number[][] = Array.from({ length: STRIPS }, () => []);
  for (const { polygons } of lands)
    for (const rings of polygons)
      for (const ring of rings) {
        let before = -1;
        for (let i = 0; i <= ring.length; i++) {
          const point = ring[i === ring.length ? 0 : i]!;
          const strip = stripAt(point[1], box);
          if (i > 0) for (let s = Math.min(strip, before); s <= strip || s <= before; s++) strips[s]!.push(at - 2);
          corners[at] = point[0];
          corners[at + 1] = point[1];
          at += 2;
          before = strip;
        }
      }
  return { box, corners, strips: strips.map((edges) => Uint32Array.from(edges)) };
}

/** Corners of rings once they are closed. */
const pointsIn = (polygons: Ring[][]): number =>
  polygons.reduce((sum, rings) => rings.reduce((all, ring) => all + ring.length + 1, sum), 0);

const stripAt = (y: number, box: Box): number =>
  Math.min(STRIPS - 1, Math.max(0, Math.floor(((y - box.y) / box.height) * STRIPS)));

/** Tells quickly whether points in a box are on none of the lands that some edges bound. */
export function openWater({ box, corners, strips }: Edges): (point: Point) => boolean {
  return (point) => {
    const x = point[0];
    const y = point[1];
    const edges = strips[stripAt(y, box)]!;
    let open = true;
    for (let i = 0; i < edges.length; i++) {
      const at = edges[i]!;
      const top = corners[at + 1]!;
      const bottom = corners[at + 3]!;
      if (top > y === bottom > y) continue;
      if (corners[at]! + ((y - top) / (bottom - top)) * (corners[at + 2]! - corners[at]!) < x) open = !open;
    }
    return open;
  };
}

/** What is land and what is water, for names in the sea. */
export interface Shore {
  isOpen: (point: Point) => boolean;
  /** How often a line crosses the edges of lands: one that two of them share counts twice. */
  crossed: (line: [Point, Point]) => number;
}

export const shoreOf = (edges: Edges): Shore => ({ isOpen: openWater(edges), crossed: crossedBy(edges) });

function crossedBy({ box, corners, strips }: Edges): Shore['crossed'] {
  return ([from, to]) => {
    const fx = from[0];
    const fy = from[1];
    const tx = to[0];
    const ty = to[1];
    const first = stripAt(fy < ty ? fy : ty, box);
    const last = stripAt(fy < ty ? ty : fy, box);
    const left = fx < tx ? fx : tx;
    const right = fx < tx ? tx : fx;
    let count = 0;
    for (let strip = first; strip <= last; strip++) {
      const edges = strips[strip]!;
      for (let i = 0; i < edges.length; i++) {
        const at = edges[i]!;
        const ax = corners[at]!;
        const bx = corners[at + 2]!;
        if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
        const ay = corners[at + 1]!;
        const by = corners[at + 3]!;
        // An edge stands in every strip that it reaches into; it counts in the first of those that are looked at.
        if (strip > first && stripAt(ay < by ? ay : by, box) < strip) continue;
        const isLeft = (tx - fx) * (ay - fy) - (ty - fy) * (ax - fx) > 0;
        if (isLeft === (tx - fx) * (by - fy) - (ty - fy) * (bx - fx) > 0) continue;
        const begins = (bx - ax) * (fy - ay) - (by - ay) * (fx - ax) > 0;
        if (begins !== (bx - ax) * (ty - ay) - (by - ay) * (tx - ax) > 0) count++;
      }
    }
    return count;
  };
}

/** A straight line across a drawing, and where it meets the edges of the land. */
interface Crossed {
  at: number;
  met: number[];
}

/**
 * Rows along axis 0, or columns along 1; each edge of the land is looked at once for all.
 * @param places heights of rows, or the like, at even steps
 */
export function crossings(polygons: Ring[][], places: number[], axis: 0 | 1): Crossed[] {
  const across = axis === 0 ? 1 : 0;
  const first = places[0] ?? 0;
  const step = places.length > 1 ? places[1]! - first : 1;
  const met = places.map((): number[] => []);
  for (const rings of polygons)
    for (const ring of rings) {
      let b = ring[ring.length - 1]!;
      // How many lines, less one, a point lies beyond.
      let before = Math.floor((b[across] - first) / step);
      for (let i = 0; i < ring.length; i++) {
        const a = ring[i]!;
        const beyond = Math.floor((a[across] - first) / step);
        if (beyond !== before) {
          const [from, to] = beyond < before ? [beyond, before] : [before, beyond];
          for (let k = Math.max(0, from + 1); k <= to && k < places.length; k++)
            met[k]!.push(a[axis] + ((places[k]! - a[across]) / (b[across] - a[across])) * (b[axis] - a[axis]));
        }
        b = a;
        before = beyond;
      }
    }
  return places.map((at, k) => ({ at, met: met[k]! }));
}

/**
 * Distance along a line from a place on the land to the nearest edge on either hand; nought where the place is not on the
 * land, which it is where the line meets its edges an odd number of times before it, or where an edge is too near.
 */
function inside(met: number[], place: number, tooNear: number): number {
  let least = Infinity;
  let before = 0;
  for (let i = 0; i < met.length; i++) {
    const edge = met[i]!;
    const distance = edge < place ? place - edge : edge - place;
    if (distance <= tooNear) return 0;
    if (edge < place) before++;
    if (distance < least) least = distance;
  }
  return before % 2 === 1 && least < Infinity ? least : 0;
}

/** Distance along a line from a place to the nearest edge on either hand; nought where there is none. */
function nearest(met: number[], place: number): number {
  let least = Infinity;
  for (let i = 0; i < met.length; i++) {
    const distance = Math.abs(met[i]! - place);
    if (distance < least) least = distance;
  }
  return least === Infinity ? 0 : least;
}
