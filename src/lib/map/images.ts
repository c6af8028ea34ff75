/** Pattern images as plain pixels, so that they need no canvas. */

import { SYMBOLS, type Symbol } from '../atlas/types';
import { SYMBOL_SIZE } from '../drawing/symbols';
import { SAID, type Palette } from '../scene/colours';

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
/** Device pixels after which the bands of a share repeat, as on the plate. */
const BANDS = 26;

/**
 * Images that the layers of `mapStyle` fill with, by the names that it calls them.
 * @param shares Soviet shares in per cent that any plan has
 */
export function patternImages(palette: Palette, shares: number[]): Record<string, Pixels> {
  return {
    stripes: stripes(palette.paper),
    dashes: dashes(palette.paper),
    'dots-paper': dots(palette.paper, 1 / 9),
    ...Object.fromEntries(shares.map((share) => [`share-${share}`, bands(palette.soviet, palette.british, share)])),
    // Every ink can be merely inferred, and has dots of its own colour.
    ...Object.fromEntries(SAID.map((ink) => [`dots-${ink}`, dots(palette[ink])]))
  };
}

/** Symbols by the names that `mapStyle` calls them. */
export const symbolImages = (palette: Palette): Record<string, Pixels> =>
  Object.fromEntries(SYMBOLS.map((symbol) => [`symbol-${symbol}`, symbolImage(symbol, palette.ink, palette.paper)]));

/** Diagonal stripes over a quarter of the area, the rest clear. */
export function stripes(colour: string): Pixels {
  return pixels(STRIPES, colour, (x, y) => ((x + y) % STRIPES < STRIPES / 4 ? 1 : 0));
}

/** Short dashes along the diagonal, the rest clear. */
export function dashes(colour: string): Pixels {
  return pixels(DOTS, colour, (x, y) => ((x + y) % DOTS < 2 && (x - y + DOTS) % DOTS < DOTS / 2 ? 1 : 0));
}

/** Upright bands in two colours: `share` per cent of each repeat in the first. */
export function bands(first: string, second: string, share: number): Pixels {
  const width = BANDS;
  const left = pixels(width, first, () => 1);
  const right = pixels(width, second, () => 1);
  const data = left.data.map((value, index) =>
    ((index >> 2) % width) + 0.5 < (width * share) / 100 ? value : (right.data[index] ?? 0)
  );
  return { width, height: width, data };
}

/** A symbol in ink with a halo, drawn by asking of every pixel whether it lies inside. */
export function symbolImage(symbol: Symbol, ink: string, halo: string): Pixels {
  const size = 2 * PIXEL_RATIO * (SYMBOL_SIZE + 2);
  const radius = PIXEL_RATIO * SYMBOL_SIZE;
  const inside = (x: number, y: number, grow: number) => {
    const [u, v] = [(x + 0.5 - size / 2) / radius, (y + 0.5 - size / 2) / radius];
    const [across, down] = [Math.abs(u), Math.abs(v)];
    if (symbol === 'square') return Math.max(across, down) <= 0.8 + grow;
    if (symbol === 'diamond') return across + down <= 1.05 + grow;
    if (symbol === 'ring') return Math.hypot(u, v) <= 1 + grow && (grow > 0 || Math.hypot(u, v) >= 0.5);
    return v <= 0.8 + grow && across <= ((v + 1 + grow * 2) / 1.8) * (1 + grow);
  };
  const ground = pixels(size, halo, (x, y) => (inside(x, y, 0.3) ? 1 : 0));
  const figure = pixels(size, ink, (x, y) => (inside(x, y, 0) ? 1 : 0));
  for (let at = 0; at < figure.data.length; at += 4)
    if (figure.data[at + 3]) ground.data.set(figure.data.subarray(at, at + 4), at);
  return ground;
}

/** Dots in a diagonal grid, the rest clear; their radius is a share of the repeat. */
export function dots(colour: string, share = 1 / 6.5): Pixels {
  const radius = DOTS * share;
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
