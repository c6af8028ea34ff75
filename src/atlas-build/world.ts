/** The world beyond the frame of the atlas: Natural Earth at 1:50 million, from the package world-atlas. */
import { createRequire } from 'node:module';
import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { densified } from '../lib/atlas/borders/densify';
import { toPolylines, type Point } from '../lib/atlas/borders/polylines';
import { FRAME } from '../lib/atlas/borders/extent';
import { lazy } from '../lib/atlas/memo';
import { ringArea } from '../lib/atlas/borders/ring';
import type { World, WorldLand } from '../lib/atlas/types';

/**
 * ISO numbers of the states of today that have the borders of those of the time between them, where the frame of the
 * atlas ends: of the Soviet Union, in Asia, Russia, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan.
 * (Tuva, annexed in October 1944, is not told apart.)
 */
const SOVIET = ['643', '398', '417', '762', '795', '860'];
const [UNITED_STATES, IRAN, GREENLAND] = ['840', '364', '304'];

/** The day from which the Soviet Union counted southern Sakhalin and the Kuriles its own (decree of 2 February 1946). */
const KURILES_SOVIET = '1945-09-20';

/** What bends a coast by less is left out, in square kilometres, and so are islands smaller than that. */
const LEAST_BEND = 150;
const SPHERE = 6371 ** 2;

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Made once: it is the same whatever geodata holds. */
export const worldLand = lazy(makeWorldLand);

function makeWorldLand(): World {
  // Required, not imported: Node 20 and the bundler spell the attributes of an import differently.
  const required = createRequire(import.meta.url);
  const coarse = required('world-atlas/land-110m.json') as Topology<{ land: GeometryCollection }>;
  const world = simplify(
    presimplify(required('world-atlas/countries-50m.json') as Countries, sphericalTriangleArea),
    LEAST_BEND / SPHERE
  );
  /** Land of some states together, or of all. */
  const polygonsOf = (ids: string[] | null): Position[][][] => {
    const states = world.objects.countries.geometries.filter(
      (each): each is Polygon | MultiPolygon =>
        (each.type === 'Polygon' || each.type === 'MultiPolygon') && (!ids || ids.includes(String(each.id)))
    );
    const { geometry } = feature(world, mergeArcs(world, states));
    return unwrapped(geometry).filter(([outside = []]) => isSeen(outside));
  };
  const all = polygonsOf(null);
  const greenland = polygonsOf([GREENLAND]);
  const soviet = polygonsOf(SOVIET);
  const ringsIn = (polygons: Position[][][], windows: Window[]): Point[][] =>
    polygons.flatMap((coordinates) => windows.flatMap((window) => cut({ type: 'Polygon', coordinates }, window)));
  return {
    ...coarse,
    beyond: {
      ussr: ringsIn(soviet, [NEAR.east, SOUTH_EAST]),
      other: [...ringsIn(all, [...Object.values(NEAR), SOUTH_WEST, SOUTH_EAST]), ...ringsIn(greenland, [NORTH_WEST])]
    },
    whole: {
      land: [...ringsIn(all, [...Object.values(FAR), SOUTH_WEST, SOUTH_EAST]), ...ringsIn(greenland, [NORTH_WEST])],
      cuts: {
        lons: [FAR.east[0], FAR.west[2], FAR.south[0], FAR.south[2], SOUTH_EAST[0], SOUTH_WEST[0], SOUTH_WEST[2]],
        lats: [FAR.south[3], FAR.north[1], SOUTH_EAST[3], SOUTH_WEST[3], FRAME.south].map(
          (lat) => Math.round(lat * 100) / 100
        )
      },
      states: [
        { state: 'ussr', from: '', rings: ringsIn(soviet, SOVIET_FAR_EAST) },
        { state: 'ussr', from: KURILES_SOVIET, rings: ringsIn(soviet, KURILES) },
        { state: 'usa', from: '', rings: ringsIn(polygonsOf([UNITED_STATES]), [FAR.west]) },
        { state: 'iran', from: '', rings: ringsIn(polygonsOf([IRAN]), [FAR.south]) }
      ] satisfies WorldLand[]
    }
  };
}

/** West, south, east, north in degrees. */
type Window = [number, number, number, number];

/**
 * How far this land goes on under that of the atlas, in degrees: were they to meet, their edges, each smoothed by itself,
 * would leave a hairline of water on a screen.
 */
const LAP = 0.1;

/** Windows beside the frame of the atlas between some outer edges. */
const beside = ([west, south, east, north]: Window) => ({
  east: [FRAME.east - LAP, south, east, north] as Window,
  west: [west, south, FRAME.west + LAP, north] as Window,
  south: [FRAME.west, south, FRAME.east, FRAME.south + LAP] as Window,
  north: [FRAME.west, FRAME.north - LAP, FRAME.east, north] as Window
});

/** As far as a figure of Europe can look. */
const NEAR = beside([-85, 0, 130, 89]);
/** All the world, from the Bering Strait to the Bering Strait, but for Antarctica. */
const FAR = beside([-169, -60, 191, 89]);
/** Within the frame the atlas has no Greenland, no Mauritania, and nothing east of Iran: there this land lies under its own. */
const NORTH_WEST: Window = [FRAME.west, 59, -10, FRAME.north];
const SOUTH_WEST: Window = [-13.2, FRAME.south, -4, 27.5];
const SOUTH_EAST: Window = [60, FRAME.south, FRAME.east, 41.5];

/** The Soviet Union beyond the frame, without southern Sakhalin and the Kuriles; and these. */
const SOVIET_FAR_EAST: Window[] = [
  SOUTH_EAST,
  [FRAME.east - LAP, 30, 141.3, 89],
  [141.2, 50, 150, 89],
  [149.9, 50.86, 191, 89]
];
const KURILES: Window[] = [
  [141.2, 40, 150, 50],
  [150, 40, 160, 50.86]
];

/** Rings of a polygon as far as they are in a window, wound as they were. */
function cut(polygon: { type: 'Polygon'; coordinates: Position[][] }, window: Window): Point[][] {
  const [outside = []] = polygon.coordinates as Point[][];
  if (!reaches(outside, window)) return [];
  const [west, south, east, north] = window;
  const knife = geoIdentity().clipExtent([
    [west, south],
    [east, north]
  ]);
  const rings = toPolylines((context) => geoPath(knife, context)(polygon)).map((ring) => densified(ring).map(rounded));
  // A window that lies in the land as a whole comes back wound its own way.
  const [only] = rings;
  const isTurned = rings.length === 1 && only && ringArea(only) * ringArea(outside) < 0;
  return isTurned ? [only.reverse()] : rings;
}

/** Whether a ring is of an island that is large enough, by the box around it. */
function isSeen(ring: Position[]): boolean {
  const [lons, lats] = [ring.map(([lon = 0]) => lon), ring.map(([, lat = 0]) => lat)];
  const degree = (SPHERE ** 0.5 * Math.PI) / 180;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const across = (Math.max(...lons) - Math.min(...lons)) * Math.cos((south * Math.PI) / 180);
  return across * (north - south) * degree ** 2 > LEAST_BEND;
}

/** Whether a ring has a point in a window, or could. */
function reaches(ring: Position[], [west, south, east, north]: Window): boolean {
  const beyond = (out: (place: Position) => boolean) => ring.every(out);
  return !(
    beyond(([lon = 0]) => lon < west) ||
    beyond(([lon = 0]) => lon > east) ||
    beyond(([, lat = 0]) => lat < south) ||
    beyond(([, lat = 0]) => lat > north)
  );
}

/** Polygons of some land, those that cross the antimeridian in one piece, with longitudes beyond 180°. */
function unwrapped(geometry: Geometry): Position[][][] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.some(([lon = 0]) => lon > 100) ? ring.map(([lon = 0, lat = 0]) => [lon < -100 ? lon + 360 : lon, lat]) : ring
    )
  );
}

/** A hundredth of a degree is finer than this land. */
const rounded = ([lon, lat]: Point): Point => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
