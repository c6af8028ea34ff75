/** How closely the explorer looks at Europe, and where: the camera of the drawn plate, the live map and the address. */
import { NEAREST, roundAt, type At } from '../address/at';
import { FRAME } from '../atlas/borders/extent';
import { boxOf, project, unproject, type Box, type Point } from './mercator';

/** Where a map looks. */
export interface Look {
  /** What stands in the middle, in map units. */
  middle: Point;
  /** How many times larger than where the whole map is in view; 1 or more. */
  times: number;
}

type Size = Pick<Box, 'width' | 'height'>;

const LAND = boxOf(FRAME);

/** How many times larger the map is seen where the lines of the plate get too coarse. */
export const EXACT_FROM = 2.4;

/** Lines grow with the land, but far less: by this power of how much larger it is. */
export const LINES_GROW = 0.15;

/** The whole map. */
export const wholeOf = (home: Box): Look => ({
  middle: [home.x + home.width / 2, home.y + home.height / 2],
  times: 1
});

/**
 * CSS pixels to a map unit.
 * @param home what is in view at once
 * @param size of the screen's part that shows it, in CSS pixels
 */
export const pixelsPerUnit = (home: Box, size: Size, times = 1): number =>
  times * Math.min(size.width / home.width, size.height / home.height);

/** The part of the map that is seen, in map units and in the proportions of the screen. */
export function seen({ middle: [x, y], times }: Look, home: Box, size: Size): Box {
  const scale = pixelsPerUnit(home, size, times) || 1;
  const [width, height] = [size.width / scale, size.height / scale];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Looks closer (a factor above 1) or from further off; a point of the map, in map units, stays where it is. */
export function closer(look: Look, home: Box, size: Size, factor: number, [x, y] = look.middle): Look {
  const times = between(1, look.times * factor, NEAREST);
  const shrunk = look.times / times;
  const [left, top] = look.middle;
  return kept({ middle: [x - (x - left) * shrunk, y - (y - top) * shrunk], times }, home, size);
}

/** Looks elsewhere, by some CSS pixels. */
export function aside(look: Look, home: Box, size: Size, [dx, dy]: Point): Look {
  const scale = pixelsPerUnit(home, size, look.times);
  return kept({ ...look, middle: [look.middle[0] + dx / scale, look.middle[1] + dy / scale] }, home, size);
}

/** Stays on the land that the atlas has; what is in view at first may always be. */
export function kept(look: Look, home: Box, size: Size): Look {
  const { width, height } = seen(look, home, size);
  const [x, y] = wholeOf(home).middle;
  const within = (middle: number, start: number, room: number, taken: number, whole: number) =>
    between(Math.min(start + taken / 2, whole), middle, Math.max(start + room - taken / 2, whole));
  return {
    ...look,
    middle: [
      within(look.middle[0], LAND.x, LAND.width, width, x),
      within(look.middle[1], LAND.y, LAND.height, height, y)
    ]
  };
}

/** How a part of the map is looked at, as closely as the whole is; null where it is all of it. */
export function lookInto({ x, y, width, height }: Box, home: Box): Look | null {
  const times = Math.min(home.width / width, home.height / height);
  return times > 1.01 ? { middle: [x + width / 2, y + height / 2], times } : null;
}

/**
 * A look as the address has it: about a hundred metres and a hundredth; null for the one that is there unasked.
 * @param unasked the whole map, unless the plan has a part of its own
 */
export function atOf(look: Look, home: Box, unasked = wholeOf(home)): At | null {
  const at = rounded(look);
  return at.join() === rounded(unasked).join() ? null : at;
}

const rounded = ({ middle, times }: Look): At => roundAt([...unproject(middle), times]);

/** The way back. */
export const lookAt = ([lon, lat, times]: At): Look => ({ middle: project([lon, lat]), times });

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));
