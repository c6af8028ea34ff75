/** The world in an equal-area projection, made once while prerendering: land, coasts, countries, and where marks stand. */
import { geoEqualEarthRaw } from 'd3-geo';
import { DEFAULT_DATE, landNamed } from '../atlas/borders/land';
import { landTable } from '../atlas/borders/land-table';
import { inLand, mergeBy, mergeStates, onDate, shapesOn } from '../atlas/borders/merge';
import { borderDate } from '../atlas/borders/owner';
import type { AtlasTopology, FigureTables, World } from '../atlas/types';
import type { Box, Point } from '../scene/mercator';
import { projectTopology, type ProjectedTopology } from '../drawing/projected-topology';
import { drawnData } from '../drawing/path';
import { offFrame } from '../drawing/frame';
import { middleOf } from '../drawing/marks';
import { areaOf, sheetOf, UNITS_PER_PIXEL, type Ring } from '../drawing/sheet';
import type { WorldShape } from './world';

/** Width of the whole world in units of its plane. */
const WIDTH = 4000;
/** The meridian in the middle: the one opposite runs through the Bering Strait and cuts no land. */
const MIDDLE = 11;
/** Where the picture ends, in degrees: all land but Antarctica. */
const [NORTH, SOUTH] = [83.7, -56.5];
/** What goes on from Europe far beyond it. */
const VAST = ['ussr'];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const SCALE = WIDTH / (2 * geoEqualEarthRaw(Math.PI, 0)[0]);

/** Equal Earth; [lon, lat] in degrees to units of the plane, y downwards. */
export function onWorld([lon, lat]: Point): Point {
  const [x, y] = geoEqualEarthRaw(radians(lon - MIDDLE), radians(lat));
  return [WIDTH / 2 + x * SCALE, -y * SCALE];
}

/** All of the world that there is to show, in its plane. */
const WHOLE: Box = {
  x: 0,
  y: onWorld([MIDDLE, NORTH])[1],
  width: WIDTH,
  height: onWorld([MIDDLE, SOUTH])[1] - onWorld([MIDDLE, NORTH])[1]
};

export interface ShapeOptions {
  /** Of the plane, as much as is wanted; see `partIn`. */
  part?: Box;
  /** Of the drawing in CSS pixels: so finely it is drawn. */
  width?: number;
  /** Key of the only land that is wanted, or null. */
  land?: string | null;
  /** See `onWorld`. */
  projected?: ProjectedTopology;
}

/** A box of a drawn world as a part of the plane. */
export function partIn({ whole }: WorldShape, { x, y, width, height }: Box): Box {
  const scale = WHOLE.width / whole.width;
  return {
    x: WHOLE.x + (x - whole.x) * scale,
    y: WHOLE.y + (y - whole.y) * scale,
    width: width * scale,
    height: height * scale
  };
}

/**
 * @param land of the whole world, of Natural Earth
 * @param topology overview, for Europe
 */
export function worldShape(
  land: World,
  topology: AtlasTopology,
  tables: FigureTables,
  { part = WHOLE, width = WIDTH, land: only = null, projected = projectTopology(topology, onWorld) }: ShapeOptions = {}
): WorldShape {
  const options = { toPlane: onWorld, bleed: 0 };
  const table = landTable(tables);
  const { cutRings, cutLine, onPaper, ...sheet } = sheetOf(
    projected,
    mergeBy(topology, () => 'land'),
    part,
    width,
    options
  );
  const drawn = (place: Point) => onPaper(onWorld(place));
  const cut = (rings: Point[][]): Ring[] => rings.flatMap((ring) => cutRings([ring.map(drawn)]));
  const paths: WorldShape['paths'] = [];
  const known = new Map<string, number>();
  const indexOf = (d: string, main: Ring): number => {
    const index = known.get(d) ?? paths.push({ d, box: extentOf(main) }) - 1;
    known.set(d, index);
    return index;
  };
  const keys = table.lands.map(({ key }) => key).filter((key) => !only || key === only);
  const sheets = new Map(
    keys.map((key) => {
      const named = landNamed(tables.plans, table, key);
      return [
        key,
        { named, ...sheetOf(projected, mergeStates(inLand(topology, tables.ownership, named)), part, width, options) }
      ];
    })
  );
  const statesIn = (key: string): Record<string, number> => {
    const { named, ...drawnIn } = sheets.get(key)!;
    const lands = new Map(drawnIn.lands.map((each) => [each.id, each.polygons]));
    return Object.fromEntries(
      tables.states.flatMap(({ id, clipped }) => {
        const far = land.whole.states.filter(({ state }) => state === id);
        // Half a country is no country.
        if (clipped && !far.length) return [];
        const polygons = lands.get(id) ?? [];
        const rings = cut(far.filter(({ from }) => from <= named.date).flatMap(({ rings }) => rings));
        const d = drawnData([...polygons.flat(), ...rings], true);
        const largest = (all: Ring[]) => [...all].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
        const main = [...largest(polygons.flatMap((each) => each.slice(0, 1))), ...largest(rings)];
        return d ? [[id, indexOf(d, main)]] : [];
      })
    );
  };
  const edge = new Set(projected.frame.map((x) => onPaper([x, 0])[0]));
  const coasts = sheet.linesOf(
    shapesOn(onDate(topology, tables.ownership, borderDate(tables.dates, DEFAULT_DATE))).coasts,
    (line) => offFrame(line, edge)
  );
  const far = land.whole.land
    .flatMap((ring) => coastsOf(ring, land.whole.cuts))
    .flatMap((line) => cutLine(line.map(drawn)));
  const first = sheets.get(keys[0]!)!;
  const place = (at: Point) => drawn(at).map(Math.round) as Point;
  const [x, y] = onPaper([WHOLE.x, WHOLE.y]);
  const unit = (UNITS_PER_PIXEL * width) / part.width;
  return {
    whole: { x, y, width: WHOLE.width * unit, height: WHOLE.height * unit },
    land: drawnData([...sheet.lands.flatMap(({ polygons }) => polygons.flat()), ...cut(land.whole.land)], true),
    coast: drawnData([...coasts, ...far], false),
    states: Object.fromEntries(keys.map((key) => [key, statesIn(key)])),
    paths,
    at: Object.fromEntries([
      ...tables.states.flatMap(({ id, label }) => {
        const at = label ? place(label) : middleOf(first, id);
        return at ? [[id, at] as const] : [];
      }),
      ...tables.parts.map(({ id, at }) => [id, place(at)] as const)
    ]),
    vast: VAST
  };
}

/** A ring as lines, without the edges at which its land goes on under that of the atlas. */
function coastsOf(ring: Point[], { lons, lats }: World['whole']['cuts']): Point[][] {
  const isCut = ([ax, ay]: Point, [bx, by]: Point) =>
    (ax === bx && lons.some((lon) => Math.abs(lon - ax) < 0.006)) ||
    (ay === by && lats.some((lat) => Math.abs(lat - ay) < 0.006));
  const lines: Point[][] = [];
  ring.forEach((point, index) => {
    const before = ring[index - 1];
    if (!before || isCut(before, point)) lines.push([point]);
    else lines.at(-1)!.push(point);
  });
  return lines.filter((line) => line.length > 1);
}

function extentOf(ring: Ring): Box {
  const xs = ring.map(([x]) => Math.round(x));
  const ys = ring.map(([, y]) => Math.round(y));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
