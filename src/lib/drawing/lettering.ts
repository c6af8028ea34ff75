/** Names as SVG: where their baseline lies, their leader lines, and the colours that go with what is beneath them. */
import { nameColours, type Paint, type Palette } from '../scene/colours';
import type { Point } from '../scene/mercator';
import { node, type Node } from '../svg/svg';
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

/** Names in the colours that go with the paint beneath them, with their leader lines. */
export function lettered(countries: Placed[], paintOf: (id: string) => Paint, palette: Palette): Node {
  const leaders = countries.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader) })] : []));
  const texts = countries.map(({ id, text, at: [x, y], size, spacing, leader }) => {
    const { colour, halo } = nameColours(paintOf(id), palette);
    return node(
      'text',
      {
        x: Math.round(x),
        y: Math.round(y + size * BASELINE),
        'font-size': Math.round(size),
        'letter-spacing': Math.round(spacing),
        fill: leader ? palette.ink : colour,
        stroke: leader ? palette.water : halo
      },
      [text]
    );
  });
  return node('g', { 'font-family': 'var(--serif)', 'text-anchor': 'middle' }, [
    node('g', { fill: 'none', ...strokeOf(lineLook('leader', 'small'), palette) }, leaders),
    node('g', { 'stroke-width': 9, 'paint-order': 'stroke' }, texts)
  ]);
}
