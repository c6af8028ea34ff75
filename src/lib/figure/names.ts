import type { State, Water } from '../atlas/types';
import { placeLabels, type Placed } from './labels';
import { bestSpot, holds, spotAt, type Land } from './land';
import { LAYOUT_SCALES, project, type Box } from '../scene/frame';

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

export const LAYOUTS: Layout[] = [
  { name: 'wide', scale: LAYOUT_SCALES.wide, sizes: [15, 13, 11.5, 10, 9], waterRank: 3 },
  { name: 'narrow', scale: LAYOUT_SCALES.narrow, sizes: [12, 10.5, 9.5, 8.5], waterRank: 2 }
];

export interface Names {
  countries: Placed[];
  waters: (Placed & { turn: number })[];
}

/** Letter-spacing of names, as a share of their size. */
export const SPACING = 0.12;

/** Names of one layout, placed within `box`; sizes come back in map units. */
export function placeNames(lands: Land[], states: State[], waters: Water[], layout: Layout, box: Box): Names {
  const { scale, waterRank } = layout;
  const inBox = ([x, y]: [number, number]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  const stateOf = new Map(states.map((s) => [s.id, s]));
  const wishes = lands
    .filter((land) => stateOf.get(land.id)?.role === 'subject')
    .sort((a, b) => b.size - a.size)
    .flatMap((land) => {
      const { name = '', short = '', label = null, locale } = stateOf.get(land.id) ?? {};
      const capitals = (word: string) => word.toLocaleUpperCase(locale);
      const text = capitals(name);
      const spot = label ? spotAt(land, project(label)) : bestSpot(land, widthOf(text) + SPACING * text.length, box);
      return spot && inBox(spot.at) ? [{ id: land.id, text, short: capitals(short), ...spot }] : [];
    });
  const countries = placeLabels(wishes, {
    sizes: layout.sizes.map((size) => size / scale),
    widthOf,
    spacing: SPACING,
    isFree: (point) => inBox(point) && !lands.some((land) => holds(land, point))
  });
  const taken = countries.map((label) => reach(label, 0));
  const placedWaters = waters
    .filter((water) => water.rank <= waterRank)
    .map((water) => {
      const size = (water.rank === 1 ? 15 : water.rank === 2 ? 12.5 : 10.5) * (layout.name === 'narrow' ? 0.8 : 1);
      const label: Placed = {
        id: water.name,
        text: water.name,
        at: project(water.at),
        size: size / scale,
        spacing: (0.1 * size) / scale,
        leader: null
      };
      return { ...label, turn: water.turn };
    })
    .filter((label) => {
      const own = reach(label, label.turn);
      if (taken.some((other) => overlap(other, own))) return false;
      taken.push(own);
      return true;
    });
  return { countries, waters: placedWaters };
}

interface Reach {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Half extents of a label's upright box when it is turned by some degrees. */
function reach({ text, at: [x, y], size, spacing }: Placed, turn: number): Reach {
  const length = (size * widthOf(text) + spacing * text.length) / 2;
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  return { x, y, halfWidth: length * cos + size * 0.5 * sin, halfHeight: length * sin + size * 0.5 * cos };
}

function overlap(a: Reach, b: Reach): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}

/** Advance widths of EB Garamond in thousandths of the size, measured from the font; others count as a middling letter. */
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
