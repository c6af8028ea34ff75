/** The ground of a figure's maps: land and lines in a plane, cut to the size drawn. Lengths in tenths of a point. */
import { FRAME } from '../atlas/frame';
import { coasts, frontiers, onDate, reserves, zoneBoundaries, type Dated } from '../atlas/merge';
import { neighboursOn } from '../atlas/neighbours';
import { borderDate } from '../atlas/owner';
import type { AtlasTables, AtlasTopology, World } from '../atlas/types';
import type { Box } from '../scene/frame';
import type { FigureScene } from '../scene/figure-scene';
import { boundsOf, type Recipe } from '../scene/recipe';
import { arrangementOf, DEFAULT_DATE } from '../scene/view';
import type { Names } from './names';
import { drawnData } from './path';
import { boxIn, planeOf, type Plane } from './projection';
import { landData, sheetOf, survey, UNITS_PER_PIXEL, type Point, type Sheet } from './sheet';
import { UNITS } from './units';

/** What figures are drawn from. */
export interface FigureAtlas {
  tables: AtlasTables;
  overview: AtlasTopology;
  /** Read only where a figure needs it. */
  detail: () => AtlasTopology;
  land: () => World;
}

/** Ground of all panels of a figure: they show the same land at the same size. */
export interface Ground {
  plane: Plane;
  /** In the plane. */
  box: Box;
  sheet: Sheet;
  /** Metres to a drawing unit. */
  metres: number;
  /** Path data of every state. */
  lands: Map<string, string>;
  /** Names that have been placed on it, by how they are set. */
  names: Map<string, Names>;
  /** Path data. Land beyond the frame of the atlas: that of the Soviet Union, and all other. */
  beyond: { ussr: string; other: string };
  coast: string;
  frontiers: string;
  reserves: string;
  also: string;
}

const found = new WeakMap<FigureAtlas, Map<string, string[]>>();

/** Countries that share a frontier as figures draw them, found once: fills that meet must be told apart. */
export function neighboursIn(atlas: FigureAtlas): Map<string, string[]> {
  const { overview, tables } = atlas;
  const known =
    found.get(atlas) ?? neighboursOn(onDate(overview, tables.ownership, borderDate(tables.dates, DEFAULT_DATE)));
  found.set(atlas, known);
  return known;
}

/** Metres to a point up to which the detailed geometry is finer than the overview where it is drawn. */
const DETAIL_BELOW = 6000;

/** A topology in a plane. */
interface Surveyed {
  topology: AtlasTopology;
  /** Where x of a point is among these, the point lies on the frame of the atlas. */
  frame: Set<number>;
}

const surveyed = new WeakMap<AtlasTopology, Map<string, Surveyed>>();

/** A topology in a plane, made once for any number of figures: each arc is projected once. */
function surveyIn(level: AtlasTopology, plane: Plane): Surveyed {
  const planes = surveyed.get(level) ?? new Map<string, Surveyed>();
  surveyed.set(level, planes);
  const known = planes.get(plane.id);
  if (known) return known;
  const frame = new Set<number>();
  const topology = survey(level, (place) => {
    const point = plane.at(place);
    if (isOnFrame(place)) frame.add(point[0]);
    return point;
  });
  planes.set(plane.id, { topology, frame });
  return { topology, frame };
}

/** How near a point is to the frame of the atlas to lie on it, in degrees. */
const ON_FRAME = 1e-4;

const isOnFrame = (place: Point): boolean =>
  Math.abs(place[0] - FRAME.west) < ON_FRAME ||
  Math.abs(place[0] - FRAME.east) < ON_FRAME ||
  Math.abs(place[1] - FRAME.south) < ON_FRAME ||
  Math.abs(place[1] - FRAME.north) < ON_FRAME;

const grounds = new WeakMap<FigureAtlas, { key: string; ground: Ground }>();

/**
 * The ground of a recipe; the last one is kept, since a series of figures mostly has the same.
 * @param width of a panel, in points
 */
export function groundOf(recipe: Recipe, atlas: FigureAtlas, box: Box, width: number): Ground {
  const { projection, date, also } = recipe;
  const key = JSON.stringify([projection, date, also, box, width]);
  const kept = grounds.get(atlas);
  if (kept?.key === key) return kept.ground;
  const ground = makeGround(recipe, atlas, box, width);
  grounds.set(atlas, { key, ground });
  return ground;
}

/**
 * Box of a recipe in its plane, with the shape that is wanted: what is asked for is never cut.
 * @param aspect height over width, or null for that of the extent
 */
export function boxFor(recipe: Recipe, aspect: number | null): Box {
  const box = boxIn(planeOf(recipe.projection), boundsOf(recipe));
  if (aspect === null) return box;
  const width = Math.max(box.width, box.height / aspect);
  const height = width * aspect;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function makeGround(recipe: Recipe, atlas: FigureAtlas, box: Box, width: number): Ground {
  const { tables } = atlas;
  const plane = planeOf(recipe.projection);
  const metres = box.width / (width * UNITS);
  const level = metres * UNITS < DETAIL_BELOW ? atlas.detail() : atlas.overview;
  const { topology, frame } = surveyIn(level, plane);
  const on = (date: string): Dated => onDate(topology, tables.ownership, borderDate(tables.dates, date));
  const sheetOn = (date: string) =>
    sheetOf(on(date), box, (width * UNITS) / UNITS_PER_PIXEL, { toPlane: plane.at, bleed: 0 });
  const sheet = sheetOn(DEFAULT_DATE);
  const dated = recipe.date === DEFAULT_DATE ? sheet : sheetOn(recipe.date);
  const data = (lines: Point[][]) => drawnData(lines, false);
  const edge = new Set([...frame].map((x) => sheet.onSheet([x, 0])[0]));
  const off = (line: Point[]) => offFrame(line, edge);
  return {
    ...{ plane, box, sheet, metres },
    lands: new Map(sheet.lands.map((land) => [land.id, landData(land)])),
    names: new Map(),
    beyond: beyondFrame(atlas.land(), sheet),
    coast: data(sheet.linesOf(coasts, off)),
    frontiers: data(dated.linesOf(frontiers, off)),
    reserves: data(dated.linesOf(reserves, off)),
    also: recipe.also ? data(alsoOn(recipe.also, sheetOn, sheet, tables, off)) : ''
  };
}

function alsoOn(
  also: string,
  sheetOn: (date: string) => Sheet,
  sheet: Sheet,
  { zones }: AtlasTables,
  off: (line: Point[]) => Point[][]
): Point[][] {
  const day = arrangementOf(also);
  return day
    ? sheet.linesOf(({ topology }) => zoneBoundaries(topology, zones, day), off)
    : sheetOn(also).linesOf(frontiers, off);
}

/** A line without the stretches where the frame of the atlas cuts the land: they are neither coast nor frontier. */
function offFrame(line: Point[], frame: Set<number>): Point[][] {
  if (!line.some((point) => frame.has(point[0]))) return [line];
  const kept: Point[][] = [];
  let run: Point[] = [];
  let before = false;
  for (const point of line) {
    const onFrame = frame.has(point[0]);
    if (onFrame && before) {
      if (run.length > 1) kept.push(run);
      run = [];
    }
    run.push(point);
    before = onFrame;
  }
  if (run.length > 1) kept.push(run);
  return kept;
}

/** Coarse land beyond the frame of the atlas, so that the sea does not begin where it ends. */
function beyondFrame({ beyond }: World, { at, cutRings }: Sheet): Ground['beyond'] {
  const cut = (rings: Point[][]) => {
    const projected = rings.map((ring) => ring.map(at));
    const near = projected.filter((ring) => ring.every((point) => point.every(Number.isFinite)));
    return drawnData(
      near.flatMap((ring) => cutRings([ring])),
      true
    );
  };
  return { ussr: cut(beyond.ussr), other: cut(beyond.other) };
}

/** A scene whose legend has only what is in view: an extent may leave some of its countries out. */
export function inView(scene: FigureScene, { sheet, lands }: Ground): FigureScene {
  const { width, height } = sheet;
  const isOn = ([x, y]: Point) => x >= 0 && y >= 0 && x <= width && y <= height;
  const parts = new Map(scene.named.parts.map((part) => [part.id, part]));
  const seen = (id: string): boolean => {
    if (lands.get(id)) return true;
    const part = parts.get(id);
    return part ? isOn(sheet.at(part.at)) || sheet.landOf(part.territories).polygons.length > 0 : false;
  };
  const legend = scene.legend
    .map((item) => ({
      ...item,
      panels: item.panels
        .map((panel) => ({ ...panel, countries: panel.countries.filter(seen) }))
        .filter(({ countries }) => countries.length > 0)
    }))
    .filter(({ panels }) => panels.length > 0);
  return { ...scene, legend };
}
