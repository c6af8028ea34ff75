/** The world view as a panel of a figure. */
import type { FigureScene } from '../recipe/figure-scene';
import { projectTopology } from '../drawing/projected-topology';
import { UNITS_PER_PIXEL } from '../drawing/sheet';
import { ON_LIGHT } from '../scene/colours';
import type { Point } from '../scene/mercator';
import {
  drawWorld,
  layoutWorld,
  lettersOn,
  lookAt,
  roundedBox,
  type WorldLayout,
  type WorldShape
} from '../pages/world';
import { onWorld, partIn, worldShape, type ShapeOptions } from '../pages/world-shape';
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
  /** Points to a unit of the drawing. */
  unit: number;
  /** Cut at the edges of the part. */
  shape: WorldShape;
  layout: WorldLayout;
}

/** Width of a sketch, in points. */
const SKETCH = 400;

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
  const shapeOf = (options: ShapeOptions) =>
    worldShape(atlas.land(), atlas.overview, atlas.tables, {
      ...options,
      land: scene.land.key,
      projected: atlas.cache('overview world', () => projectTopology(atlas.overview, onWorld))
    });
  // A sketch of the whole world tells which part of it is wanted; that is cut out, as finely as it is drawn.
  const sketch = shapeOf({ width: SKETCH });
  const shape = shapeOf({ part: partIn(sketch, lookAt(sketch, scene, { width, height })), width });
  const box = { x: 0, y: 0, width: width * UNITS_PER_PIXEL, height: height * UNITS_PER_PIXEL };
  const look = { width, height, size: recipe.size, widthOf: (text: string) => widthOf(text, faces.text, 1) };
  const layout = layoutWorld(shape, scene, (id) => `${nameOf.get(id) ?? id}${signs.get(id) ?? ''}`, look, box);
  const unit = 1 / UNITS_PER_PIXEL;
  return { scene: whole, maps: [{ shape, layout, unit }], unit, height, ...leftBeside(whole, layout.labels) };
}

/** What the names of a world view leave to the key. */
function leftBeside(
  scene: FigureScene,
  labels: { id: string }[]
): Pick<MapsLayout<never>, 'unnamed' | 'note' | 'lacking'> {
  const ids = new Set(labels.map(({ id }) => id));
  const left = unnamedIn(
    scene,
    scene.panels.map(() => ({ names: ids, signs: ids }))
  );
  return { unnamed: left, note: noteOf(left, scene), lacking: [] };
}

/** @param corner upper left of the panel, in points */
export function drawWorldPanel(
  { unit, shape, layout }: WorldPanel,
  { recipe, fills, faces }: PageStyle,
  [left, top]: Point
): Node[] {
  const { palette } = fills;
  const look = {
    line: recipe.line,
    fill: fills.of,
    id: (country: string) => country
  };
  return [
    node('g', { transform: `translate(${decimal(left)} ${decimal(top)}) scale(${unit})` }, [
      ...drawWorld(shape, layout, palette, look),
      node('rect', {
        ...roundedBox(layout.box),
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': decimal(Math.max(0.4, recipe.line) / unit)
      })
    ]),
    ...layout.labels.map((label) => {
      const { text, foot, anchor } = label;
      const { colour, halo } = lettersOn(label, palette);
      return node(
        'text',
        {
          ...attributesOf(faces.text),
          x: decimal(left + foot[0] * unit),
          y: decimal(top + foot[1] * unit),
          'font-size': recipe.size,
          'text-anchor': anchor,
          fill: colour === ON_LIGHT ? palette.ink : colour,
          stroke: halo,
          'stroke-width': decimal(recipe.size * 0.2),
          'stroke-linejoin': 'round',
          'paint-order': 'stroke'
        },
        [text]
      );
    })
  ];
}
