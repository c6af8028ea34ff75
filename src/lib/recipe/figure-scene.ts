/** What a figure shows, without a pixel: its panels, and one legend for all of them. */
import { keyBetween, reservesByLand } from '../atlas/borders/land';
import { upperFirst } from '../words/capitals';
import { namedLand } from '../words/land-words';
import { inLanguage } from '../atlas/names';
import { outlineOf, readAs } from '../atlas/plan';
import type { AtlasTables, FigureTables, PlanOutline, Symbol } from '../atlas/types';
import { lookOf, type Paint } from '../scene/colours';
import { differenceKey, makeDifference, rankOf, type Difference, type DifferenceLook } from '../scene/difference';
import type { Recipe } from './recipe';
import {
  legendRank,
  linesOf,
  makeScene,
  withReserves,
  type LineEntry,
  type Scene,
  type SceneTables
} from '../scene/scene';
import { defaultView } from '../address/view';

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
  /** What the look stands for by itself, before its categories; or ''. */
  head: string;
  /** What is said: `Soviet sphere, carried over`; and its words and what is added to them. */
  title: string;
  words: string;
  qualifier: string;
  /** What stands after the names of its countries where others look the same; '' for the most common of them. */
  sign: string;
  /** Countries and parts that look so, panel by panel. */
  panels: { letter: string; countries: string[] }[];
}

export interface FigureScene {
  recipe: Recipe;
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
      const scene = makeScene(scenes, { ...defaultView, plan: plan.id, reading, map, date, also });
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
    const [before, after] = [country, other].map((id) => nameOf.get(id) ?? id);
    nameOf.set(piece, `${pieceName.get(piece)} (${before}, then ${after})`);
  }
  const lines = recipe.mode === 'world' ? [] : linesFor(panels, scenes, recipe, nameOf);
  return { recipe, panels, lines, named, nameOf, legend: signed(legendOf(panels), recipe) };
}

/** Lines of a border date, or of the land of every plan in the figure. */
function linesFor(
  panels: FigurePanel[],
  scenes: SceneTables,
  { date, also }: Recipe,
  nameOf: Map<string, string>
): LineEntry[] {
  const plans = panels.flatMap((panel) => panel.plans);
  const each = plans.map((plan) => linesOf(scenes, { date, also }, plan, nameOf));
  const titles = new Set(each.flatMap((lines) => lines.filter(({ line }) => line === 'frontier').map((l) => l.title)));
  const reserves = each.flatMap((lines) => lines.flatMap((entry) => entry.reserves ?? []));
  const [first = []] = each;
  const lines = first.filter(({ line }) => line !== 'reserve');
  const own = titles.size > 1 ? lines.map((l) => (l.line === 'frontier' ? { ...l, title: OWN_FRONTIERS } : l)) : lines;
  // Between two plans no dots are drawn: they would be told by two days at once.
  return panels.some(({ difference }) => difference) && !date ? own : withReserves(own, reserves, nameOf);
}

/** What frontiers are called where panels have the land of different days. */
const OWN_FRONTIERS = 'Frontiers, each plan’s own day';

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
  const title = `${from.short} → ${to.short}`;
  const key = keyBetween(...difference.lands);
  return { letter: '', title, plans: [from, to], land: key, scene: null, difference, sentence: difference.sentence };
}

type Unsigned = Omit<LegendItem, 'sign' | 'panels'>;

function legendOf(panels: FigurePanel[]): LegendItem[] {
  const items = new Map<string, LegendItem>();
  for (const { letter, scene, difference } of panels) {
    const entries: (Unsigned & { countries: string[] })[] = scene
      ? scene.legend.flatMap(({ paint, symbol, head, sayings }) =>
          sayings.map((saying) => ({
            paint,
            symbol,
            head,
            finding: null,
            look: paint ? lookOf(paint) : `symbol-${symbol}`,
            ...saying
          }))
        )
      : (difference?.entries ?? []).flatMap(({ sayings, finding, from, to }) =>
          sayings.map(({ words, countries, pieces }) => ({
            paint: null,
            symbol: null,
            head: '',
            finding: { finding, from, to },
            countries: [...countries, ...pieces],
            title: upperFirst(words),
            words: upperFirst(words),
            qualifier: '',
            look: differenceKey({ finding, from, to })
          }))
        );
    for (const { countries, ...entry } of entries) {
      const key = `${entry.look} ${entry.head} ${entry.title}`;
      const known = items.get(key) ?? { ...entry, sign: '', panels: [] };
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
  const signFor = (item: LegendItem): string => {
    const index = rare.indexOf(item);
    if (index < 0) return '';
    return rare.length > SIGNS.length ? ` (${index + 1})` : (SIGNS[index] ?? '');
  };
  return items.map((item) => {
    const share = item.paint?.share ?? null;
    // A share is told by its number where stripes do not tell it.
    const number = share !== null && weave === 'signs' ? ` ${share}` : '';
    return { ...item, sign: `${number}${signFor(item)}` };
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
