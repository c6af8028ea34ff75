/** What the data say otherwise than a figure does that was made from earlier ones. */

/** What is said of a country in a panel, then and now; undefined where it was or is not shown. */
export function changedWords(panel: string, country: string, was: string | undefined, is: string | undefined): string {
  const who = `${panel}: ${country}`;
  if (was === undefined) return `${who} was not shown and is “${is}”`;
  return is === undefined ? `${who} was “${was}” and is not shown` : `${who} was “${was}” and is “${is}”`;
}

/** A panel that the figure had not. */
export const addedWords = (panel: string): string => `${panel} was not in the figure`;

/** A panel that the figure has no longer, by its plans. */
export const leftOutWords = (plans: string[]): string => `${plans.join(' → ')} is no longer in the figure`;

/** Plans that there are no longer. */
export const missingWords = (plans: string[]): string =>
  `${plans.join(' and ')} ${plans.length > 1 ? 'are' : 'is'} no longer there`;
