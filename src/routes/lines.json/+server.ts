import { arrangementsOf } from '$lib/atlas/owner';
import { json } from '@sveltejs/kit';
import { frontiers, onDate, reserves, zoneBoundaries } from '$lib/atlas/merge';
import { pathData } from '$lib/figure/path';
import type { LinePaths } from '$lib/scene/land-data';
import { readTables, readTopology } from '../atlas-files';

export const prerender = true;

export function GET() {
  const tables = readTables();
  const topology = readTopology('overview');
  const paths: LinePaths = {
    dates: Object.fromEntries(
      tables.dates.map((date) => {
        const dated = onDate(topology, tables.ownership, date);
        return [
          date.date,
          {
            frontiers: pathData(frontiers(dated).coordinates, false),
            reserves: pathData(reserves(dated).coordinates, false)
          }
        ];
      })
    ),
    zones: Object.fromEntries(
      arrangementsOf(tables).map((day) => [
        day,
        pathData(zoneBoundaries(topology, tables.zones, day).coordinates, false)
      ])
    )
  };
  return json(paths);
}
