/** Files for reference managers: the works of a page, or all there are. */
import type { Source } from '$lib/atlas/types';
import { readTables } from './atlas-files';
import { bibtexOf, countryPage, cslOf, pageItem, planPage, risOf, worksOfCountry, worksOfPlan } from './citations';

export interface CiteFile {
  name: string;
  type: string;
  text: () => string;
}

/** One set of works in the three forms that reference managers read. */
const FORMS = [
  { ending: 'bib', type: 'application/x-bibtex; charset=utf-8', format: bibtexOf },
  // RIS asks for the line ends of DOS.
  {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    format: (w: Source[]) => risOf(w).replaceAll('\n', '\r\n')
  },
  { ending: 'json', type: 'application/vnd.citationstyles.csl+json', format: cslOf }
];

/** Every file. */
export function citeFiles(): CiteFile[] {
  const { plans, states, sources } = readTables();
  const sets = [
    { name: 'sources', works: (): Source[] => sources },
    ...plans.map((plan) => ({
      name: `plans/${plan.id}`,
      works: () => [pageItem(planPage(plan)), ...worksOfPlan(plan)]
    })),
    ...states.map((state) => ({
      name: `countries/${state.id}`,
      works: () => [pageItem(countryPage(state)), ...worksOfCountry(state.id)]
    }))
  ];
  return sets.flatMap(({ name, works }) =>
    FORMS.map(({ ending, type, format }) => ({ name: `${name}.${ending}`, type, text: () => format(works()) }))
  );
}
