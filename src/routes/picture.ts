/** The picture of a map, apart from what the explorer loads, which the maker of figures loads too. */
import type { Recipe } from '$lib/recipe/recipe';

/** A figure as a PNG. What makes figures comes when one is asked for. */
export async function pictureOf(recipe: Recipe): Promise<Blob> {
  const [{ openWorkshop }, { exportFigure }] = await Promise.all([
    import('./figure/workshop'),
    import('./figure/export')
  ]);
  const { figure, words } = await (await openWorkshop())(recipe);
  return exportFigure(figure, recipe, words, 'png');
}
