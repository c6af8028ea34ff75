import type { AtlasTables, Citation, Source } from '$lib/atlas/types';
import { readTables } from '$lib/server/atlas-files';
import { citedPage, citePage, citeSource } from '$lib/server/citations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const tables = readTables();
  const works = tables.sources.map((source) => workOf(source, tables)).sort(byEntry);
  const used = ({ plans, notes }: Work) => plans.length + notes.length > 0;
  const page = { title: 'Sources', path: '/sources' };
  return {
    version: tables.version,
    parts: [
      { id: 'plans', title: 'Plans and notes', works: works.filter(used) },
      { id: 'borders', title: 'Borders and areas only', works: works.filter((work) => !used(work)) }
    ],
    citing: citePage(page),
    cited: citedPage(page)
  };
};

type Work = ReturnType<typeof workOf>;

/** Names and titles in the order of a bibliography, whatever mark they begin with. */
const byEntry = (a: Work, b: Work) => letters(a).localeCompare(letters(b), 'en');
const letters = ({ entry }: Work) => entry.replace(/^[^\p{L}]+/u, '');

/** A work with its entry and with what rests on it. */
function workOf(
  source: Source,
  { plans, states, notes, ownership, military, territories, zones, areas, dates }: AtlasTables
) {
  const here = ({ source: id }: Citation) => id === source.id;
  const citing = citeSource(source);
  const lands = new Set([
    ...ownership.filter((span) => here(span.cite)).map((span) => span.territory),
    ...military.filter((span) => here(span.cite)).flatMap((span) => span.territories)
  ]);
  return {
    id: source.id,
    entry: citing.bibliography[0] ?? '',
    note: typeof source.annote === 'string' ? source.annote : '',
    citing,
    plans: plans.flatMap(({ id, short, cite, assignments, readings }) => {
      const cells = assignments.filter(
        (a) => a.grade !== 'silent' && [a, ...a.also].some((each) => each.cite.some(here))
      );
      const cited = cells.length > 0 || [...cite, ...readings.flatMap((r) => r.cite)].some(here);
      return cited ? [{ id, short, cells: cells.length }] : [];
    }),
    notes: states
      .filter(({ id }) => notes.some((note) => note.country === id && note.cite.some(here)))
      .map(({ id, name }) => ({ id, name })),
    territories: territories.filter(({ id }) => lands.has(id)).map(({ name }) => name),
    zones: [...new Set(zones.filter((zone) => here(zone.cite)).map((zone) => zone.zone))],
    areas: areas
      .filter((area) => here(area.cite))
      .map(({ state, date }) => ({
        name: states.find(({ id }) => id === state)?.name ?? state,
        date: dates.find((d) => d.date === date)?.title ?? date
      }))
      .map(({ name, date }) => `${name} (${date})`)
  };
}
