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
import type { PageStyle, PanelStyle } from './style';
import { node, type Node } from '../svg/svg';
import { drawParagraph, LEADING, paragraph, wrapped, type Paragraph } from './text';
import { decimal } from '../svg/units';

/** Width and height of a swatch, and from there to its words, in parts of the size of the text. */
const SWATCH = { width: 1.9, height: 1.05, gap: 0.55 };
/** Between columns, and between entries, in parts of the size of the text. */
const [COLUMN_GAP, ENTRY_GAP] = [1.4, 0.35];
/** Narrowest column, in parts of the size of the text. */
const NARROWEST = 13;

/** The legend in columns; all places from its upper left corner, in points. */
export interface LegendLayout {
  /** Of its text. */
  size: number;
  entries: { look: LegendItem | LineEntry; lines: string[]; at: Point }[];
  /** What the map has no room for, with the height of the entries above it. */
  note: { text: Paragraph; below: number } | null;
  height: number;
}

/** Size of a legend's text where there is room for it, in points. */
export const legendSize = ({ least, size }: PageStyle['recipe']): number => Math.max(least, size * 0.92);

/**
 * Lays the legend in as many columns as fit.
 * @param width of the room, in points
 * @param note what the map has no room for; '' where there is nothing
 * @param size of its text, in points
 */
export function layLegend(
  scene: FigureScene,
  style: PageStyle,
  width: number,
  note: string,
  size = legendSize(style.recipe)
): LegendLayout {
  const { faces } = style;
  const face = faces.text;
  const indent = size * (SWATCH.width + SWATCH.gap);
  const said: { look: LegendItem | LineEntry; words: string }[] = [
    ...byLook(scene.legend).map(([look, ...others]) => ({
      look,
      words: keyWords([look, ...others], scene.panels.length)
    })),
    ...scene.lines.map((line) => ({ look: line, words: lineTitle(line) }))
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
  const height = Math.max(0, placed.height - size * ENTRY_GAP);
  const told = note ? paragraph(note, face, size, width) : null;
  return {
    size,
    entries: said.map(({ look }, index) => {
      const { column, y } = placed.at[index]!;
      return { look, lines: broken[index]!, at: [column * (columnWidth + size * COLUMN_GAP), y] };
    }),
    note: told && { text: told, below: height },
    height: height + (told ? noteGap(size) + told.height : 0)
  };
}

/** @param corner upper left, in points */
export function drawLegend({ size, entries, note }: LegendLayout, style: PanelStyle, [left, top]: Point): Node[] {
  const { faces, fills } = style;
  const face = faces.text;
  const indent = size * (SWATCH.width + SWATCH.gap);
  const nodes = entries.map(({ look, lines, at }) => {
    const x = left + at[0];
    const baseline = top + at[1] + size * ascentOf(face);
    const middle = baseline - (size * capHeightOf(face)) / 2;
    const corner: Point = [x, middle - (size * SWATCH.height) / 2];
    const texts = lines.map((line, row) =>
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
    const swatch = 'line' in look ? lineSample(look, corner, size, style) : swatchOf(look, corner, size, style);
    return node('g', {}, [...swatch, ...texts]);
  });
  if (!note) return [node('g', { id: 'legend' }, nodes)];
  const told = drawParagraph(note.text, [left, top + note.below + noteGap(size)], fills.palette.ink);
  return [node('g', { id: 'legend' }, nodes), node('g', { id: 'unnamed' }, told)];
}

/** Between the entries and the note. */
const noteGap = (size: number) => size * COLUMN_GAP * 0.5;

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

function lineSample({ line }: LineEntry, [x, y]: Point, size: number, style: PanelStyle): Node[] {
  const { unit } = style;
  const [width, middle] = [size * SWATCH.width, y + (size * SWATCH.height) / 2];
  return [
    node('g', { transform: `translate(${decimal(x)} ${decimal(middle)}) scale(${unit})` }, [
      node('path', {
        d: `M0 0h${decimal(width / unit)}`,
        fill: 'none',
        ...strokesOf(style).stroke(line, style.fills.palette.silent)
      })
    ])
  ];
}
