/** The key of a figure: what each of its looks says, of one plan, of several, and of the difference of two. */
import { foundTitle, type Found } from './compare-words';
import { lowerFirst } from './capitals';
import { headTitle, qualifierWords, toldTitle, whatWords, type Head, type Told } from './legend-words';

/** What an item of a key says: what plans tell of its countries, or what is found between two plans. */
export type Said = Told | { found: Found };

/** What an item says: `Soviet sphere, carried over`, `Soviet → British`. */
export const saidTitle = (said: Said): string => ('found' in said ? foundTitle(said.found) : toldTitle(said));

/** The same without its grade. */
const saidWords = (said: Said): string => ('found' in said ? foundTitle(said.found) : whatWords(said.what));

/** What a grade and a bargain add to it: `carried over and open to bargain`; or ''. */
export const saidQualifier = (said: Said): string => ('found' in said ? '' : qualifierWords(said));

/** What a caption calls it: `Soviet sphere`, `Soviet military bases, toward the Soviet Union`, `Trouble expected (triangle)`. */
export function captionTitle({ said, head, symbol }: Pick<KeyItem, 'said' | 'head' | 'symbol'>): string {
  if (symbol) return `${saidWords(said)} (${symbol})`;
  return head ? `${saidWords(said)}, ${lowerFirst(headTitle(head))}` : saidWords(said);
}

/** One thing that is said by a look, as a key tells it. */
interface KeyItem {
  said: Said;
  /** What the look stands for by itself, before all that is said; or null. */
  head: Head | null;
  symbol: string | null;
  /** What stands after names beside the number of a share; or ''. */
  mark: string;
  panels: { letter: string }[];
}

/**
 * What one swatch stands for, with each saying's mark, and the panels that it is in where it is not in all: told once
 * where a head stands before all that is said. Of a symbol that says one thing more and less firmly, that is its head.
 * @param all how many panels there are
 */
export function keyWords(items: [KeyItem, ...KeyItem[]], all: number): string {
  const where = ({ panels }: KeyItem) =>
    panels.length === all ? '' : ` (${panels.map(({ letter }) => letter).join(', ')})`;
  const [first] = items;
  const isGraded =
    first.symbol !== null && items.length > 1 && items.every(({ said }) => saidWords(said) === saidWords(first.said));
  const head = isGraded ? saidWords(first.said) : first.head && headTitle(first.head);
  const isOnce = head !== null && items.every((item) => where(item) === where(first));
  const said = items.map((item) => {
    const title = isGraded ? saidQualifier(item.said) || 'named' : saidTitle(item.said);
    return `${[title, item.mark.trim()].filter(Boolean).join(' ')}${isOnce ? '' : where(item)}`;
  });
  return `${head === null ? '' : `${head}${isOnce ? where(first) : ''}: `}${said.join('; ')}`;
}

/** `1 Belgium, 2 Netherlands`, for numbers that stand on maps instead of names; '' where there are none. */
export const numberedWords = (names: string[]): string =>
  names.map((name, index) => `${index + 1}\u00a0${name}`).join(', ');

/** What no name on a panel tells. */
interface Unnamed {
  letter: string;
  name: string;
  symbol: string | null;
  /** What stands after the name. */
  sign: string;
}

/**
 * `Not named on the map: Luxembourg *, Kiel Canal (triangle)`; '' where all is.
 * @param letters of all panels
 */
export function unnamedWords(left: Unnamed[], letters: string[]): string {
  if (!left.length) return '';
  const said = letters.flatMap((letter) => {
    const names = left
      .filter((each) => each.letter === letter)
      .map(({ name, symbol, sign }) => `${name} ${symbol ? `(${symbol})${sign}` : sign.trim()}`);
    return names.length ? [`${letter ? `(${letter}) ` : ''}${names.join(', ')}`] : [];
  });
  return `Not named on the map${letters.length > 1 ? 's' : ''}: ${said.join('; ')}`;
}
