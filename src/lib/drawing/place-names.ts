/** Names of countries, of lands within them and of waters, set for a map of some size. */
import type { AtlasTables, State, Water } from '../atlas/types';
import { widthOf as widthIn } from '../svg/font-metrics';
import type { PlacedNumber } from '../scene/sheet-data';
import type { Box, Point } from '../scene/mercator';
import { shoreOf, type Edges, type Land, type Shore } from './label-spots';
import { placeLabels, type Measures, type Placed, type Rectangle, type Wish } from './labels';
import { axisOf, rowsOf, steepAxisOf, type Rows } from './rows';
import { boundsOf, cornersOf, tilesMeet, type Tile } from './tiles';

/** A size of map that names are set for. */
export interface Layout {
  name: string;
  /** CSS pixels, or points of a page, to a unit of the drawing, in which all here is. */
  scale: number;
  /** Sizes of country names, largest first. */
  sizes: number[];
  /** Sizes of names of waters by rank; those of further ranks are left out. */
  waterSizes: number[];
  /** Kept free between a name and the frontier of its land. */
  clear: number;
  /** The longest leader line; 0 where there are none. */
  reach: number;
}

/** What is kept free on screens, and how far a leader line goes there, in CSS pixels. */
export const ON_SCREEN = { clear: 3, reach: 40 };

/** How a drawing sets its names. */
export interface Setting {
  /** Projects [lon, lat] onto the drawing. */
  at: (place: Point) => Point;
  /** Widths at size 1 of names of countries, those of lands within them in italic, and of waters. */
  widths: { country: (text: string, italic?: boolean) => number; water: (text: string) => number };
  /** Where no name may stand. */
  blocked: Rectangle[];
  /** Edges that names of waters may not cross. */
  box: Box;
  /** How much of the outline of a name of waters is on water at least. */
  afloat: number;
}

export interface Names {
  countries: Placed[];
  /** Where numbers of countries stand that have one. */
  numbers: PlacedNumber[];
  waters: (Placed & { turn: number })[];
}

/** A state as its name is set. */
export type Named = Pick<State, 'id' | 'name' | 'short' | 'role' | 'locale'>;

/** What is known of where and with what a country's name stands. */
export interface NameHints {
  /** Number that stands under it. */
  underOf?: (id: string) => string | undefined;
  /** Where it stands best. */
  nearOf?: (id: string) => Point | undefined;
}

/** A land as names find room on it, whatever their size. */
export interface Room {
  id: string;
  /** Of the land, in square units: how important the name is. */
  size: number;
  /** The country that it lies in, for a land within another's. */
  within: string | null;
  rows: Rows[];
  /** Rows along a land that stands on end, if there are names that do. */
  steep?: Rows;
  bounds: Rectangle;
}

/** A land within another's. */
export interface Within extends Land {
  /** The country that it lies in. */
  of: string;
}

/** Widths at size 1 in the faces of the site. */
export const SCREEN_WIDTHS: Setting['widths'] = {
  country: (text, italic) => widthIn(text, italic ? 'italic' : 'serif', 1),
  water: (text) => widthIn(text, 'italic', 1)
};

/** Width of a text in the serif of the site at size 1. */
export const widthOf = SCREEN_WIDTHS.country;

/**
 * Where names find room on some lands: those within others first, then the largest.
 * @param boxes a land is taken into the first of these that it reaches into
 * @param steeply whether names may stand on end where nothing else is left
 */
export function roomsOf(lands: Land[], boxes: Box[], within: Within[] = [], steeply = false): Room[] {
  const found = (some: (Land & { of?: string })[]): Room[] =>
    some.flatMap((land) => {
      for (const box of boxes) {
        const level = rowsOf(land, box);
        if (!level.stretches.some((row) => row.length)) continue;
        const axis = land.of ? null : axisOf(land, box);
        const steep = steeply && !land.of ? steepAxisOf(land, box) : null;
        const { x, y, width, height } = box;
        return {
          id: land.id,
          size: land.size,
          within: land.of ?? null,
          rows: axis === null ? [level] : [level, rowsOf(land, box, axis)],
          ...(steep !== null && { steep: rowsOf(land, box, steep) }),
          bounds: { left: x, top: y, right: x + width, bottom: y + height }
        };
      }
      return [];
    });
  return [...found(within), ...found(lands).sort((a, b) => b.size - a.size)];
}

/** What is to be written on lands: names of subjects, and of lands within them. */
export function wishesOf(rooms: Room[], states: Named[], { underOf, nearOf }: NameHints = {}): Wish[] {
  const stateOf = new Map(states.map((state) => [state.id, state]));
  return rooms.flatMap(({ id, within, rows, steep, bounds }) => {
    const state = stateOf.get(id);
    if (!state || (state.role !== 'subject' && !within)) return [];
    const { name, locale } = state;
    const short = state.short || name;
    const capitals = (word: string) => word.toLocaleUpperCase(locale);
    const under = underOf?.(id);
    const near = nearOf?.(id);
    return {
      id,
      text: capitals(name),
      lower: name,
      short: capitals(short),
      shortLower: short,
      rooms: rows,
      ...(steep && { steep }),
      bounds,
      ...(within && { within }),
      ...(under !== undefined && { under }),
      ...(near && { near })
    };
  });
}

/**
 * States that are no more where plans are drawn, but whose land is a part of another's that plans and the world spoke of:
 * Estonia, Latvia and Lithuania.
 * @param landOf the land of some territories
 */
export function landsWithin(
  { states, parts, ownership }: Pick<AtlasTables, 'states' | 'parts' | 'ownership'>,
  landOf: (territories: string[]) => Land
): Within[] {
  return states.flatMap(({ id, role }): Within[] => {
    if (role !== 'context') return [];
    const spans = ownership.filter(({ state }) => state === id);
    // One that is yet to come, as the Saar's of 1947, would be named where nobody knew of it.
    if (spans.some(({ until }) => !until)) return [];
    const held = new Set(spans.map(({ territory }) => territory));
    const part = parts.find(({ territories }) => territories.some((each) => held.has(each)));
    return part?.of ? [{ ...landOf(part.territories.filter((each) => held.has(each))), id, of: part.of }] : [];
  });
}

/**
 * Names of a map of the site.
 * @param edges of all land there is, for names in the sea
 */
export function placeNames(
  wishes: Wish[],
  waters: Water[],
  edges: Edges,
  layout: Layout,
  { at, box }: Pick<Setting, 'at' | 'box'>
): Names {
  return setNames(wishes, waters, edges, layout, { at, widths: SCREEN_WIDTHS, blocked: [], box, afloat: AFLOAT });
}

/** Names of waters on screens may touch an island. */
const AFLOAT = 0.92;

/** Kept free between names, in parts of the smallest. */
const APART = 0.16;

/** Sets names where they may stand; lengths come back in units of the drawing. */
export function setNames(wishes: Wish[], waters: Water[], edges: Edges, layout: Layout, setting: Setting): Names {
  const { scale, sizes, clear, reach } = layout;
  const shore = shoreOf(edges);
  const least = (sizes.at(-1) ?? 0) / scale;
  const measures: Measures = {
    sizes: sizes.map((size) => size / scale),
    widthOf: setting.widths.country,
    clear: clear / scale,
    apart: APART * least,
    reach: reach / scale,
    shore
  };
  const { names, numbers, tiles } = placeLabels(wishes, measures, setting.blocked);
  return { countries: names, numbers, waters: setWaters(waters, tiles, shore, layout, setting) };
}

function setWaters(
  waters: Water[],
  taken: Tile[],
  shore: Shore,
  { scale, waterSizes, sizes }: Layout,
  setting: Setting
): Names['waters'] {
  const { at, widths } = setting;
  const least = sizes.at(-1) ?? 0;
  const tiles = [...taken];
  return waters.flatMap(({ name, at: place, turn, rank }) => {
    const wanted = waterSizes[rank - 1];
    if (wanted === undefined) return [];
    const middle = at(place);
    for (const size of [...new Set([wanted, (wanted + least) / 2, least])].map((one) => one / scale)) {
      const spacing = 0.1 * size;
      const half: Point = [(size * widths.water(name) + spacing * name.length) / 2, size * 0.45];
      const tile: Tile = { at: middle, half, turn };
      if (tiles.some((other) => tilesMeet(tile, other)) || !isAfloat(tile, shore, setting)) continue;
      tiles.push(tile);
      return { id: name, text: name, at: middle, size, spacing, leader: null, turn };
    }
    return [];
  });
}

/** Whether a name stands on water, and whole in its box. */
function isAfloat(tile: Tile, { isOpen }: Shore, { box, afloat }: Setting): boolean {
  const { left, top, right, bottom } = boundsOf(tile);
  if (left < box.x || right > box.x + box.width || top < box.y || bottom > box.y + box.height) return false;
  const [a, b, c, d] = cornersOf(tile);
  const points = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((i): Point[] => [between(a, b, i / 8), between(d, c, i / 8)]);
  return points.filter(isOpen).length >= afloat * points.length;
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share
];
