/** Lines of a map as its legend has them, and whose land is filled. */
import type { Reserve } from '../atlas/borders/owner';
import type { PlanLand } from '../atlas/types';
import { longDate } from './dates';
import { BASIS_WORDS } from './basis-words';
import { lowerFirst, upperFirst } from './capitals';
import { setTitle, type NamedSet } from './line-words';
import { listed } from './lists';

/** A set of lines: one of those that there are, of the land that a plan fills, or of the land of each of several. */
export type DrawnLines =
  ({ of: 'set' } & NamedSet) | ({ of: 'land' } & Pick<PlanLand, 'date' | 'basis'>) | { of: 'plans' };

/** What some dots mean, and what the lands that they edge are called. */
export interface Reason {
  words: string;
  lands: string[];
}

/** A line of the legend that explains a line of the map. */
export type LineEntry =
  | { line: 'frontier' | 'also'; set: DrawnLines }
  | {
      line: 'reserve';
      /** What dots mean: one kind of line stands for several. */
      reasons: Reason[];
      /** The same with the land that they edge. */
      reserves: Reserve[];
    };

/** The day and basis of a plan's land: `15 November 1944, by title`. */
export const landTitle = ({ date, basis }: Pick<PlanLand, 'date' | 'basis'>): string =>
  `${longDate(date)}, ${BASIS_WORDS[basis]}`;

/** A set of lines in words: `end of 1937`, `occupation zones of 26 July 1945`. */
export function setWords(set: DrawnLines): string {
  if (set.of === 'set') return setTitle(set);
  return set.of === 'land' ? landTitle(set) : 'each plan’s own day';
}

/** A line as a legend has it: `Frontiers, 15 November 1944, by title`. */
export function lineTitle(entry: LineEntry): string {
  if (entry.line === 'reserve')
    return entry.reasons.map(({ words, lands }) => `${upperFirst(landWords(lands))}: ${lowerFirst(words)}`).join('; ');
  return entry.line === 'also' ? upperFirst(setWords(entry.set)) : `Frontiers, ${setWords(entry.set)}`;
}

/** The same where there is little room. */
export const shortLineTitle = (entry: LineEntry): string =>
  entry.line === 'reserve' ? 'Under reserve' : entry.line === 'also' ? upperFirst(setWords(entry.set)) : 'Frontiers';

/** What is dotted and why, within a sentence: `Memel (incorporation not recognised by the United States)`. */
export const reasonWords = ({ words, lands }: Reason): string => `${landWords(lands)} (${lowerFirst(words)})`;

/** Lands of one dotted line are named up to this number. */
const NAMED_LANDS = 3;

const landWords = (lands: string[]): string =>
  lands.length <= NAMED_LANDS
    ? listed(lands)
    : `${lands.slice(0, NAMED_LANDS - 1).join(', ')} and ${lands.length - NAMED_LANDS + 1} more lands`;
