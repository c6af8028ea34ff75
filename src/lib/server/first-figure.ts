/** The figure that the builder opens on, made with the site: what stands there before and without JavaScript. */
import { readFileSync } from 'node:fs';
import { makeFigure } from '$lib/figure/figure';
import { svgOf } from '$lib/svg/svg-file';
import { figureWords } from '$lib/recipe/caption';
import { defaultRecipe } from '$lib/recipe/recipe';
import { once, readFigureAtlas } from './atlas-files';

export const firstFigure = () =>
  once('first figure', () => {
    const atlas = readFigureAtlas();
    const figure = makeFigure(defaultRecipe, atlas);
    return { figure, words: figureWords(figure.scene, atlas.tables) };
  });

/** Its file, which has its fonts in it, since a picture in a page does not get those of the page. */
export function firstFile(): Promise<string> {
  const { figure, words } = firstFigure();
  const read = (names: string[]) => new Map(names.map((name) => [name, readFileSync(`static/fonts/figure/${name}`)]));
  return svgOf(figure.node, defaultRecipe.lettering, words, read);
}
