/** The figure of the builder as a file in one of its formats. */
import type { Figure } from '$lib/figure/figure';
import type { FigureWords } from '$lib/scene/figure-words';
import type { Recipe } from '$lib/scene/recipe';
import { pdf, png, svgWithFonts, svgWithOutlines } from './export';
import type { Format } from './formats';

const TYPES: Record<Format, string> = { svg: 'image/svg+xml', pdf: 'application/pdf', png: 'image/png' };

/** @throws Error with a message for readers, if a font cannot be fetched or the browser cannot draw so large a picture */
export async function exportFigure(
  { node, width, height }: Figure,
  { lettering, dpi }: Recipe,
  words: FigureWords,
  format: Format
): Promise<Blob> {
  const finished = { node, width, height, words };
  return new Blob([await bytes()], { type: TYPES[format] });

  function bytes(): Promise<string | Uint8Array<ArrayBuffer>> {
    if (format === 'pdf') return pdf(finished);
    if (format === 'png') return png(finished, dpi);
    return lettering === 'text' ? svgWithFonts(finished) : svgWithOutlines(finished);
  }
}
