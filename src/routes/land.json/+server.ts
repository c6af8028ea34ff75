import { json } from '@sveltejs/kit';
import { citeText } from '$lib/atlas/cite';
import type { LandData } from '$lib/scene/land-data';
import { readTables } from '../atlas-files';

export const prerender = true;

export function GET() {
  const { dates, territories, lacking, ownership, zones, places, sources } = readTables();
  const land: LandData = {
    dates,
    territories,
    lacking,
    ownership: ownership.map((span) => ({ ...span, cite: citeText(span.cite, null, sources) })),
    zones: zones.map((zone) => ({ ...zone, cite: citeText(zone.cite, null, sources) })),
    places
  };
  return json(land);
}
