/** A figure for a paper: panels, legend, title and source on a page of its own, in points. Pure, and the same anywhere. */
import { makeFigureScene, type FigureScene, type Unnamed } from '../recipe/figure-scene';
import type { Recipe } from '../recipe/recipe';
import type { Node } from '../svg/svg';
import type { City } from '../words/city-words';
import { decimal, POINTS_PER_MM } from '../svg/units';
import type { FigureAtlas } from './atlas';
import { looksOf, type Look } from './fills';
import { layoutPage } from './layout';
import { drawPage } from './page';
import { styleOf } from './style';

export interface Figure {
  /** `<svg>` in points; texts as texts, without fonts or metadata. */
  node: Node;
  /** In mm. */
  width: number;
  height: number;
  scene: FigureScene;
  /** What each look of the legend is filled with. */
  fills: Record<string, Look>;
  /** Whose sign or symbol stands by no name on its map: the key tells it, if there is one. */
  unnamed: Unnamed[];
  /** Cities without an inset, for want of room. */
  lacking: City[];
}

/** @param recipe as `readRecipe` gives it */
export function makeFigure(recipe: Recipe, atlas: FigureAtlas): Figure {
  const whole = makeFigureScene(atlas.tables, recipe);
  const style = styleOf(recipe, whole);
  const page = layoutPage(recipe, whole, style, atlas);
  return {
    node: drawPage(page, style),
    width: recipe.width,
    height: decimal(page.height / POINTS_PER_MM),
    scene: page.scene,
    fills: looksOf(page.scene.legend, style.fills),
    unnamed: page.unnamed,
    lacking: page.lacking
  };
}
