/** What the names on the maps leave unsaid, so that the key tells it. */
import { unnamed, type FigurePanel, type FigureScene, type Unnamed } from '../recipe/figure-scene';
import type { Names } from '../drawing/place-names';
import { signsIn } from './lettering';

/** Ids of countries, parts and pieces that have a name of theirs, or at least their sign, on a panel. */
export interface Named {
  names: Set<string>;
  signs: Set<string>;
}

export function namedBy({ countries }: Names, panel: FigurePanel, scene: FigureScene): Named {
  const signs = signsIn(scene, panel);
  return {
    names: new Set(countries.filter(({ id, text }) => text !== signs.get(id)?.trim()).map(({ id }) => id)),
    signs: new Set(countries.map(({ id }) => id))
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

/** `Not named on the map: Luxembourg *, Kiel Canal (triangle)`; '' where all is. */
export function unnamedWords(left: Unnamed[], { nameOf, panels }: FigureScene): string {
  if (!left.length) return '';
  const said = panels.flatMap(({ letter }) => {
    const here = left.filter((each) => each.letter === letter);
    const names = here.map(
      ({ id, item }) => `${nameOf.get(id) ?? id} ${item.symbol ? `(${item.symbol})${item.sign}` : item.sign.trim()}`
    );
    return names.length ? [`${letter ? `(${letter}) ` : ''}${names.join(', ')}`] : [];
  });
  return `Not named on the map${panels.length > 1 ? 's' : ''}: ${said.join('; ')}`;
}
