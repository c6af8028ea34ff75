import { lineSetIds } from '$lib/atlas/borders/line-sets';
import { outlineOf } from '$lib/atlas/plan';
import { upperFirst } from '$lib/words/capitals';
import { linesTitle } from '$lib/words/line-words';
import { readTables } from '$lib/server/atlas-files';
import { citedPage, citePage } from '$lib/server/citations';
import { firstFigure } from '$lib/server/first-figure';
import type { PageServerLoad } from './$types';

/** What the builder offers, and what is said of the figure that it opens on. */
export const load: PageServerLoad = () => {
  const page = { title: 'Figures for papers', path: '/figure' };
  const tables = readTables();
  const { dates } = tables;
  const lineSets = lineSetIds(tables);
  const { figure, words } = firstFigure();
  const { caption, alternative, cited } = words;
  return {
    citing: citePage(page),
    cited: citedPage(page),
    version: tables.version,
    plans: tables.plans.map(outlineOf),
    dates,
    lineSets,
    also: lineSets.map((id) => ({ id, title: upperFirst(linesTitle(dates, id)) })),
    first: { width: figure.width, height: figure.height, words: { caption, alternative, cited } }
  };
};
