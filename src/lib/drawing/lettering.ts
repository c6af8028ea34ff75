/** Names as SVG: where their baseline lies, their leader lines, and the colours that go with what is beneath them. */
import { nameColours, type Paint, type Palette } from '../scene/colours';
import type { Point } from '../scene/mercator';
import { MASK } from '../scene/name-sets';
import type { PlacedNumber } from '../scene/sheet-data';
import { node, type Attributes, type Node } from '../svg/svg';
import type { Placed } from './labels';
import { lineLook, strokeOf } from './line-looks';

/** From the middle of a line of text down to its baseline, as a share of the size. */
export const BASELINE = 0.33;

/**
 * Path data of the line that leads from a name's land to the name.
 * @param leader in the unit of the drawing
 * @param round how finely its numbers are written
 */
export const leaderPath = (leader: Point[], round: (value: number) => number = Math.round): string =>
  `M${leader.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;

/** Whether a fill is one colour and nothing else. */
export const isPlain = ({ texture, bargaining, share }: Pick<Paint, 'texture' | 'bargaining' | 'share'>): boolean =>
  texture === 'solid' && !bargaining && share === null;

/** Colour of a name, and of the stroke around it, or null where it has none. */
export interface Inks {
  colour: string;
  stroke: string | null;
}

/**
 * What a name is written in over a paint; in the sea it is ink without a stroke.
 * @param name where it stands
 */
export function inksOn({ leader, across }: Pick<Placed, 'leader' | 'across'>, paint: Paint, palette: Palette): Inks {
  if (leader) return { colour: palette.ink, stroke: null };
  const { colour, halo } = nameColours(paint, palette);
  return { colour, stroke: across || !isPlain(paint) ? halo : null };
}

/** Where a line of text about a point is set: its baseline, and what turns it. In whole units. */
export function setAt([x, y]: Point, size: number, turn = 0): Attributes {
  return {
    x: Math.round(x),
    y: Math.round(y + size * BASELINE),
    transform: turn ? `rotate(${turn} ${Math.round(x)} ${Math.round(y)})` : null
  };
}

/** From and until where a name is seen, as letters read it that are looked at from nearer. */
export const seenFrom = ({ from, until }: Pick<Placed, 'from' | 'until'>): Attributes => ({
  'data-from': from ?? null,
  'data-until': until ?? null
});

/**
 * A name as it is set.
 * @param paint beneath it; null for a name of waters
 */
export function nameText(
  { text, at, size, spacing, turn, within, leader, across }: Placed,
  paint: Paint | null,
  palette: Palette,
  attributes: Attributes
): Node {
  const { colour, stroke } = paint ? inksOn({ leader, ...(across && { across }) }, paint, palette) : NO_INKS;
  return node(
    'text',
    {
      ...attributes,
      ...setAt(at, size, turn),
      'font-size': Math.round(size),
      'letter-spacing': Math.round(spacing),
      'font-style': within ? 'italic' : null,
      fill: colour,
      stroke
    },
    [text]
  );
}

const NO_INKS = { colour: null, stroke: null };

/** A share in per cent as it stands under a name; the stripes beneath it are broken by paper. Empty where there is none. */
export const numberText = ({ id, at, size, turn, alone }: PlacedNumber, share: number | null, palette: Palette): Node =>
  node(
    'text',
    {
      'data-number': id,
      'data-alone': alone ? true : null,
      ...setAt(at, size, turn),
      'font-size': Math.round(size),
      fill: palette.ink,
      stroke: palette.paper
    },
    share === null ? [] : [shareText(share)]
  );

/** `90 %`, with the space that keeps it together. */
export const shareText = (share: number): string => `${share}\u00a0%`;

/** Names in the colours that go with the paint beneath them, with their leader lines. @param unit drawing units to a CSS pixel */
export function lettered(
  countries: Placed[],
  numbers: PlacedNumber[],
  paintOf: (id: string) => Paint,
  palette: Palette,
  unit: number
): Node {
  const leaders = countries.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader) })] : []));
  const hidden = new Set(numbers.filter(({ id, alone }) => alone && paintOf(id).share !== null).map(({ id }) => id));
  const texts = countries
    .filter(({ id }) => !hidden.has(id))
    .map((name) => nameText(name, paintOf(name.within ?? name.id), palette, {}));
  const shares = numbers.flatMap((number) => {
    const { share } = paintOf(number.id);
    return share === null ? [] : [numberText(number, share, palette)];
  });
  return node('g', { 'font-family': 'var(--serif)', 'text-anchor': 'middle', 'stroke-linejoin': 'round' }, [
    node('g', { fill: 'none', ...strokeOf(lineLook('leader', 'small'), palette) }, leaders),
    node('g', { 'stroke-width': Math.round(MASK * unit), 'paint-order': 'stroke' }, [...texts, ...shares])
  ]);
}
