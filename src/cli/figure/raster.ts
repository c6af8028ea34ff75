/** Font files from the disk and pictures in pixels, for figures made on the command line. */
import type { FigureWords } from '../../lib/svg/figure-words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forResvg } from '../../lib/svg/resvg';
import { setPngMetadata } from '../../lib/svg/png-chunks';
import { stringify, type Node } from '../../lib/svg/svg';
import { filesForOutlines, type FontFiles } from '../../lib/svg/fonts';
import { dotsAlong } from '../../lib/svg/units';
import { packet } from '../../lib/svg/xmp';
import { ROOT } from '../paths';

const FONTS = join(ROOT, 'static', 'fonts', 'figure');

/** @param names as `filesForOutlines` and `filesForEmbedding` give them */
export function readFonts(names: string[], folder = FONTS): FontFiles {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/**
 * A figure in pixels.
 * @param width in mm
 * @param dpi dots to the inch
 * @param folder of the fonts
 */
export async function pngOf(
  svg: Node,
  width: number,
  words: () => FigureWords,
  dpi: number,
  folder = FONTS
): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = dotsAlong(width, dpi);
  // Native code, loaded only for pictures: an SVG should not wait for it.
  const { renderAsync } = await import('@resvg/resvg-js');
  const rendering = renderAsync(stringify(forResvg(svg, pixels / unitsAcross(svg))), {
    fitTo: { mode: 'width', value: pixels },
    background: '#ffffff',
    // Paths and not bytes: given bytes, the library leaves the other options aside.
    font: { loadSystemFonts: false, fontFiles: filesForOutlines(svg).map((name) => join(folder, name)) }
  });
  const said = packet(words());
  return setPngMetadata((await rendering).asPng(), { dpi, packet: said });
}

/** Width of a figure in its own units. */
const unitsAcross = ({ attributes }: Node): number => Number(String(attributes['viewBox']).split(/[\s,]+/)[2]);
