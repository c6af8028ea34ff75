/**
 * Inks and what they look like. The fills of spheres keep a CIEDE2000 distance of at least 9 under the three common
 * colour-blindnesses and step down in lightness, so that greyscale print still reads (docs/design.md has the figures).
 */

/** What a country is filled with, by meaning; in the order of the legend, strongest claim first. */
export const INKS = [
  'soviet',
  'british',
  'western',
  'neutral',
  'american',
  'french',
  'aim',
  'silent',
  'ussr',
  'uk',
  'context'
] as const;
export type Ink = (typeof INKS)[number];

/** Inks that a plan's word can have, and with it a texture. */
export const SAID: Ink[] = ['soviet', 'british', 'western', 'neutral', 'american', 'french', 'aim'];

/** How firmly it is said, or a lighter fill; drawn on top of the ink. */
export const TEXTURES = ['solid', 'class', 'carried', 'inferred', 'tint'] as const;
export type Texture = (typeof TEXTURES)[number];

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
  american: '#5b7b76',
  french: '#64508c',
  neutral: '#e2c77f',
  western: '#2c9982',
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
  american: '#b8cf8a',
  french: '#cfbec7',
  neutral: '#c9ab62',
  western: '#9fc6fd',
  british: '#5f89b0',
  soviet: '#b9594b',
  uk: '#37618a',
  ussr: '#7c2f27'
};

/** Colour of the name on an ink, the same in light and dark where the ink is. */
const ON_DARK = '#ffffff';
export const ON_LIGHT = '#2b2620';

/** What a country is painted with. */
export interface Paint {
  ink: Ink;
  texture: Texture;
  /** Hatched: the author himself calls it open to bargain. */
  bargaining: boolean;
  /** Soviet share in per cent, drawn as stripes in that proportion instead of the ink; null where there is none. */
  share: number | null;
}

/** A fill that says nothing more than its ink. */
export const solidPaint = (ink: Ink): Paint => ({ ink, texture: 'solid', bargaining: false, share: null });

/** Two paints with the same key look the same. */
export function lookOf({ ink, texture, bargaining, share }: Paint): string {
  if (share !== null) return `share-${share}`;
  const said = bargaining ? `${texture}-bargaining` : texture;
  return said === 'solid' ? ink : `${said}-${ink}`;
}

/** A name's colour and its halo: white on the dark fills, ink on the light ones, the page's ink on tints and bare land. */
export function nameColours(
  { ink, texture, share }: Pick<Paint, 'ink' | 'texture' | 'share'>,
  palette: Palette
): { colour: string; halo: string } {
  if (texture === 'inferred' || texture === 'tint' || share !== null)
    return { colour: palette.ink, halo: palette.paper };
  const halo = palette[ink];
  if (ink === 'soviet' || ink === 'ussr' || ink === 'uk') return { colour: ON_DARK, halo };
  if (ink === 'british' || ink === 'western' || ink === 'neutral') return { colour: ON_LIGHT, halo };
  if (ink === 'american' || ink === 'french') return { colour: palette.paper, halo };
  return { colour: palette.ink, halo };
}

/** Value of the `fill` attribute for a paint; its patterns are defined by `drawing/patterns.ts`. */
export function fillOf(paint: Paint, palette: Palette): string {
  const look = lookOf(paint);
  return look === paint.ink ? palette[paint.ink] : `url(#${look})`;
}

/**
 * One colour laid over another, as a solid: of hex colours the hex colour, of anything else CSS that says so.
 * @param share of the first, in per cent
 */
export function mix(over: string, under: string, share: number): string {
  const channels = [over, under].map((colour) =>
    /^#(..)(..)(..)$/
      .exec(colour)
      ?.slice(1)
      .map((hex) => parseInt(hex, 16))
  );
  const [top, ground] = channels;
  if (!top || !ground) return `color-mix(in srgb, ${over} ${share}%, ${under})`;
  const mixed = top.map((value, index) => Math.round((value * share + (ground[index] ?? 0) * (100 - share)) / 100));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The palette as references to CSS variables, so that one SVG serves light and dark. */
export const CSS_PALETTE = Object.fromEntries(
  Object.keys(LIGHT).map((key) => [key, `var(--${kebab(key)})`])
) as Palette;

/** `waterLine` → `water-line` */
export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
