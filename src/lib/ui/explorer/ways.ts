/** The ways from the explorer to the other pages, each taking along what it understands. */
import { resolve } from '$app/paths';
import { formatView, type View } from '$lib/address/view';

/** A path with its query. */
const at = (path: string, query: string): string => (query ? `${path}?${query}` : path);

/** The explorer at a view. */
export const hrefOfView = (view: View): string => at(resolve('/'), formatView(view));

/** The comparison of plans. */
export const hrefOfPlans = (...plans: string[]): string => at(resolve('/compare'), `plans=${plans.join(',')}`);

/** The places of the navigation that know the plan on the map, or the country whose panel is open. */
export const hrefsFrom = (view: View) => ({
  map: hrefOfView(view),
  compare: hrefOfPlans(view.plan),
  figure: at(resolve('/figure'), `plans=${view.plan}`),
  plans: resolve('/plans/[id]', { id: view.plan }),
  ...(view.country && { countries: resolve('/countries/[id]', { id: view.country }) })
});
