/** A figure as the bytes of a file. */
import type { Figure } from '../../lib/figure/figure';
import type { Format } from '../../lib/recipe/links';
import type { Recipe } from '../../lib/recipe/recipe';
import type { FigureWords } from '../../lib/svg/figure-words';
import { filesForOutlines } from '../../lib/svg/fonts';
import { svgOf } from '../../lib/svg/svg-file';
import { dotsAlong } from '../../lib/svg/units';
import { InputError } from '../errors';
import { pngOf, readFonts } from './raster';

/** A sheet of A4 or a slide at 1200 dpi fits, and is drawn in about 1 GB of memory. */
const MOST_DOTS = 150e6;

/** What only one format needs is loaded for that format. @throws InputError where a picture would be too large */
export async function fileOf(
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
