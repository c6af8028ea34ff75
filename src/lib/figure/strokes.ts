/** Lines of a figure as attributes of SVG, in the unit of its maps: the same on its panels and in its key. */
import { casingOf, lineLook, strokeOf, type LineLook, type LineOn } from '../drawing/line-looks';
import { mix } from '../scene/colours';
import type { Attributes } from '../svg/svg';
import type { PanelStyle } from './style';

/** Lines are as wide as their table says on a panel at least so wide, in points; smaller ones have finer lines. */
const FULL_WIDTH = 420;
/** The finest that they get, as a share. */
const FINEST = 0.6;

type FigureLine = LineOn<'figure'>;

export interface Strokes {
  /** @param ground that it lies on: the sea, where nothing is said */
  stroke: (kind: FigureLine, ground?: string) => Attributes;
  /** The paper beneath it. */
  casing: (kind: FigureLine) => Attributes;
}

/** Strokes of the lines of a figure. */
export function strokesOf({ recipe, fills, unit, panelWidth }: PanelStyle): Strokes {
  const { palette } = fills;
  const share = Math.min(1, Math.max(FINEST, panelWidth / FULL_WIDTH));
  // Rounded up: what a preset asks for is the least.
  const thin = (points: number) => Math.ceil((Math.max(points * share, recipe.line) / unit) * 100) / 100;
  const scaled = (points: number) => Math.round((points * share) / unit);
  const isGrey = recipe.colours === 'grey';
  const draw = ({ colour, width, dash, cap, opacity = 1 }: LineLook, ground = palette.water): Attributes => ({
    ...strokeOf({ colour, cap, width: thin(width), dash: dash?.map(scaled) }, palette),
    // Nothing in print shines through, and one colour has no tints for lines.
    stroke: opacity < 1 && !isGrey ? mix(palette[colour], ground, opacity * 100) : palette[colour]
  });
  const look = (kind: FigureLine) => lineLook(kind, 'figure');
  return {
    stroke: (kind, ground) => draw(look(kind), ground),
    casing: (kind) => draw(casingOf(kind, 'figure'))
  };
}
