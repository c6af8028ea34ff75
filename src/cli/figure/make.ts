/** One figure and what is told of it; the command for one and the workers for many make it alike. */
import { makeFigure, type Figure } from '../../lib/figure/figure';
import { inMemory } from '../../lib/atlas/memo';
import { neighboursIn } from '../../lib/figure/atlas';
import { preflight, type Check } from '../../lib/figure/preflight';
import { figureWords } from '../../lib/recipe/caption';
import type { Format } from '../../lib/recipe/links';
import type { Recipe } from '../../lib/recipe/recipe';
import { figureAtlas } from './atlas';
import { fileOf } from './file';

export interface Made {
  figure: Figure;
  words: () => ReturnType<typeof figureWords>;
  checks: () => Check[];
  /** The figure as a file. A picture is drawn by another thread: the rest can be asked for meanwhile. */
  as: (format: Format) => Promise<Uint8Array | string>;
}

/** Draws a figure from the built atlas, and tells how it stands to its preset. */
export function make(recipe: Recipe): Made {
  const figure = makeFigure(recipe, figureAtlas);
  const once = inMemory();
  const words = () => once('words', () => figureWords(figure.scene, figureAtlas.tables));
  return {
    figure,
    words,
    checks: () => once('checks', () => preflight(figure, recipe, neighboursIn(figureAtlas, figure.scene))),
    as: (format) => fileOf(figure, recipe, words, format)
  };
}
