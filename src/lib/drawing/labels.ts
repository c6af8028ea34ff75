/**
 * Where names stand. Each tries its own land, level or along its axis: in wide capitals, in narrow ones, smaller, in small
 * letters, shortened; then it leans over its own coast; then it stands in the sea with a short leader line. What finds no
 * room so leaves at least what it would have carried. Names never touch each other, nor the frontiers of their land.
 * Pure arithmetic: the caller projects.
 */

import type { Point } from '../scene/mercator';
import type { PlacedName, PlacedNumber } from '../scene/sheet-data';
import type { Shore } from './label-spots';
import { isOn, roomFor, turnedBy, type Rows } from './rows';
import {
  boundsOf,
  cornersOf,
  lineMeets,
  linesCross,
  tileOf,
  tilesMeet,
  type Line,
  type Rectangle,
  type Tile
} from './tiles';

export type { Rectangle };
export type { PlacedName as Placed };

/** A name to be placed; lengths in the unit of the drawing. */
export interface Wish {
  id: string;
  /** In capitals, and with small letters. */
  text: string;
  lower: string;
  /** Tried when those do not fit. */
  short: string;
  shortLower: string;
  /** Tried when there is room for no name: what the name would have carried, or a number by which a key names it. */
  sign?: string;
  /** A number that stands under the name, or the longest that may. */
  under?: string;
  /** The country that a land lies in: it is named in the smallest italic capitals. */
  within?: string;
  /** The land, level and, where it is long, along its axis. */
  rooms: Rows[];
  /** The land along its axis where that is steep: tried before it has no name. */
  steep?: Rows;
  /** Edges that the name may not cross. */
  bounds: Rectangle;
  /** Where it stands best, if someone says so. */
  near?: Point;
}

export interface Measures {
  /** Sizes allowed, largest first. */
  sizes: number[];
  /** Width of a text at size 1, without letter-spacing. */
  widthOf: (text: string, italic?: boolean) => number;
  /** Kept free between a name and the edge of its land. */
  clear: number;
  /** Kept free between names. */
  apart: number;
  /** The longest leader line; 0 where there are none. */
  reach: number;
  /** What is water, and what coasts and frontiers a line crosses. */
  shore: Shore;
}

/** Letter-spacing of names, in parts of their size: in wide capitals, in narrow ones, and in small letters. */
export const [WIDE, NARROW, LOWER] = [0.14, 0.04, 0.02];

/** Height of capitals, and of small letters with and without such as reach under the line, in parts of the size. */
const [CAPITALS, DEEP, FLAT] = [0.66, 0.92, 0.72];
/** What reaches under the line, in the languages of names. */
const REACHES_DOWN = /[gjpqyçşğруфцщ]/;
/** Between a name and the number under it, in parts of the number's size. */
const LEADING = 0.5;
/** What is added to the room that names keep from each other between a name and its number, in parts of the number's size. */
const GAP = 0.12;

export interface Labels {
  names: PlacedName[];
  /** Numbers under names, or instead of them. */
  numbers: PlacedNumber[];
  /** What all of them fill. */
  tiles: Tile[];
}

/**
 * Places as many names as it can, in the order given (the most important first).
 * @param blocked where no name may stand
 */
export function placeLabels(wishes: Wish[], measures: Measures, blocked: Rectangle[] = []): Labels {
  const placed: Labels = { names: [], numbers: [], tiles: blocked.map(tileOf) };
  const leaders: Line[] = [];
  const isFree = (tile: Tile): boolean =>
    !placed.tiles.some((other) => tilesMeet(tile, other)) && !leaders.some((leader) => lineMeets(leader, tile));
  const board: Board = {
    ...measures,
    isFree,
    isClear: (leader) =>
      !leaders.some((other) => linesCross(leader, other)) && !placed.tiles.some((tile) => lineMeets(leader, tile))
  };
  // Numbers are never left out, so they come before all names that might take their room.
  const firstNumbers = [...wishes].sort((a, b) => Number(b.under !== undefined) - Number(a.under !== undefined));
  for (const wish of firstNumbers) {
    const found = placeOne(wish, { ...board, isFree: (tile) => isWithin(tile, wish.bounds) && isFree(tile) });
    for (const { name, number, tile } of found) {
      if (name) placed.names.push(name);
      if (name?.leader) leaders.push(name.leader);
      if (number) placed.numbers.push(number);
      placed.tiles.push(tile);
    }
  }
  return placed;
}

/** Measures with what stands already. */
interface Board extends Measures {
  isFree: (tile: Tile) => boolean;
  /** Whether a leader line crosses none, and no name. */
  isClear: (leader: Line) => boolean;
}

/** A name, a number, or both one under the other, with all the room they take. */
interface Stood {
  name: PlacedName | null;
  number: PlacedNumber | null;
  tile: Tile;
}

function placeOne(wish: Wish, board: Board): Stood[] {
  const { under, ...bare } = wish;
  const name = onLand(bare, board) ?? beside(bare, board) ?? shortened(bare, board) ?? onEnd(bare, board);
  if (under === undefined) {
    const one = name ?? alone(bare, board);
    return one ? [one] : [];
  }
  const below = name && numberBy(name, under, wish, 1, board);
  if (below) return [name, below];
  const together = onLand(wish, board) ?? shortened(wish, board);
  if (together?.name?.size === name?.name?.size && together?.name?.text === name?.name?.text && together)
    return [together];
  const above = name && numberBy(name, under, wish, -1, board);
  if (above) return [name, above];
  if (together) return [together];
  // Where a name and its number do not stand together, the number takes the place of the name while there is one.
  const instead = alone({ ...bare, sign: under }, board);
  const numbered = instead?.name && {
    name: null,
    number: { id: wish.id, at: instead.name.at, size: instead.name.size, turn: 0, alone: true },
    tile: instead.tile
  };
  return [...(name ? [name] : []), ...(numbered ? [numbered] : [])];
}

/** The number of a name that stands already: under it (1) or over it (-1), on its land. */
function numberBy({ name, tile }: Stood, under: string, { id, rooms }: Wish, down: 1 | -1, board: Board): Stood | null {
  const [rows] = rooms;
  if (!name || name.leader || !rows) return null;
  const size = numberSize(name.size, board);
  const half: Point = [(size * board.widthOf(under)) / 2 + board.apart, (CAPITALS * size) / 2 + board.apart];
  const { turn } = tile;
  const away: Point = [0, down * (tile.half[1] + half[1] + GAP * size)];
  const [dx, dy] = turn ? turnedBy(away, turn) : away;
  const at: Point = [tile.at[0] + dx, tile.at[1] + dy];
  const own: Tile = { at, half, turn };
  const middle: Tile = { ...own, half: [half[0] * LEANING, half[1] * LEANING] };
  if (!cornersOf(middle).every((corner) => isOn(rows, corner)) || !board.isFree(own)) return null;
  return { name: null, number: { id, at, size, turn, alone: false }, tile: own };
}

const numberSize = (size: number, { sizes }: Measures): number => Math.max(sizes.at(-1) ?? size, size * 0.8);

/** One way of writing a name. */
interface Written {
  text: string;
  size: number;
  /** Letter-spacing in parts of the size. */
  spacing: number;
  /** In parts of the size. */
  height: number;
}

const capitals = (text: string, size: number, spacing: number): Written => ({ text, size, spacing, height: CAPITALS });
const letters = (text: string, size: number): Written => ({
  text,
  size,
  spacing: LOWER,
  height: REACHES_DOWN.test(text) ? DEEP : FLAT
});

/** How a name stands on its land. */
interface Way {
  rows: Rows;
  written: Written;
  /** How much of the distance from frontiers is kept. */
  clear: number;
  /** How much of the name's length and height is on its land at least: the rest leans over its edge. */
  share: number;
  /** True where that may be its coast alone. */
  afloat?: boolean;
  /** How far it is moved along itself, in parts of its length, to where it is free. */
  shifts?: number[];
}

/** What is kept of the distance from frontiers where there is no room for all of it. */
const LESS_CLEAR = 0.35;
/** How much of a name stands on its land that leans over its edges, and over its coast alone. */
const [LEANING, AT_SEA] = [0.76, 0.5];
/** How far a name that leans over its coast is moved towards the sea, in parts of its length. */
const SHIFTS = [0, 0.14, -0.14, 0.25, -0.25];
/** And one that stands on end. */
const LITTLE = [0, 0.06, -0.06, 0.12, -0.12];

/** Ways of writing a name on its land, the best first. */
function* waysOf({ text, lower, short, shortLower, within, rooms }: Wish, { sizes }: Measures): Generator<Way> {
  const least = sizes.at(-1) ?? 1;
  for (const size of within ? [least] : sizes)
    for (const rows of rooms)
      for (const spacing of [WIDE, NARROW]) yield { rows, written: capitals(text, size, spacing), clear: 1, share: 1 };
  // The name of a land within another may lean over its edges: it has no colour of its own.
  if (within) {
    for (const share of [1, LEANING])
      for (const rows of rooms) yield { rows, written: capitals(text, least, NARROW), clear: 0, share };
    for (const share of [1, LEANING, AT_SEA])
      for (const rows of rooms) yield { rows, written: letters(lower, least), clear: 0, share };
  }
  for (const rows of rooms) yield { rows, written: letters(lower, least), clear: 1, share: 1 };
  for (const written of [capitals(text, least, NARROW), letters(lower, least)])
    for (const rows of rooms) yield { rows, written, clear: LESS_CLEAR, share: 1 };
  // A name of several words is rather shortened than that it leaves its land.
  if (text.includes(' ') && short !== text) yield* shortWays({ short, shortLower, rooms }, sizes);
  for (const written of [capitals(text, least, NARROW), letters(lower, least)])
    for (const rows of rooms) yield { rows, written, clear: 0, share: LEANING };
  for (const written of [capitals(text, least, NARROW), letters(lower, least)])
    for (const rows of rooms.slice(0, 1))
      yield { rows, written, clear: 0, share: AT_SEA, afloat: true, shifts: SHIFTS };
}

/** Ways of writing it shortened. */
function* shortWays(
  { short, shortLower, rooms }: Pick<Wish, 'short' | 'shortLower' | 'rooms'>,
  sizes: number[]
): Generator<Way> {
  const least = sizes.at(-1) ?? 1;
  for (const [clear, share] of [
    [1, 1],
    [LESS_CLEAR, 1],
    [0, LEANING]
  ] as const)
    for (const written of [capitals(short, least, NARROW), letters(shortLower, least)])
      for (const rows of rooms) yield { rows, written, clear, share };
}

const onLand = (wish: Wish, board: Board): Stood | null =>
  wish.text ? firstOf(wish, waysOf(wish, board), board) : null;

/** Along a land that stands on end. */
function onEnd(wish: Wish, board: Board): Stood | null {
  const { steep: rows, text, lower } = wish;
  if (!rows || !text) return null;
  const least = board.sizes.at(-1) ?? 1;
  const written = [capitals(text, least, NARROW), letters(lower, least)];
  const ways = [
    { clear: LESS_CLEAR, share: 1 },
    { clear: 0, share: LEANING, shifts: LITTLE }
  ].flatMap((way) => written.map((one): Way => ({ ...way, written: one, rows })));
  return firstOf(wish, ways, board);
}

function shortened(wish: Wish, board: Board): Stood | null {
  return wish.text && wish.short !== wish.text ? firstOf(wish, shortWays(wish, board.sizes), board) : null;
}

function firstOf(wish: Wish, ways: Iterable<Way>, board: Board): Stood | null {
  for (const { rows, written, clear, share, afloat, shifts = [0] } of ways) {
    const form = formOf(wish, written, board);
    const kept = 2 * clear * board.clear;
    const [width, height] = [share * form.width + kept, share * form.height + kept];
    for (const shift of shifts) {
      const [dx, dy] = turnedBy([shift * form.width, 0], rows.turn);
      const stood = ([x, y]: Point) => standing(wish, written, form, [x + dx, y + dy], rows.turn, board);
      const stands = (at: Point) => {
        const { tile } = stood(at);
        return board.isFree(tile) && (!afloat || isAtHome(tile, rows, board));
      };
      const at = roomFor(rows, width, height, stands, wish.near);
      if (!at) continue;
      const found = stood(at);
      return { ...found, name: found.name && { ...found.name, ...(share < 1 && !wish.within && { across: true }) } };
    }
  }
  return null;
}

/** Whether all of a level tile is on the land or on water. */
function isAtHome({ at, half }: Tile, rows: Rows, { shore }: Measures): boolean {
  const steps = Math.max(4, Math.ceil((2 * half[0]) / half[1]));
  for (let i = 0; i <= steps; i++) {
    const x = at[0] + half[0] * ((2 * i) / steps - 1);
    for (let k = -1; k <= 1; k++) {
      const point: Point = [x, at[1] + k * half[1]];
      if (!isOn(rows, point) && !shore.isOpen(point)) return false;
    }
  }
  return true;
}

/** What a name takes with what is under it. */
interface Form {
  width: number;
  height: number;
  /** Size of the number. */
  under: number;
}

function formOf({ under, within }: Wish, { text, size, spacing, height }: Written, measures: Measures): Form {
  const { widthOf } = measures;
  const width = size * (widthOf(text, Boolean(within)) + spacing * text.length);
  if (under === undefined) return { width, height: height * size, under: 0 };
  const number = numberSize(size, measures);
  return {
    width: Math.max(width, number * widthOf(under)),
    height: height * size + (LEADING + CAPITALS) * number,
    under: number
  };
}

/** A name with what is under it, about a place. */
function standing(wish: Wish, written: Written, form: Form, at: Point, turn: number, { apart }: Measures): Stood {
  const { text, size, spacing, height } = written;
  const from = (down: number): Point => {
    const [dx, dy] = turn ? turnedBy([0, down], turn) : [0, down];
    return [at[0] + dx, at[1] + dy];
  };
  const name: PlacedName = {
    id: wish.id,
    text,
    at: form.under ? from((height * size - form.height) / 2) : at,
    size,
    spacing: spacing * size,
    leader: null,
    ...(turn && { turn }),
    ...(wish.within && { within: wish.within })
  };
  const number: PlacedNumber | null = form.under
    ? { id: wish.id, at: from((form.height - CAPITALS * form.under) / 2), size: form.under, turn, alone: false }
    : null;
  return { name, number, tile: { at, half: [form.width / 2 + apart, form.height / 2 + apart], turn } };
}

/** How far that may be moved aside for others on a small land, in parts of its length. */
const ASIDE = [0, 0.2, -0.2, 0.4, -0.4];

/** Only what the name would have carried, if need be over the edge of a small land. */
function alone({ sign, ...wish }: Wish, board: Board): Stood | null {
  const [rows] = wish.rooms;
  if (!sign || !rows) return null;
  const written = capitals(sign, board.sizes.at(-1) ?? 1, 0);
  const form = formOf({ ...wish, rooms: [] }, written, board);
  const stood = (at: Point) => standing(wish, written, form, at, 0, board);
  // A bare sign, which no key leads back to its land, says nothing unless it stands on it.
  for (const share of wish.text ? [1, 0.5, 0] : [1, 0.5])
    for (const shift of wish.text && share < 1 ? ASIDE : [0]) {
      const moved = ([x, y]: Point): Point => [x + shift * form.width, y];
      const at = roomFor(rows, form.width * share, form.height * share, (place) =>
        board.isFree(stood(moved(place)).tile)
      );
      if (!at) continue;
      const found = stood(moved(at));
      return { ...found, name: found.name && { ...found.name, ...(share < 1 && { across: true }), alone: true } };
    }
  return null;
}

/** Ways that a leader line goes, the level ones first: between them turns of an eighth. */
const WAYS: Point[] = [0, 4, 1, 3, 5, 7, 2, 6].map((eighth) => [
  Math.cos((eighth * Math.PI) / 4),
  Math.sin((eighth * Math.PI) / 4)
]);
/** Lengths of leader lines that are tried, in parts of the longest. */
const LENGTHS = [0.35, 0.65, 1];
/** Places on a coast that leader lines are tried from. */
const STARTS = 16;
/** How far on its land a leader line begins, in parts of the name's size. */
const INLAND = 0.45;

/** A name in the sea, with a line that leaves its land once and meets no other. */
function beside(wish: Wish, board: Board): Stood | null {
  const [rows] = wish.rooms;
  if (!wish.text || !rows || !board.reach) return null;
  const least = board.sizes.at(-1) ?? 1;
  const leaders = leadersFrom(rows, INLAND * least, board);
  for (const written of [
    capitals(wish.text, least, NARROW),
    letters(wish.lower, least),
    letters(wish.shortLower, least)
  ]) {
    const form = formOf(wish, written, board);
    for (const { line, way } of leaders) {
      const [[, end], [right, down]] = [line, way];
      const at: Point = [
        end[0] + Math.round(right) * (form.width / 2 + board.apart),
        end[1] + (Math.round(right) ? 0 : Math.round(down) * (form.height / 2 + board.apart))
      ];
      const stood = standing(wish, written, form, at, 0, board);
      if (!stood.name || !board.isFree(stood.tile) || !board.isClear(line) || !isAfloat(stood.tile, board)) continue;
      return { ...stood, name: { ...stood.name, leader: line } };
    }
  }
  return null;
}

/** Lines that lead from a land to the sea, and cross its coast and no other edge; the shortest first. */
function leadersFrom(rows: Rows, inland: number, { reach, shore }: Board): { line: Line; way: Point }[] {
  const middle = roomFor(rows, 0, 0, () => true);
  if (!middle) return [];
  const away = ([x, y]: Point) => Math.hypot(x - middle[0], y - middle[1]);
  const starts = shoresOf(rows, inland, shore)
    .sort((a, b) => away(a) - away(b))
    .slice(0, STARTS);
  const found: { line: Line; way: Point }[] = [];
  for (const length of LENGTHS)
    for (const start of starts)
      for (const way of WAYS) {
        const line: Line = [start, [start[0] + way[0] * length * reach, start[1] + way[1] * length * reach]];
        if (shore.isOpen(line[1]) && shore.crossed(line) === 1) found.push({ line, way });
      }
  return found;
}

/** Places a little inland of where rows of a land end at the sea. */
function shoresOf({ top, step, stretches }: Rows, inland: number, { isOpen }: Shore): Point[] {
  const found: Point[] = [];
  for (let row = 1; row < stretches.length; row += 3) {
    const along = stretches[row]!;
    const y = top + row * step;
    for (let i = 0; i < along.length; i += 2) {
      const [from, to] = [along[i]!, along[i + 1]!];
      const within = Math.min(inland, (to - from) / 2);
      if (isOpen([from - inland, y])) found.push([from + within, y]);
      if (isOpen([to + inland, y])) found.push([to - within, y]);
    }
  }
  return found;
}

/** Whether a tile is on water, and no coast runs through its edges. */
function isAfloat(tile: Tile, { shore }: Measures): boolean {
  const corners = cornersOf(tile);
  return (
    shore.isOpen(tile.at) &&
    corners.every((corner, i) => shore.isOpen(corner) && !shore.crossed([corner, corners[(i + 1) % 4]!]))
  );
}

function isWithin(tile: Tile, bounds: Rectangle): boolean {
  const box = boundsOf(tile);
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}
