/**
 * Where a line of text finds room on a land: the land by rows, each with the stretches of it that are on the land. Plain
 * numbers, so that they can be kept in a file and serve names of any size.
 */
import type { Box, Point } from '../scene/mercator';
import { crossings, type Land } from './label-spots';

// As in label-spots.ts, loops count their steps: a figure is made before anything is compiled.

export interface Rows {
  /** Degrees, clockwise, that the rows are turned by about the origin of the drawing. */
  turn: number;
  /** Height of the first row, and from one to the next, in the turned drawing. */
  top: number;
  step: number;
  /** For each row, where its stretches begin and end in turn, from left to right. */
  stretches: number[][];
  /** Length of the longest of them. */
  longest: number;
}

/** Rows that a land is taken into. */
const ROWS = 48;

/** Stretches of water or of other land between two of one land that a name passes over, in parts of a row's step. */
const BRIDGED = 0.25;

/**
 * Rows of a land, as far as it is in a box.
 * @param turn degrees, clockwise
 */
export function rowsOf({ polygons }: Land, box: Box, turn = 0): Rows {
  const turned = turn
    ? polygons.map((rings) => rings.map((ring) => ring.map((point) => turnedBy(point, -turn))))
    : polygons;
  let top = Infinity;
  let bottom = -Infinity;
  for (const [outside = []] of turned)
    for (let i = 0; i < outside.length; i++) {
      const y = outside[i]![1];
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  if (!turn) {
    top = Math.max(top, box.y);
    bottom = Math.min(bottom, box.y + box.height);
  }
  if (!(bottom > top)) return { turn, top: 0, step: 1, stretches: [], longest: 0 };
  const step = (bottom - top) / ROWS;
  const places = Array.from({ length: ROWS }, (_, i) => top + (i + 0.5) * step);
  const [left, right] = turn ? [-Infinity, Infinity] : [box.x, box.x + box.width];
  const stretches = crossings(turned, places, 0).map(({ met }) => stretchesOf(met, left, right, step * BRIDGED));
  let longest = 0;
  for (const row of stretches)
    for (let i = 0; i < row.length; i += 2) longest = Math.max(longest, row[i + 1]! - row[i]!);
  return { turn, top: top + step / 2, step, stretches, longest };
}

/** Places where a row meets the edges of a land, as stretches on it. */
function stretchesOf(met: number[], left: number, right: number, bridged: number): number[] {
  met.sort((a, b) => a - b);
  const found: number[] = [];
  for (let i = 0; i + 1 < met.length; i += 2) {
    const from = Math.max(met[i]!, left);
    const to = Math.min(met[i + 1]!, right);
    if (to <= from) continue;
    if (found.length && from - found[found.length - 1]! <= bridged) found[found.length - 1] = to;
    else found.push(from, to);
  }
  return found;
}

/** A land much longer than wide has names along it; so many times longer. */
const LONG = 1.75;
/** A name that stands steeper is not read, and one less so had better lie. Degrees. */
const [STEEPEST, FLATTEST] = [66, 9];

/** Whether a name that is turned so stands on end. */
export const isSteep = (turn = 0): boolean => Math.abs(turn) > STEEPEST;

/** Degrees, clockwise, by which the axis of a land in a box is turned; null where it is round, or a name along it no better. */
export function axisOf(land: Land, box: Box): number | null {
  const turn = longAxis(land, box);
  return isSteep(turn ?? 0) ? null : turn;
}

/** The same of a land that stands on end; null of any other. */
export function steepAxisOf(land: Land, box: Box): number | null {
  const turn = longAxis(land, box);
  return isSteep(turn ?? 0) ? turn : null;
}

function longAxis({ polygons }: Land, box: Box): number | null {
  // Moments of the largest piece, by its corners: they stand about evenly along an edge.
  let largest: Point[] = [];
  let most = 0;
  for (const [outside = []] of polygons) {
    const area = Math.abs(areaIn(outside));
    if (area > most) [most, largest] = [area, outside];
  }
  let [count, x, y] = [0, 0, 0];
  for (let i = 0; i < largest.length; i++) {
    if (!isIn(box, largest[i]!)) continue;
    count++;
    x += largest[i]![0];
    y += largest[i]![1];
  }
  if (count < 4) return null;
  [x, y] = [x / count, y / count];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < largest.length; i++) {
    if (!isIn(box, largest[i]!)) continue;
    const [dx, dy] = [largest[i]![0] - x, largest[i]![1] - y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const apart = Math.hypot(xx - yy, 2 * xy);
  const longer = Math.sqrt((xx + yy + apart) / Math.max(1e-9, xx + yy - apart));
  const turn = (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI);
  if (longer < LONG || Math.abs(turn) < FLATTEST) return null;
  return Math.round(turn);
}

const isIn = ({ x, y, width, height }: Box, point: Point): boolean =>
  point[0] >= x && point[0] <= x + width && point[1] >= y && point[1] <= y + height;

function areaIn(ring: Point[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += (ring[j]![0] - ring[i]![0]) * (ring[j]![1] + ring[i]![1]);
  return sum / 2;
}

/** A point turned about the origin of the drawing. @param degrees clockwise on a drawing whose y goes down */
export function turnedBy(point: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [point[0] * cos - point[1] * sin, point[0] * sin + point[1] * cos];
}

/** Boxes about a place that are tried, the roomiest first, in parts of the one that is asked for. */
const ROOMY = [3, 2.2, 1.6, 1.3, 1.1];

/** Room asked for around a name that somebody set, in parts of its length. */
const AROUND = 1.2;

/**
 * Where the middle of a box may stand on a land, with as much room around it as there is.
 * @param width along the rows, with the distance that is kept from the edges of the land
 * @param isFree whether nothing else stands there
 * @param near a place that it should be near to, instead of where there is most room
 */
export function roomFor(
  rows: Rows,
  width: number,
  height: number,
  isFree: (at: Point) => boolean,
  near?: Point
): Point | null {
  if (near && !rows.turn) {
    const distance = ({ at }: Place) => Math.hypot(at[0] - near[0], at[1] - near[1]);
    const roomy = placesFor(rows, width * AROUND, height);
    const shifted = (roomy.length ? roomy : placesFor(rows, width, height)).map((place): Place => {
      const { at, spare } = place;
      const x = Math.min(Math.max(near[0], at[0] - spare / 2), at[0] + spare / 2);
      return { ...place, at: [x, at[1]] };
    });
    return shifted.sort((a, b) => distance(a) - distance(b)).find(({ at }) => isFree(at))?.at ?? null;
  }
  const places = placesFor(rows, width, height);
  if (!places.length) return null;
  for (const times of ROOMY) {
    const roomy = placesFor(rows, width * times, height * times);
    for (let i = 0; i < roomy.length; i++) if (isFree(roomy[i]!.at)) return roomy[i]!.at;
  }
  return places.find(({ at }) => isFree(at))?.at ?? null;
}

interface Place {
  at: Point;
  /** How much farther it might go along the row, to both sides together. */
  spare: number;
  /** The uppermost of its rows. */
  row: number;
}

/** Every row on which a box fits, where it has most room to the left and right: the most first, of alike ones the middle. */
function placesFor({ turn, top, step, stretches, longest }: Rows, width: number, height: number): Place[] {
  const count = Math.ceil(height / step) + 1;
  const found: Place[] = [];
  if (longest < width) return found;
  for (let first = 0; first + count <= stretches.length; first++) {
    const middle = stretches[first + (count >> 1)]!;
    for (let i = 0; i < middle.length; i += 2) {
      let from = middle[i]!;
      let to = middle[i + 1]!;
      for (let row = first; row < first + count && to - from >= width; row++) {
        const others = stretches[row]!;
        let best = 0;
        let nextFrom = 0;
        let nextTo = 0;
        for (let k = 0; k < others.length; k += 2) {
          const low = others[k]! > from ? others[k]! : from;
          const high = others[k + 1]! < to ? others[k + 1]! : to;
          if (high - low <= best) continue;
          best = high - low;
          nextFrom = low;
          nextTo = high;
        }
        from = nextFrom;
        to = nextTo;
      }
      if (to - from < width) continue;
      const at: Point = [(from + to) / 2, top + (first + (count - 1) / 2) * step];
      found.push({ at: turn ? turnedBy(at, turn) : at, spare: to - from - width, row: first });
    }
  }
  // Where several rows offer about the same, the middle one.
  let middle = 0;
  for (let i = 0; i < found.length; i++) middle += found[i]!.row / found.length;
  return found.sort((a, b) => worth(b) - worth(a));
  function worth({ spare, row }: Place): number {
    return spare - Math.abs(row - middle) * step;
  }
}

/** Whether a point is on the land, as exactly as its rows tell; rows that lie level. */
export function isOn({ top, step, stretches }: Rows, [x, y]: Point): boolean {
  const row = stretches[Math.round((y - top) / step)];
  if (!row) return false;
  for (let i = 0; i < row.length; i += 2) if (x >= row[i]! && x <= row[i + 1]!) return true;
  return false;
}
