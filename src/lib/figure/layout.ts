/** Where everything stands on the page of a figure, before anything is drawn. In points, from its upper left corner. */
import { boxIn, planeOf, widened } from '../drawing/projection';
import { sourceLine } from '../recipe/figure-sources';
import type { FigurePanel, FigureScene, Unnamed } from '../recipe/figure-scene';
import { PRESETS, type Preset } from '../recipe/presets';
import { boundsOf, type Recipe } from '../recipe/recipe';
import type { Point } from '../scene/mercator';
import { widthOf } from '../svg/font-metrics';
import { POINTS_PER_MM } from '../svg/units';
import type { City } from '../words/city-words';
import type { FigureAtlas } from './atlas';
import { layLegend, legendSize, type LegendLayout } from './legend';
import { layoutMaps, type MapLayout } from './map-layout';
import type { PageStyle } from './style';
import { paragraph, type Paragraph } from './text';
import { layoutWorldPanel, type WorldPanel } from './world-panel';

export interface PlacedText {
  text: Paragraph;
  /** Upper left corner. */
  at: Point;
}

export interface PanelLayout {
  panel: FigurePanel;
  /** Upper left corner of the map. */
  at: Point;
  /** Letter and title over it. */
  head: PlacedText[];
  /** Null where there is nothing to show. */
  map: MapLayout | WorldPanel | null;
}

export interface PageLayout {
  width: number;
  height: number;
  /** Points to a unit of the maps. */
  unit: number;
  /** Of every panel, in points. */
  panelWidth: number;
  /** With a legend of only what is in view. */
  scene: FigureScene;
  title: PlacedText | null;
  panels: PanelLayout[];
  legend: { layout: LegendLayout; at: Point } | null;
  source: PlacedText | null;
  /** Whose sign or symbol stands by no name on its map. */
  unnamed: Unnamed[];
  /** Cities without an inset, for want of room. */
  lacking: City[];
}

/** Room between parts of the page, in parts of the size of its text. */
const GAP = 1;
/** Least width of a panel in a row of several, in points. */
const LEAST_PANEL = 110;
/** Least height of a panel where the page's height is given, in points. */
const LEAST_HEIGHT = 60;
/** Widths tried for a key beside the maps, in parts of the size of its text. */
const KEYS = [15, 19, 23, 27, 31, 35];
/** A map beside its key shows so many times the width of its extent, at most. */
const WIDEST = 1.35;
/** A key goes beside the maps where they grow by so much. */
const GAIN = 1.1;
/** Of a page of given height a key may take so much under several maps; a taller one is set in the smallest text. */
const KEY_SHARE = 0.25;
/** Height over width of a world view. */
const WORLD_ASPECT = 1 / 1.8;

/**
 * Lays out a figure: title, panels in rows, legend and source, one below the other.
 * @param whole scene of the recipe
 */
export function layoutPage(recipe: Recipe, whole: FigureScene, style: PageStyle, atlas: FigureAtlas): PageLayout {
  const { size, least } = recipe;
  const { text } = style.faces;
  // Without paper around it, a line at the edge would lose half its width.
  const margin = Math.max(recipe.margin * POINTS_PER_MM, Math.max(0.4, recipe.line) / 2);
  const width = recipe.width * POINTS_PER_MM - 2 * margin;
  const gap = size * GAP;
  const wants = (what: Recipe['with'][number]) => recipe.with.includes(what);
  const columns = columnsFor(recipe, width, gap);
  const rows = Math.ceil(whole.panels.length / columns);
  const widthIn = (room: number) => (room - gap * (columns - 1)) / columns;

  const limits = limitsOf(recipe);

  const hasHeads = whole.panels.length > 1 || (recipe.mode === 'difference' && !recipe.title);
  const title = recipe.title ? paragraph(recipe.title, text, size * 1.35, width) : null;
  const isTall = (height: number) =>
    limits.asked !== null && whole.panels.length > 1 && height > KEY_SHARE * limits.asked;
  const keySize = isTall(layLegend(whole, style, width, '').height) ? least : legendSize(recipe);
  const sourceWords = wants('source') ? sourceLine(whole, atlas.tables) : '';
  const source = sourceWords
    ? paragraph(sourceWords, text, Math.min(keySize, Math.max(least, size * 0.8)), width)
    : null;
  const top = margin + (title ? title.height + gap * 0.6 : 0);
  const withGap = (height = 0) => (height ? height + gap : 0);
  const plane = planeOf(recipe.projection);
  const extent = boxIn(plane, boundsOf(whole.extent));
  const headsIn = (panelWidth: number) =>
    hasHeads ? whole.panels.map((panel) => layHead(panel, style, panelWidth)) : [];
  const tallest = (heads: { height: number }[]) => Math.max(0, ...heads.map(({ height }) => height));
  /** Room for the key beside the maps of a page of a given height, where they are larger so; else 0. */
  const keyWidth = (): number => {
    const { asked } = limits;
    if (asked === null || !wants('legend')) return 0;
    const shape = recipe.mode === 'world' ? { width: 1, height: WORLD_ASPECT } : extent;
    const fit = (across: number, down: number) => Math.min(across / shape.width, down / shape.height);
    const heightOf = (across: number) =>
      (asked - top - rows * tallest(headsIn(across)) - (rows - 1) * gap - withGap(source?.height) - margin) / rows;
    const keyHeight = (room: number) => layLegend(whole, style, room, '', keySize).height;
    const wide = widthIn(width);
    let [best, found] = [GAIN * fit(wide, heightOf(wide) - withGap(keyHeight(width)) / rows), 0];
    for (const letters of KEYS) {
      const most = widthIn(width - gap - size * letters);
      const high = heightOf(most);
      const across = Math.min(most, high * (shape.width / shape.height) * WIDEST);
      const room = width - gap - across * columns - gap * (columns - 1);
      const fits = across >= LEAST_PANEL && keyHeight(room) <= rows * high + (rows - 1) * gap;
      if (fits && fit(across, high) > best) [best, found] = [fit(across, high), room];
    }
    return found;
  };
  const key = keyWidth();
  const panelWidth = widthIn(key ? width - gap - key : width);
  const heads = headsIn(panelWidth);
  const head = tallest(heads);
  const legendOf = (scene: FigureScene, note: string) =>
    wants('legend') ? layLegend(scene, style, key || width, note, keySize) : null;

  /** What the page has beside its panels, so far down. */
  const besides = (scene: FigureScene, note: string) =>
    top +
    rows * head +
    (rows - 1) * gap +
    (key ? 0 : withGap(legendOf(scene, note)?.height)) +
    withGap(source?.height) +
    margin;
  const natural = () => {
    const aspect = recipe.mode === 'world' ? WORLD_ASPECT : extent.height / extent.width;
    return besides(whole, '') + rows * panelWidth * aspect;
  };
  /** Height of the page where the content does not decide: as asked for, or the most where the content needs more. */
  const given = limits.asked ?? (limits.most !== null && natural() > limits.most ? limits.most : null);
  /** Height over width of a panel where the page's height is given: what the words leave. */
  const aspectBeside = (scene: FigureScene, note: string) =>
    given === null ? null : Math.max((given - besides(scene, note)) / rows, LEAST_HEIGHT) / panelWidth;
  const boxBeside = (scene: FigureScene, note: string) => {
    const aspect = aspectBeside(scene, note);
    return aspect === null ? extent : widened(extent, aspect);
  };

  const shown =
    recipe.mode === 'world'
      ? layoutWorldPanel(whole, atlas, style, [panelWidth, panelWidth * (aspectBeside(whole, '') ?? WORLD_ASPECT)])
      : layoutMaps(whole, atlas, style, {
          plane,
          boxBeside,
          width: panelWidth,
          isGiven: given !== null
        });
  const { scene, maps, unnamed, note, lacking } = shown;

  const panels = scene.panels.map((panel, index): PanelLayout => {
    const left = margin + (index % columns) * (panelWidth + gap);
    const high = top + Math.floor(index / columns) * (shown.height + head + gap);
    return {
      panel,
      map: maps[index] ?? null,
      at: [left, high + head],
      head: (heads[index]?.texts ?? []).map(({ text, at }) => ({ text, at: [left + at[0], high + at[1]] }))
    };
  });
  let y = top + (rows * (shown.height + head) + (rows - 1) * gap);
  const below = (height: number): Point => {
    const at: Point = [margin, y + gap];
    y += gap + height;
    return at;
  };
  const legend = legendOf(scene, note);
  const aside: Point = [margin + width - key, top + head];
  const placedLegend = legend && { layout: legend, at: key ? aside : below(legend.height) };
  const placedSource = source && { text: source, at: below(source.height) };
  // More height than the content needs is paper; less cannot be, but for what rounding leaves.
  const needed = y + margin;
  return {
    width: recipe.width * POINTS_PER_MM,
    height: given !== null && needed < given + 0.5 ? given : needed,
    unit: shown.unit,
    panelWidth,
    scene,
    title: title && { text: title, at: [margin, margin] },
    panels,
    legend: placedLegend,
    source: placedSource,
    unnamed,
    lacking
  };
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

/** Height of the page as it is asked for, and the most that its preset takes; in points, null where there is none. */
function limitsOf({ height, preset }: Recipe): { asked: number | null; most: number | null } {
  const most = preset && (PRESETS[preset] as Preset).rules.height;
  return { asked: height === null ? null : height * POINTS_PER_MM, most: most ? most * POINTS_PER_MM : null };
}

/** Letter and title over a panel, from its upper left corner; a title too long for its panel is set smaller, then broken. */
function layHead(
  { letter, title }: FigurePanel,
  { recipe, faces }: PageStyle,
  width: number
): { texts: PlacedText[]; height: number } {
  const { size, least } = recipe;
  const isLettered = letter && recipe.with.includes('letters');
  const indent = isLettered ? size * 1.1 : 0;
  const fitting = Math.min(size, (size * (width - indent)) / widthOf(title, faces.text, size));
  const said: PlacedText = {
    text: paragraph(title, faces.text, Math.max(least, fitting), width - indent),
    at: [indent, 0]
  };
  const texts: PlacedText[] = isLettered
    ? [{ text: paragraph(letter, faces.letter, size, size * 2), at: [0, 0] }, said]
    : [said];
  return { texts, height: Math.max(...texts.map(({ text }) => text.height)) + size * 0.25 };
}
