import { json } from '@sveltejs/kit';
import { landNamed, piecesByState } from '$lib/atlas/borders/land';
import { landTable } from '$lib/atlas/borders/land-table';
import {
  frontiers,
  inLand,
  landFeature,
  linesFeature,
  mergeStates,
  onDate,
  reserves,
  type Dated
} from '$lib/atlas/borders/merge';
import { lineSetIds } from '$lib/atlas/borders/line-sets';
import { setArcs } from '$lib/atlas/borders/set-arcs';
import { pathData } from '$lib/drawing/path';
import type { LinePaths } from '$lib/scene/land-data';
import { readTables, readTopology } from '$lib/server/atlas-files';

export const prerender = true;

/** Lines of every plan's land and of every set that can be drawn beside; and the outlines that no single piece has. */
export function GET() {
  const tables = readTables();
  const topology = readTopology('overview');
  const table = landTable(tables);
  const linesOf = (dated: Dated) => ({
    frontiers: pathData(frontiers(dated).coordinates, false),
    reserves: pathData(reserves(dated).coordinates, false)
  });
  const besideOf = (id: string) => ({
    frontiers: pathData(linesFeature(topology, setArcs(topology, tables, id)).coordinates, false),
    reserves: ''
  });
  const lands = table.lands.map((land) => {
    const dated = inLand(topology, tables.ownership, landNamed(tables.plans, table, land.key));
    return { key: land.key, dated, pieces: piecesByState(table, land) };
  });
  const outlines: string[] = [];
  const outlineOf = (d: string): number => {
    if (!outlines.includes(d)) outlines.push(d);
    return outlines.indexOf(d);
  };
  const paths: LinePaths = {
    sets: Object.fromEntries([
      ...lineSetIds(tables).map((id) => [id, besideOf(id)]),
      ...lands.map(({ key, dated }) => [key, linesOf(dated)]),
      ...tables.dates.map((date) => [date.date, linesOf(onDate(topology, tables.ownership, date))])
    ]),
    outlineOf: Object.fromEntries(
      lands.map(({ key, dated, pieces }) => [
        key,
        Object.fromEntries(
          mergeStates(dated)
            .filter(({ state }) => (pieces.get(state)?.length ?? 0) > 1)
            .map((land) => [
              land.state,
              outlineOf(pathData(landFeature(topology, land).geometry.coordinates.flat(), true))
            ])
        )
      ])
    ),
    outlines
  };
  return json(paths);
}
