import { scaleUtc } from 'd3-scale';
import { reservesByLand } from '$lib/atlas/borders/land';
import { sceneLand } from '$lib/words/land-words';
import { lineSetIds } from '$lib/atlas/borders/line-sets';
import { outlineOf } from '$lib/atlas/plan';
import { piecesByState } from '$lib/atlas/spoken';
import { sharesOf } from '$lib/drawing/patterns';
import { readTables } from '$lib/server/atlas-files';
import type { PageServerLoad } from './$types';

/** Years written on the axis; those after 1946 stand too close in its last gap. */
const YEARS = ['1944', '1945', '1946'];

/** What the explorer needs beside the drawn map. */
export const load: PageServerLoad = () => {
  const tables = readTables();
  const { plans } = tables;
  // Plans crowd into a few weeks, so each gets the same room and time is stretched between them.
  const places = plans.map((_, index) => (index + 0.5) / plans.length);
  const scale = scaleUtc([new Date('1944-01-01'), ...plans.map((p) => new Date(p.date))], [0, ...places]).clamp(true);
  const at = (date: string) => Math.round(scale(new Date(date)) * 10_000) / 10_000;
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
    shares: sharesOf(plans),
    dates: tables.dates,
    reserves: reservesByLand(tables),
    land: sceneLand(tables),
    lineSets: lineSetIds(tables),
    plans: plans.map(outlineOf),
    stories: Object.fromEntries(plans.map(({ id, note, archive }) => [id, { note, archive }])),
    axis: {
      years: YEARS.map((year) => ({ title: year, at: at(`${year}-01-01`) })),
      events: tables.events.map(({ date, title }) => ({ title, at: at(date) })),
      stops: plans.map(({ id, short }, index) => ({
        id,
        label: short,
        at: Math.round((places[index] ?? 0) * 10_000) / 10_000
      }))
    }
  };
};
