/** Files of a figure made in the browser; the fonts, and the code that needs them, are fetched when a file is asked for. */
import type { FigureWords } from '$lib/scene/figure-words';
import { asset } from '$app/paths';
import type { Node } from '$lib/figure/svg';
import { stringify } from '$lib/figure/svg';
import { embedFonts, filesForEmbedding, filesForOutlines, type FontFiles } from '$lib/figure/typeset';
import { packet, withMetadata } from '$lib/figure/xmp';

/** A figure to be made into files. */
export interface Finished {
  node: Node;
  /** In mm. */
  width: number;
  height: number;
  words: FigureWords;
}

/** SVG with its text as text, its fonts inside. */
export async function svgWithFonts({ node, words }: Finished): Promise<string> {
  return stringify(withMetadata(embedFonts(node, await fetchFonts(filesForEmbedding(node))), words));
}

/** SVG with its text as outlines. */
export async function svgWithOutlines({ node, words }: Finished): Promise<string> {
  const [files, { openFonts, outlined }] = await Promise.all([
    fetchFonts(filesForOutlines(node)),
    import('$lib/figure/outline')
  ]);
  return stringify(withMetadata(outlined(node, openFonts(files)), words));
}

/** @throws Error as `pdfOf` */
export async function pdf({ node, width, height, words }: Finished): Promise<Uint8Array<ArrayBuffer>> {
  const [files, { pdfOf }] = await Promise.all([fetchFonts(filesForOutlines(node)), import('$lib/figure/pdf')]);
  return pdfOf(node, { width, height }, words, files);
}

/**
 * @param dpi dots to the inch
 * @throws Error if the browser cannot draw a picture so large
 */
export async function png({ node, width, height, words }: Finished, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  const [files, { drawingOf }, { withChunks }] = await Promise.all([
    fetchFonts(filesForOutlines(node)),
    import('$lib/figure/outline'),
    import('$lib/figure/png')
  ]);
  const [across, down] = [width, height].map((length) => Math.round((length / 25.4) * dpi)) as [number, number];
  const sized = { ...node, attributes: { ...node.attributes, width: across, height: down } };
  const pixels = await rasterised(drawingOf(sized, files), across, down);
  return withChunks(pixels, { dpi, packet: packet(words) });
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
