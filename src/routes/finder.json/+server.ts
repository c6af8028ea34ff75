import { json } from '@sveltejs/kit';
import { findables } from '$lib/words/findable';
import { askableCountries } from '$lib/address/view';
import { readTables, readTopology } from '$lib/server/atlas-files';
import { spotFinder } from '$lib/server/spot';

export const prerender = true;

/** All names that countries, parts and territories are found under; fetched when somebody looks for one. */
export function GET() {
  const tables = readTables();
  return json(findables(tables, askableCountries(tables), spotFinder(tables, readTopology('overview'))));
}
