/** Reads the whole of `geodata/` and checks each file by itself; what the files say of each other is checked in `check-references.ts`. */
import { basename } from 'node:path';
import type { FeatureCollection, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { z } from '../lib/plan-file/zod';
import type { BorderDate, CountryNote, Event, LineRecord, Name, Plan, River, Variant, Water } from '../lib/atlas/types';
import type { CuttingLine } from './cut';
import { selfIntersection } from './self-intersection';
import { lineOfVertex } from '../lib/plan-file/json';
import { readVocabulary, type VocabularyTables } from './vocabulary';
import { readNotes } from '../lib/plan-file/notes';
import type { Parsed } from '../lib/plan-file/located';
import { readPlan, readReading } from '../lib/plan-file/read-plan';
import { place, Problems } from '../lib/plan-file/problems';
import { called, filesIn, readJson, readTable, readText, readYaml, type GeodataFolder, type Row } from './read-files';
import {
  areaRow,
  datesFile,
  eventRow,
  lackingRow,
  lineFile,
  militaryRow,
  nameRow,
  ownershipRow,
  patchFile,
  placeRow,
  populationRow,
  riversFile,
  territoryRow,
  variantRow,
  waterRow,
  zoneRow
} from './schema';
import { parseYaml } from '../lib/plan-file/yaml';

/** Everything in `geodata/`, each file well formed. */
export interface Geodata extends Omit<VocabularyTables, 'vocabulary'> {
  units: Topology;
  countryOf: Map<string, string>;
  added: FeatureCollection;
  removed: FeatureCollection;
  lines: (LineRecord & CuttingLine)[];
  territories: Row<z.output<typeof territoryRow>>[];
  lacking: Row<z.output<typeof lackingRow>>[];
  ownership: Row<z.output<typeof ownershipRow>>[];
  military: Row<z.output<typeof militaryRow>>[];
  waters: Water[];
  rivers: River[];
  events: Event[];
  zones: Row<z.output<typeof zoneRow>>[];
  places: Row<z.output<typeof placeRow>>[];
  areas: Row<z.output<typeof areaRow>>[];
  populations: Row<z.output<typeof populationRow>>[];
  dates: BorderDate[];
  names: Row<Name>[];
  variants: Row<Variant>[];
  plans: Plan[];
  notes: CountryNote[];
}

const unitFile = z.looseObject({
  type: z.literal('Topology'),
  objects: z.looseObject({
    all: z.looseObject({
      geometries: z.array(z.looseObject({ properties: z.object({ id: z.string(), cc: z.string(), name: z.string() }) }))
    })
  })
});

/** @throws ProblemsError if any file is broken */
export function readGeodata(geodata: GeodataFolder): Geodata {
  const problems = new Problems();
  const units = readJson(geodata, 'base/units.topo.json', unitFile, problems);
  const added = readJson(geodata, 'base/added.geojson', patchFile, problems);
  const removed = readJson(geodata, 'base/removed.geojson', patchFile, problems);
  for (const [path, patch] of [['base/added.geojson', added] as const, ['base/removed.geojson', removed] as const])
    for (const { properties, geometry } of patch?.features ?? []) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      const crossed = selfIntersection(rings);
      if (crossed) problems.add(called(path), 0, `${properties.id}: its ring crosses itself, ${place(crossed)}`);
    }
  const { states, parts, sources, files, vocabulary } = readVocabulary(geodata, problems);
  const territories = readTable(geodata, 'territories.csv', territoryRow, problems);
  const lacking = readTable(geodata, 'lacking.csv', lackingRow, problems);
  const ownership = readTable(geodata, 'ownership.csv', ownershipRow, problems);
  const military = readTable(geodata, 'military.csv', militaryRow, problems);
  const waters = readTable(geodata, 'waters.csv', waterRow, problems);
  const rivers = readJson(geodata, 'rivers.geojson', riversFile, problems);
  const events = readTable(geodata, 'events.csv', eventRow, problems);
  const zones = readTable(geodata, 'zones.csv', zoneRow, problems);
  const places = readTable(geodata, 'places.csv', placeRow, problems);
  const areas = readTable(geodata, 'areas.csv', areaRow, problems);
  const populations = readTable(geodata, 'population.csv', populationRow, problems);
  const dates = readYaml(geodata, 'dates.yaml', datesFile, problems) ?? [];
  const lines = filesIn(geodata, 'lines', '.geojson', problems).flatMap((path) => readLine(geodata, path, problems));
  const names = readTable(geodata, 'names.csv', nameRow, problems);
  const variants = readTable(geodata, 'variants.csv', variantRow, problems);
  const readEach = <T>(paths: string[], read: (parsed: Parsed, id: string) => T): [string, T | null][] =>
    paths.map((path) => {
      const id = basename(path, '.yaml');
      const file = readText(geodata, path, problems);
      const parsed = file && parseYaml(file, problems);
      return [id, parsed && read(parsed, id)];
    });
  const plans = new Map(
    readEach(filesIn(geodata, 'plans', '.yaml', problems), (parsed, id) => readPlan(parsed, id, vocabulary, problems))
  );
  readEach(filesIn(geodata, 'readings', '.yaml'), (parsed, id) => {
    const read = readReading(parsed, id, plans, vocabulary, problems);
    read?.plan.readings.push(read.reading);
  });
  const notes = readEach(filesIn(geodata, 'countries', '.yaml'), (parsed, country) =>
    readNotes(parsed, country, vocabulary, problems)
  );
  problems.stop();
  const countryOf = new Map(units!.objects.all.geometries.map(({ properties }) => [properties.id, properties.cc]));
  for (const { properties } of added!.features) countryOf.set(properties.id, String(properties.cc ?? ''));
  return {
    units: units as unknown as Topology,
    countryOf,
    added: added as unknown as FeatureCollection,
    removed: removed as unknown as FeatureCollection,
    lines,
    territories,
    lacking,
    ownership,
    military,
    states,
    waters: waters.map(({ name, fr, de, ru, at, turn, rank }) => ({ name, names: { fr, de, ru }, at, turn, rank })),
    rivers: rivers!.features.map(({ properties: { name, rank }, geometry }) => ({
      name,
      rank,
      lines: geometry.coordinates
    })),
    events: events.map(({ date, title }) => ({ date, title })),
    zones,
    places,
    areas,
    populations,
    dates,
    sources,
    files,
    parts,
    names,
    variants,
    plans: [...plans.values()].flatMap((plan) => plan ?? []),
    notes: notes.flatMap(([, notes]) => notes ?? [])
  };
}

function readLine(geodata: GeodataFolder, path: string, problems: Problems): (LineRecord & CuttingLine)[] {
  const file = readJson(geodata, path, lineFile, problems);
  if (!file) return [];
  const { properties, geometry } = file;
  const count = geometry.type === 'LineString' ? geometry.coordinates.length : geometry.coordinates.flat().length;
  if (path !== `lines/${properties.id}.geojson`)
    problems.add(called(path), 0, `id “${properties.id}” is not the file’s name`);
  for (const [index, stretch] of properties.stretches.entries())
    if (stretch.from < 0 || stretch.to >= count || stretch.from > stretch.to)
      problems.add(
        called(path),
        0,
        `stretches.${index} runs from ${stretch.from} to ${stretch.to}, but vertices run from 0 to ${count - 1}`
      );
  for (const key of Object.keys(properties.vertices))
    if (!/^\d+$/.test(key) || Number(key) >= count)
      problems.add(called(path), 0, `vertices: there is no vertex ${key}, they run from 0 to ${count - 1}`);
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const lineNear = (at: Position) =>
    lineOfVertex(readText(geodata, path, problems)?.text ?? '', ['geometry', 'coordinates'], at);
  const crossed = selfIntersection(parts);
  if (crossed) problems.add(called(path), lineNear(crossed), `crosses itself, ${place(crossed)}`);
  const { id, name, left, right, valid, cuts, source, accuracy_km, doubts } = properties;
  return [{ id, name, left, right, valid, cuts, source, accuracyKm: accuracy_km, doubts, geometry, lineNear }];
}
