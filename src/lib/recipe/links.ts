/** The ways to a figure: what its file is called, its link, and the recipe that a view of the site leads to. */
import type { Rule } from '../atlas/compare';
import { formatRecipe, defaultRecipe, type Recipe } from './recipe';
import { plansTaken, type FigureMode } from './fields';
import type { Bounds } from '../drawing/projections';
import type { CompareView } from '../address/compare-view';
import { OWN } from '../address/own-plan';
import type { At } from '../address/at';
import type { View } from '../address/view';
import { FRAME } from '../atlas/borders/extent';
import { lookAt, seen } from '../scene/look';
import { boxOf, HOME, unproject } from '../scene/mercator';

/** Formats that figures are written in, by the ending of the file. */
export const FORMATS = ['svg', 'pdf', 'png'] as const;
export type Format = (typeof FORMATS)[number];

/** Name of a figure's file without its ending: its plans and its preset. */
export function fileNameOf({ plans, mode, preset }: Pick<Recipe, 'plans' | 'mode' | 'preset'>): string {
  const what = mode === 'grid' ? `${plans.length}-plans` : plans.join('-and-');
  const how = mode === 'difference' || mode === 'world' ? mode : null;
  return [what, how, preset].filter(Boolean).join('-');
}

/** The query of a recipe as it stands behind an address: with its question mark, or empty. */
export function figureQuery(recipe: Recipe): string {
  const query = formatRecipe(recipe);
  return query && `?${query}`;
}

/** The figure of what the explorer shows: of its plan's own extent where the whole map is in view. */
export function recipeOfView(
  { plan, reading, date, also, names, at }: Pick<View, 'plan' | 'reading' | 'date' | 'also' | 'names' | 'at'>,
  map: 'europe' | 'world'
): Recipe {
  const mode = map === 'world' ? 'world' : 'plan';
  const extent = at && map === 'europe' ? boundsAt(at) : null;
  return { ...defaultRecipe, mode, plans: [plan], reading, date, also, extent, names };
}

/** No figure shows less than a degree: that is how close it may look. */
const NEAREST_FIGURE = 24;

/** What is seen where the explorer looks, in the proportions of the whole map, within the frame of the atlas. */
function boundsAt([lon, lat, times]: At): Bounds {
  const home = boxOf(HOME);
  const { x, y, width, height } = seen(lookAt([lon, lat, Math.min(times, NEAREST_FIGURE)]), home, home);
  const [west, north] = unproject([x, y]);
  const [east, south] = unproject([x + width, y + height]);
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  return [
    round(Math.max(west, FRAME.west)),
    round(Math.max(south, FRAME.south)),
    round(Math.min(east, FRAME.east)),
    round(Math.min(north, FRAME.north))
  ];
}

/** The figure of a comparison, or null where it shows a plan of the reader's own, which no recipe can name. */
export function recipeOfComparison(
  { mode, plans, threshold, count, western, names }: Pick<CompareView, 'mode' | 'plans' | 'names' | keyof Rule>,
  all: string[]
): Recipe | null {
  const known = all.filter((id) => id !== OWN);
  const shown = mode === 'grid' ? known : mode === 'side' ? plans : plans.slice(0, 2);
  if (shown.includes(OWN)) return null;
  const figure = mode === 'difference' || mode === 'numbers' ? 'difference' : panelsFor(shown.length, known.length);
  return { ...defaultRecipe, mode: figure, plans: shown, threshold, count, western, names };
}

/** The kind of figure that shows so many plans side by side, of all that there are. */
function panelsFor(number: number, all: number): FigureMode {
  const kinds = ['plan', 'pair', 'triptych', 'grid'] as const;
  return kinds.find((kind) => number <= plansTaken(kind, all).most) ?? 'grid';
}
