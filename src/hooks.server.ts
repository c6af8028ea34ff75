import type { Handle } from '@sveltejs/kit';
import { drawFirstPlate } from './routes/first-plate';

/**
 * Puts the map into the page at prerendering. It goes in here and not as page data, which would send it twice:
 * once drawn and once for hydration.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => html.replace('<!--plate-->', () => drawFirstPlate()) });
