/** What the builder makes figures with: it comes once the page stands, with the atlas. */
import { inMemory, noCache } from '$lib/atlas/memo';
import type { AtlasTopology } from '$lib/atlas/types';
import { makeFigure, type Figure } from '$lib/figure/figure';
import { neighboursIn, type FigureAtlas } from '$lib/figure/atlas';
import { preflight, type Check } from '$lib/figure/preflight';
import { figureWords } from '$lib/recipe/caption';
import { changedSince } from '$lib/recipe/record';
import { formatRecipe, type Recipe } from '$lib/recipe/recipe';
import { fetchCoasts, fetchTables, fetchTopology } from '../client-data';

export { recipeIn } from '$lib/svg/xmp';

/** A figure with all that is said of it. */
export interface Made {
  recipe: Recipe;
  /** Of the recipe, to tell whether it is still the one that is asked for. */
  query: string;
  figure: Figure;
  checks: Check[];
  words: ReturnType<typeof figureWords>;
  /** What has changed since a figure was drawn that had this recipe too. */
  changedSince: (drawn: string) => string[];
}

/** Thrown where a figure needs the full geometry and it has not come. */
class DetailWanted extends Error {}

/** The maker of figures. It fetches the full geometry, which few figures need, when one does. */
export async function openWorkshop(): Promise<(recipe: Recipe) => Promise<Made>> {
  const [tables, overview, coasts] = await Promise.all([fetchTables(), fetchTopology('overview'), fetchCoasts()]);
  let detail: AtlasTopology | undefined;
  const atlas: FigureAtlas = {
    tables,
    overview,
    land: () => coasts,
    cache: inMemory(),
    recent: noCache,
    detail: () => {
      if (!detail) throw new DetailWanted();
      return detail;
    }
  };

  function make(recipe: Recipe): Made {
    const figure = makeFigure(recipe, atlas);
    return {
      recipe,
      figure,
      query: formatRecipe(recipe),
      checks: preflight(figure, recipe, neighboursIn(atlas, figure.scene)),
      words: figureWords(figure.scene, tables),
      changedSince: (drawn) => changedSince(drawn, figure.scene, tables)
    };
  }

  return async (recipe) => {
    try {
      return make(recipe);
    } catch (error) {
      if (!(error instanceof DetailWanted)) throw error;
      detail = await fetchTopology('detail');
      return make(recipe);
    }
  };
}
