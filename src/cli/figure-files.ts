/** Font files from the disk and pictures in pixels, for figures made on the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { forResvg } from '../lib/figure/for-resvg';
import { withChunks } from '../lib/figure/png';
import { stringify, type Node } from '../lib/figure/svg';
import { filesForOutlines, type FontFiles } from '../lib/figure/typeset';
import { packet, type FigureWords } from '../lib/figure/xmp';
import { ROOT } from './place';

const pathOf = (name: string): string => join(ROOT, 'static', 'fonts', 'figure', name);

/** @param names as `filesForOutlines` and `filesForEmbedding` give them */
export function readFonts(names: string[]): FontFiles {
  return new Map(names.map((name) => [name, readFileSync(pathOf(name))]));
}

/**
 * A figure in pixels.
 * @param width in mm
 * @param dpi dots to the inch
 */
export async function pngOf(
  svg: Node,
  width: number,
  words: FigureWords,
  dpi: number
): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = Math.round((width / 25.4) * dpi);
  const picture = await renderAsync(stringify(forResvg(svg, pixels / unitsAcross(svg))), {
    fitTo: { mode: 'width', value: pixels },
    // Paths and not bytes: given bytes, the library leaves the other options aside.
    font: { loadSystemFonts: false, fontFiles: filesForOutlines(svg).map(pathOf) }
  });
  return withChunks(picture.asPng(), { dpi, packet: packet(words) });
}

/** Width of a figure in its own units. */
const unitsAcross = ({ attributes }: Node): number => Number(String(attributes['viewBox']).split(/[\s,]+/)[2]);
