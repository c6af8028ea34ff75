import { citedPage, citePage } from '$lib/server/citations';
import { readTables } from '$lib/server/atlas-files';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { version, plans, states, files } = readTables();
  const page = { title: 'Index of evidence', path: '/evidence' };
  return {
    version,
    plans: plans.map(({ id, short, dateText, file }) => ({ id, short, dateText, file })),
    /** Where the documents lie whose leaves are cited, by their ids. */
    files: Object.fromEntries(files.map(({ id, reference }) => [id, reference])),
    countries: states.map(({ id }) => id),
    citing: citePage(page),
    cited: citedPage(page)
  };
};
