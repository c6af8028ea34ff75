/** What a figure shows, without a pixel: its panels, and one legend for all of them. */
import { keyBetween } from '../atlas/borders/land';
import { reservesByLand } from '../atlas/borders/land-table';
import { movedName, namedLand } from '../words/land-words';
import { saidTitle, type Said } from '../words/key-words';
import { headTitle, type Head } from '../words/legend-words';
import { stepTitle } from '../words/title-words';
import { inLanguage } from '../atlas/names';
import { outlineOf, readAs } from '../atlas/plan';
import type { AtlasTables, FigureTables, PlanOutline, Symbol } from '../atlas/types';
import { lookOf, type Paint } from '../scene/colours';
import { differenceKey, makeDifference, rankOf, type Difference, type DifferenceLook } from '../scene/difference';
import { shareText } from '../drawing/lettering';
import { extentOf, type Extent, type Recipe } from './recipe';
import { legendRank, linesOf, makeScene, reservesOf, withReserves, type Scene, type SceneTables } from '../scene/scene';
import { type LineEntry } from '../words/legend-lines';
import { defaultView } from '../address/view';
import type { City } from '../words/city-words';

/** One map of a figure. */
export interface FigurePanel {
  /** `a`, `b`, … ; '' where there is only one. */
  letter: string;
  title: string;
  /** One plan, or the two of a difference. */
  plans: PlanOutline[];
  /** Key of the land that is filled; of a difference, of what lies between the land of both. */
  land: string;
  /** What a plan shows, or null where the panel is a difference. */
  scene: Scene | null;
  difference: Difference | null;
  /** What the panel shows, in a sentence. */
  sentence: string;
}

/** One line of a figure's legend: exactly one look, in whatever panels it stands. */
export interface LegendItem {
  /** Two items with the same key look the same. */
  look: string;
  paint: Paint | null;
  finding: DifferenceLook | null;
  symbol: Symbol | null;
  /** What the look stands for by itself, before its categories; or null. */
  head: Head | null;
  /** What is said; `key-words.ts` makes a line of it. */
  said: Said;
  /** What stands after the names of its countries where others look the same; '' for the most common of them. */
  sign: string;
  /** The same without the number of a share, which is said already. */
  mark: string;
  /** Countries and parts that look so, panel by panel. */
  panels: { letter: string; countries: string[] }[];
}

export interface FigureScene {
  recipe: Recipe;
  /** What its maps show of Europe. */
  extent: Extent;
  /** Cities of which its maps have an inset, once they are laid out. */
  insets: City[];
  panels: FigurePanel[];
  legend: LegendItem[];
  lines: LineEntry[];
  /** Names of countries and parts in the language of the figure, by id. */
  nameOf: Map<string, string>;
  /** Sea names and states in that language. */
  named: Pick<AtlasTables, 'states' | 'parts' | 'waters'>;
}

/** @param recipe as `readRecipe` gives it */
export function makeFigureScene(tables: FigureTables, recipe: Recipe): FigureScene {
  const named = inLanguage(tables, recipe.names);
  const plans = recipe.plans.map((id) => {
    const found = tables.plans.find((plan) => plan.id === id);
    if (!found) throw new Error(`no plan ${id}`);
    return outlineOf(found);
  });
  const scenes: SceneTables = {
    ...tables,
    ...named,
    plans,
    reserves: reservesByLand(tables),
    land: namedLand(tables)
  };
  const panels = recipe.mode === 'difference' ? [differencePanel(plans, scenes, recipe)] : planPanels();
  function planPanels(): FigurePanel[] {
    const map = recipe.mode === 'world' ? 'world' : 'europe';
    return plans.map((plan, index): FigurePanel => {
      const reading = readingOf(plan, recipe);
      const { date, also } = recipe;
      const made = makeScene(scenes, { ...defaultView, plan: plan.id, reading, map, date, also });
      // In print a colour stands for a fill alone: a symbol in it would be read as one.
      const scene = { ...made, marks: made.marks.map((mark) => ({ ...mark, ink: null })) };
      const letter = plans.length > 1 ? letterOf(index) : '';
      return {
        letter,
        title: plan.short,
        plans: [readAs(plan, reading)],
        land: scene.land.key,
        scene,
        difference: null,
        sentence: scene.sentence
      };
    });
  }
  const nameOf = new Map([...named.states, ...named.parts].map(({ id, name }) => [id, name]));
  const pieceName = new Map(scenes.land.pieces.map(({ id, name }) => [id, name]));
  for (const { piece, country, other } of panels.flatMap(({ difference }) => difference?.comparison.pieces ?? [])) {
    const called = (id: string) => nameOf.get(id) ?? id;
    nameOf.set(piece, movedName(pieceName.get(piece) ?? piece, called(country), called(other)));
  }
  const lines = recipe.mode === 'world' ? [] : linesFor(panels, scenes, recipe);
  const extent = extentOf(recipe, plans);
  return { recipe, extent, insets: [], panels, lines, named, nameOf, legend: signed(legendOf(panels), recipe) };
}

/** Lines of a border date, or of the land of every plan in the figure. */
function linesFor(panels: FigurePanel[], scenes: SceneTables, { date, also }: Recipe): LineEntry[] {
  const plans = panels.flatMap((panel) => panel.plans);
  const each = plans.map((plan) => linesOf(scenes, { date, also }, plan));
  const days = new Set(date ? [date] : plans.map(({ land }) => `${land.date} ${land.basis}`));
  const reserves = each.flatMap(reservesOf);
  const [first = []] = each;
  const lines = first.filter(({ line }) => line !== 'reserve');
  const [frontier, ...others] = lines;
  const own: LineEntry[] = frontier && days.size > 1 ? [{ line: 'frontier', set: { of: 'plans' } }, ...others] : lines;
  // Between two plans no dots are drawn: they would be told by two days at once.
  return panels.some(({ difference }) => difference) && !date ? own : withReserves(own, reserves);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Letter of a panel, counted from 0: a to z, then aa, ab and so on. */
export function letterOf(index: number): string {
  const before = Math.floor(index / ALPHABET.length);
  return `${before ? letterOf(before - 1) : ''}${ALPHABET[index % ALPHABET.length]}`;
}

/** The recipe's reading where it is one of this plan's. */
const readingOf = ({ readings }: PlanOutline, { reading }: Recipe): string | null =>
  readings.some(({ id }) => id === reading) ? reading : null;

function differencePanel(plans: PlanOutline[], scenes: SceneTables, recipe: Recipe): FigurePanel {
  const read = plans.map((plan) => readAs(plan, readingOf(plan, recipe)));
  const [from, to] = read as [PlanOutline, PlanOutline];
  const difference = makeDifference([from, to], scenes, recipe);
  const title = stepTitle(from, to);
  const key = keyBetween(...difference.lands);
  return { letter: '', title, plans: [from, to], land: key, scene: null, difference, sentence: difference.sentence };
}

type Unsigned = Omit<LegendItem, 'sign' | 'mark' | 'panels'>;

function legendOf(panels: FigurePanel[]): LegendItem[] {
  const items = new Map<string, LegendItem>();
  for (const { letter, scene, difference } of panels) {
    const entries: (Unsigned & { countries: string[] })[] = scene
      ? scene.legend.flatMap(({ paint, symbol, head, sayings }) =>
          sayings.map(({ countries, ...said }) => ({
            paint,
            symbol,
            head,
            said,
            countries,
            finding: null,
            look: paint ? lookOf(paint) : `symbol-${symbol}`
          }))
        )
      : (difference?.entries ?? []).flatMap(({ sayings, finding, from, to }) =>
          sayings.map(({ found, countries, pieces }) => ({
            paint: null,
            symbol: null,
            head: null,
            said: { found },
            finding: { finding, from, to },
            countries: [...countries, ...pieces],
            look: differenceKey({ finding, from, to })
          }))
        );
    for (const { countries, ...entry } of entries) {
      const key = `${entry.look} ${entry.head && headTitle(entry.head)} ${saidTitle(entry.said)}`;
      const known = items.get(key) ?? { ...entry, sign: '', mark: '', panels: [] };
      known.panels.push({ letter, countries });
      items.set(key, known);
    }
  }
  const rank = ({ paint, finding }: LegendItem) => (finding ? rankOf(finding) : legendRank(paint));
  return [...items.values()].sort((a, b) => rank(a) - rank(b));
}

/** Signs for what is rare; where there are more, numbers in brackets. */
const SIGNS = ['*', '†', '‡', '§', '‖', '¶', '#'];

/**
 * Signs wherever two sayings would look the same: the one that holds of most countries goes without, so that a name that
 * finds no room takes no sign with it that is not told elsewhere (see `unnamed`).
 */
export function signed(items: LegendItem[], { weave }: Pick<Recipe, 'weave'>): LegendItem[] {
  const sizeOf = ({ panels }: LegendItem) => panels.reduce((sum, { countries }) => sum + countries.length, 0);
  const common = new Map<string, LegendItem>();
  for (const item of items) {
    const ground = drawnWith(item, weave);
    const most = common.get(ground);
    if (!most || sizeOf(item) > sizeOf(most)) common.set(ground, item);
  }
  const rare = items.filter((item) => common.get(drawnWith(item, weave)) !== item);
  const markFor = (item: LegendItem): string => {
    const index = rare.indexOf(item);
    if (index < 0) return '';
    return rare.length > SIGNS.length ? ` (${index + 1})` : (SIGNS[index] ?? '');
  };
  return items.map((item) => {
    const share = item.paint?.share ?? null;
    // A share is told by its number where stripes do not tell it.
    const number = share !== null && weave === 'signs' ? ` ${shareText(share)}` : '';
    const mark = markFor(item);
    return { ...item, mark, sign: `${number}${mark}` };
  });
}

/** What a look is drawn with; equal grounds cannot be told apart. */
function drawnWith({ look, paint, finding }: LegendItem, weave: Recipe['weave']): string {
  if (weave === 'patterns' || (!paint && !finding)) return look;
  if (finding) return finding.finding === 'change' ? `to ${finding.to}` : `${finding.finding} ${finding.from}`;
  return paint!.share === null ? paint!.ink : `share ${paint!.share}`;
}

/** A country or part of a panel whose sign or symbol stands by no name. */
export interface Unnamed {
  letter: string;
  id: string;
  item: LegendItem;
}

/** Countries and parts whose sign or symbol cannot be read from the maps alone. */
export function unnamed(
  { legend, panels }: Pick<FigureScene, 'legend' | 'panels'>,
  isTold: (letter: string, id: string, item: LegendItem) => boolean
): Unnamed[] {
  return panels.flatMap(({ letter }) =>
    legend
      .filter(({ sign, symbol }) => sign || symbol)
      .flatMap((item) =>
        item.panels
          .filter((panel) => panel.letter === letter)
          .flatMap(({ countries }) =>
            countries.filter((id) => !isTold(letter, id, item)).map((id) => ({ letter, id, item }))
          )
      )
  );
}
