import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type {
  GeometryObject,
  MultiLineString as TopoLines,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon
} from 'topojson-specification';
import { type Piece } from './land';
import { ownersIn } from './land-table';
import { leasesOn, ownerOn, type Held } from './owner';
import type { AtlasTopology, BorderDate, PlanLand, Zone } from '../types';

/** The land of one state, still topological. */
export interface StateLand {
  state: string;
  geometry: TopoMultiPolygon;
}

/** Territories of an atlas with their owners on one day. */
export interface Dated {
  topology: AtlasTopology;
  owners: Map<string, Held>;
  /** Territories leased to another state. */
  leased: Set<string>;
}

/** What is drawn of one day, still topological: it fits the arcs of its atlas in any plane and at any size. */
export interface Shapes {
  /** In alphabetical order of their ids. */
  states: StateLand[];
  coasts: TopoLines;
  frontiers: TopoLines;
  reserves: TopoLines;
}

/** Fixes the day: everything below asks of one day only. */
export function onDate(topology: AtlasTopology, ownership: Held[], date: BorderDate): Dated {
  return { topology, owners: ownerOn(ownership, date), leased: leasesOn(ownership, date.date) };
}

/** The same for the land of a plan. */
export function inLand(topology: AtlasTopology, ownership: Held[], land: PlanLand): Dated {
  return { topology, owners: ownersIn(ownership, land), leased: leasesOn(ownership, land.date) };
}

/** States merged from the territories they owned, in alphabetical order of their ids. */
export const mergeStates = ({ topology, owners }: Pick<Dated, 'topology' | 'owners'>): StateLand[] =>
  mergeBy(topology, (territory) => owners.get(territory)?.state);

/** Pieces merged from their territories, in alphabetical order of their ids. */
export function mergePieces(topology: AtlasTopology, pieces: Piece[]): StateLand[] {
  const pieceOf = new Map(pieces.flatMap(({ id, territories }) => territories.map((territory) => [territory, id])));
  return mergeBy(topology, (territory) => pieceOf.get(territory));
}

/** Territories merged by the name that each is given, in alphabetical order of the names; those without one are left out. */
export function mergeBy(topology: AtlasTopology, nameOf: (territory: string) => string | undefined): StateLand[] {
  const parts = new Map<string, (TopoPolygon | TopoMultiPolygon)[]>();
  for (const geometry of topology.objects.territories.geometries) {
    const state = nameOf(String(geometry.id));
    if (!state || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    parts.set(state, [...(parts.get(state) ?? []), geometry]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, geometries]) => ({ state, geometry: mergeArcs(topology, geometries) }));
}

/** GeoJSON of a state's land, outer rings clockwise as d3 has them; see `rewind` for RFC 7946. */
export function landFeature(topology: AtlasTopology, { state, geometry }: StateLand): Feature<MultiPolygon> {
  const { geometry: land } = feature(topology, geometry) as Feature<MultiPolygon>;
  return { type: 'Feature', id: state, properties: { state }, geometry: land };
}

/** Land of some territories together, outer rings clockwise; no coordinates where there are none of them. */
export function mergePart(topology: AtlasTopology, territories: string[]): MultiPolygon {
  const wanted = new Set(territories);
  const pieces = topology.objects.territories.geometries.filter(
    (geometry): geometry is TopoPolygon | TopoMultiPolygon =>
      wanted.has(String(geometry.id)) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
  );
  return (feature(topology, mergeArcs(topology, pieces)) as Feature<MultiPolygon>).geometry;
}

/** All that is drawn of the day. */
export function shapesOn(dated: Dated): Shapes {
  return {
    states: mergeStates(dated),
    coasts: coastArcs(dated),
    frontiers: frontierArcs(dated),
    reserves: reserveArcs(dated)
  };
}

/** Frontiers between states on the day. */
export const frontiers = (dated: Dated): MultiLineString => linesFeature(dated.topology, frontierArcs(dated));

/** The same, still topological. */
export const frontierArcs = (dated: Dated): TopoLines =>
  meshWhere(dated.topology, (a, b) => a !== b && stateOf(dated, a) !== stateOf(dated, b));

/** Where land meets water. */
export const coasts = (dated: Pick<Dated, 'topology'>): MultiLineString =>
  linesFeature(dated.topology, coastArcs(dated));

/** Edges, inside states, of land whose ownership somebody did not recognise and of land that was leased. */
export const reserves = (dated: Dated): MultiLineString => linesFeature(dated.topology, reserveArcs(dated));

/** GeoJSON of lines. */
export function linesFeature(topology: AtlasTopology, lines: TopoLines): MultiLineString {
  return (feature(topology, lines) as Feature<MultiLineString>).geometry;
}

const coastArcs = ({ topology }: Pick<Dated, 'topology'>): TopoLines => meshWhere(topology, (a, b) => a === b);

function reserveArcs(dated: Dated): TopoLines {
  const reserve = ({ id }: GeometryObject) => {
    const owner = dated.owners.get(String(id));
    return dated.leased.has(String(id)) ? 'leased' : owner?.unrecognised ? `${owner.state} ${owner.unrecognised}` : '';
  };
  const isReserve = (a: GeometryObject, b: GeometryObject) =>
    a !== b && stateOf(dated, a) === stateOf(dated, b) && reserve(a) !== reserve(b);
  return meshWhere(dated.topology, isReserve);
}

/**
 * Boundaries of the occupation zones and sectors of one arrangement, their outer edges among land included; still
 * topological.
 */
export function zoneArcs(
  topology: AtlasTopology,
  zones: Pick<Zone, 'arrangement' | 'territory' | 'zone'>[],
  arrangement: string
): TopoLines {
  const zoneOf = new Map(zones.filter((z) => z.arrangement === arrangement).map((z) => [z.territory, z.zone]));
  const of = ({ id }: GeometryObject) => zoneOf.get(String(id));
  return meshWhere(topology, (a, b) => a !== b && of(a) !== of(b));
}

function stateOf({ owners }: Dated, geometry: GeometryObject): string | undefined {
  return owners.get(String(geometry.id))?.state;
}

function meshWhere(topology: AtlasTopology, filter: (a: GeometryObject, b: GeometryObject) => boolean): TopoLines {
  return meshArcs(topology, topology.objects.territories, filter);
}
