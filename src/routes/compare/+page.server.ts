import { areaKm2 } from '$lib/atlas/borders/area';
import { citeText } from '$lib/atlas/cite';
import { changesTold, DEFAULT_RULE } from '$lib/atlas/compare';
import { countryEvidence } from '$lib/atlas/evidence';
import { namedLand } from '$lib/words/land-words';
import { landTable } from '$lib/atlas/borders/land-table';
import { sceneLand } from '$lib/words/land-words';
import { landFeature, mergePieces } from '$lib/atlas/borders/merge';
import { outlineOf } from '$lib/atlas/plan';
import type { AtlasTables, PlanOutline } from '$lib/atlas/types';
import type { Weights } from '$lib/atlas/weights';
import { defaultCompareView } from '$lib/address/compare-view';
import { makeDifference } from '$lib/scene/difference';
import { citedPage, citePage } from '$lib/server/citations';
import { readTables, readTopology } from '$lib/server/atlas-files';
import { sheetData, sheetLanguage } from '$lib/server/compare-sheet';
import type { PageServerLoad } from './$types';

/** What the comparison needs beside the sheet. */
export const load: PageServerLoad = () => {
  const page = { title: 'Compare plans', path: '/compare' };
  const tables = readTables();
  const plans = tables.plans.map(outlineOf);
  return {
    citing: citePage(page),
    cited: citedPage(page),
    version: tables.version,
    states: tables.states.map(({ id, name, role, label }) => ({ id, name, role, label })),
    parts: tables.parts.map(({ id, name, of, territories, at }) => ({ id, name, of, territories, at })),
    plans,
    land: sceneLand(tables),
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
  const { comparison } = makeDifference([from, to], { ...tables, land: namedLand(tables) }, DEFAULT_RULE);
  return Object.fromEntries(
    Object.values(changesTold(comparison))
      .flat()
      .map(({ country }) => [country, countryEvidence(country, { ...tables, plans, notes: [] })])
  );
}

/** As fine as areas are measured, and short in the page. */
const hundredths = (km2: number): number => Math.round(km2 * 100) / 100;

function weightsOf(tables: AtlasTables): Weights {
  const topology = readTopology('detail');
  const { pieces, lands } = landTable(tables);
  const cut = new Set(tables.states.filter(({ clipped }) => clipped).map(({ id }) => id));
  const isCut = new Set(
    pieces.flatMap(({ id }, index) => (lands.every(({ owners }) => cut.has(owners[index] ?? '')) ? [id] : []))
  );
  const areas = mergePieces(topology, pieces).map((piece): [string, number | null] => [
    piece.state,
    isCut.has(piece.state) ? null : hundredths(areaKm2(landFeature(topology, piece).geometry))
  ]);
  return {
    area: Object.fromEntries(areas),
    population: Object.fromEntries(
      tables.populations.map(({ country, date, people, cite }) => [
        country,
        { people, date, cite: citeText(cite, tables) }
      ])
    )
  };
}
