import { bordersOn } from '$lib/atlas/borders';
import { citeText } from '$lib/atlas/cite';
import { DEFAULT_RULE } from '$lib/atlas/compare';
import { countryEvidence } from '$lib/atlas/evidence';
import { borderDate } from '$lib/atlas/owner';
import { outlineOf } from '$lib/atlas/plan';
import type { AtlasTables, PlanOutline } from '$lib/atlas/types';
import type { Weights } from '$lib/atlas/weights';
import { defaultCompareView } from '$lib/scene/compare-view';
import { makeDifference } from '$lib/scene/difference';
import { DEFAULT_DATE } from '$lib/scene/view';
import { citedPage, citePage } from '../citing';
import { readTables, readTopology } from '../atlas-files';
import { sheetData, sheetLanguage } from './sheet';
import type { PageServerLoad } from './$types';

/** What the comparison needs beside the sheet. */
export const load: PageServerLoad = ({ url }) => {
  const page = { title: 'Compare plans', path: '/compare', origin: url.origin };
  const tables = readTables();
  const plans = tables.plans.map(outlineOf);
  return {
    ...{ citing: citePage(page), cited: citedPage(page) },
    version: tables.version,
    states: tables.states.map(({ id, name, role, label }) => ({ id, name, role, label })),
    parts: tables.parts.map(({ id, name, of, territories, at }) => ({ id, name, of, territories, at })),
    plans,
    sheet: sheetData(),
    english: sheetLanguage('en'),
    evidence: firstEvidence(tables, plans),
    weights: weightsOf(tables)
  };
};

/** The passages behind the first comparison, so that it is whole without JavaScript. */
function firstEvidence(tables: AtlasTables, outlines: PlanOutline[]) {
  const ids = defaultCompareView.plans;
  const [from, to] = ids.map((id) => outlines.find((plan) => plan.id === id));
  if (!from || !to) return {};
  const plans = tables.plans.filter(({ id }) => ids.includes(id));
  const { changes } = makeDifference([from, to], tables.states, DEFAULT_RULE).comparison;
  return Object.fromEntries(
    changes.map(({ country }) => [country, countryEvidence(country, { ...tables, plans, notes: [] })])
  );
}

function weightsOf(tables: AtlasTables): Weights {
  const borders = bordersOn(readTopology('detail'), tables, borderDate(tables.dates, DEFAULT_DATE));
  return {
    area: Object.fromEntries(borders.map(({ properties }) => [properties.state, properties.area_km2])),
    population: Object.fromEntries(
      tables.populations.map(({ country, date, people, cite }) => [
        country,
        { people, date, cite: citeText(cite, tables) }
      ])
    )
  };
}
