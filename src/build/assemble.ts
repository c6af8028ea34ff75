/** The way from hand-edited truth to the atlas, read aloud: gather, cross-check, cut, label, dissolve, simplify. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { AtlasTables, AtlasTopology, Place } from '../lib/atlas/types';
import { areaKm2 } from '../lib/atlas/area';
import { ownerOn } from '../lib/atlas/owner';
import { checkCross } from './cross';
import { cutUnits, facesAt, type Cut, type Face } from './cut';
import { gather, type Gathered } from './gather';
import { labelFaces, seedKey } from './label';
import { dissolve, LEVELS, makeLevel, type Level } from './levels';
import { Problems } from './problems';
import type { Geodata } from './read';

export interface Assembled {
  tables: AtlasTables;
  levels: Record<Level['name'], AtlasTopology>;
  /** Full-resolution territories, for checks and areas. */
  territories: Topology;
}

/** Told what is being done now, for people who wait. */
export type Progress = (step: string) => void;

/** Faces smaller than this are slivers: two lines, or a line and a unit's edge, that should be one. */
const SLIVER_KM2 = 0.5;
/** The base's coasts are coarse: a harbour may lie this far out at sea. */
const COAST_KM = 6;

/**
 * @param version what the data calls itself
 * @throws ProblemsError with every problem of the first stage that found any; nothing is written here
 */
export async function assemble(geodata: Geodata, version: string, progress: Progress = () => {}): Promise<Assembled> {
  progress('reading geodata');
  const data = gather(geodata);
  checkCross(data);
  progress(`cutting ${data.countryOf.size} units by ${data.lines.length} lines`);
  const cut = await cutUnits(data.units, data.added, data.removed, data.lines);
  const problems = new Problems();
  const seeds = await seedFaces(data, cut);
  const labels = labelFaces(cut, data.lines, data.territories, data.countryOf, seeds, problems);
  checkSlivers(cut, new Set(seeds.values()), problems);
  const places = await placesOf(data, cut, labels, problems);
  problems.stop();
  progress('merging territories');
  const territories = await dissolve(cut, labels);
  const pieces = largestPieces(territories);
  checkComplete(pieces, data, 0);
  checkAreas(territories, data);
  const levels = {} as Assembled['levels'];
  for (const level of LEVELS) {
    progress(`simplifying: ${level.name}`);
    levels[level.name] = await makeLevel(level, territories);
    checkComplete(largestPieces(levels[level.name]), data, level.minIslandKm2, pieces);
  }
  return { tables: tablesOf(data, version, places), levels, territories };
}

/** Territory of each town; a town in the water counts for the nearest land within reach. */
async function placesOf(data: Gathered, cut: Cut, labels: Map<Face, string>, problems: Problems): Promise<Place[]> {
  const at = data.places.map(({ lon, lat }): [number, number] => [lon, lat]);
  const faces = await facesAt(cut, at, COAST_KM);
  return data.places.flatMap(({ id, rank, en, fr, de, ru, own, other, line }, index) => {
    const face = faces.get(index);
    const territory = face && labels.get(face);
    if (!territory) {
      problems.add('geodata/places.csv', line, `${id} lies on no land within ${COAST_KM} km`);
      return [];
    }
    return [{ id, at: at[index]!, rank, names: { en, fr, de, ru, own }, other, territory }];
  });
}

async function seedFaces(data: Gathered, cut: Cut): Promise<Map<string, Face>> {
  const seeds = data.territories.flatMap((t) => t.seeds);
  const faces = await facesAt(
    cut,
    seeds.map((seed) => seed.at)
  );
  return new Map([...faces].map(([index, face]) => [seedKey(seeds[index]!), face]));
}

/** Reports pieces of cut units too small to be meant. */
function checkSlivers(cut: Cut, seeded: Set<Face>, problems: Problems): void {
  const beside = new Map<Face, string>();
  for (const { line, left, right } of cut.pieces)
    for (const face of [left, right]) if (face?.unit && left?.unit === right?.unit) beside.set(face, line);
  for (const [face, line] of beside) {
    const { geometry } = feature(cut.topology, cut.topology.objects.faces.geometries[face.index]!) as Feature<Polygon>;
    const km2 = areaKm2(geometry);
    const [lon = 0, lat = 0] = face.inside;
    if (km2 < SLIVER_KM2 && !seeded.has(face))
      problems.add(
        `geodata/lines/${line}.geojson`,
        0,
        `leaves a sliver of ${km2.toFixed(2)} km² in unit ${face.unit}, lon ${lon.toFixed(3)} lat ${lat.toFixed(3)}`
      );
  }
}

/** Area in km² of the largest piece of each territory; those without land are missing. */
function largestPieces(topology: Topology): Map<string, number> {
  const object = Object.values(topology.objects)[0];
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : [];
  return new Map(
    geometries
      .filter((geometry) => geometry.type)
      .map((geometry) => {
        const { geometry: land } = feature(topology, geometry as GeometryObject) as Feature<Polygon | MultiPolygon>;
        const pieces = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
        return [
          String(geometry.id),
          Math.max(...pieces.map((coordinates) => areaKm2({ type: 'Polygon', coordinates })))
        ];
      })
  );
}

/**
 * Every territory has land, unless its largest piece is smaller than what the level still draws.
 * @param whole pieces at full resolution, to tell the small ones
 */
function checkComplete(pieces: Map<string, number>, data: Gathered, drawnFromKm2: number, whole = pieces): void {
  const problems = new Problems();
  for (const { id, line } of data.territories)
    if (!pieces.get(id) && (whole.get(id) ?? Infinity) >= drawnFromKm2)
      problems.add('geodata/territories.csv', line, `${id} has no land`);
  problems.stop();
}

/** The area of every state, at full resolution, against what was published. */
function checkAreas(territories: Topology, data: Gathered): void {
  const problems = new Problems();
  const object = Object.values(territories.objects)[0];
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : [];
  const areaOf = new Map(
    geometries
      .filter((geometry) => geometry.type)
      .map((geometry) => {
        const { geometry: land } = feature(territories, geometry as GeometryObject) as Feature<Polygon | MultiPolygon>;
        return [String(geometry.id), areaKm2(land)];
      })
  );
  const clipped = new Set(data.states.filter((state) => state.clipped).map((state) => state.id));
  const ownership = data.ownership.map((span) => ({ ...span, cite: null }));
  for (const { state, date, km2, tolerance_percent: tolerance, line } of data.areas) {
    const day = data.dates.find((d) => d.date === date);
    if (!day || clipped.has(state)) continue;
    const held = [...ownerOn(ownership, day)].filter(([, span]) => span.state === state);
    const drawn = held.reduce((sum, [territory]) => sum + (areaOf.get(territory) ?? 0), 0);
    const percent = (100 * (drawn - km2)) / km2;
    if (Math.abs(percent) > tolerance)
      problems.add(
        'geodata/areas.csv',
        line,
        `${state} on ${date}: drawn ${Math.round(drawn)} km², published ${km2}, ${percent.toFixed(1)} % off, tolerated ${tolerance} %`
      );
  }
  problems.stop();
}

function tablesOf(data: Gathered, version: string, places: Place[]): AtlasTables {
  return {
    version,
    dates: data.dates,
    territories: data.territories.map(({ id, name, story }) => ({ id, name, story })),
    ownership: data.ownership.map(({ territory, state, from, until, status, unrecognised, source, place }) => ({
      territory,
      state,
      from,
      until,
      status,
      unrecognised,
      cite: { source, leaf: '', page: place }
    })),
    states: data.states.map(({ id, name, short, role, clipped, label, note }) => ({
      id,
      name,
      short,
      role,
      clipped,
      label,
      note
    })),
    plans: data.plans.map(({ plan }) => plan).sort((a, b) => a.date.localeCompare(b.date)),
    sources: data.sources,
    lines: data.lines.map(({ id, name, left, right, valid, source, accuracyKm, doubts }) => ({
      id,
      name,
      left,
      right,
      valid,
      source,
      accuracyKm,
      doubts
    })),
    waters: data.waters,
    events: data.events,
    zones: data.zones.map(({ arrangement, territory, power, zone, source, place }) => ({
      arrangement,
      territory,
      power,
      zone,
      cite: { source, leaf: '', page: place }
    })),
    places,
    areas: data.areas.map(({ state, date, km2, tolerance_percent, reason, source, place, note }) => ({
      state,
      date,
      km2,
      tolerancePercent: tolerance_percent,
      reason,
      cite: { source, leaf: '', page: place },
      note
    }))
  };
}
