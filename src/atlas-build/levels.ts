/** From labelled faces to the two levels of detail that are served. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../lib/atlas/types';
import { ringArea } from '../lib/atlas/borders/ring';
import type { Cut, Face } from './cut';
import { mapshaper } from './mapshaper';

/** A level of detail. */
export interface Level {
  name: 'overview' | 'detail';
  /** Smallest triangle kept by the Visvalingam simplification, as the length in km that mapshaper calls resolution. */
  intervalKm: number;
  /** Quantization: number of steps over the width of the frame. */
  steps: number;
  /** Islands smaller than this are left out, unless their territory is one of the small ones. */
  minIslandKm2: number;
}

export const LEVELS: Level[] = [
  { name: 'overview', intervalKm: 2.5, steps: 14_000, minIslandKm2: 30 },
  { name: 'detail', intervalKm: 0.6, steps: 60_000, minIslandKm2: 0.5 }
];

/** Territories smaller than this are kept whole: simplified, they would be other shapes or nothing. */
const KEPT_WHOLE_KM2 = 300;

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
 * One level: simplified, small islands dropped, quantized. A small territory keeps all its vertices and islands, and one
 * that the grid would swallow keeps the box of whole steps that covers it, cut out of its neighbours: every territory
 * has land at every level.
 * @param territories result of `dissolve`
 */
export async function makeLevel(level: Level, territories: Topology): Promise<AtlasTopology> {
  const { intervalKm, minIslandKm2 } = level;
  const simplified = await mapshaper<Lands>(
    [
      '-i territories.json',
      `-each 'small = this.area < ${KEPT_WHOLE_KM2}e6' -explode`,
      `-simplify variable interval='small || this.area < ${4 * intervalKm ** 2}e6 ? 0 : ${intervalKm * 1000}' visvalingam weighted keep-shapes`,
      "-filter 'small' + name=whole",
      "-filter '!small' target=territories",
      `-filter-islands min-area=${minIslandKm2}km2 target=territories`,
      '-merge-layers target=territories,whole',
      '-o format=geojson gj2008 out.json'
    ].join(' '),
    { 'territories.json': territories }
  );
  // Rounding to steps can make rings of narrow fjords cross themselves: `clean` mends that, and the check is strict. Where
  // the box of a small land lies over a neighbour, the smaller keeps it.
  const cleaned = await mapshaper<AtlasTopology>(
    `-i level.json -clean overlap-rule=min-area -o format=topojson quantization=${level.steps} id-field=territory out.json`,
    { 'level.json': onGrid(simplified, level.steps) }
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
 * A territory of which less than a step squared is left becomes the box around its largest piece.
 */
function onGrid(lands: Lands, steps: number): Topology {
  const step = widthOf(lands) / (steps - 1);
  const whole = (ring: Position[]): Position[] => {
    const points = ring.map((position) => position.map((degrees) => Math.round(degrees / step) * step));
    return points.filter((point, index) => index === 0 || point.join() !== points[index - 1]?.join());
  };
  const drawn = new Map<string, Position[][][]>();
  const largest = new Map<string, Position[]>();
  for (const { properties, geometry } of lands.features) {
    const { territory } = properties;
    const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
    const coordinates = polygons
      .map((rings) => rings.map(whole))
      .filter(([outside = []]) => hasArea(outside, step))
      .map((rings) => rings.filter((ring) => hasArea(ring, step)));
    drawn.set(territory, [...(drawn.get(territory) ?? []), ...coordinates]);
    for (const [outside = []] of polygons)
      if (Math.abs(ringArea(outside)) > Math.abs(ringArea(largest.get(territory) ?? [])))
        largest.set(territory, outside);
  }
  const features = [...drawn].map(([territory, coordinates]): Feature<Polygon | MultiPolygon> => {
    const area = coordinates.reduce((sum, [outside = []]) => sum + Math.abs(ringArea(outside)), 0);
    const left: MultiPolygon = { type: 'MultiPolygon', coordinates };
    const geometry = area < step * step ? boxAround(largest.get(territory) ?? [], step) : left;
    return { type: 'Feature', properties: { territory }, geometry };
  });
  return topology({ territories: { type: 'FeatureCollection', features } as never }, steps) as unknown as Topology;
}

/** The box of whole steps nearest to a ring, at least one step wide and high, outer ring clockwise. */
function boxAround(ring: Position[], step: number): Polygon {
  const span = (axis: 0 | 1): [number, number] => {
    const along = ring.map((position) => (position[axis] ?? 0) / step);
    const [least, most] = [Math.min(...along), Math.max(...along)];
    const low = Math.round(most) > Math.round(least) ? Math.round(least) : Math.floor((least + most) / 2);
    return [low * step, Math.max(Math.round(most), low + 1) * step];
  };
  const [[west, east], [south, north]] = [span(0), span(1)];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south]
      ]
    ]
  };
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
