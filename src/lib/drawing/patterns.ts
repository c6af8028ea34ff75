/** Fills that say more than colour: hatching for bargaining, a weave for each grade, stripes in proportion for shares. */
import { lookOf, mix, solidPaint, SAID, TEXTURES, type Ink, type Palette, type Texture } from '../scene/colours';
import { node, type Node } from '../svg/svg';

/** Repeat of the hatching in map units: 8 px on a large screen. */
const HATCH = 30;
/** Repeat of the dots in map units. */
const DOTS = 22;
/** Repeat of the stripes of a share in map units. */
const SHARE = 48;
/** Share of the ink in a tint, in per cent. */
const TINT = 42;

/** How a pale ink is drawn: in a shade of its own, or, where there are only so many, in bars on paper. */
export type Pale = 'shade' | 'bars';

/**
 * Every pattern there is, for `defs`.
 * @param shares Soviet shares in per cent that are drawn
 */
export function textureDefs(palette: Palette, shares: number[], pale: Pale = 'shade'): Node[] {
  const striped = shares.map((share) => stripes(share, palette));
  const woven = SAID.filter((ink) => ink !== 'american' && ink !== 'french').flatMap((ink) =>
    TEXTURES.flatMap((texture) =>
      (texture === 'solid' ? [true] : [false, true]).map((bargaining) => weave(ink, texture, bargaining, palette, pale))
    )
  );
  return [...woven, ...striped];
}

/** Drawn at 45°: the ink, its texture, and paper-coloured hatching over a quarter of the area where it is bargained for. */
function weave(ink: Ink, texture: Texture, bargaining: boolean, palette: Palette, pale: Pale): Node {
  const size = bargaining ? HATCH : DOTS;
  // Hatching leaves the right of the repeat free for the texture.
  const middle = bargaining ? (size * 5) / 8 : size / 2;
  const signs = sign(texture, middle, size, ink, palette);
  const full = (fill: string) => node('rect', { width: size, height: size, fill });
  const tinted = () => {
    if (pale === 'shade') return [full(mix(palette[ink], palette.paper, TINT))];
    // Dots of the ink say by themselves what is inferred.
    const bars = node('rect', { width: (size * TINT) / 100, height: size, fill: palette[ink] });
    return texture === 'tint' ? [full(palette.paper), bars] : [full(palette.paper)];
  };
  const ground = texture === 'inferred' || texture === 'tint' ? tinted() : [full(palette[ink])];
  const hatching = bargaining ? [node('rect', { width: HATCH / 4, height: HATCH, fill: palette.paper })] : [];
  return node(
    'pattern',
    {
      id: lookOf({ ...solidPaint(ink), texture, bargaining }),
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)'
    },
    [...ground, ...hatching, ...signs]
  );
}

/** What tells the grades apart: dots of the ink on a tint, paper dots, or paper dashes. */
function sign(texture: Texture, x: number, size: number, ink: Ink, palette: Palette): Node[] {
  const y = size / 2;
  if (texture === 'inferred') return [node('circle', { cx: x, cy: y, r: DOTS / 5, fill: palette[ink] })];
  if (texture === 'class') return [node('circle', { cx: x, cy: y, r: DOTS / 7, fill: palette.paper })];
  if (texture === 'carried')
    return [node('rect', { x: x - 1.2, y: y - DOTS / 4, width: 2.4, height: DOTS / 2, fill: palette.paper })];
  return [];
}

/** Upright bands: the Soviet share of each repeat in the Soviet ink, the rest in the British. */
function stripes(share: number, palette: Palette): Node {
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
