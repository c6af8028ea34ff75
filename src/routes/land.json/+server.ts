import { json } from '@sveltejs/kit';
import { citeText } from '$lib/atlas/cite';
import { namedLand } from '$lib/words/land-words';
import { outlineOf } from '$lib/atlas/plan';
import type { LandData } from '$lib/scene/land-data';
import { readTables } from '$lib/server/atlas-files';

export const prerender = true;

export function GET() {
  const { dates, territories, lacking, ownership, military, zones, places, plans, ...works } = readTables();
  const land: LandData = {
    dates,
    territories,
    lacking,
    ownership: ownership.map((span) => ({ ...span, cite: citeText(span.cite, works) })),
    military: military.map((span) => ({ ...span, cite: citeText(span.cite, works) })),
    zones: zones.map((zone) => ({ ...zone, cite: citeText(zone.cite, works) })),
    places,
    pieces: namedLand({ ownership, dates, plans, territories }).pieces,
    plans: Object.fromEntries(plans.map((plan) => [plan.id, outlineOf(plan).land]))
  };
  return json(land);
}
