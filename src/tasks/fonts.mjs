/**
 * Makes the bundled fonts: EB Garamond and Source Sans 3 (SIL Open Font License), cut to the letters of western and
 * central European languages so that the first page stays small; further scripts and accents lie in files of their own, which browsers
 * fetch when a text needs them. Figures have cuts of their own: each face as one TrueType file of all scripts, from which
 * outlines and PDFs are made, the same by script for SVGs that carry their fonts, and its measures as a table. Run by hand
 * when the fonts change: `node src/tasks/fonts.mjs`, and after it `node src/tasks/styles.mjs`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { format } from 'prettier';
import subsetFont from 'subset-font';
import { ROOT } from './project.mjs';
import { characters, SITE_FONTS } from './site-fonts.mjs';

const source = (path) => readFileSync(join(ROOT, 'node_modules', path));

for (const { file, source: path, letters, range, name } of SITE_FONTS) {
  const text = letters ?? characters(...range);
  const variationAxes = name.weights ? { wght: name.weights } : {};
  const font = await subsetFont(source(path), text, { targetFormat: 'woff2', variationAxes, noLayoutClosure: true });
  writeFileSync(join(ROOT, 'static', 'fonts', `${file}.woff2`), font);
  console.log(`${file}: ${font.length} bytes`);
}

// Fontsource splits a font by script, so the whole faces come from another packager of the same fonts.
const FACES = {
  serif: '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  italic: '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  slanted: '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'
};

/** Scripts that the figures' faces are cut by, as ranges of code points. */
const SCRIPTS = {
  latin: [
    [0x20, 0xff],
    [0x2000, 0x2bff]
  ],
  extended: [
    [0x100, 0x17f],
    [0x218, 0x21b]
  ],
  further: [
    [0x180, 0x217],
    [0x21c, 0x2ff],
    [0x1e00, 0x1eff]
  ],
  greek: [[0x370, 0x3ff]],
  cyrillic: [[0x400, 0x52f]]
};

const FIGURE_FONTS = join(ROOT, 'static', 'fonts', 'figure');
mkdirSync(FIGURE_FONTS, { recursive: true });
const faces = {};
for (const [face, path] of Object.entries(FACES)) {
  const font = create(source(path));
  // Names 16 and 17 make the semibold a weight of its family and not a family of its own.
  const options = { noLayoutClosure: true, preserveNameIds: [16, 17] };
  const cut = (ranges, targetFormat) => subsetFont(source(path), drawnIn(font, ranges), { ...options, targetFormat });
  const whole = await cut(Object.values(SCRIPTS).flat(), 'truetype');
  writeFileSync(join(FIGURE_FONTS, `${face}.ttf`), whole);
  for (const [script, ranges] of Object.entries(SCRIPTS))
    writeFileSync(join(FIGURE_FONTS, `${face}-${script}.woff2`), await cut(ranges, 'woff2'));
  faces[face] = measuresOf(create(whole));
  console.log(`${face}: ${whole.length} bytes`);
}
writeFileSync(
  join(ROOT, 'src', 'lib', 'svg', 'font-metrics.json'),
  await format(JSON.stringify({ scripts: SCRIPTS, faces }), { parser: 'json', printWidth: 120 })
);

/** The characters of some ranges that a font has; of the symbols, the few that a figure may need. */
function drawnIn(font, ranges) {
  // Spaces of odd widths are left out: no figure has them, and fontkit cannot read one that ends a font.
  const letters = ranges
    .flatMap(([from, to]) => [...characters(from, to)])
    .join('')
    .replace(/[\u2000-\u200f\u202f\u205f]/g, '');
  const wanted = letters.replace(/[\u2070-\u2bff]/g, (symbol) => ('€№™−←↑→↓↔≈≤≥■□●○▪▲'.includes(symbol) ? symbol : ''));
  return [...wanted].filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0))).join('');
}

/** Measures of a face in thousandths of its size; widths as runs, by the code point that each begins with. */
function measuresOf(font) {
  const milli = (units) => Math.round((units * 1000) / font.unitsPerEm);
  const widths = {};
  let [start, last] = [NaN, NaN];
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    if (code !== last + 1) widths[(start = code)] = [];
    widths[start].push(milli(font.glyphForCodePoint(code).advanceWidth));
    last = code;
  }
  const [ascent, descent, capHeight, xHeight] = [font.ascent, -font.descent, font.capHeight, font.xHeight].map(milli);
  return { ascent, descent, capHeight, xHeight, widths };
}
