/** The figure that the builder opens on, made with the site: what stands there before and without JavaScript. */
import { readFileSync } from 'node:fs';
import { makeFigure } from '$lib/figure/figure';
import { stringify } from '$lib/figure/svg';
import { embedFonts, filesForEmbedding } from '$lib/figure/typeset';
import { withMetadata } from '$lib/figure/xmp';
import { wordsOf } from '$lib/scene/figure-words';
import { defaultRecipe } from '$lib/scene/recipe';
import { once, readFigureAtlas } from '../atlas-files';

export const firstFigure = () =>
  once('first figure', () => {
    const atlas = readFigureAtlas();
    const figure = makeFigure(defaultRecipe, atlas);
    return { figure, words: wordsOf(figure.scene, atlas.tables) };
  });

/** Its file, which has its fonts in it, since a picture in a page does not get those of the page. */
export function firstFile(): string {
  const { figure, words } = firstFigure();
  const names = filesForEmbedding(figure.node);
  const fonts = new Map(names.map((name) => [name, readFileSync(`static/fonts/figure/${name}`)]));
  return stringify(withMetadata(embedFonts(figure.node, fonts), words));
}
