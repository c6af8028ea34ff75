/**
 * Units and hand-drawn lines become faces: the smallest pieces that no line divides any more.
 * Everything stays topological, so that neighbours share every vertex.
 */
import type { FeatureCollection, LineString, MultiLineString, Point, Position } from 'geojson';
import type { GeometryCollection, LineString as TopoLine, Topology } from 'topojson-specification';
import { ringArea } from '../lib/atlas/borders/ring';
import { mapshaper } from './mapshaper';

/** A line's record as written in `geodata/lines/<id>.geojson`, reduced to what cutting needs. */
export interface CuttingLine {
  id: string;
  left: string[];
  right: string[];
  cuts: string[];
  geometry: LineString | MultiLineString;
  /** Line of its file on which the vertex nearest to a position stands. */
  lineNear: (at: Position) => number;
}

/** A face: its unit, its arcs, and the arc indexes it lies left and right of. */
export interface Face {
  index: number;
  /** Unit it is part of, or null for an enclosed stretch of sea or lake. */
  unit: string | null;
  /** A point inside, [lon, lat]. */
  inside: Position;
}

/** A piece of a line between two nodes. */
export interface Piece {
  line: string;
  /** Index of its arc; lines that run together share it. */
  arc: number;
  /** Face on its left and right hand, or null where it bounds none there (an overshoot, the sea). */
  left: Face | null;
  right: Face | null;
  /** A point of the piece, to say where something is wrong. */
  at: Position;
  /** Unit that the middle of a dangling piece lies in, or null. */
  dangling: string | null;
  lengthKm: number;
}

export interface Cut {
  topology: Topology<{ faces: GeometryCollection; border: GeometryCollection }>;
  faces: Face[];
  pieces: Piece[];
}

type Layers = {
  faces: GeometryCollection;
  border: GeometryCollection<{ line: string }>;
  inside: GeometryCollection<{ id?: string }>;
};

/**
 * @param units every unit, TopoJSON with object `all` and property `id`
 * @param added polygons that the base lacks (property `id`)
 * @param removed water that the base counts as land, and islands that it has in the wrong place; what is added stays
 */
export async function cutUnits(
  units: Topology,
  added: FeatureCollection,
  removed: FeatureCollection,
  lines: CuttingLine[]
): Promise<Cut> {
  const border = {
    type: 'FeatureCollection',
    features: lines.map((line) => ({ type: 'Feature', properties: { line: line.id }, geometry: line.geometry }))
  };
  const hasAdded = added.features.length > 0;
  const commands = [
    `-i units.json ${hasAdded ? 'added.json' : ''} removed.json border.json combine-files`,
    `-rename-layers ${hasAdded ? 'base,added' : 'base'},removed,border`,
    // Water is taken out first, so that land added in its place (an island in a lake, or drawn better) stays.
    removed.features.length ? '-erase target=base source=removed' : '',
    hasAdded ? '-merge-layers target=base,added force name=units' : '-rename-layers target=base units',
    '-lines target=units + name=edges',
    '-filter target=border true + name=copy',
    '-merge-layers target=edges,copy force name=all',
    '-polygons target=all -rename-layers faces target=all',
    '-points target=faces inner + name=inside',
    '-join target=inside units fields=id',
    '-o target=faces,border,inside format=topojson no-quantization out.json'
  ];
  const inputs: Record<string, unknown> = { 'units.json': units, 'removed.json': removed, 'border.json': border };
  if (hasAdded) inputs['added.json'] = added;
  const topology = await mapshaper<Topology<Layers>>(commands.join(' '), inputs);

  const faces = topology.objects.inside.geometries.map((point, index): Face => {
    const { coordinates, properties } = point as unknown as Point & { properties?: { id?: string } };
    return { index, unit: properties?.id ?? null, inside: coordinates };
  });
  const sides = facesBesideArcs(topology, faces);
  const unitAt = await unitsOfDangles(units, topology, sides);
  const pieces = topology.objects.border.geometries.flatMap((geometry) =>
    lineArcs(geometry).map((arc): Piece => {
      const index = arc < 0 ? ~arc : arc;
      const [left, right] = sides[index] ?? [null, null];
      const points = topology.arcs[index] ?? [];
      return {
        arc: index,
        line: (geometry.properties as { line?: string } | undefined)?.line ?? '',
        left: arc < 0 ? right : left,
        right: arc < 0 ? left : right,
        at: points[Math.floor(points.length / 2)] ?? [0, 0],
        dangling: unitAt.get(index) ?? null,
        lengthKm: lengthKm(points)
      };
    })
  );
  const { faces: faceLayer, border: borderLayer } = topology.objects;
  return { topology: { ...topology, objects: { faces: faceLayer, border: borderLayer } }, faces, pieces };
}

/**
 * The face that holds each point, or the nearest within `reachKm`; points farther at sea are missing. Keys are the
 * points' indexes.
 */
export async function facesAt(cut: Cut, points: Position[], reachKm = 0): Promise<Map<number, Face>> {
  if (!points.length) return new Map();
  const { faces } = cut.topology.objects;
  const land = faces.geometries
    .map((geometry, face) => ({ ...geometry, properties: { face } }))
    .filter(({ properties }) => cut.faces[properties.face]?.unit);
  const numbered: Topology = { ...cut.topology, objects: { faces: { ...faces, geometries: land } } };
  const joined = await mapshaper<FeatureCollection<Point, { point: number; face?: number | null }>>(
    '-i points.json -i faces.json name=faces -join target=points faces fields=face -o target=points format=geojson out.json',
    { 'points.json': pointCollection(points, 'point'), 'faces.json': numbered }
  );
  const found = new Map<number, Face>();
  for (const { properties } of joined.features) {
    const face = typeof properties.face === 'number' ? cut.faces[properties.face] : undefined;
    if (face) found.set(properties.point, face);
  }
  const adrift = reachKm ? points.flatMap((point, index) => (found.has(index) ? [] : [{ point, index }])) : [];
  const sides = adrift.length ? facesBesideArcs(cut.topology, cut.faces) : [];
  for (const { point, index } of adrift) {
    const near = nearestFace(cut, sides, point, reachKm);
    if (near) found.set(index, near);
  }
  return found;
}

/** The face with the nearest corner to a point, within reach. */
function nearestFace(
  { topology }: Cut,
  sides: [Face | null, Face | null][],
  [lon = 0, lat = 0]: Position,
  reachKm: number
): Face | null {
  let nearest: Face | null = null;
  let least = reachKm;
  topology.arcs.forEach((arc, index) => {
    const face = sides[index]?.find((side) => side?.unit);
    if (!face) return;
    for (const point of arc) {
      const km = lengthKm([[lon, lat], point]);
      if (km < least) [nearest, least] = [face, km];
    }
  });
  return nearest;
}

/** Points as features that carry their index under `key`. */
function pointCollection(points: Position[], key: string): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: points.map((coordinates, index) => ({
      type: 'Feature',
      properties: { [key]: index },
      geometry: { type: 'Point', coordinates }
    }))
  };
}

/** Arc indexes of a line geometry in drawing order (~i: arc i backwards). */
function lineArcs(geometry: { type: string | null }): number[] {
  const { arcs } = geometry as unknown as TopoLine | { arcs: number[][] };
  return (arcs as (number | number[])[]).flat();
}

/** For each arc the face left and right of its drawing direction. */
function facesBesideArcs(topology: Topology<Pick<Layers, 'faces'>>, faces: Face[]): [Face | null, Face | null][] {
  const sides: [Face | null, Face | null][] = topology.arcs.map(() => [null, null]);
  topology.objects.faces.geometries.forEach((geometry, index) => {
    const face = faces[index];
    if (!face) return;
    const polygons =
      geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
    for (const rings of polygons) {
      // A ring and its holes keep their inside on the same hand; the outer ring tells which.
      const clockwise = ringArea(ringPoints(topology, rings[0] ?? [])) < 0;
      for (const arc of rings.flat()) {
        const backwards = arc < 0;
        const side = sides[backwards ? ~arc : arc];
        if (side) side[clockwise === backwards ? 0 : 1] = face;
      }
    }
  });
  return sides;
}

/** Units in which pieces that bound no face lie: where a line overshoots, or ends too early. */
async function unitsOfDangles(
  units: Topology,
  topology: Topology<Layers>,
  sides: [Face | null, Face | null][]
): Promise<Map<number, string>> {
  const dangling = new Set<number>();
  for (const geometry of topology.objects.border.geometries)
    for (const arc of lineArcs(geometry)) {
      const index = arc < 0 ? ~arc : arc;
      const [left, right] = sides[index] ?? [null, null];
      if (!left && !right) dangling.add(index);
    }
  if (!dangling.size) return new Map();
  const arcs = [...dangling];
  const points = pointCollection(
    arcs.map((arc) => midpoint(topology.arcs[arc] ?? [])),
    'point'
  );
  const joined = await mapshaper<FeatureCollection<Point, { point: number; id?: string | null }>>(
    '-i points.json -i units.json name=units -join target=points units fields=id -o target=points format=geojson out.json',
    { 'points.json': points, 'units.json': units }
  );
  return new Map(
    joined.features.flatMap(({ properties }) => {
      const arc = arcs[properties.point];
      return arc !== undefined && properties.id ? [[arc, properties.id] as const] : [];
    })
  );
}

function ringPoints(topology: Topology, ring: number[]): Position[] {
  return ring.flatMap((arc) => {
    const points = topology.arcs[arc < 0 ? ~arc : arc] ?? [];
    return arc < 0 ? [...points].reverse() : points;
  });
}

function midpoint(points: Position[]): Position {
  const half = (points.length - 1) / 2;
  const [ax = 0, ay = 0] = points[Math.floor(half)] ?? [];
  const [bx = 0, by = 0] = points[Math.floor(half) + 1] ?? [ax, ay];
  return half % 1 || points.length === 2 ? [(ax + bx) / 2, (ay + by) / 2] : [ax, ay];
}

/** Length on a sphere of 6371 km radius, near enough for tolerances. */
function lengthKm(points: Position[]): number {
  let km = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax = 0, ay = 0] = points[i - 1] ?? [];
    const [bx = 0, by = 0] = points[i] ?? [];
    const east = (bx - ax) * Math.cos((((ay + by) / 2) * Math.PI) / 180);
    km += Math.hypot(east, by - ay) * 111.195;
  }
  return km;
}
