/** The world beyond the frame of the atlas: Natural Earth at 1:110 million, from the package world-atlas. */
import { createRequire } from 'node:module';
import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { densified } from '../lib/atlas/borders/densify';
import { toPolylines, type Point } from '../lib/atlas/borders/polylines';
import { FRAME } from '../lib/atlas/borders/extent';
import type { World } from '../lib/atlas/types';

/**
 * ISO numbers of the states that in Asia have the outer borders of the Soviet Union between them: Russia, Kazakhstan,
 * Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan. (Tuva was annexed in October 1944.)
 */
const SOVIET = ['643', '398', '417', '762', '795', '860'];

export function worldLand(): World {
  // Required, not imported: Node 20 and the bundler spell the attributes of an import differently.
  const world = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Topology<{
    countries: GeometryCollection;
    land: GeometryCollection;
  }>;
  const soviet = world.objects.countries.geometries.filter((geometry): geometry is Polygon | MultiPolygon =>
    SOVIET.includes(String(geometry.id))
  );
  const ussr = mergeArcs(world, soviet);
  const windows = [EAST, ...OTHERS];
  return {
    ...world,
    objects: { land: world.objects.land },
    beyond: { ussr: landIn(world, ussr, [EAST]), other: landIn(world, world.objects.land, windows) }
  };
}

/** West, south, east, north in degrees. */
type Window = [number, number, number, number];

/**
 * How far this land goes on under that of the atlas, in degrees: were they to meet, their edges, each smoothed by itself,
 * would leave a hairline of water on a screen.
 */
const LAP = 0.1;

/** Windows of the world beside the frame of the atlas, as far as a figure can look. */
const EAST: Window = [FRAME.east - LAP, 0, 130, 89];
const OTHERS: Window[] = [
  [-85, 0, FRAME.west + LAP, 89],
  [FRAME.west, 0, FRAME.east, FRAME.south + LAP],
  [FRAME.west, FRAME.north - LAP, FRAME.east, 89]
];

/** Rings of some land as far as it is in the windows. */
function landIn(world: Topology, object: GeometryObject, windows: Window[]): Point[][] {
  const found = feature(world, object);
  const features = found.type === 'FeatureCollection' ? found.features : [found];
  return features.flatMap(({ geometry }) =>
    unwrapped(geometry).flatMap((coordinates) =>
      windows
        .filter((window) => reaches(coordinates[0] ?? [], window))
        .flatMap(([west, south, east, north]) => {
          const knife = geoIdentity().clipExtent([
            [west, south],
            [east, north]
          ]);
          return toPolylines((context) => geoPath(knife, context)({ type: 'Polygon', coordinates })).map((ring) =>
            densified(ring).map(rounded)
          );
        })
    )
  );
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
