/** Which towns are shown from how near, and where their names stand. */
import type { Place } from '../atlas/types';
import { project, type Box, type Point } from '../scene/mercator';
import { widthOf } from './place-names';

/** Capitals of the powers that dealt with Europe and of the one they dealt about: on the map from the start. */
const FIRST = ['london', 'moscow', 'paris', 'berlin'];
/** How often larger than the whole one looks where towns of each rank are shown. */
const FROM = [1.5, 3, 5];
/** Height of the letters, how wide a dot is, and the room around it, in CSS pixels. */
export const TOWN = { size: 12, dot: 2.2, apart: 5 };

/** A town on a map. */
export interface Town {
  text: string;
  at: Point;
  /** Where its name starts, is centred or ends, and its baseline; in map units. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Whether a town is shown where the map is seen so many times larger than the whole. */
export const isShown = ({ id, rank }: Pick<Place, 'id' | 'rank'>, times: number): boolean =>
  FIRST.includes(id) || times >= (FROM[rank - 1] ?? Infinity);

/** Towns that are shown from the start. */
export const firstTowns = (places: Place[]): Place[] => places.filter(({ id }) => FIRST.includes(id));

/**
 * Towns whose names find room, the greatest first: beside their dot, else above or below it. One that finds none is left
 * out, since a dot alone says nothing.
 * @param taken what no name may touch, in map units
 * @param scale CSS pixels to a map unit
 * @param within what is seen
 */
export function placeTowns(
  towns: { text: string; at: [lon: number, lat: number] }[],
  taken: Box[],
  scale: number,
  within: Box
): Town[] {
  const boxes = [...taken];
  const size = TOWN.size / scale;
  const [dot, apart] = [TOWN.dot / scale, TOWN.apart / scale];
  return towns.flatMap(({ text, at: place }): Town[] => {
    const at = project(place);
    if (!isIn(within, at)) return [];
    const width = widthOf(text) * size;
    const [x, y] = at;
    const spots = [
      { anchor: 'start' as const, x: x + apart, y: y + size * 0.32, left: x + apart },
      { anchor: 'end' as const, x: x - apart, y: y + size * 0.32, left: x - apart - width },
      { anchor: 'middle' as const, x, y: y - apart, left: x - width / 2 },
      { anchor: 'middle' as const, x, y: y + apart + size * 0.7, left: x - width / 2 }
    ];
    for (const { left, ...spot } of spots) {
      const box = { x: left, y: spot.y - size * 0.75, width, height: size };
      const mark = { x: x - dot, y: y - dot, width: 2 * dot, height: 2 * dot };
      if (boxes.some((other) => meet(other, box) || meet(other, mark))) continue;
      boxes.push(box, mark);
      return [{ text, at, ...spot }];
    }
    return [];
  });
}

const isIn = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px > x && px < x + width && py > y && py < y + height;

/** Whether two boxes have a point in common. */
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
