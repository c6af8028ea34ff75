/** What figures are made with, for a loop that measures them. */
export { figureAtlas } from '../../cli/figure/atlas';
export { make } from '../../cli/figure/make';
export { choicesOf, readRecipe } from '../../lib/recipe/recipe';
