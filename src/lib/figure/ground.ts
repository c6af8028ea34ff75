/**
 * The ground of a figure's maps: land and lines in a plane, cut to about the size drawn. A panel draws it a little larger
 * or smaller, so that figures of many widths share one.
 */
import { inMemory, whenAsked, type Keep } from '../atlas/keep';
import { onDate, shapesOn, zoneArcs, type Shapes } from '../atlas/merge';
import { neighboursOf } from '../atlas/neighbours';
import { borderDate } from '../atlas/owner';
import type { AtlasTopology, FigureTables, Part, World } from '../atlas/types';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { Box } from '../scene/frame';
import type { FigureScene } from '../scene/figure-scene';
import { boundsOf, type Recipe } from '../scene/recipe';
import { arrangementOf, DEFAULT_DATE } from '../scene/view';
import type { Wish } from './labels';
import { edgesOf, type Edges } from './land';
import type { Names } from './names';
import { drawnData } from './path';
import { boxIn, planeOf, type Plane } from './projection';
import { landData, paperOf, sheetOf, UNITS_PER_PIXEL, wholeOf, type Paper, type Point, type Sheet } from './sheet';
import { middleOf } from './sketch';
import { survey, type Survey } from './survey';
import { UNITS } from './units';

/** What figures are drawn from. */
export interface FigureAtlas {
  tables: FigureTables;
  overview: AtlasTopology;
  /** Read only where a figure needs it. */
  detail: () => AtlasTopology;
  land: () => World;
  /**
   * What is made under a name, made once: it is the same for every figure. Only plain values, numbers in arrays and the
   * like, so that it can be kept in a file.
   */
  kept: Keep;
  /** The same for what figures of one place and about one size share: it may be kept for a while. */
  recent: Keep;
}

/** Ground of all panels of a figure: they show the same land at the same size. Lengths in drawing units. */
export interface Ground extends Drawn {
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
  /** Where names stand best on it, found once for each list of names. */
  wishes: (names: string, find: () => Wish[]) => Wish[];
  /** Names on it, set once for each way in which they are set. */
  names: (how: string, set: () => Names) => Names;
}

/** What is drawn of the ground. */
interface Drawn {
  lands: Map<string, DrawnLand>;
  edges: Edges;
  /** Path data. Land beyond the frame of the atlas: that of the Soviet Union, and all other. */
  beyond: { ussr: string; other: string };
  coast: string;
  frontiers: string;
  reserves: string;
  also: string;
}

interface DrawnLand {
  /** Path data. */
  d: string;
  /** In square drawing units. */
  size: number;
  /** How much of the state's land is on the paper, 0 to 1. */
  share: number;
}

/** Countries that share a frontier as figures draw them: fills that meet must be told apart. */
export const neighboursIn = (atlas: FigureAtlas): Map<string, string[]> =>
  atlas.kept('neighbours', () => neighboursOf(shapesIn(atlas, 'overview', DEFAULT_DATE).states));

/** Metres to a point up to which the detailed geometry is finer than the overview where it is drawn. */
const DETAIL_BELOW = 6000;

type Level = 'overview' | 'detail';

const topologyOf = (atlas: FigureAtlas, level: Level): AtlasTopology =>
  level === 'detail' ? atlas.detail() : atlas.overview;

/** The atlas in a plane: each arc is projected once for all figures. */
const surveyIn = (atlas: FigureAtlas, level: Level, plane: Plane): Survey =>
  atlas.kept(`${level} ${plane.id}`, () => survey(topologyOf(atlas, level), plane.at));

/** What is drawn of a border date. */
const shapesIn = (atlas: FigureAtlas, level: Level, date: string): Shapes =>
  atlas.kept(`${level} ${date}`, () => {
    const { ownership, dates } = atlas.tables;
    return shapesOn(onDate(topologyOf(atlas, level), ownership, borderDate(dates, date)));
  });

/** Each width that grounds are drawn for is so many times the one before: no panel draws one a tenth too large or small. */
const RUNG = 1.2;

/** The width that a panel's ground is drawn for, in drawing units. */
export const drawnWidth = (points: number): number =>
  Math.round(RUNG ** Math.round(Math.log(points) / Math.log(RUNG)) * UNITS);

const grounds = new WeakMap<FigureAtlas, { key: string; ground: Ground }>();

/**
 * The ground of a recipe; the last one is at hand, since a series of figures mostly has the same.
 * @param width of a panel, in points
 */
export function groundOf(recipe: Recipe, atlas: FigureAtlas, box: Box, width: number): Ground {
  const { projection, date, also } = recipe;
  const drawn = drawnWidth(width);
  const key = JSON.stringify([projection, date, also, box, drawn]);
  const last = grounds.get(atlas);
  if (last?.key === key) return last.ground;
  const ground = makeGround(recipe, atlas, box, drawn, key);
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

function makeGround(recipe: Recipe, atlas: FigureAtlas, box: Box, width: number, key: string): Ground {
  const plane = planeOf(recipe.projection);
  const metres = box.width / width;
  const level = metres * UNITS < DETAIL_BELOW ? 'detail' : 'overview';
  const pixels = width / UNITS_PER_PIXEL;
  const options = { toPlane: plane.at, bleed: 0 };
  const paper = paperOf(box, pixels, options);
  const sheet = whenAsked(() =>
    sheetOf(surveyIn(atlas, level, plane), shapesIn(atlas, level, DEFAULT_DATE).states, box, pixels, options)
  );
  return {
    ...atlas.recent(`ground ${key}`, () => drawGround(recipe, atlas, level, plane, sheet())),
    ...{ plane, box, metres, paper, sheet },
    parts: whenAsked(() => atlas.recent(`parts ${key}`, () => drawParts(atlas.tables.parts, sheet()))),
    middles: whenAsked(() => atlas.recent(`middles ${key}`, () => middlesOf(sheet()))),
    wishes: (names, find) => atlas.recent(`wishes ${key} ${names}`, find),
    names: inMemory()
  };
}

function drawGround({ date, also }: Recipe, atlas: FigureAtlas, level: Level, plane: Plane, sheet: Sheet): Drawn {
  const edge = new Set(surveyIn(atlas, level, plane).frame.map((x) => sheet.onPaper([x, 0])[0]));
  const data = (lines: TopoLines) =>
    drawnData(
      sheet.linesOf(lines, (line) => offFrame(line, edge)),
      false
    );
  const dated = shapesIn(atlas, level, date);
  return {
    lands: new Map(
      sheet.lands.map((land) => [land.id, { d: landData(land), size: land.size, share: sheet.shareOf(land.id) }])
    ),
    edges: edgesOf(sheet.lands, wholeOf(sheet)),
    beyond: beyondFrame(atlas, plane, sheet),
    coast: data(shapesIn(atlas, level, DEFAULT_DATE).coasts),
    frontiers: data(dated.frontiers),
    reserves: data(dated.reserves),
    also: also ? data(alsoIn(atlas, level, also)) : ''
  };
}

const drawParts = (parts: Part[], sheet: Sheet): Map<string, string> =>
  new Map(
    parts.flatMap(({ id, territories }) => {
      const d = territories.length ? landData(sheet.landOf(territories)) : '';
      return d ? [[id, d]] : [];
    })
  );

const middlesOf = (sheet: Sheet): Map<string, Point> =>
  new Map(
    sheet.lands.flatMap(({ id }) => {
      const middle = middleOf(sheet, id);
      return middle ? [[id, middle]] : [];
    })
  );

/** The second set of lines. */
function alsoIn(atlas: FigureAtlas, level: Level, also: string): TopoLines {
  const day = arrangementOf(also);
  return day ? zoneArcs(topologyOf(atlas, level), atlas.tables.zones, day) : shapesIn(atlas, level, also).frontiers;
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
function beyondFrame(atlas: FigureAtlas, plane: Plane, { onPaper, cutRings }: Paper): Ground['beyond'] {
  const projected = atlas.kept(`beyond ${plane.id}`, () => {
    const { ussr, other } = atlas.land().beyond;
    const near = (rings: Point[][]) =>
      rings.map((ring) => ring.map(plane.at)).filter((ring) => ring.every((point) => point.every(Number.isFinite)));
    return { ussr: near(ussr), other: near(other) };
  });
  const cut = (rings: Point[][]) =>
    drawnData(
      rings.flatMap((ring) => cutRings([ring.map(onPaper)])),
      true
    );
  return { ussr: cut(projected.ussr), other: cut(projected.other) };
}

/** A scene whose legend has only what is in view: an extent may leave some of its countries out. */
export function inView(scene: FigureScene, { paper, lands, parts }: Ground): FigureScene {
  const { width, height } = paper;
  const isOn = ([x, y]: Point) => x >= 0 && y >= 0 && x <= width && y <= height;
  const places = new Map(scene.named.parts.map(({ id, at }) => [id, at]));
  const seen = (id: string): boolean => {
    if (lands.get(id)?.d) return true;
    const place = places.get(id);
    return place ? isOn(paper.at(place)) || parts().has(id) : false;
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
