/**
 * The fonts of the site, file by file: what each is cut out of, which letters it has, and what pages call it. `fonts.mjs`
 * cuts the files, `styles.mjs` writes the rules that pages know them by.
 */

/**
 * @typedef {{ family: string, style?: string, weights?: { min: number, max: number } }} Name what pages call a font
 * @typedef {[first: number, last: number]} Range of code points
 */

/** @type {Range} */
const EXTENDED = [0x100, 0x17f];
/** @type {Range} */
const GREEK = [0x370, 0x3ff];
/** @type {Range} */
const CYRILLIC = [0x400, 0x45f];
/** @type {Range} */
const ACCENTS = [0xa0, 0x17f];

/** @param {number} from first code point @param {number} to last one */
export const characters = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const LATIN = `${characters(0x20, 0x7e)}${characters(0xa0, 0xff)}–—‘’“”„…·×−→←‹›κ`;
const LETTERS = `${characters(0x41, 0x5a)}${characters(0x61, 0x7a)} '’.,–-()0123456789`;

/** @type {Name} */
const SERIF = { family: 'EB Garamond' };
/** @type {Name} */
const ITALIC = { family: 'EB Garamond', style: 'italic' };
/** @type {Name} */
const SANS = { family: 'Source Sans 3', weights: { min: 400, max: 600 } };

/** @param {string} script @param {string} style */
const garamond = (script, style) => `@fontsource/eb-garamond/files/eb-garamond-${script}-400-${style}.woff2`;
/** @param {string} script */
const sans = (script) => `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;

/**
 * A file of letters that are always wanted, `letters`; or of a further script, which browsers fetch only where a text has
 * a character of its `range`.
 * @type {{ file: string, source: string, letters?: string, range?: Range, name: Name }[]}
 */
export const SITE_FONTS = [
  { file: 'garamond', source: garamond('latin', 'normal'), letters: LATIN, name: SERIF },
  { file: 'garamond-italic', source: garamond('latin', 'italic'), letters: LETTERS, name: ITALIC },
  { file: 'sans', source: sans('latin'), letters: LATIN, name: SANS },
  { file: 'garamond-extended', source: garamond('latin-ext', 'normal'), range: EXTENDED, name: SERIF },
  { file: 'garamond-greek', source: garamond('greek', 'normal'), range: GREEK, name: SERIF },
  { file: 'garamond-cyrillic', source: garamond('cyrillic', 'normal'), range: CYRILLIC, name: SERIF },
  { file: 'garamond-italic-accents', source: garamond('latin', 'italic'), range: ACCENTS, name: ITALIC },
  { file: 'garamond-italic-cyrillic', source: garamond('cyrillic', 'italic'), range: CYRILLIC, name: ITALIC },
  { file: 'sans-extended', source: sans('latin-ext'), range: EXTENDED, name: SANS },
  { file: 'sans-greek', source: sans('greek'), range: GREEK, name: SANS },
  { file: 'sans-cyrillic', source: sans('cyrillic'), range: CYRILLIC, name: SANS }
];
