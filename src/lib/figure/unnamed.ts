/** What the names on the maps leave unsaid, so that the key tells it. */
import { unnamed, type FigureScene, type Unnamed } from '../recipe/figure-scene';
import type { Names } from '../drawing/place-names';
import { numberedWords, unnamedWords } from '../words/key-words';

/** Ids of countries, parts and pieces that have a name of theirs, or at least their sign, on a panel. */
export interface Named {
  names: Set<string>;
  signs: Set<string>;
}

/** @param inset ids of parts that are named on an inset */
export function namedBy(
  { countries, numbers }: Names,
  { nameOf }: FigureScene,
  numbered: string[],
  inset: string[] = []
): Named {
  const isNamed = ({ id, alone }: Names['countries'][number]) => !alone || (numbered.includes(id) && nameOf.has(id));
  return {
    names: new Set([...countries.filter(isNamed).map(({ id }) => id), ...inset]),
    signs: new Set([...[...countries, ...numbers].map(({ id }) => id), ...inset])
  };
}

/**
 * What no name on the maps tells: of signs and symbols the countries and parts that bear none.
 * @param named panel by panel
 */
export function unnamedIn(scene: FigureScene, named: Named[]): Unnamed[] {
  const found = new Map(scene.panels.map(({ letter }, index) => [letter, named[index]!]));
  return unnamed(scene, (letter, id, item) => {
    const { names, signs } = found.get(letter)!;
    return item.symbol ? names.has(id) : signs.has(id);
  });
}

/** All of some and of others, each once. */
export const joined = (some: Unnamed[], others: Unnamed[]): Unnamed[] => [
  ...some,
  ...others.filter((one) => !some.some((other) => isSame(one, other)))
];

const isSame = (one: Unnamed, other: Unnamed): boolean =>
  one.letter === other.letter && one.id === other.id && one.item === other.item;

/**
 * What the key tells for want of room on the maps; '' where there is nothing.
 * @param numbered countries that the maps name by number, the first by 1
 */
export function noteOf(left: Unnamed[], { nameOf, panels }: FigureScene, numbered: string[] = []): string {
  const called = (id: string) => nameOf.get(id) ?? id;
  return [
    numberedWords(numbered.map(called)),
    unnamedWords(
      left.map(({ letter, id, item }) => ({ letter, name: called(id), symbol: item.symbol, sign: item.sign })),
      panels.map(({ letter }) => letter)
    )
  ]
    .filter(Boolean)
    .join('. ');
}
