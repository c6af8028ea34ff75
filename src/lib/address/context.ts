/** The ways from page to page, and what they take along of what the reader looks at. */
import type { Language } from '../atlas/types';
import { DEFAULT_PAIR, DEFAULT_PLAN, defaultView, formatView } from './view';

/** The pages that the site's navigation names. */
export const PLACES = [
  'map',
  'compare',
  'figure',
  'plans',
  'countries',
  'evidence',
  'sources',
  'borders',
  'data'
] as const;
export type Place = (typeof PLACES)[number];

/**
 * What a reader looks at, as far as other pages can show it too; a view of the explorer is one. What is missing or null
 * goes without saying.
 */
export interface Context {
  plan?: string | null;
  /** The plan that it is compared with. */
  second?: string | null;
  country?: string | null;
  /** Language of the names. */
  names?: Language;
  /** Border date whose lines are drawn. */
  date?: string | null;
  /** The map that is drawn. */
  map?: 'europe' | 'world' | null;
}

type Query = '' | `?${string}`;
type Hash = '' | `#${string}`;

/** The way to a page that shows the same plan, country and pair, as far as it can; to be resolved. */
export function hrefOf(place: Place, context: Context = {}) {
  const { country, names = 'en' } = context;
  // The plan that every page opens on sifts no list and marks no place in one.
  const plan = context.plan === DEFAULT_PLAN ? null : context.plan;
  switch (place) {
    case 'map':
      return `/${mapQuery(context)}` as const;
    case 'compare':
      return `/compare${query({ plans: pairText(context), country, names: names === 'en' ? null : names })}` as const;
    case 'figure':
      return `/figure${figureQuery(context)}` as const;
    case 'plans':
      return `/plans${hash(plan)}` as const;
    case 'countries':
      return `/countries${hash(country)}` as const;
    case 'evidence':
      return `/evidence${query({ plan, country })}` as const;
    case 'sources':
      return '/sources';
    case 'borders':
      return '/borders';
    case 'data':
      return '/data';
  }
}

/** What can be done with what is looked at, from any view; the ways are to be resolved. */
export const hrefOfComparison = (context: Context, second: string) => hrefOf('compare', { ...context, second });
export const hrefOfFigure = (context: Context) => hrefOf('figure', context);
/** The map for a wall. */
export const hrefOfPresenting = (context: Context) => `/${mapQuery(context, true)}` as const;

function mapQuery({ plan, country = null, names = 'en', date = null }: Context, present = false): Query {
  const written = formatView({ ...defaultView, plan: plan ?? DEFAULT_PLAN, country, names, date, present });
  return written ? `?${written}` : '';
}

function figureQuery({ plan, second, map, date, names = 'en' }: Context): Query {
  const mode = second ? 'difference' : map === 'world' ? 'world' : null;
  const alone = plan === DEFAULT_PLAN ? null : plan;
  return query({
    mode,
    plans: plan && second ? `${plan},${second}` : alone,
    date,
    names: names === 'en' ? null : names
  });
}

/** The pair to be compared, the first plan with the one that Compare opens on; null for the pair it opens on itself. */
function pairText({ plan, second }: Context): string | null {
  if (!plan || (!second && DEFAULT_PAIR.includes(plan))) return null;
  const pair = [plan, second ?? DEFAULT_PLAN].join();
  return pair === DEFAULT_PAIR.join() ? null : pair;
}

const hash = (id: string | null | undefined): Hash => (id ? `#${id}` : '');

function query(texts: Record<string, string | null | undefined>): Query {
  const given = Object.entries(texts).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const written = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return written ? `?${written}` : '';
}
