/** From labelled faces to the two levels of detail that are served. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../lib/atlas/types';
import { ringArea } from '../lib/atlas/ring';
import type { Cut, Face } from './cut';
import { mapshaper } from './shapes';

/** A level of detail. */
export interface Level {
  name: 'overview' | 'detail';
  /** Smallest triangle kept by the Visvalingam simplification, as the length in km that mapshaper calls resolution. */
  intervalKm: number;
  /** Quantization: number of steps over the width of the frame. */
  steps: number;
  /** Islands smaller than this are left out unless they are the last of their territory. */
  minIslandKm2: number;
}

export const LEVELS: Level[] = [
  { name: 'overview', intervalKm: 2.5, steps: 14_000, minIslandKm2: 30 },
  { name: 'detail', intervalKm: 0.6, steps: 60_000, minIslandKm2: 2 }
];

/** Full-resolution territories: the faces of each dissolved, arcs between them shared. */
export async function dissolve(cut: Cut, labels: Map<Face, string>): Promise<Topology> {
  const { faces } = cut.topology.objects;
  const labelled: Topology<{ territories: GeometryCollection }> = {
    ...cut.topology,
    objects: {
      territories: {
        type: 'GeometryCollection',
        geometries: faces.geometries.flatMap((geometry, index) => {
          const face = cut.faces[index];
          const territory = face && labels.get(face);
          return territory ? [{ ...geometry, properties: { territory } }] : [];
        })
      }
    }
  };
  return mapshaper(
    '-i territories.json -dissolve territory -o format=topojson no-quantization id-field=territory out.json',
    { 'territories.json': labelled }
  );
}

/**
 * One level: simplified, small islands dropped, quantized.
 * @param territories result of `dissolve`
 */
export async function makeLevel(level: Level, territories: Topology): Promise<AtlasTopology> {
  const simplified = await mapshaper<Lands>(
    [
      '-i territories.json',
      `-simplify interval=${level.intervalKm}km visvalingam weighted keep-shapes`,
      `-filter-islands min-area=${level.minIslandKm2}km2`,
      '-o format=geojson gj2008 id-field=territory out.json'
    ].join(' '),
    { 'territories.json': territories }
  );
  // Rounding to steps can make rings of narrow fjords cross themselves: `clean` mends that, and the check is strict.
  const cleaned = await mapshaper<AtlasTopology>(
    `-i level.json -clean -o format=topojson quantization=${level.steps} id-field=territory out.json`,
    { 'level.json': quantize(simplified, level.steps) }
  );
  await mapshaper('-i level.json -check-geometry strict -o format=topojson out.json', { 'level.json': cleaned });
  return renamed(cleaned);
}

/** mapshaper names a layer after its file. */
function renamed({ objects, ...rest }: Topology): AtlasTopology {
  const [territories] = Object.values(objects);
  return { ...rest, objects: { territories } } as AtlasTopology;
}

type Lands = FeatureCollection<Polygon | MultiPolygon | null, { territory: string }>;

/**
 * Arcs are found only after the coordinates are whole steps: a piece thinner than a step collapses to a line, and its
 * neighbours on both sides must then share that line, or it would be taken for a coast.
 */
function quantize(lands: Lands, steps: number): Topology {
  const step = widthOf(lands) / (steps - 1);
  const whole = (ring: Position[]): Position[] => {
    const points = ring.map((position) => position.map((degrees) => Math.round(degrees / step) * step));
    return points.filter((point, index) => index === 0 || point.join() !== points[index - 1]?.join());
  };
  const features = lands.features.map(({ properties, geometry }): Feature<MultiPolygon | null> => {
    const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
    const coordinates = polygons
      .map((rings) => rings.map(whole))
      .filter(([outside = []]) => hasArea(outside, step))
      .map((rings) => rings.filter((ring) => hasArea(ring, step)));
    return {
      type: 'Feature',
      properties: { territory: properties.territory },
      geometry: coordinates.length ? { type: 'MultiPolygon', coordinates } : null
    };
  });
  return topology({ territories: { type: 'FeatureCollection', features } as never }, steps) as unknown as Topology;
}

/** Width in degrees of everything drawn. */
function widthOf(lands: Lands): number {
  let [west, east] = [Infinity, -Infinity];
  for (const { geometry } of lands.features) {
    const rings = geometry?.type === 'Polygon' ? geometry.coordinates : (geometry?.coordinates ?? []).flat();
    for (const [lon = 0] of rings.flat()) [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  }
  return east - west;
}

/** Whether a ring encloses more than nothing, a quarter of a step squared allowed for rounding. */
function hasArea(ring: Position[], step: number): boolean {
  return ring.length > 3 && Math.abs(ringArea(ring)) > (step * step) / 4;
}
