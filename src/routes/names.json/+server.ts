import { json } from '@sveltejs/kit';
import { onDate } from '$lib/atlas/merge';
import { borderDate } from '$lib/atlas/owner';
import { mapNames } from '$lib/figure/map-names';
import { DEFAULT_DATE } from '$lib/scene/view';
import { readTables, readTopology } from '../atlas-files';

export const prerender = true;

export function GET() {
  const tables = readTables();
  const dated = onDate(readTopology('overview'), tables.ownership, borderDate(tables.dates, DEFAULT_DATE));
  return json(mapNames(dated, tables));
}
