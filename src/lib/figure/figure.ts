/** A figure for a paper: panels, legend, title and source on a page of its own, in points. Pure, and the same anywhere. */
import {
  type FigurePanel,
  type FigureScene,
  type LegendItem,
  makeFigureScene,
  unnamed,
  type Unnamed
} from '../recipe/figure-scene';
import { sourceLine } from '../recipe/caption';
import { unnamedWords } from '../words/key-words';
import { PRESETS, type Preset } from '../recipe/presets';
import type { Recipe } from '../recipe/recipe';
import { fillOfItem, fillsOf, type Fills } from './fills';
import { layLegend } from './legend';
import { widthOf, type Face } from '../svg/font-metrics';
import { boxFor, groundOf, inView, type FigureAtlas, type Ground } from './ground';
import { drawPanel, namedOn } from './panel';
import type { PanelStyle } from './style';
import { node, type Node } from '../svg/svg';
import { lines, type Block } from './text';
import { decimal, POINTS_PER_MM, UNITS } from '../svg/units';
import { worldOf } from './world-panel';

export type { FigureAtlas } from './ground';

export interface Figure {
  /** `<svg>` in points; texts as texts, without fonts or metadata. */
  node: Node;
  /** In mm. */
  width: number;
  height: number;
  scene: FigureScene;
  /** What each look of the legend is filled with. */
  fills: Record<string, { fill: string; pattern: boolean }>;
  /** Whose sign or symbol stands by no name on its map: the key tells it, if there is one. */
  unnamed: Unnamed[];
}

/** Room between parts of the page, in parts of the size of its text. */
const GAP = 1;
/** Least width of a panel in a row of several, in points. */
const LEAST_PANEL = 110;
/** Least height of a panel where the page's height is given, in points. */
const LEAST_HEIGHT = 60;
/** Height over width of a world view. */
const WORLD_ASPECT = 1 / 1.8;

/** @param recipe as `readRecipe` gives it */
export function makeFigure(recipe: Recipe, atlas: FigureAtlas): Figure {
  const whole = makeFigureScene(atlas.tables, recipe);
  const fills = fillsOf(recipe, whole);
  const text: Face = recipe.typeface;
  // Without paper around it, a line at the edge would lose half its width.
  const margin = Math.max(recipe.margin * POINTS_PER_MM, Math.max(0.4, recipe.line) / 2);
  const width = recipe.width * POINTS_PER_MM - 2 * margin;
  const gap = recipe.size * GAP;
  const wants = (what: Recipe['with'][number]) => recipe.with.includes(what);

  const title = recipe.title
    ? lines(recipe.title, text, recipe.size * 1.35, width, margin, margin, fills.palette.ink)
    : null;
  let y = margin + (title ? title.height + gap * 0.6 : 0);
  const source = wants('source') ? sourceLine(whole, atlas.tables) : '';
  const sourceSize = Math.max(recipe.least, recipe.size * 0.8);
  const foot = (top: number) =>
    source ? lines(source, text, sourceSize, width, margin, top, fills.palette.soft) : null;
  /** What the map has no room to name, so that the key tells it. */
  let note = '';
  const legendOf = (scene: FigureScene, top: number) =>
    wants('legend') ? layLegend(scene, style, width, [margin, top], note) : null;

  const columns = columnsFor(recipe, width, gap);
  const rows = Math.ceil(whole.panels.length / columns);
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const style: PanelStyle = {
    recipe,
    fills,
    unit: 1 / UNITS,
    panelWidth,
    faces: { text, water: text === 'serif' ? 'italic' : 'slanted', letter: 'bold' }
  };
  const heads = whole.panels.length > 1 || (recipe.mode === 'difference' && !recipe.title);
  const headOver = (panel: FigurePanel, x: number, top: number) => headOf(panel, style, x, top, panelWidth);
  const head = heads ? Math.max(...whole.panels.map((panel) => headOver(panel, 0, 0).height)) : 0;
  const withGap = (height = 0) => (height ? height + gap : 0);
  /** What the page has beside its panels, so far down. */
  const besides = (scene: FigureScene) =>
    y + rows * head + (rows - 1) * gap + withGap(legendOf(scene, 0)?.height) + withGap(foot(0)?.height) + margin;
  const given = heightOf(recipe, () => {
    const own = boxFor(recipe, null);
    const aspect = recipe.mode === 'world' ? WORLD_ASPECT : own.height / own.width;
    return besides(whole) + rows * panelWidth * aspect;
  });
  /** Height over width of a panel where the page's height is given: what the words leave. */
  const aspectFor = (scene: FigureScene) =>
    given === null ? null : Math.max((given - besides(scene)) / rows, LEAST_HEIGHT) / panelWidth;
  const groundFor = (scene: FigureScene) => {
    const box = boxFor(recipe, aspectFor(scene));
    const grounds = new Map(
      scene.panels.map(({ letter, land }) => [letter, groundOf(recipe, atlas, land, box, panelWidth)])
    );
    return (letter: string): Ground => grounds.get(letter)!;
  };
  const globe =
    recipe.mode === 'world'
      ? worldOf(whole, atlas, style, [panelWidth, panelWidth * (aspectFor(whole) ?? WORLD_ASPECT)])
      : null;
  const first = globe ? null : groundFor(whole);
  const scene = first ? inView(whole, first) : whole;
  // A shorter legend leaves more room for the map.
  const isShorter = scene.legend.length < whole.legend.length || scene.lines.length < whole.lines.length;
  let grounds = first && given !== null && isShorter ? groundFor(scene) : first;
  // All panels have paper of one size.
  const paperOf = () => grounds?.(whole.panels[0]?.letter ?? '').paper;
  // Patterns and swatches are in the unit of the maps.
  const measure = () => {
    const paper = paperOf();
    style.unit = paper ? panelWidth / paper.width : (globe?.unit ?? style.unit);
  };
  measure();
  // What is told in the key takes room from the map, which then may have room for fewer names. What is once told stays.
  let left = unnamedIn(scene, grounds, globe, atlas, style);
  for (let words = noteOf(left, scene); words !== note; words = noteOf(left, scene)) {
    note = words;
    if (given === null || !grounds) break;
    grounds = groundFor(scene);
    measure();
    const now = unnamedIn(scene, grounds, globe, atlas, style);
    left = [...left, ...now.filter((one) => !left.some((other) => isSame(one, other)))];
  }
  const paper = paperOf();
  const panelHeight = paper ? paper.height * style.unit : (globe?.height ?? 0);

  const panels = scene.panels.flatMap((panel, index): Node[] => {
    const left = margin + (index % columns) * (panelWidth + gap);
    const top = y + Math.floor(index / columns) * (panelHeight + head + gap);
    const drawn = grounds
      ? drawPanel(panel, scene, grounds(panel.letter), atlas, style, [left, top + head], index === 0)
      : (globe?.draw([left, top + head]) ?? []);
    return [
      node('g', { id: panel.letter ? `panel-${panel.letter}` : 'map' }, drawn),
      ...(heads ? headOver(panel, left, top).nodes : [])
    ];
  });
  y += rows * (panelHeight + head) + (rows - 1) * gap;
  const explained = legendOf(scene, y + gap);
  if (explained) y += gap + explained.height;
  const sourced = foot(y + gap);
  if (sourced) y += gap + sourced.height;
  // More height than the content needs is paper; less cannot be, but for what rounding leaves.
  const needed = y + margin;
  const height = given !== null && needed < given + 0.5 ? given : needed;
  const pageWidth = recipe.width * POINTS_PER_MM;
  const body = [...(title?.nodes ?? []), ...panels, ...(explained?.nodes ?? []), ...(sourced?.nodes ?? [])];
  const page = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${decimal(recipe.width)}mm`,
      height: `${decimal(height / POINTS_PER_MM)}mm`,
      viewBox: `0 0 ${decimal(pageWidth)} ${decimal(height)}`
    },
    [
      node('defs', {}, fills.defs(usedIn(body), 1 / UNITS / style.unit)),
      node('rect', { width: decimal(pageWidth), height: decimal(height), fill: fills.palette.paper }),
      ...body
    ]
  );
  return {
    node: page,
    width: recipe.width,
    height: decimal(height / POINTS_PER_MM),
    scene,
    fills: looksOf(scene.legend, fills),
    unnamed: left
  };
}

const isSame = (one: Unnamed, other: Unnamed): boolean =>
  one.letter === other.letter && one.id === other.id && one.item === other.item;

/** What no name on the maps tells: of signs and symbols the countries and parts that bear none. */
function unnamedIn(
  scene: FigureScene,
  grounds: ((letter: string) => Ground) | null,
  globe: ReturnType<typeof worldOf> | null,
  atlas: FigureAtlas,
  style: PanelStyle
): Unnamed[] {
  const found = new Map(
    scene.panels.map((panel, index) => [
      panel.letter,
      grounds
        ? namedOn(panel, scene, grounds(panel.letter), atlas, style, index === 0)
        : { names: globe?.named ?? new Set<string>(), signs: globe?.named ?? new Set<string>() }
    ])
  );
  return unnamed(scene, (letter, id, item) => {
    const { names, signs } = found.get(letter)!;
    return item.symbol ? names.has(id) : signs.has(id);
  });
}

/** What the key tells for want of room on the maps; '' where there is nothing. */
function noteOf(left: Unnamed[], { nameOf, panels }: FigureScene): string {
  return unnamedWords(
    left.map(({ letter, id, item }) => ({ letter, name: nameOf.get(id) ?? id, symbol: item.symbol, sign: item.sign })),
    panels.map(({ letter }) => letter)
  );
}

/** How many panels stand in a row: as many as the kind of figure has it, as long as each is wide enough. */
function columnsFor({ mode, plans }: Recipe, width: number, gap: number): number {
  if (mode === 'plan' || mode === 'difference' || mode === 'world') return 1;
  const wanted = mode === 'grid' ? (plans.length <= 4 ? 2 : plans.length <= 9 ? 3 : 4) : plans.length;
  const most = Math.max(1, Math.floor((width + gap) / (LEAST_PANEL + gap)));
  if (wanted <= most) return wanted;
  // Rows of equal length look better than a full one and a rest.
  return Math.ceil(plans.length / Math.ceil(plans.length / most));
}

/** Height of the page in points: as asked for, or as much as the preset takes where the content would need more. */
function heightOf({ height, preset }: Recipe, content: () => number): number | null {
  if (height !== null) return height * POINTS_PER_MM;
  const most = preset && (PRESETS[preset] as Preset).rules.height;
  return most && content() > most * POINTS_PER_MM ? most * POINTS_PER_MM : null;
}

/** Letter and title over a panel; a title too long for its panel is set smaller, then broken. */
function headOf(
  { letter, title }: FigurePanel,
  { recipe, faces, fills }: PanelStyle,
  x: number,
  top: number,
  width: number
): Block {
  const { size, least } = recipe;
  const lettered = letter && recipe.with.includes('letters');
  const indent = lettered ? size * 1.1 : 0;
  const fitting = Math.min(size, (size * (width - indent)) / widthOf(title, faces.text, size));
  const ink = fills.palette.ink;
  const said = lines(title, faces.text, Math.max(least, fitting), width - indent, x + indent, top, ink);
  const first = lettered ? lines(letter, faces.letter, size, size * 2, x, top, ink) : { nodes: [], height: 0 };
  return { nodes: [...first.nodes, ...said.nodes], height: Math.max(first.height, said.height) + size * 0.25 };
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

function looksOf(legend: LegendItem[], fills: Fills): Figure['fills'] {
  return Object.fromEntries(
    legend.flatMap((item) => {
      const fill = fillOfItem(item, fills);
      return fill ? [[item.look, { fill, pattern: fill.startsWith('url(') }]] : [];
    })
  );
}
