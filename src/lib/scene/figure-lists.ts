/** The legend of a figure as a caption lists it, panel by panel. */
import { assignmentOf, categoryOf } from '../atlas/plan';
import { differenceKey } from './difference';
import type { FigurePanel, FigureScene, LegendItem } from './figure-scene';
import { upperFirst } from './scene';

/** Countries and parts that one panel shows alike. */
export interface CaptionItem {
  /** Words of the legend without what a texture adds to them. */
  words: string;
  /** What it adds: `as one of a group`, `carried over and open to bargain`; or ''. */
  qualifier: string;
  /** True where nothing is said of them, or nothing that can be compared. */
  isApart: boolean;
  names: string[];
}

/** What the legend says of a panel. The powers themselves are left out, since nothing is said of them; silence comes last. */
export function captionItems(panel: FigurePanel, { legend, nameOf }: FigureScene): CaptionItem[] {
  const items = legend.flatMap((item) => {
    if (item.paint?.ink === 'ussr' || item.paint?.ink === 'uk') return [];
    const countries = item.panels.find(({ letter }) => letter === panel.letter)?.countries ?? [];
    return bySaying(item, countries, panel).map(([title, alike]) => ({
      ...split(title, item),
      isApart: item.paint?.ink === 'silent' || item.finding?.finding === 'silent' || item.finding?.finding === 'apart',
      names: alike.map((id) => nameOf.get(id) ?? id)
    }));
  });
  return [...items.filter(({ isApart }) => !isApart), ...items.filter(({ isApart }) => isApart)];
}

/** Where one look stands for several categories, each with its own countries. */
function bySaying(
  { title, paint, look }: LegendItem,
  countries: string[],
  { plans: [plan], difference }: FigurePanel
): [string, string[]][] {
  if (!countries.length) return [];
  const entry = difference?.entries.find((entry) => differenceKey(entry) === look);
  if (entry) return entry.sayings.map(({ words, countries }) => [upperFirst(words), countries]);
  if (!paint || !plan || plan.kind === 'aims' || !title.includes('; ')) return [[title, countries]];
  const titles = new Map<string, string[]>();
  for (const country of countries) {
    const claim = assignmentOf(plan, country);
    const words = (claim && categoryOf(plan, claim)?.title) ?? title;
    titles.set(words, [...(titles.get(words) ?? []), country]);
  }
  return [...titles];
}

/** The legend's words, parted from what texture and hatching add to them. */
function split(title: string, { paint, symbol }: LegendItem): Pick<CaptionItem, 'words' | 'qualifier'> {
  if (symbol) return { words: `${title} (${symbol})`, qualifier: '' };
  if (!paint) return { words: title, qualifier: '' };
  const [, words = title, ending = ''] =
    /^(.*?)((?:, as one of a group|, carried over)?(?:, open to bargain)?)$/.exec(title) ?? [];
  return { words, qualifier: ending.replace(/^, /, '').replace(', ', ' and ') };
}
