import { json } from '@sveltejs/kit';
import { landNamed, piecesByState } from '$lib/atlas/borders/land';
import { landTable } from '$lib/atlas/borders/land-table';
import { inLand, landFeature, linesFeature, mergeStates, onDate, reserves, type Dated } from '$lib/atlas/borders/merge';
import { lineSetIds } from '$lib/atlas/borders/line-sets';
import { setArcs } from '$lib/atlas/borders/set-arcs';
import { pathData } from '$lib/drawing/path';
import type { BorderDate } from '$lib/atlas/types';
import { piecesWithParts, plateFrontiers } from '$lib/plate/plate-frontiers';
import type { LinePaths } from '$lib/scene/land-data';
import { readTables, readTopology } from '$lib/server/atlas-files';

export const prerender = true;

/** Lines of every plan's land and of every set that can be drawn beside; and the outlines that no single piece has. */
export function GET() {
  const tables = readTables();
  const topology = readTopology('overview');
  const table = landTable(tables);
  const reservesOf = (dated: Dated) => pathData(reserves(dated).coordinates, false);
  const besideOf = (id: string) => pathData(linesFeature(topology, setArcs(topology, tables, id)).coordinates, false);
  const ofDay = (date: BorderDate) => {
    const dated = onDate(topology, tables.ownership, date);
    const ownerOf = (territory: string) => dated.owners.get(territory)?.state;
    return {
      frontiers: plateFrontiers(topology, table.pieces, tables.parts, ownerOf).frontiers,
      reserves: reservesOf(dated)
    };
  };
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
    pieces: plateFrontiers(topology, table.pieces, tables.parts, piecesWithParts(table.pieces, tables.parts)).frontiers,
    sets: Object.fromEntries([
      ...lands.map(({ key, dated }) => [key, { frontiers: null, reserves: reservesOf(dated) }]),
      ...tables.dates.map((date) => [date.date, ofDay(date)])
    ]),
    beside: Object.fromEntries(lineSetIds(tables).map((id) => [id, besideOf(id)])),
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
