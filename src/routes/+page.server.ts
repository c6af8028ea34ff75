import { scaleUtc } from 'd3-scale';
import { citeText } from '$lib/atlas/cite';
import { reservesByDate } from '$lib/atlas/owner';
import type { Plan } from '$lib/atlas/types';
import { arrangementsOf, readTables } from './atlas-files';
import type { PageServerLoad } from './$types';

/** What the explorer needs beside the drawn map. */
export const load: PageServerLoad = () => {
  const tables = readTables();
  const scale = scaleUtc([new Date('1944-01-01'), new Date('1945-06-01')], [0, 1]);
  const at = (date: string) => Math.round(scale(new Date(date)) * 10_000) / 10_000;
  const cite = (plan: Plan) =>
    plan.assignments.map((a) => a.cite.map((c) => citeText(c, plan, tables.sources)).join('; '));
  return {
    version: tables.version,
    states: tables.states,
    dates: tables.dates,
    reserves: reservesByDate(tables),
    arrangements: arrangementsOf(tables),
    plans: tables.plans,
    cites: Object.fromEntries(tables.plans.map((plan) => [plan.id, cite(plan)])),
    axis: {
      years: [1944, 1945].map((year) => ({ title: String(year), at: at(`${year}-01-01`) })),
      events: tables.events.map(({ date, title }) => ({ title, at: at(date) })),
      stops: tables.plans.map((plan) => ({ id: plan.id, at: at(plan.date) }))
    }
  };
};
