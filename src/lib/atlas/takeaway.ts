/** Files of borders to take away: the same from the site and from the command line. Version and licence are inside. */
import type { FeatureCollection } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import { bordersOn, territoryFeatures, territoryRows } from './borders';
import { day, ID, number, refers, REQUIRED, table, tableCsv, text, type Signature, type Table } from './table';
import { STATUSES, type AtlasTables, type AtlasTopology, type BorderDate } from './types';

/** Steps of the quantized TopoJSON over the width of the frame: about 150 m. */
const STEPS = 50_000;

/** What a file says of itself at its head. */
export const about = (tables: Pick<AtlasTables, 'version'>) => ({
  ...signatureOf(tables),
  attribution: 'Spheres contributors; base: Natural Earth (public domain); towns consulted: GeoNames (CC BY 4.0)'
});

/** A table has no head: version and licence stand in each of its rows. */
export const signatureOf = ({ version }: Pick<AtlasTables, 'version'>): Signature => ({
  version,
  license: 'CC-BY-4.0'
});

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

/** States of a date as a table: state, name, date, area. */
export function bordersTable(topology: AtlasTopology, tables: AtlasTables, date: BorderDate): Table {
  return table(
    `borders-${date.date}`,
    `States on ${date.date}`,
    'One row for every state that owned land on a border date',
    [
      text('state', 'State', 'Stable id of the state: lower-case English, words joined with _', ID),
      text('name', 'Name', 'English name of the state', REQUIRED),
      day('date', 'Date', 'Border date, ISO 8601', REQUIRED),
      number(
        'area_km2',
        'Area',
        'Area on the WGS84 ellipsoid before simplification in whole km², hundredths below 10, large lakes left out; empty where the frame of the atlas cuts the state',
        { minimum: 0 }
      )
    ],
    {
      pattern: 'borders-DATE',
      primaryKey: ['state'],
      foreignKeys: [refers('state', 'countries')],
      rows: () => bordersOn(topology, tables, date).map(({ properties }) => ({ ...properties }))
    }
  );
}

/** Every territory as GeoJSON, with its owners. */
export function territoriesFile(topology: AtlasTopology, tables: AtlasTables): object {
  return { type: 'FeatureCollection', ...about(tables), features: territoryFeatures(topology, tables) };
}

/** Every territory as a table, with its owners. */
export function territoriesTable(topology: AtlasTopology, tables: AtlasTables): Table {
  const perDate = tables.dates.flatMap(({ date, title }) => [
    text(`owner_${date}`, `Owner, ${title}`, `State under which it is drawn on ${date}`),
    text(`status_${date}`, `Status, ${title}`, `How that state held it on ${date}`, { enum: STATUSES })
  ]);
  return table(
    'territories',
    'Territories with their owners',
    'One row for every smallest piece of land that had one owner on every date',
    [
      text('territory', 'Territory', 'Stable id of the territory', ID),
      text('name', 'Name', 'English name of the territory', REQUIRED),
      number(
        'area_km2',
        'Area',
        'Area on the WGS84 ellipsoid before simplification in whole km², hundredths below 10',
        { required: true, minimum: 0 }
      ),
      ...perDate
    ],
    {
      primaryKey: ['territory'],
      foreignKeys: tables.dates.map(({ date }) => refers(`owner_${date}`, 'countries')),
      rows: () => territoryRows(topology, tables)
    }
  );
}

/** Every territory as CSV. */
export function territoriesCsv(topology: AtlasTopology, tables: AtlasTables): string {
  return tableCsv(territoriesTable(topology, tables), signatureOf(tables));
}
