/** First letters. */

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Words within a sentence: in small letters, unless they begin with a name. */
export const withinSentence = (text: string, names: string[]): string =>
  names.some((name) => text.startsWith(name)) ? text : lowerFirst(text);
