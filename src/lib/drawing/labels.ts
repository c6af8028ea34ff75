/**
 * Where names stand. Each name first tries its own country, smaller and shorter if it must, then a place beside it
 * with a leader line; names never touch each other. Pure arithmetic on boxes: the caller projects.
 */

import type { Point } from '../scene/mercator';
import type { PlacedName } from '../scene/sheet-data';

/** A name to be placed; lengths in the unit of the drawing. */
export interface Wish {
  id: string;
  text: string;
  /** Tried when `text` does not fit. */
  short: string;
  /** Tried when there is room for no name, inside the land alone: what the name would have carried. */
  sign?: string;
  at: Point;
  /** Width and height that the land offers around `at`. */
  room: Point;
}

export type { PlacedName as Placed };

export interface Measures {
  /** Sizes allowed, largest first. */
  sizes: number[];
  /** Width of a text at size 1, without letter-spacing. */
  widthOf: (text: string) => number;
  /** Letter-spacing as a share of the size. */
  spacing: number;
  /** True where a leader's text may stand: water. */
  isFree: (point: Point) => boolean;
  /** How far a name may stand beside its land, in parts of its size, nearest first; none where it may not. */
  reaches?: number[];
  /** Edges that no name may cross. */
  bounds?: Rectangle;
}

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Places as many names as it can, in the order given (the most important first).
 * @param blocked where no name may stand
 */
export function placeLabels(wishes: Wish[], measures: Measures, blocked: Rectangle[] = []): PlacedName[] {
  const taken: Taken = { boxes: [...blocked], leaders: [] };
  const placed: PlacedName[] = [];
  for (const wish of wishes) {
    const label = inside(wish, measures, taken) ?? beside(wish, measures, taken) ?? alone(wish, measures, taken);
    if (!label) continue;
    placed.push(label);
    taken.boxes.push(boxOf(label, measures));
    if (label.leader) taken.leaders.push(label.leader);
  }
  return placed;
}

/** What no further name may touch, and no further leader line may cross. */
interface Taken {
  boxes: Rectangle[];
  leaders: Line[];
}

type Line = [Point, Point];

/** Text width with its letter-spacing. */
function extent(text: string, size: number, { widthOf, spacing }: Measures): number {
  return size * (widthOf(text) + spacing * Math.max(0, text.length - 1));
}

function boxOf({ text, at: [x, y], size }: PlacedName, measures: Measures): Rectangle {
  const half = extent(text, size, measures) / 2 + size * 0.15;
  return { left: x - half, right: x + half, top: y - size * 0.55, bottom: y + size * 0.55 };
}

/** How much wider than its land the smallest names may be: they may lean over a frontier a little. */
const LEAN = 1.3;

const SHIFTS = [0, -0.6, 0.6, -1.2, 1.2];

/** @param shifts how far a name may stand above or below the best spot, in parts of its size */
function inside(wish: Wish, measures: Measures, taken: Taken, shifts = SHIFTS): PlacedName | null {
  if (!wish.text) return null;
  const [roomX, roomY] = wish.room;
  const { sizes } = measures;
  const tries = [
    ...sizes.map((size) => ({ size, lean: 1, text: wish.text })),
    ...sizes.slice(-2).map((size) => ({ size, lean: LEAN, text: wish.text })),
    ...sizes.map((size) => ({ size, lean: 1, text: wish.short })),
    ...sizes.slice(-1).map((size) => ({ size, lean: LEAN, text: wish.short }))
  ];
  for (const { size, lean, text } of tries) {
    if (extent(text, size, measures) > roomX * lean || size > roomY * lean) continue;
    for (const dy of shifts) {
      const label = at(wish, text, size, [wish.at[0], wish.at[1] + dy * size], measures);
      const box = boxOf(label, measures);
      if (!hits(box, taken) && isWithin(box, measures.bounds)) return label;
    }
  }
  return null;
}

/** Only what the name would have carried. */
function alone({ sign, ...wish }: Wish, measures: Measures, taken: Taken): PlacedName | null {
  return sign ? inside({ ...wish, text: sign, short: sign }, measures, taken, [0]) : null;
}

/** As far as a leader line is still followed by the eye. */
const REACHES = [2, 3.5, 5, 7, 9, 12];

function beside(wish: Wish, measures: Measures, taken: Taken): PlacedName | null {
  if (!wish.text) return null;
  const size = measures.sizes.at(-1) ?? 1;
  const width = extent(wish.text, size, measures);
  for (const reach of measures.reaches ?? REACHES)
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const centre: Point = [
        wish.at[0] + dx * (reach * size + (width / 2) * Math.abs(dx)),
        wish.at[1] + dy * reach * size
      ];
      const label = at(wish, wish.text, size, centre, measures);
      const box = boxOf(label, measures);
      if (hits(box, taken) || !isFree(box, measures)) continue;
      const end: Point = [
        Math.min(Math.max(wish.at[0], box.left), box.right),
        Math.min(Math.max(wish.at[1], box.top), box.bottom)
      ];
      const leader: Line = [wish.at, end];
      if (!crosses(leader, taken)) return { ...label, leader };
    }
  return null;
}

/** Whether the upper and lower edge of a box are free, at points near enough to each other to notice land between them. */
function isFree({ left, top, right, bottom }: Rectangle, measures: Measures): boolean {
  const steps = Math.max(1, Math.ceil((right - left) / (bottom - top)));
  for (let i = 0; i <= steps; i++) {
    const x = left + ((right - left) * i) / steps;
    if (!measures.isFree([x, top]) || !measures.isFree([x, bottom])) return false;
  }
  return true;
}

function at(wish: Wish, text: string, size: number, point: Point, { spacing }: Measures): PlacedName {
  return { id: wish.id, text, at: point, size, spacing: spacing * size, leader: null };
}

function isWithin(box: Rectangle, bounds: Rectangle | undefined): boolean {
  if (!bounds) return true;
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function hits(box: Rectangle, { boxes, leaders }: Taken): boolean {
  for (let i = 0; i < boxes.length; i++) {
    const other = boxes[i]!;
    if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
      return true;
  }
  return leaders.some((leader) => meets(leader, box));
}

const crosses = (leader: Line, { boxes, leaders }: Taken): boolean =>
  leaders.some((other) => cross(leader, other)) || boxes.some((box) => meets(leader, box));

/** Whether a line has a point in a box. */
function meets(line: Line, { left, top, right, bottom }: Rectangle): boolean {
  const [[x, y]] = line;
  if (x > left && x < right && y > top && y < bottom) return true;
  const falling: Line = [
    [left, top],
    [right, bottom]
  ];
  const rising: Line = [
    [left, bottom],
    [right, top]
  ];
  return cross(line, falling) || cross(line, rising);
}

/** Whether two lines cross. */
function cross([a, b]: Line, [c, d]: Line): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Whether a point lies to the left of the way from one point to another. */
const side = (from: Line[0], to: Line[0], point: Line[0]): boolean =>
  (to[0] - from[0]) * (point[1] - from[1]) > (to[1] - from[1]) * (point[0] - from[0]);
