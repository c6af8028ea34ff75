/** The legend of a figure as a caption lists it, panel by panel. */
import type { FigurePanel, FigureScene, LegendItem } from './figure-scene';
import { lowerFirst } from '../words/capitals';

/** Countries and parts that one panel shows alike. */
export interface CaptionItem {
  /** Words of the legend without what a grade or flag adds to them. */
  words: string;
  /** What it adds: `as one of a group`, `carried over and open to bargain`; or ''. */
  qualifier: string;
  /** True where nothing is said of them, or nothing that can be compared. */
  isApart: boolean;
  names: string[];
  /** How many of them are pieces of land that change hands, and no countries. */
  pieces: number;
}

/** What the legend says of a panel. The powers themselves are left out, since nothing is said of them; silence comes last. */
export function captionItems(panel: FigurePanel, { legend, nameOf }: FigureScene): CaptionItem[] {
  const pieces = new Set(panel.difference?.comparison.pieces.map(({ piece }) => piece));
  const items = legend.flatMap((item): CaptionItem[] => {
    if (item.paint?.ink === 'ussr' || item.paint?.ink === 'uk') return [];
    const countries = item.panels.find(({ letter }) => letter === panel.letter)?.countries ?? [];
    if (!countries.length) return [];
    return [
      {
        words: wordsOf(item),
        qualifier: item.qualifier,
        isApart:
          item.paint?.ink === 'silent' || item.finding?.finding === 'silent' || item.finding?.finding === 'apart',
        names: countries.map((id) => nameOf.get(id) ?? id),
        pieces: countries.filter((id) => pieces.has(id)).length
      }
    ];
  });
  return [...items.filter(({ isApart }) => !isApart), ...items.filter(({ isApart }) => isApart)];
}

/** `Soviet sphere`, `Soviet military bases, toward the Soviet Union (inferred)`, or `Trouble expected (triangle)`. */
function wordsOf({ head, words, symbol }: LegendItem): string {
  if (symbol) return `${words} (${symbol})`;
  return head ? `${words}, ${lowerFirst(head)}` : words;
}
