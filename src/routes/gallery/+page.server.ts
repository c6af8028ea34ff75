import { readTables } from '../atlas-files';
import { citedPage, citePage } from '../citing';
import { galleryFigures } from './made';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  const page = { title: 'Gallery of figures', path: '/gallery', origin: url.origin };
  return {
    version: readTables().version,
    figures: galleryFigures(),
    citing: citePage(page),
    cited: citedPage(page)
  };
};
