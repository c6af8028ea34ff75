/** What the parts of a figure are drawn with alike. */
import type { Recipe } from '../recipe/recipe';
import type { Face } from '../svg/font-metrics';
import type { Fills } from './fills';

/** Everything that panels of a figure are drawn with. */
export interface PanelStyle {
  recipe: Recipe;
  fills: Fills;
  /** Points to a unit of the maps. */
  unit: number;
  /** Of every panel, in points. */
  panelWidth: number;
  /** Face of running text, of names of waters, and of letters of panels. */
  faces: { text: Face; water: Face; letter: Face };
}
