/** Files to take away: the same from the site and from the command line. Version and licence are inside. */
import { stringify } from 'csv-stringify/sync';
import type { FeatureCollection } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import { bordersOn, territoryFeatures, territoryRows } from './borders';
import type { AtlasTables, AtlasTopology, BorderDate } from './types';

/** Steps of the quantized TopoJSON over the width of the frame: about 150 m. */
const STEPS = 50_000;

const about = ({ version }: AtlasTables) => ({
  version,
  license: 'CC-BY-4.0',
  attribution: 'Spheres contributors; base: Natural Earth (public domain); towns consulted: GeoNames (CC BY 4.0)'
});

/** A table has no head: version and licence stand in each of its rows. */
const signed = ({ version }: AtlasTables) => ({ version, license: 'CC-BY-4.0' });

/** Borders of a date: one feature a state. */
export function bordersFile(
  topology: AtlasTopology,
  tables: AtlasTables,
  date: BorderDate,
  format: 'geojson' | 'topojson'
): object {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: bordersOn(topology, tables, date) };
  const head = { ...about(tables), date: date.date, basis: date.basis, note: date.note };
  return format === 'geojson'
    ? { type: 'FeatureCollection', ...head, features: collection.features }
    : { ...toTopology({ states: collection }, STEPS), ...head };
}

/** States of a date as CSV: state, name, date, area. */
export function bordersCsv(topology: AtlasTopology, tables: AtlasTables, date: BorderDate): string {
  return stringify(
    bordersOn(topology, tables, date).map(({ properties }) => ({ ...properties, ...signed(tables) })),
    { header: true, columns: ['state', 'name', 'date', 'area_km2', 'version', 'license'] }
  );
}

/** Every territory as GeoJSON, with its owners. */
export function territoriesFile(topology: AtlasTopology, tables: AtlasTables): object {
  return { type: 'FeatureCollection', ...about(tables), features: territoryFeatures(topology, tables) };
}

/** Every territory as CSV, with its owners. */
export function territoriesCsv(topology: AtlasTopology, tables: AtlasTables): string {
  const rows = territoryRows(topology, tables).map((row) => ({ ...row, ...signed(tables) }));
  return stringify(rows, { header: true });
}

/** What each field of the files means. */
export const DICTIONARY = [
  { file: 'borders-*', field: 'state', meaning: 'Stable id of the state: lower-case English, words joined with _' },
  { file: 'borders-*', field: 'name', meaning: 'English name of the state' },
  { file: 'borders-*', field: 'date', meaning: 'Border date, ISO 8601' },
  {
    file: 'borders-*',
    field: 'area_km2',
    meaning:
      'Area on the WGS84 ellipsoid in whole km², large lakes left out; empty where the frame of the atlas cuts the state'
  },
  { file: 'territories', field: 'territory', meaning: 'Stable id of the territory' },
  { file: 'territories', field: 'name', meaning: 'English name of the territory' },
  { file: 'territories', field: 'area_km2', meaning: 'Area on the WGS84 ellipsoid in whole km²' },
  { file: 'territories', field: 'owner_DATE', meaning: 'State under which it is drawn on that border date' },
  {
    file: 'territories',
    field: 'status_DATE',
    meaning: 'How that state held it: sovereign, annexed, occupied, leased, administered'
  },
  {
    file: '*.geojson',
    field: 'basis',
    meaning: 'title: annexations by the Axis left out; control: who in fact held the land'
  },
  {
    file: '*',
    field: 'geometry',
    meaning: 'WGS84 longitude and latitude, rings wound as RFC 7946 asks, simplified to about 0.6 km'
  },
  { file: '*', field: 'version, license, attribution', meaning: 'Of the whole file' }
];
