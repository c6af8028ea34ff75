/**
 * Fills that say more than colour. Each says one thing and has a direction of its own: stripes at 45° for bargaining,
 * level dashes for what is carried over, dots for one of a group, and upright bands in proportion for shares.
 */
import {
  dashOf,
  groundOf,
  lookOf,
  SAID,
  solidPaint,
  stripeOf,
  TEXTURES,
  type Ink,
  type Paint,
  type Palette,
  type Texture
} from '../scene/colours';
import { node, type Node } from '../svg/svg';

/** Repeat of the hatching in map units: 8 px on a large screen. */
const HATCH = 30;
/** Repeat of the dots in map units. */
const DOTS = 22;
/** Of the dashes: the repeat across and down, and how long and thick one is. */
const DASHES = { across: 34, down: 22, length: 17, thickness: 4 };
/** Repeat of the bands of a share in map units: 6 px on a large screen, so that every island shows both sides. */
const SHARE = 22;
/** Share of the ink in a tint that is made of bars, in per cent. */
const BARS = 42;

/** How a pale ink is drawn: in a shade of its own, or, where there are only so many, in bars on paper. */
export type Pale = 'shade' | 'bars';

/** Every paint that has a pattern; shares are those of some plans. */
export function wovenPaints(shares: number[]): Paint[] {
  const woven = SAID.filter((ink) => ink !== 'american' && ink !== 'french').flatMap((ink) =>
    TEXTURES.flatMap((texture) =>
      (texture === 'solid' ? [true] : [false, true]).map((bargaining): Paint => ({
        ink,
        texture,
        bargaining,
        share: null
      }))
    )
  );
  return [...woven, ...shares.map((share): Paint => ({ ...solidPaint('aim'), share }))];
}

/** The patterns of some paints, for `defs`: each once, and none for what is plain. */
export function textureDefs(palette: Palette, paints: Paint[], pale: Pale = 'shade'): Node[] {
  const looks = new Map(paints.map((paint) => [lookOf(paint), paint]));
  return [...looks.values()]
    .filter((paint) => lookOf(paint) !== paint.ink)
    .map((paint) => (paint.share === null ? weave(paint, palette, pale) : bands(paint.share, palette)));
}

/** The ground, its texture, and hatching over a quarter of the area where it is bargained for. */
function weave({ ink, texture, bargaining }: Paint, palette: Palette, pale: Pale): Node {
  // Stripes and dots run at 45°; dashes are level unless stripes turn their tile.
  const [across, down] = bargaining
    ? [HATCH, HATCH]
    : texture === 'carried'
      ? [DASHES.across, DASHES.down]
      : [DOTS, DOTS];
  const isTurned = bargaining || texture !== 'carried';
  const full = (fill: string) => node('rect', { width: across, height: down, fill });
  const light = pale === 'bars' && (texture === 'inferred' || texture === 'tint');
  const ground = full(light ? palette.paper : groundOf({ ink, texture, share: null }, palette));
  // Dots of the ink say by themselves what is inferred.
  const bars =
    light && texture === 'tint'
      ? [node('rect', { width: (across * BARS) / 100, height: down, fill: palette[ink] })]
      : [];
  const stripe = pale === 'bars' ? palette.paper : stripeOf(ink, palette);
  const hatching = bargaining ? [node('rect', { width: HATCH / 4, height: HATCH, fill: stripe })] : [];
  const signs = signsOf(texture, bargaining, ink, palette, pale);
  return node(
    'pattern',
    {
      id: lookOf({ ink, texture, bargaining, share: null }),
      width: across,
      height: down,
      patternUnits: 'userSpaceOnUse',
      patternTransform: isTurned ? 'rotate(45)' : null
    },
    [ground, ...bars, ...hatching, ...signs]
  );
}

/** What tells the grades apart: dots of the ink on a tint, paper dots, or dashes. */
function signsOf(texture: Texture, bargaining: boolean, ink: Ink, palette: Palette, pale: Pale): Node[] {
  // Hatching leaves the right of the repeat free for the texture.
  const [cx, cy] = bargaining ? [(HATCH * 5) / 8, HATCH / 2] : [DOTS / 2, DOTS / 2];
  if (texture === 'inferred') return [node('circle', { cx, cy, r: DOTS / 5, fill: palette[ink] })];
  if (texture === 'class') return [node('circle', { cx, cy, r: DOTS / 7, fill: palette.paper })];
  if (texture !== 'carried') return [];
  const { across, down, length, thickness } = DASHES;
  const fill = pale === 'bars' ? palette.paper : dashOf(ink, palette);
  const dash = (x: number, y: number) => node('rect', { x, y, width: length, height: thickness, fill });
  if (!bargaining) return [dash(0, down / 4 - thickness / 2), dash(across / 2, (down * 3) / 4 - thickness / 2)];
  const turned = dash(cx - length / 2, cy - thickness / 2);
  return [{ ...turned, attributes: { ...turned.attributes, transform: `rotate(-45 ${cx} ${cy})` } }];
}

/** Upright bands: the Soviet share of each repeat in the Soviet ink, the rest in the British. */
function bands(share: number, palette: Palette): Node {
  return node(
    'pattern',
    {
      id: lookOf({ ...solidPaint('aim'), share }),
      width: SHARE,
      height: SHARE,
      patternUnits: 'userSpaceOnUse'
    },
    [
      node('rect', { width: SHARE, height: SHARE, fill: palette.british }),
      node('rect', { width: (SHARE * share) / 100, height: SHARE, fill: palette.soviet })
    ]
  );
}

/** Shares that any of some plans has, in order, each once. */
export function sharesOf(plans: { assignments: { share: number | null }[] }[]): number[] {
  const shares = plans.flatMap((plan) => plan.assignments.flatMap((a) => (a.share === null ? [] : [a.share])));
  return [...new Set(shares)].sort((a, b) => a - b);
}
