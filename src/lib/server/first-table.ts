import { render } from 'svelte/server';
import { outlineOf } from '$lib/atlas/plan';
import { piecesByState } from '$lib/atlas/spoken';
import { askableCountries, defaultView } from '$lib/address/view';
import PlanTable from '$lib/ui/PlanTable.svelte';
import { once, readTables } from './atlas-files';

/** The table of the default view as it stands before and without JavaScript. */
export const writeFirstTable = (): string => once('first table', write);

function write(): string {
  const tables = readTables();
  const { states, plans } = tables;
  const askable = askableCountries({ states, plans });
  const { body } = render(PlanTable, {
    props: {
      states: states.filter(({ id }) => askable.includes(id)).sort((a, b) => a.name.localeCompare(b.name)),
      plans: plans.map(outlineOf),
      pieces: piecesByState(tables),
      current: defaultView.plan,
      hrefOfCountry: (country: string) => `./countries/${country}`,
      hrefOfPlan: (plan: string) => `./plans/${plan}`
    }
  });
  // It stands where no component is hydrated, and the first empty comment would end that place too early.
  return body.replaceAll('<!---->', '');
}
