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
export type Tone =
  | 'paper'
  | 'ink'
  | 'soft'
  | 'rule'
  | 'water'
  | 'waterLine'
  | 'waterText'
  | 'shoal'
  | 'coast'
  | 'river'
  | 'shade'
  | 'other';

export type Palette = Record<Ink | Tone, string>;

export const LIGHT: Palette = {
  paper: '#f7f3ea',
  ink: '#2b2620',
  soft: '#6d655a',
  rule: '#cfc6b4',
  water: '#e3ebec',
  waterLine: '#a9bfc6',
  waterText: '#4f6d78',
  shoal: '#d0dee1',
  coast: '#8aa9b3',
  river: '#6f9fb3',
  shade: '#14120f',
  other: '#5b3a8c',
  silent: '#ece6d8',
  context: '#f1ede3',
  aim: '#b2a380',
  american: '#56756f',
  french: '#64508c',
  neutral: '#e2c77f',
  western: '#2c9982',
  british: '#7fa3c4',
  soviet: '#a8483b',
  uk: '#46719b',
  ussr: '#762a23'
};

export const DARK: Palette = {
  paper: '#1d1b18',
  ink: '#efe8da',
  soft: '#a89f90',
  rule: '#453f37',
  water: '#151a1d',
  waterLine: '#33464f',
  waterText: '#7f9fac',
  shoal: '#1e282d',
  coast: '#4a6069',
  river: '#5d8798',
  shade: '#14120f',
  other: '#c9b3ee',
  silent: '#423d35',
  context: '#1f1d19',
  aim: '#8a7f6c',
  american: '#b8cf8a',
  french: '#cfbec7',
  neutral: '#cbad64',
  western: '#9fc6fd',
  british: '#3a6792',
  soviet: '#b04f42',
  uk: '#23466b',
  ussr: '#5a1a16'
};

/** Names on the dark fills, and on the light ones, whatever the scheme. */
const ON_DARK = '#ffffff';
export const ON_LIGHT = LIGHT.shade;

/** Share of the ink in the ground of what is merely inferred, and in a tint, in per cent. */
const INFERRED = 42;
const TINT = 66;
/** Share of the ink in the stripes and in the dashes upon it; the rest is white or shade. */
const STRIPE = 50;
const DASH = 42;

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

/**
 * The plain colour that most of a paint has, which its pattern breaks to around letters. Shares have none of their own:
 * a name stands on paper between both sides.
 */
export function groundOf({ ink, texture, share }: Omit<Paint, 'bargaining'>, palette: Palette): string {
  if (share !== null) return palette.paper;
  if (texture === 'inferred') return mix(palette[ink], palette.paper, INFERRED);
  if (texture === 'tint') return mix(palette[ink], palette.paper, TINT);
  return palette[ink];
}

/** Stripes on an ink are paler than it, dashes darker, in either scheme. */
export const stripeOf = (ink: Ink, palette: Palette): string => mix(palette[ink], ON_DARK, STRIPE);
export const dashOf = (ink: Ink, palette: Palette): string => mix(palette[ink], palette.shade, DASH);

/** A name's colour, at least 4.5 : 1 on the ground of its paint, and its halo, which is that ground. */
export function nameColours(paint: Omit<Paint, 'bargaining'>, palette: Palette): { colour: string; halo: string } {
  return { colour: letterOf(paint, palette), halo: groundOf(paint, palette) };
}

function letterOf({ ink, texture, share }: Omit<Paint, 'bargaining'>, palette: Palette): string {
  if (share !== null || texture === 'inferred') return palette.ink;
  if (ink === 'western' || ink === 'neutral') return ON_LIGHT;
  if (texture === 'tint') return palette.ink;
  if (ink === 'soviet' || ink === 'ussr' || ink === 'uk') return ON_DARK;
  if (ink === 'aim') return ON_LIGHT;
  // These are light in one scheme and dark in the other.
  if (ink === 'american' || ink === 'french') return palette.paper;
  return palette.ink;
}

/**
 * What a mark is filled and edged with: its colour edged with ink, which is 3 : 1 or more on all that marks stand on; a
 * mark without a colour is ink edged with paper.
 */
export const markColours = (ink: Ink | null, palette: Palette): { fill: string; stroke: string } =>
  ink ? { fill: palette[ink], stroke: palette.ink } : { fill: palette.ink, stroke: palette.paper };

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
