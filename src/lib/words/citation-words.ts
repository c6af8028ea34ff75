/** How a figure is cited, and whose it is. */
import { longDate } from './dates';
import { inQuotes, unstopped } from './title-words';

/** The licence of texts, borders and drawing. */
export const LICENCE = 'CC BY 4.0';

const AUTHOR = 'Spheres contributors';

/** Author and licence of every figure. */
export const RIGHTS = `© ${AUTHOR}, ${LICENCE}, https://creativecommons.org/licenses/by/4.0/`;

/** A figure as it is cited. */
export interface CitedFigure {
  title: string;
  /** Version of the data, and its ISO day. */
  data: string;
  released: string;
  /** Query of its recipe. */
  query: string;
  /** Documents and works that it rests on, as `sourceWords` has them; or ''. */
  sources: string;
}

/**
 * How a figure is cited.
 * @param address of the builder of figures, with an origin or without
 */
export function figureCitation({ title, data, released, query, sources }: CitedFigure, address: string): string {
  const work = `${AUTHOR}, “${inQuotes(unstopped(title))},” figure, Spheres ${data}, ${longDate(released)}`;
  const place = `${address}${query ? `?${query}` : ''}`;
  return [`${work}, ${place}.`, ...(sources ? [`${sources}.`] : [])].join(' ');
}
