import { readTables } from '../atlas-files';
import { drawThumbnails } from '../sketches';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { version, plans } = readTables();
  const { defs, drawings } = drawThumbnails();
  return {
    version,
    defs,
    plans: plans.map(({ id, author, title, dateText, summary, map }) => ({
      ...{ id, author, title, dateText, summary, map },
      svg: drawings.get(id) ?? ''
    }))
  };
};
