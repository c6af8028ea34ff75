/** What must hold of the land itself once it is cut: no slivers, nothing lost, no holes, areas as published. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology
} from 'topojson-specification';
import { areaKm2 } from '../lib/atlas/borders/area';
import { ownerOn } from '../lib/atlas/borders/owner';
import type { Cut, CuttingLine, Face } from './cut';
import type { Geodata } from './read-geodata';
import type { Level } from './levels';
import { place, Problems } from '../lib/plan-file/problems';

/** Faces smaller than this are slivers: two lines, or a line and a unit's edge, that should be one. */
const SLIVER_KM2 = 0.5;
/** Holes smaller than this between territories are gaps; the lakes cut out are larger. */
const GAP_KM2 = 1;

/** Reports pieces of cut units too small to be meant; where a seed stands, it is. */
export function checkSlivers(cut: Cut, lines: CuttingLine[], seeded: Set<Face>, problems: Problems): void {
  const beside = new Map<Face, string>();
  for (const { line, left, right } of cut.pieces)
    for (const face of [left, right]) if (face?.unit && left?.unit === right?.unit) beside.set(face, line);
  for (const [face, id] of beside) {
    const { geometry } = feature(cut.topology, cut.topology.objects.faces.geometries[face.index]!) as Feature<Polygon>;
    const km2 = areaKm2(geometry);
    if (km2 >= SLIVER_KM2 || seeded.has(face)) continue;
    const line = lines.find((each) => each.id === id)?.lineNear(face.inside) ?? 0;
    const what = `leaves a sliver of ${km2.toFixed(2)} km² in unit ${face.unit}, ${place(face.inside)}`;
    problems.add(`geodata/lines/${id}.geojson`, line, what);
  }
}

/** Every territory has land. @throws ProblemsError */
export function checkComplete(topology: Topology, data: Geodata): void {
  const problems = new Problems();
  const drawn = new Set(lands(topology).map(([id]) => id));
  for (const { id, line } of data.territories)
    if (!drawn.has(id)) problems.add('geodata/territories.csv', line, `${id} has no land`);
  problems.stop();
}

/** Territories of a level fit each other: merged, they leave no hole that is no lake. @throws ProblemsError */
export function checkHoles(topology: Topology, { name }: Pick<Level, 'name'>): void {
  const problems = new Problems();
  const geometries = geometriesOf(topology).filter(
    (geometry): geometry is TopoPolygon | TopoMultiPolygon =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
  );
  const { geometry } = feature(topology, mergeArcs(topology, geometries)) as Feature<MultiPolygon>;
  for (const [, ...holes] of geometry.coordinates)
    for (const hole of holes) {
      const km2 = areaKm2({ type: 'Polygon', coordinates: [hole] });
      if (km2 < GAP_KM2)
        problems.add(
          'geodata/lines',
          0,
          `territories leave a gap of ${km2.toFixed(3)} km² at the level ${name}, ${place(hole[0] ?? [])}`
        );
    }
  problems.stop();
}

/** Area of each territory in km². */
export function areasOf(territories: Topology): Map<string, number> {
  return new Map(lands(territories).map(([id, land]) => [id, areaKm2(land)]));
}

/** The area of every state, at full resolution, against what was published. @throws ProblemsError */
export function checkAreas(areaOf: Map<string, number>, data: Geodata): void {
  const problems = new Problems();
  const clipped = new Set(data.states.filter((state) => state.clipped).map((state) => state.id));
  for (const { state, date, km2, tolerance_percent: tolerance, line } of data.areas) {
    const day = data.dates.find((d) => d.date === date);
    if (!day || clipped.has(state)) continue;
    const held = [...ownerOn(data.ownership, day)].filter(([, span]) => span.state === state);
    const drawn = held.reduce((sum, [territory]) => sum + (areaOf.get(territory) ?? 0), 0);
    const percent = (100 * (drawn - km2)) / km2;
    if (Math.abs(percent) <= tolerance) continue;
    const off = `${percent.toFixed(1)} % off, tolerated ${tolerance} %`;
    problems.add(
      'geodata/areas.csv',
      line,
      `${state} on ${date}: drawn ${Math.round(drawn)} km², published ${km2}, ${off}`
    );
  }
  problems.stop();
}

/** Territories of a topology that have land, as GeoJSON. */
function lands(topology: Topology): [string, Polygon | MultiPolygon][] {
  return geometriesOf(topology)
    .filter((geometry) => geometry.type)
    .map((geometry) => {
      const { geometry: land } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
      return [String(geometry.id), land];
    });
}

function geometriesOf(topology: Topology): GeometryObject[] {
  const object = Object.values(topology.objects)[0];
  return object?.type === 'GeometryCollection' ? (object.geometries as GeometryObject[]) : [];
}
