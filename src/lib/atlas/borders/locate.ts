import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { surrounds } from './ring';
import type { AtlasTopology, Lacking } from '../types';

/**
 * A function that tells which territory a spot lies in, null for water.
 * @param topology the level decides how exact the answer is
 */
export function locator(topology: AtlasTopology): (spot: [number, number]) => string | null {
  const lands = topology.objects.territories.geometries.flatMap((geometry) => {
    const { geometry: land } = feature(topology, geometry as GeometryObject) as Feature<Geometry | null>;
    if (!land) return [];
    const polygons =
      land.type === 'Polygon' ? [land.coordinates] : land.type === 'MultiPolygon' ? land.coordinates : [];
    return polygons.map((rings) => ({ id: String(geometry.id), rings, box: boxOf(rings[0] ?? []) }));
  });
  return ([x, y]) => {
    const found = lands.find(
      ({ rings, box: [left, bottom, right, top] }) =>
        x >= left &&
        x <= right &&
        y >= bottom &&
        y <= top &&
        rings.filter((ring) => surrounds(ring, [x, y])).length % 2 === 1
    );
    return found?.id ?? null;
  };
}

/** How near a spot at sea must be to an island that is not drawn to be taken for it. */
const LACKING_KM = 4;

/** The island nearest to a spot at sea among those that the map lacks, or null where none is near. */
export function lackingNear(lacking: Lacking[], [lon, lat]: [number, number]): Lacking | null {
  let nearest: Lacking | null = null;
  let least = LACKING_KM;
  for (const island of lacking) {
    const east = (island.at[0] - lon) * Math.cos((lat * Math.PI) / 180);
    const km = Math.hypot(east, island.at[1] - lat) * KM_A_DEGREE;
    if (km < least) [nearest, least] = [island, km];
  }
  return nearest;
}

const KM_A_DEGREE = 111.195;

function boxOf(ring: Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
