import { readTables } from '$lib/server/atlas-files';
import { citedPage, citePage } from '$lib/server/citations';
import { galleryFigures } from '$lib/server/gallery';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const page = { title: 'Gallery of figures', path: '/gallery' };
  return {
    version: readTables().version,
    figures: galleryFigures(),
    citing: citePage(page),
    cited: citedPage(page)
  };
};
