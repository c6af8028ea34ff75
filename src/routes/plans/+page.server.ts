import { citedPage, citePage } from '$lib/server/citations';
import { readTables } from '$lib/server/atlas-files';
import { drawThumbnails } from '$lib/server/sketches';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const page = { title: 'Plans', path: '/plans' };
  const { version, plans } = readTables();
  const { defs, drawings } = drawThumbnails();
  return {
    citing: citePage(page),
    cited: citedPage(page),
    version,
    defs,
    plans: plans.map(({ id, author, title, dateText, summary, map }) => ({
      id,
      author,
      title,
      dateText,
      summary,
      map,
      svg: drawings.get(id) ?? ''
    }))
  };
};
