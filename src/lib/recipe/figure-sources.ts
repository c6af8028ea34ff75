/** What a figure rests on: the documents it shows, the works that report them, and the borders it is drawn with. */
import type { AtlasTables, FigureTables, Plan } from '../atlas/types';
import { drawingWords, sourceLineWords } from '../words/source-words';
import type { FigureScene } from './figure-scene';

/** The plans of a figure with their evidence, each once. */
export function plansOf({ panels }: Pick<FigureScene, 'panels'>, { plans }: Pick<AtlasTables, 'plans'>): Plan[] {
  const ids = new Set(panels.flatMap((panel) => panel.plans.map(({ id }) => id)));
  return plans.filter(({ id }) => ids.has(id));
}

/** One short line for the foot of a figure: the documents, the works that report them, version and licence. */
export const sourceLine = (scene: FigureScene, tables: FigureTables): string =>
  sourceLineWords(plansOf(scene, tables), tables, drawingOf(scene, tables));

/** Who drew it, from what, and under which licence. */
export const drawingOf = ({ recipe }: Pick<FigureScene, 'recipe'>, { version }: Pick<AtlasTables, 'version'>): string =>
  drawingWords(recipe.mode === 'world' ? 'world' : 'europe', version);
