/**
 * Insets of cities that a plan divides among powers, laid out: on its map of countries they are a few pixels wide. The
 * explorer and figures draw them, each in its own way.
 */
import type { StateLand } from '../atlas/borders/merge';
import type { Language, Part } from '../atlas/types';
import type { Box, Point } from '../scene/mercator';
import type { Scene } from '../scene/scene';
import { CITY_WORDS, sectorWord, type City } from '../words/city-words';
import { bestSpot } from './label-spots';
import type { ProjectedTopology } from './projected-topology';
import { landData, sheetOf, UNITS_PER_PIXEL, wholeOf, type PaperOptions } from './sheet';

/** Height over width of an inset, and its width in parts of the size of its names. */
export const [ASPECT, LETTERS] = [0.92, 13.8];
/** Room around a city, as a share of its extent. */
const ROOM = 0.1;
/** Length of the scale bar. */
export const BAR_KM = 10;
/** A name may reach a little over the edge of its sector. */
const OVER = 0.92;
/** From one line in the corner to the next, in parts of the size of the names. */
const LINE = 1.15;

type Paint = Scene['parts'][number];

/** Lengths in drawing units, from the upper left corner. */
export interface CityInset {
  city: City;
  title: string;
  width: number;
  height: number;
  lands: { paint: Paint; d: string }[];
  names: SectorName[];
  /** Length of the scale bar. */
  bar: number;
}

export interface SectorName {
  /** Of the part. */
  id: string;
  text: string;
  /** Middle of the text; of one that has no room on its sector, the end of its line in the lower right corner. */
  at: Point;
  paint: Paint;
  /** From a sector too small for its name; else null. */
  leader: [Point, Point] | null;
}

/** Cities that a scene divides. */
export const citiesOf = ({ parts }: Pick<Scene, 'parts'>): City[] =>
  (Object.keys(CITY_WORDS) as City[]).filter((city) => sectorsOf(city, parts).length);

export const sectorsOf = (city: City, parts: Paint[]): Paint[] =>
  parts.filter(({ country }) => country.startsWith(`${city}_`));

/** What insets are drawn from: the atlas at its finest, in a plane. */
export interface CityLand {
  projected: ProjectedTopology;
  states: StateLand[];
  parts: Part[];
  paper?: PaperOptions;
  /** Kilometres to a unit of the plane, around a point of it. */
  kilometresAt: (point: Point) => number;
}

export interface CityStyle {
  /** Width of the inset, and size of its names, in drawing units. */
  width: number;
  size: number;
  language: Language;
  /** Width of a text, in parts of its size. */
  widthOf: (text: string) => number;
  /** What stands after the name of a part. */
  signOf?: (id: string) => string;
}

export function layCity(
  city: City,
  { projected, states, parts, paper, kilometresAt }: CityLand,
  scene: Pick<Scene, 'parts'>,
  { width, size, language, widthOf, signOf = () => '' }: CityStyle
): CityInset {
  const territoriesOf = new Map(parts.map(({ id, territories }) => [id, territories]));
  const sectors = sectorsOf(city, scene.parts);
  const territories = sectors.flatMap(({ country }) => territoriesOf.get(country) ?? []);
  const box = boxAround(pointsOf(projected, new Set(territories)));
  const sheet = sheetOf(projected, states, box, width / UNITS_PER_PIXEL, paper);
  const lands = scene.parts
    .map((paint) => ({ paint, land: sheet.landOf(territoriesOf.get(paint.country) ?? []) }))
    .filter(({ land }) => land.polygons.length);
  // What is too small for its name has it in the corner, with a line to it.
  const foot = (line: number): Point => [sheet.width - size * 0.5, sheet.height - size * (0.7 + line * LINE)];
  const names: SectorName[] = [];
  let lines = 0;
  for (const { paint, land } of lands) {
    if (!sectors.includes(paint)) continue;
    const text = (sectorWord(paint.country, language) ?? '') + signOf(paint.country);
    const wide = widthOf(text) * size;
    const spot = text ? bestSpot(land, wide / size, wholeOf(sheet)) : null;
    if (!spot) continue;
    const isWithin = spot.room[0] >= wide * OVER;
    const at = isWithin ? spot.at : foot(lines++);
    names.push({
      id: paint.country,
      text,
      at,
      paint,
      leader: isWithin ? null : [spot.at, [at[0] - size, at[1] - size * 0.5]]
    });
  }
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
  return {
    city,
    title: CITY_WORDS[city][language],
    width: sheet.width,
    height: sheet.height,
    lands: lands.map(({ paint, land }) => ({ paint, d: landData(land) })),
    names,
    bar: Math.round((BAR_KM * width) / (box.width * kilometresAt(middle)))
  };
}

/** Points of the edges of some territories, in the plane of their topology. */
function pointsOf({ objects, points, lengths }: ProjectedTopology, territories: Set<string>): Point[] {
  const starts: number[] = [];
  let start = 0;
  for (const length of lengths) {
    starts.push(start);
    start += 3 * length;
  }
  const arcs = objects.territories.geometries
    .filter(({ id }) => territories.has(String(id)))
    .flatMap((geometry) => ('arcs' in geometry ? (geometry.arcs.flat(3) as number[]) : []))
    .map((arc) => (arc < 0 ? ~arc : arc));
  return arcs.flatMap((arc) =>
    Array.from({ length: lengths[arc]! }, (_, index): Point => {
      const at = starts[arc]! + 3 * index;
      return [points[at]!, points[at + 1]!];
    })
  );
}

/** A box around points of a plane, in the proportions of an inset. */
function boxAround(points: Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const width = Math.max(across, down / ASPECT) * (1 + 2 * ROOM);
  const height = width * ASPECT;
  return { x: left + (across - width) / 2, y: top + (down - height) / 2, width, height };
}
