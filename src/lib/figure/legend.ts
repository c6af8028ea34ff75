/** The legend of a figure: every look that is drawn, and every line, in columns. */
import type { FigureScene, LegendItem } from '../recipe/figure-scene';
import type { Point } from '../scene/mercator';
import { keyWords } from '../words/key-words';
import { headTitle } from '../words/legend-words';
import { lineTitle, type LineEntry } from '../words/legend-lines';
import { SYMBOL_PATHS } from '../drawing/symbols';
import { fillOfItem } from './fills';
import { ascentOf, attributesOf, capHeightOf, descentOf } from '../svg/font-metrics';
import { strokesOf } from './strokes';
import type { PanelStyle } from './style';
import { node, type Node } from '../svg/svg';
import { LEADING, lines, wrapped } from './text';
import { decimal } from '../svg/units';

/** Width and height of a swatch, and from there to its words, in parts of the size of the text. */
const SWATCH = { width: 1.9, height: 1.05, gap: 0.55 };
/** Between columns, and between entries, in parts of the size of the text. */
const [COLUMN_GAP, ENTRY_GAP] = [1.4, 0.35];
/** Narrowest column, in parts of the size of the text. */
const NARROWEST = 13;

/**
 * Lays the legend in as many columns as fit.
 * @param width of the room, in points
 * @param corner upper left, in points
 * @param note what the map has no room for; '' where there is nothing
 * @returns its nodes and the height they take, in points
 */
export function layLegend(scene: FigureScene, style: PanelStyle, width: number, [left, top]: Point, note: string) {
  const { recipe, faces, fills } = style;
  const size = Math.max(recipe.least, recipe.size * 0.92);
  const face = faces.text;
  const indent = size * (SWATCH.width + SWATCH.gap);
  const said = [
    ...byLook(scene.legend).map(([look, ...others]) => ({
      words: keyWords([look, ...others], scene.panels.length),
      swatch: (at: Point) => swatchOf(look, at, size, style)
    })),
    ...scene.lines.map((line) => ({
      words: lineTitle(line),
      swatch: (at: Point) => lineSample(line, at, size, style)
    }))
  ];
  const widthFor = (columns: number) => (width - size * COLUMN_GAP * (columns - 1)) / columns;
  const linesIn = (columns: number) => said.map(({ words }) => wrapped(words, face, size, widthFor(columns) - indent));
  const heightOf = (lines: string[]) =>
    (lines.length - 1) * size * LEADING + size * (ascentOf(face) + descentOf(face)) + size * ENTRY_GAP;
  // As many columns as make it lowest.
  const most = Math.max(1, Math.floor((width + size * COLUMN_GAP) / (size * (NARROWEST + COLUMN_GAP))));
  const { columnWidth, broken, placed } = Array.from({ length: most }, (_, index) => {
    const columns = index + 1;
    const broken = linesIn(columns);
    return { columnWidth: widthFor(columns), broken, placed: inColumns(broken.map(heightOf), columns) };
  }).reduce((best, tried) => (tried.placed.height < best.placed.height - 0.01 ? tried : best));
  const nodes = said.flatMap(({ swatch }, index): Node[] => {
    const { column, y } = placed.at[index]!;
    const x = left + column * (columnWidth + size * COLUMN_GAP);
    const baseline = top + y + size * ascentOf(face);
    const middle = baseline - (size * capHeightOf(face)) / 2;
    const texts = broken[index]!.map((line, row) =>
      node(
        'text',
        {
          ...attributesOf(face),
          x: decimal(x + indent),
          y: decimal(baseline + row * size * LEADING),
          'font-size': decimal(size),
          fill: fills.palette.ink
        },
        [line]
      )
    );
    return [node('g', {}, [...swatch([x, middle - (size * SWATCH.height) / 2]), ...texts])];
  });
  const height = Math.max(0, placed.height - size * ENTRY_GAP);
  const told = note
    ? lines(note, face, size, width, left, top + height + size * COLUMN_GAP * 0.5, fills.palette.ink)
    : { nodes: [], height: 0 };
  return {
    nodes: [node('g', { id: 'legend' }, nodes), ...(note ? [node('g', { id: 'unnamed' }, told.nodes)] : [])],
    height: height + (note ? size * COLUMN_GAP * 0.5 + told.height : 0)
  };
}

/** Items that look the same and stand for the same, together: one swatch explains them. */
function byLook(items: LegendItem[]): [LegendItem, ...LegendItem[]][] {
  const found = new Map<string, [LegendItem, ...LegendItem[]]>();
  for (const item of items) {
    const key = `${item.look} ${item.head && headTitle(item.head)}`;
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}

/** Places of entries of some heights in columns that are as even as their order allows. */
function inColumns(heights: number[], columns: number): { at: { column: number; y: number }[]; height: number } {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const tallest = Math.max(0, ...heights);
  // The least height of column, to a point, at which everything finds room.
  for (let limit = Math.max(total / columns, tallest); ; limit += 1) {
    const at: { column: number; y: number }[] = [];
    let [column, y] = [0, 0];
    for (const height of heights) {
      if (y > 0 && y + height > limit + 0.01) [column, y] = [column + 1, 0];
      at.push({ column, y });
      y += height;
    }
    if (column < columns)
      return { at, height: Math.max(0, ...at.map((place, index) => place.y + (heights[index] ?? 0))) };
  }
}

function swatchOf(item: LegendItem, [x, y]: Point, size: number, { fills, recipe, unit }: PanelStyle): Node[] {
  const { palette } = fills;
  const [width, height] = [size * SWATCH.width, size * SWATCH.height];
  const fill = fillOfItem(item, fills);
  if (fill === null && item.symbol)
    return [
      node('path', {
        d: SYMBOL_PATHS[item.symbol],
        fill: palette.ink,
        transform: `translate(${decimal(x + width / 2)} ${decimal(y + height / 2)}) scale(${decimal(size * 0.3)})`
      })
    ];
  // In the unit of the maps, so that patterns are as fine as there.
  return [
    node('g', { transform: `translate(${decimal(x)} ${decimal(y)}) scale(${unit})` }, [
      node('rect', {
        width: decimal(width / unit),
        height: decimal(height / unit),
        fill,
        stroke: palette.ink,
        'stroke-width': decimal(Math.max(0.3, recipe.line) / unit)
      })
    ])
  ];
}

/** The line as the maps have it: in their unit, so that its strokes are as long and as wide as there. */
function lineSample({ line }: LineEntry, [x, y]: Point, size: number, style: PanelStyle): Node[] {
  const { unit } = style;
  const [width, middle] = [size * SWATCH.width, y + (size * SWATCH.height) / 2];
  return [
    node('g', { transform: `translate(${decimal(x)} ${decimal(middle)}) scale(${unit})` }, [
      node('path', { d: `M0 0h${decimal(width / unit)}`, fill: 'none', ...strokesOf(style).stroke(line) })
    ])
  ];
}
