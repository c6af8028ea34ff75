import { reservesByLand } from '$lib/atlas/borders/land-table';
import { sceneLand } from '$lib/words/land-words';
import { lineSetIds } from '$lib/atlas/borders/line-sets';
import { outlineOf } from '$lib/atlas/plan';
import { piecesByState } from '$lib/atlas/spoken';
import { firstTowns } from '$lib/drawing/towns';
import { axisOf } from '$lib/scene/axis';
import { readTables } from '$lib/server/atlas-files';
import { archiveWords } from '$lib/words/title-words';
import type { PageServerLoad } from './$types';

/** What the explorer needs beside the drawn map. */
export const load: PageServerLoad = () => {
  const tables = readTables();
  const { plans } = tables;
  return {
    version: tables.version,
    states: tables.states.map(({ id, name, role, note }) => ({ id, name, role, note })),
    /** Parts that are pieces of a country, by its id. */
    pieces: piecesByState(tables),
    parts: tables.parts.map(({ id, name, of, territories }) => ({ id, name, of, territories })),
    /** [lon, lat] of subjects that have no name on the map. */
    places: [
      ...tables.states.flatMap(({ id, label }): [string, [number, number]][] => (label ? [[id, label]] : [])),
      ...tables.parts.map(({ id, at }): [string, [number, number]] => [id, at])
    ],
    capitals: firstTowns(tables.places).map(({ id, at, rank, names }) => ({ id, at, rank, names })),
    dates: tables.dates,
    reserves: reservesByLand(tables),
    land: sceneLand(tables),
    lineSets: lineSetIds(tables),
    plans: plans.map(outlineOf),
    stories: Object.fromEntries(plans.map(({ id, note, archive }) => [id, { note, archive: archiveWords(archive) }])),
    axis: axisOf(plans, tables.events)
  };
};
