/** A small map of one state amid its neighbours. */
import type { MultiPolygon } from 'geojson';
import { landFeature, mergePart, type StateLand } from '../atlas/borders/merge';
import type { AtlasTopology, State } from '../atlas/types';
import { solidPaint, type Paint, type Palette } from '../scene/colours';
import { FRAME } from '../atlas/borders/extent';
import { boxOf, project, type Box, type Point } from '../scene/mercator';
import { lineLook, strokeOf } from '../drawing/line-looks';
import type { Placed } from '../drawing/labels';
import { NARROW } from '../drawing/labels';
import { ON_SCREEN, type Layout } from '../drawing/place-names';
import { areaOf, landData, sheetOf, UNITS_PER_PIXEL, wholeOf, type Ring } from '../drawing/sheet';
import { lettered } from '../drawing/lettering';
import { framed, namesOn } from './small-map';
import type { ProjectedTopology } from '../drawing/projected-topology';
import { node, type Node } from '../svg/svg';

/** Least extent shown, in map units: four degrees of longitude, at which the coasts are still true. */
const LEAST_EXTENT = 160;
/** Room around the state, as a share of its own extent. */
const ROOM = 0.22;
/** Land farther from the main land than this share of its diagonal is left out of the picture. */
const FAR = 0.25;
/** Height over width. */
const [FLATTEST, TALLEST] = [0.68, 1.15];
/** Mercator swells beyond this latitude, so no locator map goes there. */
const NORTHERNMOST = 72;
/** Where the atlas has all the land there is: farther east Afghanistan would look like a sea. */
const MAPPED = { ...FRAME, west: FRAME.west + 0.5, south: FRAME.south + 0.5, east: 62 };
/** A state smaller than this, in CSS pixels, gets a ring of this size around it. */
const TOO_SMALL = 14;

const LAYOUT: Layout = { name: 'wide', scale: 1 / UNITS_PER_PIXEL, sizes: [15, 13, 11], waterSizes: [], ...ON_SCREEN };
const LEAST_SIZE = 11 * UNITS_PER_PIXEL;

export interface LocatorMapOptions {
  states: State[];
  /** What the picture shows, for those who do not see it. */
  sentence: string;
  palette: Palette;
  /** In CSS pixels. */
  width: number;
}

/**
 * A state amid its neighbours.
 * @param whole the projected topology as `unsimplified` has it
 * @param lands states of a day, of the atlas that the projected topology was made from
 * @throws Error where the state has no land on the day
 */
export function locatorMap(
  projected: ProjectedTopology,
  whole: AtlasTopology,
  lands: StateLand[],
  id: string,
  { states, sentence, palette, width }: LocatorMapOptions
): Node {
  const own = lands.find((land) => land.state === id);
  const sheet = own && sheetOf(projected, lands, boxAround(landFeature(whole, own).geometry), width);
  const land = sheet?.lands.find((each) => each.id === id);
  if (!sheet || !land) throw new Error(`${id} has no land on the day`);
  const extent = extentOf(land.polygons.flat());
  const named = states.map((state): State => ({ ...state, role: 'subject' }));
  // Neighbours whose names do not fit go without; the state itself never does.
  const naming = { lands: sheet.lands, within: [], all: sheet.lands, box: wholeOf(sheet) };
  const names = namesOn(naming, named, LAYOUT).countries.filter((name) => name.id === id || !name.leader);
  const inside = names.some((name) => name.id === id);
  const name = states.find((state) => state.id === id)?.name ?? id;
  const paintOf = (of: string): Paint => solidPaint(of === id && inside ? 'aim' : 'silent');
  const outline = strokeOf(lineLook('outline', 'small'), palette);
  return framed(sheet, sentence, palette, [
    node('defs', {}, [
      node(
        'g',
        { id: 'land' },
        sheet.lands.map((each) => node('path', { id: `land-${each.id}`, d: landData(each) }))
      )
    ]),
    node('use', { href: '#land', fill: palette.silent, ...strokeOf(lineLook('frontier', 'small'), palette) }),
    node('use', { href: `#land-${id}`, fill: palette.aim, ...outline }),
    ...(isSmall(extent) ? [node('circle', { ...ringAround(extent), fill: 'none', ...outline })] : []),
    lettered(inside ? names : [...names, below(extent, id, name.toUpperCase())], [], paintOf, palette, UNITS_PER_PIXEL)
  ]);
}

/** The box of some territories together, with room around it. */
export const boxOfTerritories = (whole: AtlasTopology, territories: string[]): Box =>
  boxAround(mergePart(whole, territories));

/** Land in map units with room around its main parts. */
function boxAround({ coordinates }: MultiPolygon): Box {
  const [largest, ...others] = coordinates
    .map(([outside = []]) => outside as Ring)
    .sort((a, b) => areaOf(b) - areaOf(a))
    .map((ring) => extentOf([ring]));
  const main = others.reduce(
    (sum, box) => (distance(sum, box) < FAR * Math.hypot(sum.width, sum.height) ? union(sum, box) : sum),
    largest ?? boxOf(MAPPED)
  );
  const y = Math.max(main.y, project([0, NORTHERNMOST])[1]);
  return withinAtlas(withRoom({ ...main, y, height: Math.max(main.y + main.height - y, 0) }));
}

/** A box with room around it, not too small, neither too tall nor too flat. */
function withRoom({ x, y, width, height }: Box): Box {
  const across = Math.max(width * (1 + 2 * ROOM), LEAST_EXTENT, (height * (1 + 2 * ROOM)) / TALLEST);
  const down = Math.max(height * (1 + 2 * ROOM), across * FLATTEST);
  return { x: x + (width - across) / 2, y: y + (height - down) / 2, width: across, height: down };
}

/** A box moved, and cut where it must be, to where the atlas has land to show. */
function withinAtlas(box: Box): Box {
  const frame = boxOf(MAPPED);
  const [width, height] = [Math.min(box.width, frame.width), Math.min(box.height, frame.height)];
  return {
    x: Math.min(Math.max(box.x, frame.x), frame.x + frame.width - width),
    y: Math.min(Math.max(box.y, frame.y), frame.y + frame.height - height),
    width,
    height
  };
}

const isSmall = ({ width, height }: Box) => Math.max(width, height) < TOO_SMALL * UNITS_PER_PIXEL;

function ringAround({ x, y, width, height }: Box) {
  return { cx: Math.round(x + width / 2), cy: Math.round(y + height / 2), r: TOO_SMALL * UNITS_PER_PIXEL };
}

/** A name under the land that is too small for it, or under its ring. */
function below(extent: Box, id: string, text: string): Placed {
  const { cx, cy, r } = ringAround(extent);
  const at: Point = [cx, cy + Math.max(extent.height / 2, isSmall(extent) ? r : 0) + LEAST_SIZE * 0.8];
  return { id, text, at, size: LEAST_SIZE, spacing: NARROW * LEAST_SIZE, leader: null };
}

function extentOf(rings: Ring[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

/** Distance between two boxes, nought where they touch. */
function distance(a: Box, b: Box): number {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
  const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
  return Math.hypot(across, down);
}
