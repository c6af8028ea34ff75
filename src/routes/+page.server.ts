import { scaleUtc } from 'd3-scale';
import { reservesByLand } from '$lib/atlas/borders/land-table';
import { sceneLand } from '$lib/words/land-words';
import { lineSetIds } from '$lib/atlas/borders/line-sets';
import { outlineOf } from '$lib/atlas/plan';
import { piecesByState } from '$lib/atlas/spoken';
import { readTables } from '$lib/server/atlas-files';
import type { PageServerLoad } from './$types';

/** What the explorer needs beside the drawn map. */
export const load: PageServerLoad = () => {
  const tables = readTables();
  const { plans } = tables;
  // Plans crowd into a few weeks, so each gets the same room and time is stretched between them.
  const places = plans.map((_, index) => (index + 0.5) / plans.length);
  const years = yearsBetween(plans[0]!.date, plans.at(-1)!.date);
  const scale = scaleUtc(
    [years[0]!, ...plans.map((p) => p.date)].map((day) => new Date(day)),
    [0, ...places]
  ).clamp(true);
  const at = (date: string) => Math.round(scale(new Date(date)) * 10_000) / 10_000;
  // Where a year takes less room than half a plan, the next would be written over it.
  const roomy = years.filter((year, index) => !index || at(year) - at(years[index - 1]!) > 0.5 / plans.length);
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
    dates: tables.dates,
    reserves: reservesByLand(tables),
    land: sceneLand(tables),
    lineSets: lineSetIds(tables),
    plans: plans.map(outlineOf),
    stories: Object.fromEntries(plans.map(({ id, note, archive }) => [id, { note, archive }])),
    axis: {
      years: roomy.map((year) => ({ title: year.slice(0, 4), at: at(year) })),
      events: tables.events.map(({ date, title }) => ({ title, at: at(date) })),
      stops: plans.map(({ id, short }, index) => ({
        id,
        label: short,
        at: Math.round((places[index] ?? 0) * 10_000) / 10_000
      }))
    }
  };
};

/** First days of the years from one day to another: `1944-01-01`, `1945-01-01`. */
function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}-01-01`);
}
