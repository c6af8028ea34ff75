import type { State, Water } from '../atlas/types';
import { placeLabels, type Placed, type Rectangle, type Wish } from './labels';
import { bestSpot, edgesOf, openWater, spotAt, type Edges, type Land } from './label-spots';
import { LAYOUT_SCALES, project, type Box, type Point } from '../scene/mercator';

/** A width of screen that names are set for. */
export interface Layout {
  name: 'wide' | 'narrow';
  /** CSS pixels to a map unit at which the sizes are right. */
  scale: number;
  /** Sizes of country names in CSS pixels, largest first. */
  sizes: number[];
  /** Names of seas and gulfs up to this rank. */
  waterRank: number;
}

/** How a drawing that is not the explorer's sets its names. */
export interface Setting {
  /** Projects [lon, lat] onto the drawing. */
  at: (place: Point) => Point;
  /** Widths at size 1 of names of countries and of waters. */
  widths: { country: (text: string) => number; water: (text: string) => number };
  /** Sizes of names of waters in CSS pixels, by rank. */
  waterSizes: [number, number, number];
  /** Where no name may stand. */
  blocked: Rectangle[];
  /** True where no name is cut off by the edge of the box, and names of waters stand on water alone. */
  whole: boolean;
  /** See `Measures`. */
  reaches?: number[];
}

const explorer = ({ name }: Layout): Setting => {
  const share = name === 'narrow' ? 0.8 : 1;
  return {
    at: project,
    widths: { country: widthOf, water: widthOf },
    waterSizes: [15 * share, 12.5 * share, 10.5 * share],
    blocked: [],
    whole: false
  };
};

export const LAYOUTS: Layout[] = [
  { name: 'wide', scale: LAYOUT_SCALES.wide, sizes: [15, 13, 11.5, 10, 9], waterRank: 3 },
  { name: 'narrow', scale: LAYOUT_SCALES.narrow, sizes: [12, 10.5, 9.5, 8.5], waterRank: 2 }
];

export interface Names {
  countries: Placed[];
  waters: (Placed & { turn: number })[];
}

/** A state as its name is placed. */
type Named = Pick<State, 'id' | 'name' | 'short' | 'label' | 'role' | 'locale'>;

/** Letter-spacing of names, as a share of their size. */
export const SPACING = 0.12;

/** Names of one layout of the explorer, placed within `box`; sizes come back in map units. */
export function placeNames(lands: Land[], states: State[], waters: Water[], layout: Layout, box: Box): Names {
  const setting = explorer(layout);
  return setNames(wishesOf(lands, states, box, setting), waters, edgesOf(lands, box), layout, setting);
}

/** Where names of subjects stand best on their lands, the largest land first: the same for names of any size. */
export function wishesOf(
  lands: Land[],
  states: Named[],
  box: Box,
  { at, widths }: Pick<Setting, 'at' | 'widths'>
): Wish[] {
  const stateOf = new Map(states.map((state) => [state.id, state]));
  return lands
    .filter((land) => stateOf.get(land.id)?.role === 'subject')
    .sort((a, b) => b.size - a.size)
    .flatMap((land) => {
      const { name = '', short = '', label = null, locale } = stateOf.get(land.id) ?? {};
      const capitals = (word: string) => word.toLocaleUpperCase(locale);
      const text = capitals(name);
      const spot = label ? spotAt(land, at(label)) : bestSpot(land, widths.country(text) + SPACING * text.length, box);
      return spot && isIn(box, spot.at) ? [{ id: land.id, text, short: capitals(short), ...spot }] : [];
    });
}

/**
 * Sets names where they may stand.
 * @param edges of all land, in the box that names are placed within
 */
export function setNames(wishes: Wish[], waters: Water[], edges: Edges, layout: Layout, setting: Setting): Names {
  const { scale, waterRank } = layout;
  const least = layout.sizes.at(-1) ?? 0;
  const { at, widths, waterSizes, blocked, whole, reaches } = setting;
  const { box } = edges;
  const isOpen = openWater(edges);
  const measures = {
    sizes: layout.sizes.map((size) => size / scale),
    widthOf: widths.country,
    spacing: SPACING,
    isFree: (point: Point) => isIn(box, point) && isOpen(point),
    ...(reaches && { reaches }),
    ...(whole && { bounds: { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height } })
  };
  const countries = placeLabels(wishes, measures, blocked);
  const taken = [...countries.map((label) => reach(label, 0, widths.country)), ...blocked.map(reachOf)];
  const placedWaters = waters
    .filter((water) => water.rank <= waterRank)
    .flatMap((water) => {
      const size = waterSizes[water.rank - 1] ?? waterSizes[2];
      // Where names must stand whole, they shrink before they go.
      for (const tried of whole ? [size, (size + least) / 2, least] : [size]) {
        const label: Placed = {
          id: water.name,
          text: water.name,
          at: at(water.at),
          size: tried / scale,
          spacing: (0.1 * tried) / scale,
          leader: null
        };
        const own = reach(label, water.turn, widths.water);
        if (taken.some((other) => overlap(other, own))) continue;
        if (whole && !(within(own, box) && along(label, water.turn, widths.water).every(measures.isFree))) continue;
        taken.push(own);
        return [{ ...label, turn: water.turn }];
      }
      return [];
    });
  return { countries, waters: placedWaters };
}

const isIn = ({ x, y, width, height }: Box, point: Point): boolean =>
  point[0] > x && point[0] < x + width && point[1] > y && point[1] < y + height;

interface Reach {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Half extents of a label's upright box when it is turned by some degrees. */
function reach({ text, at: [x, y], size, spacing }: Placed, turn: number, widthOf: (text: string) => number): Reach {
  const length = (size * widthOf(text) + spacing * text.length) / 2;
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  return { x, y, halfWidth: length * cos + size * 0.5 * sin, halfHeight: length * sin + size * 0.5 * cos };
}

/** Points along the upper and lower edge of a turned label. */
function along({ text, at: [x, y], size, spacing }: Placed, turn: number, widthOf: (text: string) => number): Point[] {
  const half = (size * widthOf(text) + spacing * text.length) / 2;
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].flatMap((share) =>
    [-0.3, 0.3].map((rise): Point => {
      const [dx, dy] = [share * half, rise * size];
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
    })
  );
}

function reachOf({ left, top, right, bottom }: Rectangle): Reach {
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  return { x: left + halfWidth, y: top + halfHeight, halfWidth, halfHeight };
}

function within({ x, y, halfWidth, halfHeight }: Reach, box: Box): boolean {
  return (
    x - halfWidth > box.x &&
    x + halfWidth < box.x + box.width &&
    y - halfHeight > box.y &&
    y + halfHeight < box.y + box.height
  );
}

function overlap(a: Reach, b: Reach): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}

/**
 * Widths of letters that names of maps on screens are placed by, in thousandths of the size; others count as a middling
 * letter. The measures of the font are `svg/font-metrics.json`, which figures are set by and which is too large a file for
 * the first page. These are estimates made before it, at most 82 thousandths beside it (a test holds them there): the
 * measured ones would move names on the plate of every plan.
 */
const WIDTHS: Record<string, number> = {
  I: 350,
  J: 340,
  L: 570,
  E: 590,
  F: 540,
  S: 490,
  P: 570,
  B: 610,
  T: 650,
  Z: 620,
  R: 640,
  K: 680,
  C: 660,
  A: 700,
  V: 690,
  U: 730,
  Y: 660,
  X: 690,
  D: 750,
  G: 740,
  O: 770,
  Q: 770,
  H: 790,
  N: 780,
  M: 870,
  W: 950,
  ' ': 240,
  '.': 240
};

/** Width of a text at size 1. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += WIDTHS[letter] ?? (letter === letter.toUpperCase() ? 660 : 430);
  return sum / 1000;
}
