/** Lines of a map as its legend has them, and whose land is filled. */
import type { Reserve } from '../atlas/borders/owner';
import type { PlanLand } from '../atlas/types';
import { longDate } from './dates';
import { BASIS_WORDS } from './basis-words';
import { upperFirst } from './capitals';
import { setTitle, type NamedSet } from './line-words';
import { listed } from './lists';

/** A set of lines: one of those that there are, of the land that a plan fills, or of the land of each of several. */
export type DrawnLines =
  ({ of: 'set' } & NamedSet) | ({ of: 'land' } & Pick<PlanLand, 'date' | 'basis'>) | { of: 'plans' };

/** What some dots mean, and the names of the states inside which they are drawn. */
export interface Reason {
  words: string;
  states: string[];
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
  if (entry.line === 'reserve') return entry.reasons.map((reason) => reasonWords(reason)).join('; ');
  return entry.line === 'also' ? upperFirst(setWords(entry.set)) : `Frontiers, ${setWords(entry.set)}`;
}

/** Why a frontier is dotted, and where: `Annexation not recognised by the Allies (Germany and Italy)`. */
export const reasonWords = ({ words, states }: Reason): string => `${words} (${listed(states)})`;
