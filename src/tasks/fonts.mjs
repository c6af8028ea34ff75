/**
 * Makes the bundled fonts: EB Garamond and Source Sans 3 (SIL Open Font License), cut to the letters of western and
 * central European languages so that the first page stays small; further scripts and accents lie in files of their own, which browsers
 * fetch when a text needs them. Run by hand when the fonts change: `node src/tasks/fonts.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ROOT } from './steps.mjs';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”„…·×−→←‹›κ`;
const LETTERS = `${range(0x41, 0x5a)}${range(0x61, 0x7a)} '’.,–-()0123456789`;

const source = (path) => readFileSync(join(ROOT, 'node_modules', path));
const ACCENTS = range(0xa0, 0x17f);
const EXTENDED = range(0x100, 0x17f);
const GREEK = range(0x370, 0x3ff);
const CYRILLIC = range(0x400, 0x45f);

const WEIGHTS = { wght: { min: 400, max: 600 } };
const garamond = (script, style) => `@fontsource/eb-garamond/files/eb-garamond-${script}-400-${style}.woff2`;
const sans = (script) => `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;

const FONTS = [
  ['garamond', garamond('latin', 'normal'), LATIN, {}],
  ['garamond-extended', garamond('latin-ext', 'normal'), EXTENDED, {}],
  ['garamond-greek', garamond('greek', 'normal'), GREEK, {}],
  ['garamond-cyrillic', garamond('cyrillic', 'normal'), CYRILLIC, {}],
  ['garamond-italic', garamond('latin', 'italic'), LETTERS, {}],
  ['garamond-italic-accents', garamond('latin', 'italic'), ACCENTS, {}],
  ['garamond-italic-cyrillic', garamond('cyrillic', 'italic'), CYRILLIC, {}],
  ['sans', sans('latin'), LATIN, WEIGHTS],
  ['sans-extended', sans('latin-ext'), EXTENDED, WEIGHTS],
  ['sans-greek', sans('greek'), GREEK, WEIGHTS],
  ['sans-cyrillic', sans('cyrillic'), CYRILLIC, WEIGHTS]
];

for (const [name, path, text, variationAxes] of FONTS) {
  const font = await subsetFont(source(path), text, { targetFormat: 'woff2', variationAxes, noLayoutClosure: true });
  writeFileSync(join(ROOT, 'static', 'fonts', `${name}.woff2`), font);
  console.log(`${name}: ${font.length} bytes`);
}
