/** What the parts of a figure are drawn with alike. */
import type { FigureScene } from '../recipe/figure-scene';
import type { Recipe } from '../recipe/recipe';
import type { Face } from '../svg/font-metrics';
import { fillsOf, type Fills } from './fills';

/** Everything that a page is drawn with. */
export interface PageStyle {
  recipe: Recipe;
  fills: Fills;
  /** Face of running text, of names of waters, and of letters of panels. */
  faces: { text: Face; water: Face; letter: Face };
}

/** Everything that the maps on it are drawn with. */
export interface PanelStyle extends PageStyle {
  /** Points to a unit of the maps. */
  unit: number;
  /** Of every panel, in points. */
  panelWidth: number;
}

/** @param scene of which the shares are taken */
export function styleOf(recipe: Recipe, scene: FigureScene): PageStyle {
  const text: Face = recipe.typeface;
  return {
    recipe,
    fills: fillsOf(recipe, scene),
    faces: { text, water: text === 'serif' ? 'italic' : 'slanted', letter: 'bold' }
  };
}
