import { LINE_KINDS, lineSets } from '$lib/atlas/borders/line-sets';
import { bordersOn } from '$lib/atlas/borders/borders';
import { citeText } from '$lib/atlas/cite';
import { citedPage, citePage } from '$lib/server/citations';
import { readTables, readTopology } from '$lib/server/atlas-files';
import { files } from '$lib/server/data-files';
import { yearsOf } from '$lib/words/dates';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const tables = readTables();
  const years = yearsOf(tables.dates);
  const page = { title: `The borders of ${years.join('–')}`, path: '/borders' };
  const topology = readTopology('detail');
  const drawn = new Map(
    tables.dates.flatMap((date) =>
      bordersOn(topology, tables, date).map((f) => [`${date.date} ${f.properties.state}`, f.properties] as const)
    )
  );
  const published = new Map(tables.areas.map((area) => [`${area.date} ${area.state}`, area]));
  return {
    version: tables.version,
    years,
    citing: citePage(page),
    cited: citedPage(page),
    dates: tables.dates.map((date) => ({
      ...date,
      states: [...drawn.values()]
        .filter((state) => state.date === date.date)
        .map(({ state, name, area_km2 }) => {
          const area = published.get(`${date.date} ${state}`);
          return {
            name,
            drawn: area_km2,
            published: area?.km2 ?? null,
            difference: area && area_km2 ? (100 * (area_km2 - area.km2)) / area.km2 : null,
            reason: area?.reason ?? '',
            source: area ? citeText(area.cite, tables) : '',
            note: area?.note ?? ''
          };
        })
    })),
    lacking: tables.lacking.map(({ name, at, km2, territory, note }) => ({
      name,
      at,
      km2,
      note,
      with: tables.territories.find(({ id }) => id === territory)?.name ?? ''
    })),
    /** Sets of lines of other kinds than border dates. */
    beside: LINE_KINDS.filter((kind) => kind !== 'borders').map((kind) => ({
      kind,
      sets: lineSets(tables).filter((set) => set.kind === kind)
    })),
    lines: tables.lines.map(({ id, name, valid, source, accuracyKm, doubts }) => ({
      id,
      name,
      valid,
      source,
      accuracyKm,
      doubts
    })),
    files: files()
      .filter(({ group }) => group === 'borders')
      .map(({ name, title }) => ({ name, title }))
  };
};
