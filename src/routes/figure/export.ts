/** Files of a figure made in the browser; the fonts, and the code that needs them, are fetched when a file is asked for. */
import { asset } from '$app/paths';
import type { Figure } from '$lib/figure/figure';
import { svgOf } from '$lib/svg/svg-file';
import { filesForOutlines, type FontFiles } from '$lib/svg/fonts';
import { dotsAlong } from '$lib/svg/units';
import { packet } from '$lib/svg/xmp';
import type { Format } from '$lib/recipe/links';
import type { FigureWords } from '$lib/svg/figure-words';
import type { Recipe } from '$lib/recipe/recipe';

const TYPES: Record<Format, string> = { svg: 'image/svg+xml', pdf: 'application/pdf', png: 'image/png' };

/** @throws Error with a message for readers, if a font cannot be fetched or the browser cannot draw so large a picture */
export async function exportFigure(
  figure: Figure,
  { lettering, dpi }: Recipe,
  words: FigureWords,
  format: Format
): Promise<Blob> {
  const make = {
    svg: () => svgOf(figure.node, lettering, words, fetchFonts),
    pdf: () => pdf(figure, words),
    png: () => png(figure, words, dpi)
  };
  return new Blob([await make[format]()], { type: TYPES[format] });
}

/** @throws Error as `pdfOf` */
async function pdf({ node, width, height }: Figure, words: FigureWords): Promise<Uint8Array<ArrayBuffer>> {
  const [files, { pdfOf }] = await Promise.all([fetchFonts(filesForOutlines(node)), import('$lib/svg/pdf')]);
  return pdfOf(node, { width, height }, words, files);
}

/**
 * @param dpi dots to the inch
 * @throws Error if the browser cannot draw a picture so large
 */
async function png({ node, width, height }: Figure, words: FigureWords, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  const [files, { drawingOf }, { setPngMetadata }] = await Promise.all([
    fetchFonts(filesForOutlines(node)),
    import('$lib/svg/outline'),
    import('$lib/svg/png-chunks')
  ]);
  const [across, down] = [dotsAlong(width, dpi), dotsAlong(height, dpi)];
  const sized = { ...node, attributes: { ...node.attributes, width: across, height: down } };
  const pixels = await rasterised(drawingOf(sized, files), across, down);
  return setPngMetadata(pixels, { dpi, packet: packet(words) });
}

async function rasterised(drawing: string, width: number, height: number): Promise<Uint8Array> {
  const tooLarge = `This browser cannot draw ${width} × ${height} pixels. Choose fewer dots to the inch, or PDF.`;
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode().catch(() => {
      throw new Error(tooLarge);
    });
    const context = canvas.getContext('2d');
    if (!context) throw new Error(tooLarge);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(tooLarge);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
    // Gives its memory back at once.
    canvas.width = canvas.height = 0;
  }
}

const fetched = new Map<string, Promise<Uint8Array>>();

/** @throws Error if a font file cannot be fetched; it is asked for again the next time */
async function fetchFonts(names: string[]): Promise<FontFiles> {
  return new Map(await Promise.all(names.map(async (name) => [name, await fetchFont(name)] as const)));
}

function fetchFont(name: string): Promise<Uint8Array> {
  const known = fetched.get(name);
  if (known) return known;
  const file = fetch(asset(`/fonts/figure/${name}`)).then(async (response) => {
    if (!response.ok) throw new Error(`The font file ${name} cannot be fetched.`);
    return new Uint8Array(await response.arrayBuffer());
  });
  fetched.set(name, file);
  file.catch(() => fetched.delete(name));
  return file;
}
