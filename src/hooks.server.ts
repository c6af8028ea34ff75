import type { Handle } from '@sveltejs/kit';
import { drawSheet } from './routes/compare/sheet';
import { drawFirstPlate } from './routes/first-plate';
import { writeFirstTable } from './routes/first-table';

/**
 * Puts the map and the table into the page at prerendering. It goes in here and not as page data, which would send it twice:
 * once drawn and once for hydration.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('<!--plate-->', drawFirstPlate)
        .replace('<!--table-->', writeFirstTable)
        .replace('<!--sheet-->', drawSheet)
  });
