/** The way from hand-edited truth to the atlas, read aloud: read, check references, cut, label, dissolve, simplify. */
import type { Topology } from 'topojson-specification';
import type { AtlasTables, AtlasTopology, Place, World } from '../lib/atlas/types';
import { checkReferences } from './check-references';
import { cutUnits, facesAt, type Cut, type Face } from './cut';
import { readGeodata, type Geodata } from './read-geodata';
import { areasOf, checkAreas, checkComplete, checkHoles, checkSlivers } from './check-land';
import { labelFaces, seedKey } from './label';
import { worldLand } from './world';
import { dissolve, LEVELS, makeLevel, type Level } from './levels';
import { Problems } from '../lib/plan-file/problems';
import type { GeodataFolder } from './read-files';

export interface Assembled {
  tables: AtlasTables;
  levels: Record<Level['name'], AtlasTopology>;
  /** See `worldLand`. */
  world: World;
  /** Full-resolution territories, for checks and areas. */
  territories: Topology;
}

/** Told what is being done now, for people who wait. */
export type Progress = (step: string) => void;

/** The base's coasts are coarse: a harbour may lie this far out at sea. */
const COAST_KM = 6;

/**
 * @param version what the data calls itself
 * @throws ProblemsError with every problem of the first stage that found any; nothing is written here
 */
export async function assemble(
  geodata: GeodataFolder,
  version: string,
  progress: Progress = () => {}
): Promise<Assembled> {
  progress('reading geodata');
  const data = readGeodata(geodata);
  checkReferences(data);
  progress(`cutting ${data.countryOf.size} units by ${data.lines.length} lines`);
  const cut = await cutUnits(data.units, data.added, data.removed, data.lines);
  const problems = new Problems();
  const seeds = await seedFaces(data, cut);
  const labels = labelFaces(cut, data.lines, data.territories, data.countryOf, seeds, problems);
  checkSlivers(cut, data.lines, new Set(seeds.values()), problems);
  const places = await placesOf(data, cut, labels, problems);
  problems.stop();
  progress('merging territories');
  const territories = await dissolve(cut, labels);
  checkComplete(territories, data);
  const areaOf = areasOf(territories);
  checkAreas(areaOf, data);
  const levels = {} as Assembled['levels'];
  for (const level of LEVELS) {
    progress(`simplifying: ${level.name}`);
    levels[level.name] = await makeLevel(level, territories);
    checkComplete(levels[level.name], data);
    checkHoles(levels[level.name], level);
  }
  return { tables: tablesOf(data, version, places, areaOf), levels, world: worldLand(), territories };
}

/** Territory of each town; a town in the water counts for the nearest land within reach. */
async function placesOf(data: Geodata, cut: Cut, labels: Map<Face, string>, problems: Problems): Promise<Place[]> {
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

async function seedFaces(data: Geodata, cut: Cut): Promise<Map<string, Face>> {
  const seeds = data.territories.flatMap((t) => t.seeds);
  const faces = await facesAt(
    cut,
    seeds.map((seed) => seed.at)
  );
  return new Map([...faces].map(([index, face]) => [seedKey(seeds[index]!), face]));
}

/**
 * What the atlas knows beside its land.
 * @param areaOf area of each territory in km²
 */
export function tablesOf(data: Geodata, version: string, places: Place[], areaOf: Map<string, number>): AtlasTables {
  return {
    version,
    dates: byDate(data.dates),
    territories: data.territories.map(({ id, name, story, told }) => ({
      id,
      name,
      story,
      told: told || name,
      km2: Math.round(100 * (areaOf.get(id) ?? 0)) / 100
    })),
    lacking: data.lacking.map(({ name, lon, lat, km2, territory, note }) => ({
      name,
      at: [lon, lat],
      km2,
      territory,
      note
    })),
    ownership: data.ownership.map(({ territory, state, from, until, status, unrecognised, source, place }) => ({
      territory,
      state,
      from,
      until,
      status,
      unrecognised,
      cite: { source, file: '', leaf: '', page: place }
    })),
    military: data.military.map(({ powers, territories, from, until, rule, part, remark, source, place }) => ({
      powers,
      territories,
      from,
      until,
      rule,
      part,
      remark,
      cite: { source, file: '', leaf: '', page: place }
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
    plans: byDate(data.plans),
    sources: data.sources,
    files: data.files,
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
    rivers: data.rivers,
    events: data.events,
    zones: data.zones.map(({ arrangement, territory, power, zone, source, place }) => ({
      arrangement,
      territory,
      power,
      zone,
      cite: { source, file: '', leaf: '', page: place }
    })),
    places,
    areas: data.areas.map(({ state, date, km2, tolerance_percent, reason, source, place, note }) => ({
      state,
      date,
      km2,
      tolerancePercent: tolerance_percent,
      reason,
      cite: { source, file: '', leaf: '', page: place },
      note
    })),
    populations: data.populations.map(({ country, date, population, source, place, note }) => ({
      country,
      date,
      people: population,
      cite: { source, file: '', leaf: '', page: place },
      note
    })),
    parts: data.parts.map(({ id, name, of, territories, at, note }) => ({ id, name, of, territories, at, note })),
    notes: byDate(data.notes),
    names: data.names.map(({ id, language, name, short }) => ({ id, language, name, short })),
    variants: data.variants.map(({ id, name, kind }) => ({ id, name, kind }))
  };
}

const byDate = <T extends { date: string }>(all: T[]): T[] => [...all].sort((a, b) => a.date.localeCompare(b.date));
