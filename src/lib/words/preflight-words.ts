/** What checks of a figure found, each a clause that begins with a capital; and what would mend it, as a command. */
import { listed } from './lists';

/** Numbers as they are read: at most two decimals. */
const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Texts of a figure; long ones are clipped. */
const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;

/** From and to, of which the end may be open. */
interface Range {
  least: number;
  most?: number | undefined;
}

/** What the preset of a figure takes: `Nature takes 5 to 7 pt`. */
const takesPoints = (asker: string, { least, most }: Range): string =>
  `${asker} takes ${most === undefined ? `${least} pt or more` : `${least} to ${most} pt`}`;

export const widthWords = (width: number, asker: string, widths: number[]): string =>
  `The figure is ${number(width)} mm wide; ${asker} takes ${listed(widths.map(number), 'or')} mm`;
export const widthFix = (width: number): string => `Make it ${number(width)} mm wide`;

/**
 * @param most what the preset takes, where that is to be told
 * @param asked what was asked for, where that is
 */
export function heightWords(height: number, asker: string, most: number | null, asked: number | null): string {
  const limits = [
    ...(most === null ? [] : [`${asker} takes at most ${number(most)} mm`]),
    ...(asked === null ? [] : [`${number(asked)} mm were asked for`])
  ];
  return `The figure is ${number(height)} mm high; ${limits.join(', and ')}`;
}
export const heightFix = (height: number): string => `Make it ${number(height)} mm high`;
export const NO_LEGEND_FIX = 'Leave the legend to the caption';
export const OWN_HEIGHT_FIX = 'Let the content decide';

/** @param which of all texts of the figure it is */
export const textWords = (
  which: 'smallest' | 'largest',
  { text, size }: { text: string; size: number },
  asker: string,
  range: Range
): string => `The ${which} text, ${quoted(text)}, is ${number(size)} pt; ${takesPoints(asker, range)}`;
export const leastTextFix = (least: number): string => `Set no text below ${number(least)} pt`;
export const textFix = (size: number): string => `Set the text in ${number(size)} pt`;
export const NO_TITLE_FIX = 'Leave the title to the caption';

export const sansWords = (asker: string): string => `All texts are without serifs, as ${asker} asks`;
/** @param first one of the texts with serifs */
export const serifWords = (serif: number, all: number, first: string, asker: string): string =>
  `${serif} of ${all} texts have serifs, ${quoted(first)} among them; ${asker} asks for a face without`;
export const SANS_FIX = 'Set it without serifs';

/** @param which of all lines of the figure it is */
export const lineWords = (which: 'thinnest' | 'thickest', width: number, asker: string, range: Range): string =>
  `The ${which} line is ${number(width)} pt; ${takesPoints(asker, range)}`;
export const leastLineFix = (least: number): string => `Draw no line below ${number(least)} pt`;
export const lineFix = (least: number): string => `Draw lines from ${number(least)} pt`;

export const plainFills = (asker: string): string => `No fill has a pattern, as ${asker} asks`;
export const patternedFills = (patterns: number, asker: string): string =>
  `${patterns} fill${patterns > 1 ? 's have' : ' has'} a pattern; ${asker} takes plain fills`;
export const PLAIN_FIX = 'Fill plainly, with signs after the names';

/** What a preset takes that is printed in one colour. */
const takesTints = (asker: string, tints: number[]): string =>
  `${asker} takes black and tints of ${listed(tints.map(number))} %`;
export const greyWords = (asker: string, tints: number[]): string =>
  `All is black, white and grey; ${takesTints(asker, tints)}`;
export const colourWords = (colours: string[], asker: string, tints: number[]): string =>
  `${listed(colours.slice(0, 3))} ${colours.length > 1 ? 'are no greys' : 'is no grey'}; ${takesTints(asker, tints)}`;
/** @param blacks of the greys, in per cent */
export const otherGreys = (blacks: number[], asker: string, tints: number[]): string =>
  `There are other greys, of ${listed(blacks.map(number))} % black; ${takesTints(asker, tints)}`;
export const GREY_FIX = 'Draw it in greys';
export const GREY_PATTERNS_FIX = 'Draw it in greys, with patterns';

export const transparentWords = (transparent: string[]): string =>
  transparent.length ? `Something is transparent: ${listed(transparent.slice(0, 3))}` : 'Nothing is transparent';

/** @param characters that no font has */
export const unsetWords = (characters: string[]): string => `The fonts have no ${listed(characters.map(quoted), 'or')}`;
export const LETTERING_FOUND = {
  outlines: 'All texts are outlines',
  text: 'Texts are text, in fonts that are embedded'
} as const;

export const placelessWords = (broken: string[]): string => `Something has no place: ${listed(broken.slice(0, 3))}`;
export const ON_PAGE = 'All texts lie on the page';
/**
 * @param by how far, in points
 * @param more how many other texts do
 */
export const beyondPageWords = (text: string, by: number, more: number): string =>
  `${quoted(text)} reaches ${number(by)} pt beyond the page${more ? `, and ${more} more do` : ''}`;

export const SHOWS_LAND = 'The map shows land that the plan could speak of';
export const SHOWS_NO_LAND = 'The map shows no land that any plan could speak of';
export const EUROPE_FIX = 'Show all of Europe';

/** @param inKey how many countries are told in the key for want of room */
export const keyWords = (inKey: number): string =>
  `What is said of each country can be read${inKey ? `, ${inKey} of them in the key for want of room on the map` : ''}`;
/** @param names of countries whose signs stand nowhere */
export const lostSigns = (names: string[]): string =>
  `Without a key, signs stand nowhere for ${listed(names.slice(0, 3))}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
export const noKeyWords = (hasSigns: boolean): string =>
  `There is no key to ${hasSigns ? 'fills and signs' : 'fills'}; the caption must tell them`;
export const KEY_FIX = 'Add the key';

export const ALL_NAMED = 'Every country with a sign is named on its map';
/** @param names of countries */
export const unnamedCountries = (names: string[]): string =>
  `No room on the map for the name, nor a number, of ${listed(names.slice(0, 3))}${names.length > 3 ? ` and ${names.length - 3} more` : ''}; a wider figure has it`;

export const NO_OVERLAP = 'No text lies on another';
/** @param more how many other pairs do */
export const overlapWords = (one: string, other: string, more: number): string =>
  `${quoted(one)} and ${quoted(other)} lie on each other${more ? `; so do ${more} more pairs` : ''}`;

/** Two looks that meet, each with a country that has it. */
export type Meeting = [{ title: string; country: string }, { title: string; country: string }];

/** `“British sphere” (France) and “Neutral zone” (Italy)`. */
const meetingWords = (meeting: Meeting): string =>
  meeting.map(({ title, country }) => `“${title}” (${country})`).join(' and ');

const moreWords = (more: number): string => (more ? `; so are ${more} more pair${more > 1 ? 's' : ''}` : '');

export const APART_IN_GREY = 'Fills that meet can be told apart in grey print';
/**
 * @param distance in lightness
 * @param more how many other pairs are as close
 */
export const closeInGrey = (meeting: Meeting, distance: number, least: number, more: number): string =>
  `In grey print ${meetingWords(meeting)} are ${number(distance)} of lightness apart, less than ${least}${moreWords(more)}`;

export const APART_FOR_ALL = 'Fills that meet can be told apart with any of the common colour-blindnesses';
/** @param sight the colour-blindness with which they are nearest, `distance` in CIEDE2000 */
export const closeForSight = (meeting: Meeting, sight: string, distance: number, least: number, more: number): string =>
  `With ${sight} ${meetingWords(meeting)} are ΔE ${number(distance)} apart, less than ${least}${moreWords(more)}`;
