/** Planes that figures are drawn in: metres, y downwards. */
import laea, { type Projection } from 'proj4/lib/projections/laea.js';
import lcc from 'proj4/lib/projections/lcc.js';
import merc from 'proj4/lib/projections/merc.js';
import { inMemory } from '../atlas/memo';
import type { Box, Point } from '../scene/mercator';
import type { Bounds, ProjectionId } from './projections';

const RADIAN = Math.PI / 180;

/** GRS 80: half its greater axis in metres, and how much flatter it is than a sphere. */
const [RADIUS, FLATTENING] = [6378137, 1 / 298.257222101];
const LESSER = (1 - FLATTENING) * RADIUS;
const ECCENTRICITY_SQUARED = (RADIUS * RADIUS - LESSER * LESSER) / (RADIUS * RADIUS);
const GRS80 = { a: RADIUS, b: LESSER, es: ECCENTRICITY_SQUARED, e: Math.sqrt(ECCENTRICITY_SQUARED) };

/**
 * As the EPSG registry defines 3035 and 3034; Mercator on the same ellipsoid. Angles in radians, from the meridian of
 * 10° E. Only the formulas of proj4: what it needs to read definitions takes as long to load as a map to draw.
 */
const DEFINED: Record<ProjectionId, Projection> = {
  laea: { ...laea, ...GRS80, lat0: 52 * RADIAN, long0: 10 * RADIAN, x0: 4321000, y0: 3210000 },
  lcc: {
    ...lcc,
    ...GRS80,
    lat0: 52 * RADIAN,
    long0: 10 * RADIAN,
    x0: 4000000,
    y0: 2800000,
    lat1: 35 * RADIAN,
    lat2: 65 * RADIAN
  },
  mercator: { ...merc, ...GRS80, long0: 10 * RADIAN, x0: 0, y0: 0 }
};

export interface Plane {
  id: ProjectionId;
  /** [lon, lat] in degrees to metres, y downwards. */
  at: (place: Point) => Point;
  /** The way back. */
  placeOf: (point: Point) => Point;
}

const once = inMemory();

export const planeOf = (id: ProjectionId): Plane => once(id, () => makePlane(id));

function makePlane(id: ProjectionId): Plane {
  const projection = DEFINED[id];
  projection.init();
  return {
    id,
    at: (place) => {
      const point = projection.forward({ x: place[0] * RADIAN, y: place[1] * RADIAN });
      return [point.x, -point.y];
    },
    placeOf: ([x, y]) => {
      const { x: lon, y: lat } = projection.inverse({ x, y: -y });
      return [lon / RADIAN, lat / RADIAN];
    }
  };
}

/** Points along each side of a box in degrees: enough for a curve. */
const SIDE = 24;

/** The outline of a box in degrees as a closed ring in degrees. */
export function ringOfBounds([west, south, east, north]: Bounds, side = SIDE): Point[] {
  const along = (from: Point, to: Point): Point[] =>
    Array.from({ length: side }, (_, i): Point => {
      const share = i / side;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  const [nw, ne, se, sw]: Point[] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south]
  ];
  return [...along(nw!, ne!), ...along(ne!, se!), ...along(se!, sw!), ...along(sw!, nw!), nw!];
}

/** The smallest box of a plane that holds a box in degrees. */
export function boxIn({ at }: Plane, bounds: Bounds): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of ringOfBounds(bounds)) {
    const [x, y] = at(place);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * A box in the shape that is wanted, around all that it had in it.
 * @param aspect height over width
 */
export function widened(box: Box, aspect: number): Box {
  const width = Math.max(box.width, box.height / aspect);
  const height = width * aspect;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/** True metres to a metre of the plane, along the parallel through a point of it. */
export function metresAt(plane: Plane, point: Point): number {
  const [lon, lat] = plane.placeOf(point);
  const [a, b] = [plane.at([lon - 0.05, lat]), plane.at([lon + 0.05, lat])];
  const sine = Math.sin((lat * Math.PI) / 180);
  const parallel = (RADIUS * Math.cos((lat * Math.PI) / 180)) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  return (parallel * 0.1 * Math.PI) / 180 / Math.hypot(b[0] - a[0], b[1] - a[1]);
}
