/** The world view as a panel of a figure. */
import type { FigureScene, Unnamed } from '../recipe/figure-scene';
import type { Box, Point } from '../scene/mercator';
import { drawWorld, layoutWorld, roundedBox, type WorldLayout, type WorldShape } from '../pages/world';
import { worldShape } from '../pages/world-shape';
import { attributesOf, widthOf } from '../svg/font-metrics';
import { node, type Node } from '../svg/svg';
import { decimal } from '../svg/units';
import type { FigureAtlas } from './atlas';
import { signsIn } from './lettering';
import type { MapsLayout } from './map-layout';
import type { PageStyle } from './style';
import { unnamedIn, noteOf } from './unnamed';

/** The part of the world that a panel shows. */
export interface WorldPanel {
  /** In units of the drawing. */
  part: Box;
  /** Points to one. */
  unit: number;
  /** Of the panel, in points. */
  width: number;
  /** Cut at the edges of the part. */
  shape: WorldShape;
  layout: WorldLayout;
}

const shapes = new WeakMap<FigureAtlas, WorldShape>();

/**
 * The world, or as much of it as the figure's plan speaks of.
 * @param room width and height of the panel, in points
 */
export function layoutWorldPanel(
  whole: FigureScene,
  atlas: FigureAtlas,
  { recipe, faces }: PageStyle,
  [width, height]: Point
): MapsLayout<WorldPanel> {
  const { panels, nameOf } = whole;
  const scene = panels[0]?.scene;
  if (!scene) return { scene: whole, maps: [], unit: 1, height: 0, ...leftBeside(whole, []) };
  const signs = signsIn(whole, panels[0]!);
  const layoutOf = (shape: WorldShape) =>
    layoutWorld(shape, scene, (id) => `${nameOf.get(id) ?? id}${signs.get(id) ?? ''}`, {
      size: (recipe.size / width) * 1000,
      widthOf: (text) => widthOf(text, faces.text, 1),
      aspect: width / height
    });
  const all = shapes.get(atlas) ?? worldShape(atlas.land(), atlas.overview, atlas.tables);
  shapes.set(atlas, all);
  // The whole world tells which part of it is wanted; that part is cut out, and laid out anew.
  const part = roundedBox(layoutOf(all).box);
  const shape = worldShape(atlas.land(), atlas.overview, atlas.tables, part);
  const unit = width / part.width;
  const layout = layoutOf(shape);
  const maps = [{ part, unit, width, shape, layout }];
  return { scene: whole, maps, unit, height: part.height * unit, ...leftBeside(whole, layout.labels) };
}

/** What the names of a world view leave to the key. */
function leftBeside(scene: FigureScene, labels: { id: string }[]): { unnamed: Unnamed[]; note: string } {
  const ids = new Set(labels.map(({ id }) => id));
  const left = unnamedIn(
    scene,
    scene.panels.map(() => ({ names: ids, signs: ids }))
  );
  return { unnamed: left, note: noteOf(left, scene) };
}

/** @param corner upper left of the panel, in points */
export function drawWorldPanel(
  { part, unit, width, shape, layout }: WorldPanel,
  { recipe, fills, faces }: PageStyle,
  [left, top]: Point
): Node[] {
  const { palette } = fills;
  const { x, y } = part;
  const look = {
    line: (recipe.line / width) * 1000,
    fill: fills.of,
    id: (country: string) => country
  };
  return [
    node('g', { transform: `translate(${decimal(left - x * unit)} ${decimal(top - y * unit)}) scale(${unit})` }, [
      ...drawWorld(shape, layout, palette, look),
      node('rect', {
        ...part,
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': decimal(Math.max(0.4, recipe.line) / unit)
      })
    ]),
    ...layout.labels.map(({ text, foot, anchor }) =>
      node(
        'text',
        {
          ...attributesOf(faces.text),
          x: decimal(left + (foot[0] - x) * unit),
          y: decimal(top + (foot[1] - y) * unit),
          'font-size': recipe.size,
          'text-anchor': anchor,
          fill: palette.ink,
          stroke: palette.paper,
          'stroke-width': decimal(recipe.size * 0.2),
          'stroke-linejoin': 'round',
          'paint-order': 'stroke'
        },
        [text]
      )
    )
  ];
}
