/**
 * The ground of a figure's maps: land and lines in a plane, cut to about the size drawn. A panel draws it a little larger
 * or smaller, so that figures of many widths share one.
 */
import { inMemory } from '../atlas/memo';
import type { Box, Point } from '../scene/mercator';
import type { Land } from '../drawing/label-spots';
import { landsWithin, roomsOf, type Names, type Room } from '../drawing/place-names';
import type { Plane } from '../drawing/projection';
import { paperOf, sheetOf, UNITS_PER_PIXEL, wholeOf, type Paper, type Sheet } from '../drawing/sheet';
import { UNITS } from '../svg/units';
import { landSource, type FigureAtlas } from './atlas';
import { drawGround, drawParts, landOn, middlesOf, type DrawnGround } from './ground-paths';

/** Ground of all panels of a figure: they show the same land at the same size. Lengths in drawing units. */
export interface Ground extends DrawnGround {
  plane: Plane;
  /** In the plane. */
  box: Box;
  /** Metres to a drawing unit. */
  metres: number;
  paper: Paper;
  /** The land itself, made when something asks for more than its path data. */
  sheet: () => Sheet;
  /** Path data of parts of countries, as far as they have land on the paper; few plans speak of any. */
  parts: () => Map<string, string>;
  /** Where symbols stand best in the states; few plans have any. */
  middles: () => Map<string, Point>;
  /** Where names find room on it, whatever their size. */
  rooms: () => Room[];
  /** Land of a state, piece or part as far as it is on the paper, or null. */
  landOf: (id: string) => Land | null;
  /** Whether some of a territory's land is on the paper. */
  hasLand: (territory: string) => boolean;
  /** Names on it, set once for each way in which they are set. */
  names: (how: string, set: () => Names) => Names;
}

/** Metres to a point up to which the detailed geometry is finer than the overview where it is drawn. */
const DETAIL_BELOW = 6000;

/** Each width that grounds are drawn for is so many times the one before: no panel draws one a tenth too large or small. */
const RUNG = 1.2;

/** The width that a panel's ground is drawn for, in drawing units. */
export const drawnWidth = (points: number): number =>
  Math.round(RUNG ** Math.round(Math.log(points) / Math.log(RUNG)) * UNITS);

/** What a ground is asked to show. */
export interface GroundWish {
  plane: Plane;
  /** In the plane. */
  box: Box;
  /** Key of what is filled, see `FigurePanel`; of the land whose lines are drawn; and of a second set of lines. */
  land: string;
  lines: string;
  also: string | null;
}

const grounds = new WeakMap<FigureAtlas, Map<string, Ground>>();
/** Grounds that are at hand: plans fill the land of half a dozen days. */
const AT_HAND = 8;

/**
 * The ground of a panel; the last ones are at hand, since a series of figures mostly has the same.
 * @param points width of the panel, in points
 */
export function groundOf(atlas: FigureAtlas, wish: GroundWish, points: number): Ground {
  const { plane, land, lines, also, box } = wish;
  const width = drawnWidth(points);
  const key = JSON.stringify([plane.id, land, lines, also, box, width]);
  const last = grounds.get(atlas) ?? new Map<string, Ground>();
  grounds.set(atlas, last);
  const found = last.get(key) ?? makeGround(atlas, wish, width, key);
  last.delete(key);
  last.set(key, found);
  for (const old of last.keys()) if (last.size > AT_HAND) last.delete(old);
  return found;
}

function makeGround(atlas: FigureAtlas, wish: GroundWish, width: number, key: string): Ground {
  const { plane, box } = wish;
  const metres = box.width / width;
  const source = landSource(atlas, metres * UNITS < DETAIL_BELOW ? 'detail' : 'overview', plane);
  const pixels = width / UNITS_PER_PIXEL;
  const options = { toPlane: plane.at, bleed: 0 };
  const once = inMemory();
  const sheet = () =>
    once('sheet', () => sheetOf(source.projected(), source.shapes(wish.land).states, box, pixels, options));
  const { parts } = atlas.tables;
  return {
    plane,
    box,
    metres,
    paper: paperOf(box, pixels, options),
    sheet,
    parts: () => once('parts', () => atlas.recent(`parts ${key}`, () => drawParts(parts, sheet()))),
    middles: () => once('middles', () => atlas.recent(`middles ${key}`, () => middlesOf(sheet()))),
    rooms: () => once('rooms', () => atlas.recent(`rooms ${key}`, () => roomsOn(atlas.tables, sheet()))),
    landOf: (id) => landOn(id, parts, sheet()),
    hasLand: (territory) =>
      atlas.recent(`land ${key} ${territory}`, () => sheet().landOf([territory]).polygons.length > 0),
    names: inMemory(),
    ...atlas.recent(`ground ${key}`, () => drawGround(source, wish, sheet(), parts))
  };
}

/** Rooms for names on the land of countries, and on what lies within it. */
function roomsOn(tables: FigureAtlas['tables'], sheet: Sheet): Room[] {
  const subjects = new Set(tables.states.filter(({ role }) => role === 'subject').map(({ id }) => id));
  const lands = sheet.lands.filter(({ id }) => subjects.has(id));
  return roomsOf(lands, [wholeOf(sheet)], landsWithin(tables, sheet.landOf));
}
