import { json } from '@sveltejs/kit';
import { partData } from '$lib/plate/plate';
import { readTables, readTopology } from '$lib/server/atlas-files';

export const prerender = true;

/** Path data, in map units, of the land of every part that has some. */
export function GET() {
  const tables = readTables();
  const topology = readTopology('overview');
  const landed = tables.parts.filter((part) => part.territories.length);
  return json(Object.fromEntries(landed.map(({ id }) => [id, partData({ topology }, tables, id)])));
}
