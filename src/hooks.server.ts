import type { Handle } from '@sveltejs/kit';
import { afterPaint } from '$lib/server/after-paint';
import { drawSheet } from '$lib/server/compare-sheet';
import { writeFirstCite, writeFirstMeta } from '$lib/server/first-cite';
import { drawFirstPlate } from '$lib/server/first-plate';
import { writeFirstTable } from '$lib/server/first-table';

/**
 * Puts what need not be hydrated into the page at prerendering. It goes in here and not as page data, which would send it twice:
 * once drawn and once for hydration.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      (import.meta.env.DEV ? html : afterPaint(html))
        .replace('<!--plate-->', drawFirstPlate)
        .replace('<!--table-->', writeFirstTable)
        .replace('<!--sheet-->', drawSheet)
        .replace('<!--cite-->', writeFirstCite)
        .replace('<!--meta-->', writeFirstMeta)
  });
