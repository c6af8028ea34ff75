import { citedPage, citePage } from '../citing';
import { readTables } from '../atlas-files';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  const { version, plans, states } = readTables();
  const page = { title: 'Index of evidence', path: '/evidence', origin: url.origin };
  return {
    version,
    plans: plans.map(({ id, short, dateText }) => ({ id, short, dateText })),
    countries: states.map(({ id }) => id),
    citing: citePage(page),
    cited: citedPage(page)
  };
};
