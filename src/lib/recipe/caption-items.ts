/** The legend of a figure as a caption lists it, panel by panel. */
import type { FigurePanel, FigureScene } from './figure-scene';
import type { CaptionItem } from '../words/caption-words';
import { captionTitle, saidQualifier } from '../words/key-words';

/** What the legend says of a panel. The powers themselves are left out, since nothing is said of them; silence comes last. */
export function captionItems(panel: FigurePanel, { legend, nameOf }: FigureScene): CaptionItem[] {
  const pieces = new Set(panel.difference?.comparison.pieces.map(({ piece }) => piece));
  const items = legend.flatMap((item): CaptionItem[] => {
    if (item.paint?.ink === 'ussr' || item.paint?.ink === 'uk') return [];
    const countries = item.panels.find(({ letter }) => letter === panel.letter)?.countries ?? [];
    if (!countries.length) return [];
    return [
      {
        words: captionTitle(item),
        qualifier: saidQualifier(item.said),
        isApart:
          item.paint?.ink === 'silent' || item.finding?.finding === 'silent' || item.finding?.finding === 'apart',
        names: countries.map((id) => nameOf.get(id) ?? id),
        pieces: countries.filter((id) => pieces.has(id)).length
      }
    ];
  });
  return [...items.filter(({ isApart }) => !isApart), ...items.filter(({ isApart }) => isApart)];
}
