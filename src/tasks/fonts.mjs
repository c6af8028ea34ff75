/**
 * Makes the bundled fonts: EB Garamond and Source Sans 3 (SIL Open Font License), cut to the letters of western and
 * central European languages so that they stay small. Run by hand when the fonts change: `node src/tasks/fonts.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ROOT } from './steps.mjs';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”„…·×−→←‹›κ`;
const LETTERS = `${range(0x41, 0x5a)}${range(0x61, 0x7a)} '’.,–-()0123456789`;

const source = (path) => readFileSync(join(ROOT, 'node_modules', path));
const FONTS = [
  ['garamond', '@fontsource/eb-garamond/files/eb-garamond-latin-400-normal.woff2', LATIN, {}],
  ['garamond-italic', '@fontsource/eb-garamond/files/eb-garamond-latin-400-italic.woff2', LETTERS, {}],
  [
    'sans',
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    LATIN,
    { wght: { min: 400, max: 600 } }
  ]
];

for (const [name, path, text, variationAxes] of FONTS) {
  const font = await subsetFont(source(path), text, { targetFormat: 'woff2', variationAxes, noLayoutClosure: true });
  writeFileSync(join(ROOT, 'static', 'fonts', `${name}.woff2`), font);
  console.log(`${name}: ${font.length} bytes`);
}
