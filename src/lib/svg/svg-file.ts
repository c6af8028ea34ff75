/** A figure as the text of an SVG file. */
import type { FigureWords } from './figure-words';
import { stringify, type Node } from './svg';
import { embedFonts, filesForEmbedding, filesForOutlines, type FontFiles } from './fonts';
import { withMetadata } from './xmp';

/**
 * The same text in Node and in a browser, which differ only in where fonts come from.
 * @param lettering text with its fonts inside, or outlines; what outlines need is loaded only for them
 * @param fonts gives files by their names in `static/fonts/figure`
 * @throws Error if one is missing
 */
export async function svgOf(
  svg: Node,
  lettering: 'text' | 'outlines',
  words: FigureWords,
  fonts: (names: string[]) => FontFiles | Promise<FontFiles>
): Promise<string> {
  if (lettering === 'text') return stringify(withMetadata(embedFonts(svg, await fonts(filesForEmbedding(svg))), words));
  const [files, { openFonts, outlined }] = await Promise.all([fonts(filesForOutlines(svg)), import('./outline')]);
  return stringify(withMetadata(outlined(svg, openFonts(files)), words));
}
