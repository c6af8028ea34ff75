import { json } from '@sveltejs/kit';
import { borderDate } from '$lib/atlas/owner';
import { onDate } from '$lib/atlas/merge';
import { mapNames } from '$lib/figure/map-names';
import type { MapData } from '$lib/scene/map-data';
import { DEFAULT_DATE } from '$lib/scene/view';
import { readTables, readTopology } from '../atlas-files';

export const prerender = true;

export function GET() {
  const tables = readTables();
  const dated = onDate(readTopology('overview'), tables.ownership, borderDate(tables.dates, DEFAULT_DATE));
  const data: MapData = { dates: tables.dates, ownership: tables.ownership, names: mapNames(dated, tables) };
  return json(data);
}
