/** One map of a figure: sea, land, lines, frame and names. Lengths in drawing units, unless said. */
import type { Point } from '../scene/mercator';
import type { FigurePanel, FigureScene } from '../recipe/figure-scene';
import { leaderPath } from '../drawing/lettering';
import { symbolsOn } from '../drawing/marks';
import { SYMBOL_SIZE } from '../drawing/symbols';
import { node, type Attributes, type Node } from '../svg/svg';
import { decimal, unitsOf } from '../svg/units';
import type { Fills } from './fills';
import { frontiersIn } from './frontiers';
import type { Ground } from './ground';
import { countryText, lettersOn, moved, sharesOn, waterText } from './lettering';
import type { MapLayout } from './map-layout';
import { strokesOf, type Strokes } from './strokes';
import type { PanelStyle } from './style';

/** Half the width of a symbol, in parts of the size of the text. */
const SYMBOL = 0.26;

/** Paper around a panel that covers what reaches over its edge, in points. */
const HEM = 2;

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
  const pen = penFor(panel, style);
  const order = names.countries.map(({ id }) => id);
  const onPage = (texts: Node[]) => texts.map((text) => moved(text, corner, unit));
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
      // Each share comes after the name that it stands under.
      [...names.countries, ...sharesOn(names, scene, panel)]
        .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
        .map((name) => countryText(name, corner, unit, faces, lettersOn(panel, name, fills, scene.named.parts)))
    ),
    ...furniture.flatMap(({ id, texts }) => (id ? [node('g', { id: pen.id(id) }, onPage(texts))] : onPage(texts))),
    ...onPage(graticule?.texts ?? [])
  ];
}

/** What all layers of a panel are drawn with. */
interface Pen extends Strokes {
  /** Ids that are a panel's own. */
  id: (name: string) => string;
}

const penFor = ({ letter }: FigurePanel, style: PanelStyle): Pen => ({
  id: (name) => (letter ? `${letter}-${name}` : name),
  ...strokesOf(style)
});

/** A path, where there is something to draw. */
const path = (d: string, attributes: Attributes): Node[] => (d ? [node('path', { ...attributes, d })] : []);

function sea({ ground, graticule }: MapLayout, { recipe, fills }: PanelStyle, { stroke }: Pen): Node[] {
  const { palette } = fills;
  return [
    node('rect', { width: ground.paper.width, height: ground.paper.height, fill: palette.water }),
    ...(graticule?.nodes ?? []),
    ...(recipe.colours === 'grey'
      ? []
      : path(ground.coast, {
          fill: 'none',
          ...stroke('shoal'),
          // Round joins and smooth edges of so wide and pale a line are not seen, and take long to draw.
          'stroke-linejoin': 'bevel',
          'shape-rendering': 'optimizeSpeed'
        }))
  ];
}

function land(panel: FigurePanel, ground: Ground, { fills }: PanelStyle, { id, stroke }: Pen): Node[] {
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
      { id: id('parts'), ...stroke('part') },
      (panel.scene?.parts ?? []).flatMap(({ country, ...paint }) =>
        path(ground.parts().get(country) ?? '', { id: id(`part-${country}`), fill: fills.of(paint) })
      )
    )
  ];
}

function lines(panel: FigurePanel, ground: Ground, { fills }: PanelStyle, { id, stroke, casing }: Pen): Node {
  const { sides, within } = frontiersIn(panel, ground, fills);
  const { scene } = panel;
  return node('g', { id: id('lines'), fill: 'none' }, [
    ...path(ground.coast, { id: id('coast'), ...stroke('coast') }),
    node(
      'g',
      { id: id('frontiers') },
      [...within].map(([fill, d]) => node('path', { d, ...stroke('frontier', fill) }))
    ),
    ...path(sides, casing('sides')),
    ...path(sides, { id: id('sides'), ...stroke('sides') }),
    ...path(ground.reserves, casing('reserve')),
    ...path(ground.reserves, { id: id('reserves'), ...stroke('reserve') }),
    ...path(ground.also, casing('also')),
    ...path(ground.also, { id: id('also'), ...stroke('also') }),
    ...(scene?.outlines ?? []).flatMap((state) =>
      path(ground.lands.get(state)?.d ?? ground.parts().get(state) ?? '', stroke('outline'))
    )
  ]);
}

/** Leader lines and symbols. */
function marks(
  { scene: drawn }: FigurePanel,
  { ground, names }: MapLayout,
  scene: FigureScene,
  { recipe, fills, unit }: PanelStyle,
  { id, stroke }: Pen
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
      { id: id('leaders'), fill: 'none', ...stroke('leader') },
      names.countries.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader) })] : []))
    ),
    { ...symbols, attributes: { id: id('symbols'), ...symbols.attributes } }
  ];
}

function frame({ paper }: Ground, { fills, unit }: PanelStyle, { stroke }: Pen): Node[] {
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
      ...stroke('frame')
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
