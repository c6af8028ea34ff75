/** The textures of the plate as images, made of the very patterns that the plate is filled with. */
import type { Palette } from '../scene/colours';
import { kebab } from '../scene/colours';
import { UNITS } from '../scene/mercator';

/** The upper edge of the map's world in map units: patterns are laid from there, and on the plate from the equator. */
const TOP = -180 * UNITS;

/** One repeat of a pattern. */
export interface Tile {
  /** An SVG document of it. */
  svg: string;
  /** Width and height in map units. */
  width: number;
  height: number;
}

/** What of a pattern its tile is made of. */
export interface Woven {
  markup: string;
  id: string;
  width: number;
  height: number;
  /** Whether it is turned by 45°. */
  turned: boolean;
}

/** Turned by 45°, a square repeats along the axes after its diagonal. */
export function tileOf({ markup, id, width: across, height: down, turned }: Woven, palette: Palette): Tile {
  const [width, height] = turned ? [across * Math.SQRT2, down * Math.SQRT2] : [across, down];
  const coloured = markup.replace(/var\(--([a-z-]+)\)/g, (whole, name: string) => {
    const key = (Object.keys(palette) as (keyof Palette)[]).find((tone) => kebab(tone) === name);
    return key ? palette[key] : whole;
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${TOP} ${width} ${height}" preserveAspectRatio="none">` +
    `<defs>${coloured}</defs><rect y="${TOP}" width="${width}" height="${height}" fill="url(#${id})"/></svg>`;
  return { svg, width, height };
}

/** A pattern of the page, or null where there is none of the name. */
export function wovenIn(document: Document, id: string): Woven | null {
  const pattern = document.getElementById(id);
  if (!(pattern instanceof SVGPatternElement)) return null;
  return {
    id,
    markup: new XMLSerializer().serializeToString(pattern),
    width: pattern.width.baseVal.value,
    height: pattern.height.baseVal.value,
    turned: pattern.hasAttribute('patternTransform')
  };
}

/** @param pixels device pixels to a map unit */
export async function imageOf({ svg, width, height }: Tile, pixels: number): Promise<ImageData> {
  const image = new Image();
  const [across, down] = [width, height].map((units) => Math.max(1, Math.round(units * pixels))) as [number, number];
  // A document without a size of its own has none as an image in every browser.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace('<svg ', `<svg width="${across}" height="${down}" `))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(across, down);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, across, down);
  return context.getImageData(0, 0, across, down);
}
