/**
 * The ground of a figure's maps: land and lines in a plane, cut to about the size drawn. A panel draws it a little larger
 * or smaller, so that figures of many widths share one.
 */
import { inMemory, lazy, type Cache } from '../atlas/memo';
import { DEFAULT_DATE, landNamed, landTable, ownersBetween, type LandTable } from '../atlas/borders/land';
import { inLand, onDate, shapesOn, type Dated, type Shapes } from '../atlas/borders/merge';
import { setArcs } from '../atlas/borders/set-arcs';
import { neighboursOf } from '../atlas/borders/neighbours';
import type { Held } from '../atlas/borders/owner';
import type { AtlasTopology, FigureTables, Part, World } from '../atlas/types';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { Box, Point } from '../scene/mercator';
import { signed, type FigureScene } from '../recipe/figure-scene';
import { boundsOf, type Recipe } from '../recipe/recipe';
import { reservesOf, withReserves } from '../scene/scene';
import type { Wish } from '../drawing/labels';
import { edgesOf, type Edges, type Land } from '../drawing/label-spots';
import type { Names } from '../drawing/place-names';
import { drawnData } from '../drawing/path';
import { boxIn, planeOf, type Plane } from '../drawing/projection';
import { landData, paperOf, sheetOf, UNITS_PER_PIXEL, wholeOf, type Paper, type Sheet } from '../drawing/sheet';
import { middleOf } from '../drawing/marks';
import { projectTopology, type ProjectedTopology } from '../drawing/projected-topology';
import { UNITS } from '../svg/units';

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
  cache: Cache;
  /** The same for what figures of one place and about one size share: it may be kept for a while. */
  recent: Cache;
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
  /** Land of a state, piece or part as far as it is on the paper, or null. */
  landOf: (id: string) => Land | null;
  /** Whether some of a territory's land is on the paper. */
  hasLand: (territory: string) => boolean;
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

/** Countries that share a frontier as a figure draws them: fills that meet must be told apart. */
export function neighboursIn(atlas: FigureAtlas, { panels }: Pick<FigureScene, 'panels'>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of new Set(panels.map(({ land }) => land)))
    for (const [state, beside] of neighboursOn(atlas, key))
      found.set(state, [...new Set([...(found.get(state) ?? []), ...beside])]);
  return found;
}

const neighboursOn = (atlas: FigureAtlas, land: string): Map<string, string[]> =>
  atlas.cache(`neighbours ${land}`, () => neighboursOf(shapesIn(atlas, 'overview', land).states));

/** Metres to a point up to which the detailed geometry is finer than the overview where it is drawn. */
const DETAIL_BELOW = 6000;

type Level = 'overview' | 'detail';

const topologyOf = (atlas: FigureAtlas, level: Level): AtlasTopology =>
  level === 'detail' ? atlas.detail() : atlas.overview;

/** The atlas in a plane: each arc is projected once for all figures. */
const projectedIn = (atlas: FigureAtlas, level: Level, plane: Plane): ProjectedTopology =>
  atlas.cache(`${level} ${plane.id}`, () => projectTopology(topologyOf(atlas, level), plane.at));

const tableIn = (atlas: FigureAtlas): LandTable => atlas.cache('land table', () => landTable(atlas.tables));

/** What is drawn of a border date, of a plan's land, or between the land of two plans, by its key. */
const shapesIn = (atlas: FigureAtlas, level: Level, key: string): Shapes =>
  atlas.cache(`${level} ${key}`, () => shapesOn(datedIn(atlas, topologyOf(atlas, level), key)));

function datedIn(atlas: FigureAtlas, topology: AtlasTopology, key: string): Dated {
  const { ownership, dates, plans } = atlas.tables;
  const date = dates.find((each) => each.date === key);
  if (date) return onDate(topology, ownership, date);
  if (!key.includes(' ')) return inLand(topology, ownership, landNamed(plans, tableIn(atlas), key));
  const owners = [...ownersBetween(tableIn(atlas), key)].map(([territory, state]): [string, Held] => [
    territory,
    { territory, state, from: '', until: '', status: 'claimed', unrecognised: '' }
  ]);
  return { topology, owners: new Map(owners), leased: new Set() };
}

/** Each width that grounds are drawn for is so many times the one before: no panel draws one a tenth too large or small. */
const RUNG = 1.2;

/** The width that a panel's ground is drawn for, in drawing units. */
export const drawnWidth = (points: number): number =>
  Math.round(RUNG ** Math.round(Math.log(points) / Math.log(RUNG)) * UNITS);

const grounds = new WeakMap<FigureAtlas, Map<string, Ground>>();
/** Grounds that are at hand: plans fill the land of half a dozen days. */
const AT_HAND = 8;

/**
 * The ground of a panel; the last ones are at hand, since a series of figures mostly has the same.
 * @param land key of what is filled, see `FigurePanel`
 * @param width of the panel, in points
 */
export function groundOf(recipe: Recipe, atlas: FigureAtlas, land: string, box: Box, width: number): Ground {
  const { projection, also } = recipe;
  const drawn = drawnWidth(width);
  const lines = recipe.date ?? land;
  const key = JSON.stringify([projection, land, lines, also, box, drawn]);
  const last = grounds.get(atlas) ?? new Map<string, Ground>();
  grounds.set(atlas, last);
  const found = last.get(key) ?? makeGround(recipe, atlas, [land, lines], box, drawn, key);
  last.delete(key);
  last.set(key, found);
  for (const old of last.keys()) if (last.size > AT_HAND) last.delete(old);
  return found;
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

function makeGround(
  recipe: Recipe,
  atlas: FigureAtlas,
  [land, lines]: [string, string],
  box: Box,
  width: number,
  key: string
): Ground {
  const plane = planeOf(recipe.projection);
  const metres = box.width / width;
  const level = metres * UNITS < DETAIL_BELOW ? 'detail' : 'overview';
  const pixels = width / UNITS_PER_PIXEL;
  const options = { toPlane: plane.at, bleed: 0 };
  const paper = paperOf(box, pixels, options);
  const sheet = lazy(() =>
    sheetOf(projectedIn(atlas, level, plane), shapesIn(atlas, level, land).states, box, pixels, options)
  );
  return {
    ...atlas.recent(`ground ${key}`, () => drawGround(lines, recipe.also, atlas, level, plane, sheet())),
    plane,
    box,
    metres,
    paper,
    sheet,
    parts: lazy(() => atlas.recent(`parts ${key}`, () => drawParts(atlas.tables.parts, sheet()))),
    middles: lazy(() => atlas.recent(`middles ${key}`, () => middlesOf(sheet()))),
    wishes: (names, find) => atlas.recent(`wishes ${key} ${names}`, find),
    landOf: (id) => landOn(id, atlas.tables.parts, sheet()),
    hasLand: (territory) =>
      atlas.recent(`land ${key} ${territory}`, () => sheet().landOf([territory]).polygons.length > 0),
    names: inMemory()
  };
}

function drawGround(
  lines: string,
  also: string | null,
  atlas: FigureAtlas,
  level: Level,
  plane: Plane,
  sheet: Sheet
): Drawn {
  const edge = new Set(projectedIn(atlas, level, plane).frame.map((x) => sheet.onPaper([x, 0])[0]));
  const data = (lines: TopoLines) =>
    drawnData(
      sheet.linesOf(lines, (line) => offFrame(line, edge)),
      false
    );
  const dated = shapesIn(atlas, level, lines);
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

function landOn(id: string, parts: Part[], sheet: Sheet): Land | null {
  const state = sheet.lands.find((land) => land.id === id);
  const territories = parts.find((part) => part.id === id)?.territories ?? [];
  const land = state ?? (territories.length ? sheet.landOf(territories) : null);
  return land?.polygons.length ? land : null;
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
const alsoIn = (atlas: FigureAtlas, level: Level, also: string): TopoLines =>
  atlas.cache(`${level} lines of ${also}`, () => setArcs(topologyOf(atlas, level), atlas.tables, also));

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
  const projected = atlas.cache(`beyond ${plane.id}`, () => {
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

/**
 * A scene whose legend has only what is in view: an extent may leave some of its countries out, and some of its lines.
 * @param groundOf the ground of a panel, by its letter
 */
export function inView(scene: FigureScene, groundOf: (letter: string) => Ground): FigureScene {
  const grounds = scene.panels.map(({ letter }) => groundOf(letter));
  const places = new Map(scene.named.parts.map(({ id, at }) => [id, at]));
  const seenOn = ({ paper, lands, parts }: Ground, id: string): boolean => {
    if (lands.get(id)?.d) return true;
    const place = places.get(id);
    if (!place) return false;
    const [x, y] = paper.at(place);
    return (x >= 0 && y >= 0 && x <= paper.width && y <= paper.height) || parts().has(id);
  };
  const legend = scene.legend
    .map((item) => ({
      ...item,
      panels: item.panels
        .map((panel) => ({ ...panel, countries: panel.countries.filter((id) => seenOn(groundOf(panel.letter), id)) }))
        .filter(({ countries }) => countries.length > 0)
    }))
    .filter(({ panels }) => panels.length > 0);
  const drawn = { frontier: 'frontiers', reserve: 'reserves', also: 'also' } as const;
  const lines = scene.lines.filter(({ line }) => grounds.some((ground) => ground[drawn[line]]));
  const isSeen = (territory: string) => grounds.some((ground) => ground.hasLand(territory));
  const reserves = reservesOf(scene.lines)
    .map(({ words, lands }) => ({ words, lands: lands.filter(({ territories }) => territories.some(isSeen)) }))
    .filter(({ lands }) => lands.length);
  const isDotted = lines.some(({ line }) => line === 'reserve');
  return {
    ...scene,
    legend: signed(legend, scene.recipe),
    lines: withReserves(lines, isDotted ? reserves : [], scene.nameOf)
  };
}
