/** Pattern images as plain pixels, so that they need no canvas. */

/** RGBA pixels for `Map.addImage`. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

type Colour = [number, number, number];

/** Device pixels to a CSS pixel that the images are made for. */
export const PIXEL_RATIO = 2;
/** Device pixels after which the stripes repeat: 8 CSS pixels across, as on the plate. */
const STRIPES = 24;
const DOTS = 16;

/** Diagonal stripes over a quarter of the area, the rest clear. */
export function stripes(colour: string): Pixels {
  return pixels(STRIPES, colour, (x, y) => ((x + y) % STRIPES < STRIPES / 4 ? 1 : 0));
}

/** Dots in a diagonal grid, the rest clear. */
export function dots(colour: string): Pixels {
  const radius = DOTS / 6.5;
  return pixels(DOTS, colour, (x, y) => {
    const nearest = Math.min(...[0, 0.5, 1].map((at) => distance(x, y, at * DOTS, at)));
    return Math.min(1, Math.max(0, radius - nearest + 0.5));
  });

  function distance(x: number, y: number, cx: number, at: number): number {
    const rows = at === 0.5 ? [DOTS / 2] : [0, DOTS];
    return Math.min(...rows.map((cy) => Math.hypot(x + 0.5 - cx, y + 0.5 - cy)));
  }
}

function pixels(size: number, colour: string, opacity: (x: number, y: number) => number): Pixels {
  const data = new Uint8Array(size * size * 4);
  const [red, green, blue] = rgb(colour);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) data.set([red, green, blue, Math.round(255 * opacity(x, y))], (y * size + x) * 4);
  return { width: size, height: size, data };
}

/** `#a8483b` → [168, 72, 59] */
function rgb(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
