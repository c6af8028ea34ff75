/** Land cut out and simplified for a small map of some size. */
import { geoIdentity, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import { toPolylines } from '../atlas/borders/polylines';
import { landFeature, linesFeature, mergePart, type StateLand } from '../atlas/borders/merge';
import { ringArea } from '../atlas/borders/ring';
import type { AtlasTopology } from '../atlas/types';
import { project, type Box, type Point } from '../scene/mercator';
import type { Land } from './label-spots';
import { drawnData } from './path';
import { drawnFrom, type ProjectedTopology } from './projected-topology';

export type Ring = Point[];

/** Drawing units to a CSS pixel, as on the plate, so that its patterns serve here too. */
export const UNITS_PER_PIXEL = 4;
/** Points that change the picture by less than this, in square pixels, are left out. */
const LEAST_BEND = 0.7;
/** So are islands and holes smaller than this, in square pixels. */
const LEAST_ISLAND = 1.5;
/** Land goes on this far beyond the edge of the sheet, in drawing units, so that the edge is not drawn as a coast. */
const BLEED = 24;

/** A piece of the plane as it is drawn, before anything is on it; in drawing units, from its upper left corner. */
export interface Paper {
  width: number;
  height: number;
  /** Drawing units to a unit of the plane. */
  scale: number;
  /** What of a polygon, and of a line, in drawing units, is on the paper. */
  cutRings: (rings: Point[][]) => Ring[];
  cutLine: (line: Point[]) => Point[][];
  /** Where a point of the plane lies on the paper. */
  onPaper: (point: Point) => Point;
  /** Where a place, [lon, lat], lies on the paper. */
  at: (place: Point) => Point;
}

/** A small map's land. */
export interface Sheet extends Paper {
  lands: Land[];
  /** The land of some territories together. */
  landOf: (territories: string[]) => Land;
  /** How much of a state's land is on the sheet, 0 to 1. */
  shareOf: (state: string) => number;
  /** Lines along arcs of the atlas, as far as they are on the sheet. */
  linesOf: (lines: TopoLines, keep?: (line: Point[]) => Point[][]) => Point[][];
}

export interface PaperOptions {
  /** Of what is drawn on it. */
  toPlane?: (place: Point) => Point;
  /** How far land goes on beyond the edge, in drawing units. */
  bleed?: number;
}

/**
 * @param box what is shown, in a plane
 * @param width in CSS pixels
 */
export function paperOf(box: Box, width: number, { toPlane = project, bleed = BLEED }: PaperOptions = {}): Paper {
  const scale = (UNITS_PER_PIXEL * width) / box.width;
  const [right, bottom] = [UNITS_PER_PIXEL * width, Math.round(box.height * scale)];
  const onPaper = (point: Point): Point => [(point[0] - box.x) * scale, (point[1] - box.y) * scale];
  const [[left, top], [far, deep]] = [
    [-bleed, -bleed],
    [right + bleed, bottom + bleed]
  ] as const;
  const knife = geoIdentity().clipExtent([
    [left, top],
    [far, deep]
  ]);
  const isWithin = (point: Point) => point[0] >= left && point[0] <= far && point[1] >= top && point[1] <= deep;
  const isAway = (points: Point[]) =>
    points.every((point) => point[0] < left) ||
    points.every((point) => point[0] > far) ||
    points.every((point) => point[1] < top) ||
    points.every((point) => point[1] > deep);
  /** Most land lies on the sheet whole, and much of the rest not at all. */
  const cutRings = (coordinates: Point[][]): Ring[] => {
    const [outside = []] = coordinates;
    if (outside.every(isWithin)) return coordinates;
    return isAway(outside) ? [] : toPolylines((context) => geoPath(knife, context)({ type: 'Polygon', coordinates }));
  };
  const cutLine = (line: Point[]): Point[][] => {
    const kept: Point[][] = [];
    let run: Point[] = [];
    let wasWithin = false;
    for (let i = 0; i < line.length; i++) {
      const point = line[i]!;
      const before = line[i - 1];
      const within = isWithin(point);
      if (before && !(within && wasWithin)) {
        // Only steps over the edge are cut: most of a coast is far from it.
        const [step] = isAway([before, point])
          ? []
          : toPolylines((context) => geoPath(knife, context)({ type: 'LineString', coordinates: [before, point] }));
        if (wasWithin && step) run.push(step.at(-1)!);
        else if (step) run = within ? step.slice(0, 1) : step;
        if (!within) {
          if (run.length > 1) kept.push(run);
          run = [];
        }
      }
      if (within) run.push(point);
      wasWithin = within;
    }
    if (run.length > 1) kept.push(run);
    return kept;
  };
  return { width: right, height: bottom, scale, cutRings, cutLine, onPaper, at: (place) => onPaper(toPlane(place)) };
}

/**
 * @param states of an atlas that the projected topology was made from
 * @param box what is shown, in the plane of that topology
 * @param width in CSS pixels
 */
export function sheetOf(
  projected: ProjectedTopology,
  states: StateLand[],
  box: Box,
  width: number,
  options?: PaperOptions
): Sheet {
  const paper = paperOf(box, width, options);
  const { scale, cutRings, cutLine } = paper;
  const topology: AtlasTopology = drawnFrom(projected, box, scale, (LEAST_BEND * UNITS_PER_PIXEL ** 2) / scale ** 2);
  const wholes = new Map<string, number>();
  const cut = (id: string, { coordinates }: MultiPolygon): Land => {
    const polygons = coordinates as Point[][][];
    wholes.set(
      id,
      polygons.reduce((sum, [outside = []]) => sum + areaOf(outside), 0)
    );
    return visible(id, polygons.map(cutRings));
  };
  const lands = states
    .map((land) => cut(land.state, landFeature(topology, land).geometry))
    .filter(({ polygons }) => polygons.length > 0);
  return {
    ...paper,
    lands,
    shareOf: (state) => (lands.find(({ id }) => id === state)?.size ?? 0) / (wholes.get(state) ?? Infinity),
    landOf: (territories) => cut('', mergePart(topology, territories)),
    linesOf: (lines, keep = (line) => [line]) =>
      linesFeature(topology, lines)
        .coordinates.flatMap((line) => keep(line as Point[]))
        .flatMap(cutLine)
  };
}

/** The whole paper as a box. */
export const wholeOf = ({ width, height }: Paper): Box => ({ x: 0, y: 0, width, height });

/** Path data of land on a sheet. */
export const landData = ({ polygons }: Land): string => drawnData(polygons.flat(), true);

/** Unsigned area of a ring. */
export const areaOf = (ring: Ring): number => Math.abs(ringArea(ring));

/** Land without islands and holes too small to see; something is left of every state. */
function visible(id: string, cut: Ring[][]): Land {
  const least = LEAST_ISLAND * UNITS_PER_PIXEL ** 2;
  const weighed = cut
    .filter((rings) => rings.length > 0)
    .map((rings) => rings.map((ring) => ({ ring, area: areaOf(ring) })).sort((a, b) => b.area - a.area))
    .sort(([a], [b]) => (b?.area ?? 0) - (a?.area ?? 0));
  const seen = weighed.filter(([outside], index) => index === 0 || (outside?.area ?? 0) >= least);
  return {
    id,
    size: weighed.reduce((sum, [outside]) => sum + (outside?.area ?? 0), 0),
    polygons: seen.map((rings) =>
      rings.filter(({ area }, index) => index === 0 || area >= least).map(({ ring }) => ring)
    )
  };
}
