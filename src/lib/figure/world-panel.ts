/** The world view as a panel of a figure. */
import type { FigureScene } from '../recipe/figure-scene';
import { attributesOf, widthOf } from '../svg/font-metrics';
import type { FigureAtlas } from './ground';
import { signsIn } from './panel';
import type { PanelStyle } from './style';
import type { Point } from '../scene/mercator';
import { node, type Node } from '../svg/svg';
import { decimal } from '../svg/units';
import { worldPlate, type WorldShape } from '../pages/world';
import { worldShape } from '../pages/world-shape';

const shapes = new WeakMap<FigureAtlas, WorldShape>();

/**
 * The world, or as much of it as the figure's plan speaks of.
 * @param room width and height of the panel, in points
 * @returns points to a unit of the drawing, its height in points, and what draws it at an upper left corner
 */
export function worldOf(
  whole: FigureScene,
  atlas: FigureAtlas,
  { recipe, fills, faces }: PanelStyle,
  [width, height]: Point
): { unit: number; height: number; named: Set<string>; draw: (at: Point) => Node[] } {
  const { panels, nameOf } = whole;
  const scene = panels[0]?.scene;
  if (!scene) return { unit: 1, height: 0, named: new Set(), draw: () => [] };
  const signs = signsIn(whole, panels[0]!);
  const plateOf = (shape: WorldShape) =>
    worldPlate(shape, scene, fills.palette, (id) => `${nameOf.get(id) ?? id}${signs.get(id) ?? ''}`, {
      size: (recipe.size / width) * 1000,
      line: (recipe.line / width) * 1000,
      widthOf: (text) => widthOf(text, faces.text, 1),
      fill: fills.of,
      aspect: width / height,
      id: (country) => country
    });
  const all = shapes.get(atlas) ?? worldShape(atlas.land(), atlas.overview, atlas.tables);
  shapes.set(atlas, all);
  const [x = 0, y = 0, across = 1, down = 1] = String(plateOf(all).attributes.viewBox).split(' ').map(Number);
  // What the whole world told is which part of it is wanted; that part is drawn anew, cut at its edges.
  const part = { x, y, width: across, height: down };
  const plate = plateOf(worldShape(atlas.land(), atlas.overview, atlas.tables, part));
  const unit = width / across;
  const drawn = plate.children.filter((child): child is Node => typeof child !== 'string' && child.tag !== 'defs');
  const isNames = ({ attributes }: Node) => attributes.class === 'world-names';
  return {
    unit,
    height: down * unit,
    named: new Set(
      drawn
        .filter(isNames)
        .flatMap(({ children }) =>
          children.flatMap((child) => (typeof child === 'string' ? [] : [String(child.attributes['data-name'])]))
        )
    ),
    draw: ([left, top]) => [
      node('g', { transform: `translate(${decimal(left - x * unit)} ${decimal(top - y * unit)}) scale(${unit})` }, [
        ...drawn.filter((child) => !isNames(child)),
        node('rect', {
          ...part,
          fill: 'none',
          stroke: fills.palette.ink,
          'stroke-width': decimal(Math.max(0.4, recipe.line) / unit)
        })
      ]),
      ...drawn.filter(isNames).flatMap(({ attributes: { fill, stroke }, children }) =>
        children.flatMap((child): Node[] => {
          if (typeof child === 'string') return [];
          const { attributes } = child;
          return [
            node(
              'text',
              {
                ...attributesOf(faces.text),
                x: decimal(left + (Number(attributes.x) - x) * unit),
                y: decimal(top + (Number(attributes.y) - y) * unit),
                'font-size': recipe.size,
                'text-anchor': attributes['text-anchor'],
                fill,
                stroke,
                'stroke-width': decimal(recipe.size * 0.2),
                'stroke-linejoin': 'round',
                'paint-order': 'stroke'
              },
              child.children
            )
          ];
        })
      )
    ]
  };
}
