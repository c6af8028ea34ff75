/** The page of a figure, drawn as it is laid out. */
import { node, type Node } from '../svg/svg';
import { decimal, POINTS_PER_MM, UNITS } from '../svg/units';
import type { PageLayout, PanelLayout, PlacedText } from './layout';
import { drawLegend } from './legend';
import { drawPanel } from './panel';
import type { PageStyle, PanelStyle } from './style';
import { drawParagraph } from './text';
import { drawWorldPanel } from './world-panel';

/** `<svg>` in points; texts as texts, without fonts or metadata. */
export function drawPage(page: PageLayout, pageStyle: PageStyle): Node {
  const { width, height, unit, panelWidth, title, legend, source } = page;
  const { fills, recipe } = pageStyle;
  const { palette } = fills;
  const style: PanelStyle = { ...pageStyle, unit, panelWidth };
  const texts = (placed: PlacedText[], fill: string) => placed.flatMap(({ text, at }) => drawParagraph(text, at, fill));
  const mapIn = ({ panel, map, at }: PanelLayout): Node[] => {
    if (!map) return [];
    return 'ground' in map ? drawPanel(panel, map, page.scene, style, at) : drawWorldPanel(map, style, at);
  };
  const body = [
    ...texts(title ? [title] : [], palette.ink),
    ...page.panels.flatMap((panel) => [
      node('g', { id: panel.panel.letter ? `panel-${panel.panel.letter}` : 'map' }, mapIn(panel)),
      ...texts(panel.head, palette.ink)
    ]),
    ...(legend ? drawLegend(legend.layout, style, legend.at) : []),
    ...texts(source ? [source] : [], palette.soft)
  ];
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${decimal(recipe.width)}mm`,
      height: `${decimal(height / POINTS_PER_MM)}mm`,
      viewBox: `0 0 ${decimal(width)} ${decimal(height)}`
    },
    [
      node('defs', {}, fills.defs(usedIn(body), 1 / UNITS / unit)),
      node('rect', { width: decimal(width), height: decimal(height), fill: palette.paper }),
      ...body
    ]
  );
}

/** Ids of patterns that some nodes are filled with. */
function usedIn(nodes: (Node | string)[]): Set<string> {
  const used = new Set<string>();
  const look = (each: Node | string) => {
    if (typeof each === 'string') return;
    const id = /^url\(#(.+)\)$/.exec(String(each.attributes.fill ?? ''))?.[1];
    if (id) used.add(id);
    each.children.forEach(look);
  };
  nodes.forEach(look);
  return used;
}
