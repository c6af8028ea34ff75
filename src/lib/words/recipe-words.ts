/** What is wrong with a recipe, each a clause that can stand in a list. */

/** What fields hold one of, as a problem names it. */
export const CHOICE_WORDS = {
  preset: 'preset',
  mode: 'kind of figure',
  plan: 'plan',
  reading: 'reading',
  date: 'border date',
  also: 'second set of borders',
  projection: 'projection',
  with: 'part of a figure',
  names: 'language of names',
  typeface: 'typeface',
  colours: 'kind of colours',
  weave: 'weave',
  lettering: 'lettering',
  dpi: 'dpi',
  count: 'way to count',
  western: 'way to count what is western'
} as const;

/** @param given as it was given, clipped; so in all of these */
export const noChoice = (what: string, given: string, known: readonly string[]): string =>
  `there is no ${what} “${given}”; there are: ${known.join(', ')}`;

export const noNumber = (given: string, { least, most, unit }: { least: number; most: number; unit: string }): string =>
  `“${given}” is no number from ${least} to ${most} ${unit}`;

export const noExtent = (given: string, known: readonly string[]): string =>
  `“${given}” is no extent; it is ${known.join(', ')}, or west,south,east,north in degrees`;

/** @param least side of a box, in degrees */
export const emptyBox = (given: string, least: number): string =>
  `the box ${given} is empty: it goes from west to east and south to north, at least ${least}°`;

/** @param frame of the atlas: west, south, east, north in degrees */
export const boxBeyond = (given: string, frame: readonly number[]): string =>
  `the box ${given} reaches beyond the atlas (${frame.join(',')})`;

export const longTitle = (length: number, most: number): string =>
  `the title has ${length} characters; at most ${most} are allowed`;
export const markedTitle = (markup: string): string => `the title is plain text; “${markup}” is markup`;
export const UNPRINTABLE_TITLE = 'the title has characters that cannot be printed';

export const noField = (given: string): string => `there is no field “${given}” in a recipe`;
export const givenTwice = (field: string): string => `${field} is given more than once; the first counts`;

/** @param kind of figure, by its title */
export function wrongNumber(kind: string, { least, most }: { least: number; most: number }, given: number): string {
  const number = least === most ? String(least) : `${least} to ${most}`;
  return `“${kind}” takes ${number} plan${most > 1 ? 's' : ''}, and ${given} ${given === 1 ? 'is' : 'are'} given`;
}

export const strangeReading = (reading: string): string => `“${reading}” is a reading of none of these plans`;
export const smallText = (least: number, size: number): string =>
  `the smallest text, ${least} pt, is larger than the text, ${size} pt`;
export const wideMargin = (margin: number, width: number): string =>
  `a margin of ${margin} mm leaves no room in ${width} mm`;
