import { citedPage, citePage } from '../citing';
import { readTables } from '../atlas-files';
import { drawThumbnails } from '../sketches';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  const page = { title: 'Plans', path: '/plans', origin: url.origin };
  const { version, plans } = readTables();
  const { defs, drawings } = drawThumbnails();
  return {
    ...{ citing: citePage(page), cited: citedPage(page) },
    version,
    defs,
    plans: plans.map(({ id, author, title, dateText, summary, map }) => ({
      ...{ id, author, title, dateText, summary, map },
      svg: drawings.get(id) ?? ''
    }))
  };
};
