/** What sets of lines are called. */
import { lineSet, lineSetId, type LineKind } from '../atlas/borders/line-sets';
import { borderDate } from '../atlas/borders/owner';
import type { BorderDate } from '../atlas/types';
import { lowerFirst } from './capitals';
import { longDate } from './dates';
import { BASIS_WORDS } from './hold-words';

interface LineKindWords {
  /** All sets of the kind. */
  heading: string;
  /** What asks for one on a command line. */
  asked: string;
  /** One within a sentence. */
  title: (day: string, dates: BorderDate[]) => string;
  /** The same where a caption says all that is known of it. */
  caption: (day: string, dates: BorderDate[]) => string;
  /** That its lines are others than they were. */
  changed: (day: string) => string;
}

const titleOfDate = (day: string, dates: BorderDate[]) =>
  lowerFirst(dates.find(({ date }) => date === day)?.title ?? day);
const titleOfZones = (day: string) => `occupation zones of ${longDate(day)}`;

const WORDS: Record<LineKind, LineKindWords> = {
  borders: {
    heading: 'Border dates',
    asked: 'a border date',
    title: titleOfDate,
    caption: (day, dates) =>
      `frontiers of ${longDate(day)}, ${BASIS_WORDS[borderDate(dates, day).basis]} (${titleOfDate(day, dates)})`,
    // The land of a plan has a longer key, which begins with its day.
    changed: (day) => `The borders of ${longDate(day.slice(0, 10))} have changed in the data: land has another owner`
  },
  zones: {
    heading: 'Occupation zones',
    asked: lineSetId({ kind: 'zones', day: 'DATE' }),
    title: titleOfZones,
    caption: titleOfZones,
    changed: (day) => `The ${titleOfZones(day)} are drawn otherwise in the data`
  }
};

/** A set of lines in words: `end of 1937`, `occupation zones of 26 July 1945`. */
export function linesTitle(dates: BorderDate[], id: string): string {
  const { kind, day } = lineSet(id);
  return WORDS[kind].title(day, dates);
}

/** A set of lines as a caption has it: `frontiers of 31 December 1937, by title (end of 1937)`. */
export function linesCaption(dates: BorderDate[], id: string): string {
  const { kind, day } = lineSet(id);
  return WORDS[kind].caption(day, dates);
}

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
