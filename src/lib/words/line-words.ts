/** What sets of lines are called. */
import { lineSet, lineSetId, type LineKind } from '../atlas/borders/line-sets';
import type { BorderDate } from '../atlas/types';
import { lowerFirst } from './capitals';
import { longDate } from './dates';
import { BASIS_WORDS } from './basis-words';

/** A set of lines with what it is called by. */
export interface NamedSet {
  kind: LineKind;
  day: string;
  /** Of a border date, its title and basis; of another set, its day and title. */
  title: string;
  basis: BorderDate['basis'];
}

interface LineKindWords {
  /** All sets of the kind. */
  heading: string;
  /** What asks for one on a command line. */
  asked: string;
  /** One within a sentence. */
  title: (set: NamedSet) => string;
  /** The same where a caption says all that is known of it. */
  caption: (set: NamedSet) => string;
  /** That its lines are others than they were. */
  changed: (day: string) => string;
}

const zonesTitle = ({ day }: Pick<NamedSet, 'day'>) => `occupation zones of ${longDate(day)}`;

const WORDS: Record<LineKind, LineKindWords> = {
  borders: {
    heading: 'Border dates',
    asked: 'a border date',
    title: ({ title }) => lowerFirst(title),
    caption: ({ day, basis, title }) => `frontiers of ${longDate(day)}, ${BASIS_WORDS[basis]} (${lowerFirst(title)})`,
    // The land of a plan has a longer key, which begins with its day.
    changed: (day) => `The borders of ${longDate(day.slice(0, 10))} have changed in the data: land has another owner`
  },
  zones: {
    heading: 'Occupation zones',
    asked: lineSetId({ kind: 'zones', day: 'DATE' }),
    title: zonesTitle,
    caption: zonesTitle,
    changed: (day) => `The ${zonesTitle({ day })} are drawn otherwise in the data`
  }
};

/** A set of lines by its id, with what it is called by. */
export function namedSet(dates: BorderDate[], id: string): NamedSet {
  const { kind, day } = lineSet(id);
  const { title = day, basis = 'title' } = dates.find(({ date }) => date === day) ?? {};
  return { kind, day, title, basis };
}

/** A set of lines in words: `end of 1937`, `occupation zones of 26 July 1945`. */
export const setTitle = (set: NamedSet): string => WORDS[set.kind].title(set);

/** The same by its id. */
export const linesTitle = (dates: BorderDate[], id: string): string => setTitle(namedSet(dates, id));

/** A set of lines as a caption has it: `frontiers of 31 December 1937, by title (end of 1937)`. */
export const setCaption = (set: NamedSet): string => WORDS[set.kind].caption(set);

/** That a set of lines, or the land of a plan, by its key, is drawn otherwise than before. */
export function linesChanged(id: string): string {
  const { kind, day } = lineSet(id);
  return WORDS[kind].changed(day);
}

/** What all sets of a kind are called together. */
export const linesHeading = (kind: LineKind): string => WORDS[kind].heading;

/** What sets of lines may be asked for on a command line: `a border date, or zones-DATE`. */
export const linesAsked: string = Object.values(WORDS)
  .map(({ asked }) => asked)
  .join(', or ');
