/** One map of a figure: sea, land, lines, frame and names. Lengths in drawing units, unless said. */
import { mix } from '../scene/colours';
import type { Point } from '../scene/mercator';
import type { FigurePanel, FigureScene } from '../recipe/figure-scene';
import { leaderPath } from '../drawing/lettering';
import { symbolsOn } from '../drawing/marks';
import { SYMBOL_SIZE } from '../drawing/symbols';
import { node, type Attributes, type Node } from '../svg/svg';
import { decimal, unitsOf } from '../svg/units';
import type { Fills } from './fills';
import type { Ground } from './ground';
import { countryText, lettersOn, moved, waterText } from './lettering';
import type { MapLayout } from './map-layout';
import type { PanelStyle } from './style';

/** Half the width of a symbol, in parts of the size of the text. */
const SYMBOL = 0.26;

/** Paper around a panel that covers what reaches over its edge, in points. */
const HEM = 2;
/** Sizes in points, on a panel at least this wide; smaller ones have finer lines. */
const FULL_WIDTH = 420;
const FRONTIER = 0.5;
const COAST = 0.35;
const CASING = 0.6;
/** Paler water along the coast, on both sides of it. */
const SHALLOWS = 2.6;

/**
 * A panel at a place of the page.
 * @param corner upper left, in points
 */
export function drawPanel(
  panel: FigurePanel,
  map: MapLayout,
  scene: FigureScene,
  style: PanelStyle,
  corner: Point
): Node[] {
  const { ground, furniture, graticule, names } = map;
  const { fills, faces, unit } = style;
  const pen = penFor(panel, ground, style);
  return [
    node(
      'g',
      {
        transform: `translate(${decimal(corner[0])} ${decimal(corner[1])}) scale(${unit})`,
        'stroke-linejoin': 'round'
      },
      [
        ...sea(map, style, pen),
        ...land(panel, ground, style, pen),
        lines(panel, ground, style, pen),
        ...furniture.flatMap(({ shapes }) => shapes),
        ...marks(panel, map, scene, style, pen),
        ...frame(ground, style, pen)
      ]
    ),
    node(
      'g',
      { id: pen.id('waters') },
      names.waters.map((name) => waterText(name, corner, unit, faces.water, fills.palette.waterText))
    ),
    node(
      'g',
      { id: pen.id('names') },
      names.countries.map((name) => countryText(name, corner, unit, faces.text, lettersOn(panel, name, fills)))
    ),
    ...[...furniture.flatMap(({ texts }) => texts), ...(graticule?.texts ?? [])].map((text) =>
      moved(text, corner, unit)
    )
  ];
}

/** What all layers of a panel are drawn with. */
interface Pen {
  /** Ids that are a panel's own. */
  id: (name: string) => string;
  /** Widths of lines, and lengths of their dashes, given in points. */
  thin: (points: number) => number;
  dashes: (...lengths: number[]) => string;
}

function penFor({ letter }: FigurePanel, { paper }: Ground, { recipe, unit }: PanelStyle): Pen {
  const share = Math.min(1, Math.max(0.6, (paper.width * unit) / FULL_WIDTH));
  return {
    id: (name) => (letter ? `${letter}-${name}` : name),
    // Rounded up: what a preset asks for is the least.
    thin: (points) => Math.ceil((Math.max(points * share, recipe.line) / unit) * 100) / 100,
    dashes: (...lengths) => lengths.map((points) => Math.round((points * share) / unit)).join(' ')
  };
}

/** A path, where there is something to draw. */
const path = (d: string, attributes: Attributes): Node[] => (d ? [node('path', { ...attributes, d })] : []);

function sea({ ground, graticule }: MapLayout, { recipe, fills }: PanelStyle, { thin }: Pen): Node[] {
  const { palette } = fills;
  return [
    node('rect', { width: ground.paper.width, height: ground.paper.height, fill: palette.water }),
    ...(graticule?.nodes ?? []),
    ...(recipe.colours === 'grey'
      ? []
      : path(ground.coast, {
          fill: 'none',
          stroke: mix(palette.waterLine, palette.water, 40),
          'stroke-width': thin(SHALLOWS),
          // Round joins and smooth edges of so wide and pale a line are not seen, and take long to draw.
          'stroke-linejoin': 'bevel',
          'shape-rendering': 'optimizeSpeed'
        }))
  ];
}

function land(panel: FigurePanel, ground: Ground, { fills }: PanelStyle, { id, thin }: Pen): Node[] {
  const { palette } = fills;
  const fillOf = fillsIn(panel, fills);
  return [
    ...path(ground.beyond.other, { fill: palette.context }),
    ...path(ground.beyond.ussr, { fill: fillOf('ussr') }),
    node(
      'g',
      { id: id('countries') },
      [...ground.lands].map(([state, { d }]) => node('path', { id: id(state), fill: fillOf(state), d }))
    ),
    node(
      'g',
      { id: id('parts'), stroke: palette.paper, 'stroke-width': thin(0.3) },
      (panel.scene?.parts ?? []).flatMap(({ country, ...paint }) =>
        path(ground.parts().get(country) ?? '', { id: id(`part-${country}`), fill: fills.of(paint) })
      )
    )
  ];
}

function lines({ scene }: FigurePanel, ground: Ground, { fills }: PanelStyle, { id, thin, dashes }: Pen): Node {
  const { palette } = fills;
  return node('g', { id: id('lines'), fill: 'none' }, [
    ...path(ground.coast, { id: id('coast'), stroke: palette.waterText, 'stroke-width': thin(COAST) }),
    ...path(ground.frontiers, { stroke: palette.paper, 'stroke-width': thin(FRONTIER + CASING) }),
    ...path(ground.frontiers, {
      id: id('frontiers'),
      stroke: palette.ink,
      'stroke-width': thin(FRONTIER),
      'stroke-dasharray': dashes(2.2, 0.8, 0.5, 0.8)
    }),
    ...path(ground.reserves, {
      id: id('reserves'),
      stroke: palette.ink,
      'stroke-width': thin(FRONTIER),
      'stroke-dasharray': dashes(0.1, 1.1),
      'stroke-linecap': 'round'
    }),
    ...path(ground.also, { stroke: palette.paper, 'stroke-width': thin(0.7 + CASING) }),
    ...path(ground.also, {
      id: id('also'),
      stroke: palette.ink,
      'stroke-width': thin(0.7),
      'stroke-dasharray': dashes(1.8, 1.2)
    }),
    ...(scene?.outlines ?? []).flatMap((state) =>
      path(ground.lands.get(state)?.d ?? ground.parts().get(state) ?? '', {
        stroke: palette.ink,
        'stroke-width': thin(1)
      })
    )
  ]);
}

/** Leader lines and symbols. */
function marks(
  { scene: drawn }: FigurePanel,
  { ground, names }: MapLayout,
  scene: FigureScene,
  { recipe, fills, unit }: PanelStyle,
  { id, thin }: Pen
): Node[] {
  const { palette } = fills;
  const half = unitsOf(unit)(recipe.size * SYMBOL);
  const symbols = symbolsOn(
    ground.paper,
    (state) => ground.middles().get(state) ?? null,
    drawn?.marks ?? [],
    scene.named.parts,
    names.countries,
    SYMBOL_SIZE / half,
    half,
    palette
  );
  return [
    node(
      'g',
      { id: id('leaders'), fill: 'none', stroke: palette.ink, 'stroke-width': thin(0.25) },
      names.countries.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader) })] : []))
    ),
    { ...symbols, attributes: { id: id('symbols'), ...symbols.attributes } }
  ];
}

function frame({ paper }: Ground, { fills, unit }: PanelStyle, { thin }: Pen): Node[] {
  const { palette } = fills;
  const hem = unitsOf(unit)(HEM);
  return [
    // Strokes reach over the edge by half their width.
    node('rect', {
      x: -hem / 2,
      y: -hem / 2,
      width: paper.width + hem,
      height: paper.height + hem,
      fill: 'none',
      stroke: palette.paper,
      'stroke-width': hem
    }),
    node('rect', {
      width: paper.width,
      height: paper.height,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': thin(0.4)
    })
  ];
}

/** Fill of every state in a panel. */
function fillsIn({ scene, difference }: FigurePanel, fills: Fills): (state: string) => string {
  const found = new Map<string, string>();
  for (const { country, ...paint } of scene?.fills ?? []) found.set(country, fills.of(paint));
  for (const entry of difference?.entries ?? [])
    for (const id of [...entry.countries, ...entry.pieces]) found.set(id, fills.ofFinding(entry));
  return (state) => found.get(state) ?? fills.palette.context;
}
