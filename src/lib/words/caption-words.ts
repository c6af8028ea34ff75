/** What a figure says of itself: its title, and the sentences of its caption and of its alternative text. */
import { GRADE_WORDS, type Language, type PlanLand, type PlanOutline } from '../atlas/types';
import { landTitle, reasonWords, type LineEntry, type DrawnLines } from './legend-lines';
import { setCaption } from './line-words';
import { upperFirst } from './capitals';
import { counted, listed, upperNumber } from './lists';
import { documentWords } from './title-words';

/** Title of a figure of what changes. */
export const changesTitle = (plans: Pick<PlanOutline, 'short'>[]): string =>
  `What changes from ${plans.map(({ short }) => short).join(' to ')}`;

/** Plans are named in a title up to this number, then counted. */
const NAMED = 3;

/** Title of a figure of several plans: by name, or `Twelve plans for Europe, 1944 to 1949`. */
export function plansTitle(plans: Pick<PlanOutline, 'short' | 'date'>[]): string {
  const shorts = plans.map(({ short }) => short);
  if (plans.length <= NAMED) return shorts.length > 2 ? shorts.join('; ') : listed(shorts);
  const years = plans.map(({ date }) => date.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return `${upperNumber(plans.length)} plans for Europe, ${first === last ? first : `${first} to ${last}`}`;
}

/** What stands before the words of a panel: `(a) `; or ''. */
export const letterWords = (letter: string): string => (letter ? `(${letter}) ` : '');

/** The documents of a difference: `From A. Author, “On Squares”, 1944, to B. Other, “On Circles”, 1945.` */
export const betweenWords = (plans: Pick<PlanOutline, 'author' | 'title' | 'dateText'>[]): string =>
  `From ${plans.map(documentWords).join(', to ')}.`;

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

/** Silent countries are named up to this number in a figure of one map, and counted in one of several. */
const SILENT = 12;

/**
 * `Soviet sphere: Finland and Poland; as one of a group, Bulgaria.`, a sentence for each of the legend's words.
 * @param named whether few silent countries are named
 */
export function groupSentences(items: CaptionItem[], named: boolean): string[] {
  const groups = new Map<string, CaptionItem[]>();
  for (const item of items) groups.set(item.words, [...(groups.get(item.words) ?? []), item]);
  return [...groups].map(([words, group]) => {
    const phrases = group.map(({ qualifier, isApart, names, pieces }) => {
      const isCounted = isApart && names.length > (named ? SILENT : 1);
      const who = isCounted ? sumWords(names.length - pieces, pieces) : listed(names);
      return qualifier ? `${qualifier}, ${who}` : who;
    });
    return `${upperFirst(words)}: ${phrases.join('; ')}.`;
  });
}

/** `12 countries and 2 pieces of land`. */
const sumWords = (countries: number, pieces: number): string =>
  listed([
    ...(countries ? [counted(countries, 'country', 'countries')] : []),
    ...(pieces ? [counted(pieces, 'piece of land', 'pieces of land')] : [])
  ]);

/** What a figure has that its caption must explain. */
export type Woven = 'shares' | 'bargaining' | 'class' | 'carried' | 'inferred' | 'change' | 'apart';

const PATTERN_WORDS: Record<Woven, string> = {
  shares: 'Stripes: in proportion to the shares',
  bargaining: 'Hatched: the author himself calls it open to bargain',
  class: `Light dots: ${GRADE_WORDS.class}`,
  carried: `Light dashes: ${GRADE_WORDS.carried}`,
  inferred: `Dark dots on a tint: the side is ${GRADE_WORDS.inferred}`,
  change: 'Bands: the side before, then the side after',
  apart: 'Fine dots or thin lines: not compared'
};

/** Where fills are plain, the legend's words say the rest. */
const SIGN_WORDS: Partial<Record<Woven, string>> = {
  shares: 'Number after a name: the Soviet share in per cent',
  class: `One of a group: ${GRADE_WORDS.class}`,
  inferred: `Inferred: the side is ${GRADE_WORDS.inferred}`,
  change: 'What changes is filled as it is after the change'
};

/**
 * What the patterns mean, or the signs where fills are plain.
 * @param signed signs that stand after names, each with what it says
 */
export function weaveSentences(
  weave: 'patterns' | 'signs',
  woven: Woven[],
  signed: { sign: string; title: string }[]
): string[] {
  const said = weave === 'patterns' ? PATTERN_WORDS : SIGN_WORDS;
  const signs = [...new Set(signed.map(({ sign, title }) => `${sign} ${title}`))];
  return [
    ...(signs.length ? [`After names: ${signs.join('; ')}.`] : []),
    ...woven.flatMap((what) => (said[what] ? [`${said[what]}.`] : []))
  ];
}

/** Whose word the sides are. */
export const EDITOR_SIDES = 'Which side a category counts to is the editor’s reading.';

/** The land of one plan, with what it claims for countries by name. */
export interface FilledLand extends Pick<PlanLand, 'date' | 'basis'> {
  claims: { country: string; name: string; title: string }[];
  /** Letter of the panel, or the plan's short title. */
  who: string;
}

/** Whose land is filled: `Countries are filled in their land of 15 November 1944, by title`. */
export function landSentence(lands: FilledLand[]): string {
  const told = new Map<string, string[]>();
  for (const { claims, who, ...land } of lands) {
    const claimed = claims.map(
      ({ country, name, title }) => `, ${country === 'ussr' ? 'the Soviet Union' : name} as claimed in the ${title}`
    );
    const title = `${landTitle(land)}${claimed.join('')}`;
    told.set(title, [...(told.get(title) ?? []), who]);
  }
  const days = [...told].map(([title, who]) => (told.size > 1 ? `${title} (${who.join('; ')})` : title));
  return `Countries are filled in their land of ${days.join('; ')}.`;
}

/** Which lines are drawn, a sentence each. */
export function lineSentence(entry: LineEntry): string {
  if (entry.line === 'reserve') return `Dotted: ${entry.reasons.map(reasonWords).join('; ')}.`;
  return `${entry.line === 'also' ? 'Dashed' : 'Lines'}: ${drawnSet(entry.set)}.`;
}

/** `frontiers of 31 December 1937, by title (end of 1937)`; where no date is asked for, they are those of the land told. */
const drawnSet = (set: DrawnLines): string => (set.of === 'set' ? setCaption(set) : 'frontiers of that land');

/** What the lists have beyond a map of all of Europe, by name. */
export const unseenSentence = (names: string[]): string => `Beyond the map, or too small for it: ${listed(names)}.`;

/** That a map shows a section of what is told. */
export const sectionSentence = (place: string): string => `The map shows ${place}; the lists are of all that is said.`;

export const projectionSentence = (projection: string): string => `Projection: ${projection}.`;
/** Projection of every world view. */
export const WORLD_PROJECTION = 'Equal Earth';
export const THE_WORLD = 'the world';

/** A box in degrees: `the land from 12° E to 31° E and 34° N to 48° N`. */
export function boxWords([west, south, east, north]: readonly [number, number, number, number]): string {
  const degrees = (value: number, plus: string, minus: string) => `${Math.abs(value)}° ${value < 0 ? minus : plus}`;
  const across = `from ${degrees(west, 'E', 'W')} to ${degrees(east, 'E', 'W')}`;
  return `the land ${across} and ${degrees(south, 'N', 'S')} to ${degrees(north, 'N', 'S')}`;
}

/** Languages of the names on a map. */
export const NAMES_SENTENCES: Record<Exclude<Language, 'en'>, string> = {
  fr: 'Names on the map are French.',
  de: 'Names on the map are German.',
  ru: 'Names on the map are Russian.',
  own: 'Names on the map are in the language of each place at the time.'
};

/** The end of a caption: who drew it, and after whom. */
export const drawnSentence = (drawing: string, isWorld: boolean): string =>
  `${drawing}${isWorld ? '' : '; coasts after Natural Earth'}.`;

/**
 * What a figure is of, for those who do not see it.
 * @param isPartly whether some of what is told is not on the maps
 */
export function mapsSentence(maps: number, place: string, isPartly: boolean): string {
  const what = maps === 1 ? `Map of ${place}.` : `${upperNumber(maps)} maps of ${place}.`;
  return isPartly ? `${what} Some of what is told lies beyond, or is too small to see.` : what;
}

/** As many sentences as there is room for, and that there are more. */
export function fittingSentences(sentences: string[], room: number): string {
  const MORE = 'The caption has the rest.';
  const all = sentences.join(' ');
  if (all.length <= room) return all;
  let text = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (text.length + sentence.length + MORE.length + 2 > room) break;
    text += ` ${sentence}`;
  }
  return `${text} ${MORE}`;
}
