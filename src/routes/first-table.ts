import { render } from 'svelte/server';
import { outlineOf } from '$lib/atlas/plan';
import { askableCountries, defaultView } from '$lib/scene/view';
import PlanTable from '$lib/ui/PlanTable.svelte';
import { readTables } from './atlas-files';

let written: string | undefined;

/** The table of the default view as it stands before and without JavaScript. */
export function writeFirstTable(): string {
  written ??= write();
  return written;
}

function write(): string {
  const { states, plans } = readTables();
  const askable = askableCountries({ states, plans });
  const { body } = render(PlanTable, {
    props: {
      states: states.filter(({ id }) => askable.includes(id)).sort((a, b) => a.name.localeCompare(b.name)),
      plans: plans.map(outlineOf),
      current: defaultView.plan,
      hrefOf: (country: string) => `./countries/${country}`,
      hrefOfPlan: (plan: string) => `./plans/${plan}`,
      hrefOfCell: (plan: string, country: string) => `./countries/${country}#${plan}`,
      onchoose: () => {}
    }
  });
  return body;
}
