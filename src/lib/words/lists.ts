/** Lists and numbers as a sentence has them. Not with `Intl`: it takes 15 ms to load, and a figure is made in 200. */
import { inMemory } from '../atlas/memo';

/** `Austria, Belgium and Finland`. */
export function listed(texts: string[], last: 'and' | 'or' = 'and'): string {
  const before = texts.slice(0, -1);
  return before.length ? `${before.join(', ')} ${last} ${texts.at(-1)}` : (texts[0] ?? '');
}

/** A number of things: `1 change`, `4 changes`. */
export const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** A number as a sentence begins with it: `Three`; beyond twelve in digits. */
export const upperNumber = (n: number): string => NUMBERS[n] ?? String(n);
const NUMBERS = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** Orders names as an index does, without regard to accents and capitals. */
export function alphabetically(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : Number(one > other);
}

const keys = inMemory();
const keyOf = (name: string): string => keys(name, () => name.normalize('NFD').replace(ACCENTS, '').toLowerCase());
const ACCENTS = /[\u0300-\u036f]/g;
