/** One figure as the bytes of a file; the command for one and the workers for many make it alike. */
import { makeFigure, type Figure } from '../../lib/figure/figure';
import { lazy } from '../../lib/atlas/memo';
import { neighboursIn } from '../../lib/figure/atlas';
import { preflight, type Check } from '../../lib/figure/preflight';
import { svgOf } from '../../lib/svg/svg-file';
import { filesForOutlines } from '../../lib/svg/fonts';
import { dotsAlong } from '../../lib/svg/units';
import { wordsOf } from '../../lib/recipe/caption';
import type { FigureWords } from '../../lib/svg/figure-words';
import type { Format } from '../../lib/recipe/links';
import type { Recipe } from '../../lib/recipe/recipe';
import { figureAtlas } from './atlas';
import { pngOf, readFonts } from './raster';
import { InputError } from '../errors';

export interface Made {
  figure: Figure;
  words: () => ReturnType<typeof wordsOf>;
  checks: () => Check[];
  /** The figure as a file. A picture is drawn by another thread: the rest can be asked for meanwhile. */
  as: (format: Format) => Promise<Uint8Array | string>;
}

/** Draws a figure from the built atlas, and tells how it stands to its preset. */
export function make(recipe: Recipe): Made {
  const figure = makeFigure(recipe, figureAtlas);
  const words = lazy(() => wordsOf(figure.scene, figureAtlas.tables));
  return {
    figure,
    words,
    checks: lazy(() => preflight(figure, recipe, neighboursIn(figureAtlas, figure.scene))),
    as: (format) => fileOf(figure, recipe, words, format)
  };
}

/** A sheet of A4 or a slide at 1200 dpi fits, and is drawn in about 1 GB of memory. */
const MOST_DOTS = 150e6;

/** What only one format needs is loaded for that format. */
async function fileOf(
  { node, width, height }: Figure,
  { lettering, dpi }: Recipe,
  words: () => FigureWords,
  format: Format
): Promise<Uint8Array | string> {
  if (format === 'png') {
    const [across, down] = [dotsAlong(width, dpi), dotsAlong(height, dpi)];
    if (across * down > MOST_DOTS)
      throw new InputError(
        `a PNG of ${across} × ${down} dots is too large: at most ${MOST_DOTS / 1e6} million; give a lower --dpi, or make a PDF`
      );
    return pngOf(node, width, words, dpi);
  }
  if (format === 'pdf') {
    const { pdfOf } = await import('../../lib/svg/pdf');
    return pdfOf(node, { width, height }, words(), readFonts(filesForOutlines(node)));
  }
  return svgOf(node, lettering, words(), readFonts);
}
