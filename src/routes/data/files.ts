/** The files that readers take away: what each is, and how it is made. */
import { stringify } from 'csv-stringify/sync';
import { bordersCsv, bordersFile, DICTIONARY, territoriesCsv, territoriesFile } from '$lib/atlas/takeaway';
import { readTables, readTopology } from '../atlas-files';

export interface TakeawayFile {
  name: string;
  type: string;
  title: string;
  text: () => string;
}

const JSON_TYPE = 'application/geo+json';
const CSV_TYPE = 'text/csv; charset=utf-8';

/** Every file, in the order in which they are offered. */
export function files(): TakeawayFile[] {
  const tables = readTables();
  const topology = readTopology('detail');
  const perDate = tables.dates.flatMap((date): TakeawayFile[] => [
    {
      name: `borders-${date.date}.geojson`,
      type: JSON_TYPE,
      title: `States on ${date.date}, GeoJSON`,
      text: () => JSON.stringify(bordersFile(topology, tables, date, 'geojson'))
    },
    {
      name: `borders-${date.date}.topojson`,
      type: 'application/json',
      title: `States on ${date.date}, TopoJSON`,
      text: () => JSON.stringify(bordersFile(topology, tables, date, 'topojson'))
    },
    {
      name: `borders-${date.date}.csv`,
      type: CSV_TYPE,
      title: `States on ${date.date}, areas as CSV`,
      text: () => bordersCsv(topology, tables, date)
    }
  ]);
  return [
    ...perDate,
    {
      name: 'territories.geojson',
      type: JSON_TYPE,
      title: 'Territories with their owners, GeoJSON',
      text: () => JSON.stringify(territoriesFile(topology, tables))
    },
    {
      name: 'territories.csv',
      type: CSV_TYPE,
      title: 'Territories with their owners, CSV',
      text: () => territoriesCsv(topology, tables)
    },
    {
      name: 'dictionary.csv',
      type: CSV_TYPE,
      title: 'What each field means',
      text: () => stringify(DICTIONARY, { header: true })
    }
  ];
}
