/**
 * Inks and what they look like. Six fills keep a CIEDE2000 distance of at least 9 under the three common
 * colour-blindnesses and step down in lightness, so that greyscale print still reads (docs/design.md has the figures).
 */

/** What a country is filled with, by meaning. */
export type Ink = 'soviet' | 'british' | 'neutral' | 'aim' | 'silent' | 'context' | 'ussr' | 'uk';

/** Said on top of the ink. */
export type Texture = 'solid' | 'bargaining' | 'inferred' | 'carried' | 'class';

/** Everything else that is drawn. */
export type Tone = 'paper' | 'ink' | 'soft' | 'rule' | 'water' | 'waterLine' | 'waterText';

export type Palette = Record<Ink | Tone, string>;

export const LIGHT: Palette = {
  paper: '#f7f3ea',
  ink: '#2b2620',
  soft: '#6d655a',
  rule: '#cfc6b4',
  water: '#e3ebec',
  waterLine: '#a9bfc6',
  waterText: '#4f6d78',
  silent: '#ece6d8',
  context: '#f1ede3',
  aim: '#cfc4ae',
  neutral: '#e2c77f',
  british: '#7fa3c4',
  soviet: '#a8483b',
  uk: '#4f7ba6',
  ussr: '#7c2f27'
};

export const DARK: Palette = {
  paper: '#1d1b18',
  ink: '#efe8da',
  soft: '#a89f90',
  rule: '#453f37',
  water: '#151a1d',
  waterLine: '#33464f',
  waterText: '#7f9fac',
  silent: '#2c2925',
  context: '#211f1b',
  aim: '#574f43',
  neutral: '#c9ab62',
  british: '#5f89b0',
  soviet: '#b9594b',
  uk: '#37618a',
  ussr: '#7c2f27'
};

/** Colour of the name on an ink, the same in light and dark where the ink is. */
const ON_DARK = '#ffffff';
const ON_LIGHT = '#2b2620';

/** What a country is painted with. */
export interface Paint {
  ink: Ink;
  texture: Texture;
}

/** A name's colour and its halo: white on the dark fills, ink on the light ones, the page's ink on tints and bare land. */
export function nameColours({ ink, texture }: Paint, palette: Palette): { colour: string; halo: string } {
  if (texture === 'inferred') return { colour: palette.ink, halo: palette.paper };
  const halo = palette[ink];
  if (ink === 'soviet' || ink === 'ussr' || ink === 'uk') return { colour: ON_DARK, halo };
  if (ink === 'british' || ink === 'neutral') return { colour: ON_LIGHT, halo };
  return { colour: palette.ink, halo };
}

/** Value of the `fill` attribute for a paint; its patterns are defined by `figure/textures.ts`. */
export function fillOf({ ink, texture }: Paint, palette: Palette): string {
  return texture === 'bargaining' || texture === 'inferred' ? `url(#${texture}-${ink})` : palette[ink];
}

/** The palette as references to CSS variables, so that one SVG serves light and dark. */
export const CSS_PALETTE = Object.fromEntries(
  Object.keys(LIGHT).map((key) => [key, `var(--${kebab(key)})`])
) as Palette;

/** `waterLine` → `water-line` */
export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
