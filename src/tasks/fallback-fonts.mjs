/**
 * What stands in for a font until it has come: one that every system has, made as wide and as high as ours, so that hardly a
 * line breaks elsewhere when letters are exchanged. The widths of Times and Helvetica are Adobe's, which Times New Roman,
 * Arial and the Liberation fonts share.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';
import { ROOT } from './project.mjs';

/** Letters as often as they stand in the atlas. */
const SAMPLE =
  'Maxim Litvinov, “On the Prospects and Possible Basis of Soviet-British Cooperation”, 15 November 1944. Security ' +
  'spheres by amicable agreement: Finland, Sweden, Poland, Hungary, Czechoslovakia, Romania and the Slav countries of ' +
  'the Balkan peninsula, Turkey too; Holland, Belgium, France, Spain, Portugal and Greece; the rest is neutral.';

/** @type {{ name: string, style?: string, weight?: number, file: string, measures: string, local: string[] }[]} */
const FALLBACKS = [
  {
    name: 'EB Garamond',
    file: 'eb-garamond/400Regular/EBGaramond_400Regular.ttf',
    measures: 'Times-Roman',
    local: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Times']
  },
  {
    name: 'EB Garamond',
    style: 'italic',
    file: 'eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
    measures: 'Times-Italic',
    local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic', 'Times Italic']
  },
  {
    name: 'Source Sans 3',
    weight: 400,
    file: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    measures: 'Helvetica',
    local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica']
  },
  {
    name: 'Source Sans 3',
    weight: 600,
    file: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    measures: 'Helvetica-Bold',
    local: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold']
  }
];

const QUOTES = new Map([
  ['quotedblleft', '“'],
  ['quotedblright', '”']
]);

/** Rules for them, by the name of the font that they stand in for. */
export const fallbackRules = () => FALLBACKS.map(rule);

/** @param {(typeof FALLBACKS)[number]} fallback */
function rule({ name, style, weight, file, measures, local }) {
  // The site's own files are cut by script and cannot be measured at a weight; these are the same letters.
  const path = join(ROOT, 'node_modules', '@expo-google-fonts', file);
  const font = /** @type {import('fontkit').Font} */ (create(readFileSync(path)));
  const em = (/** @type {number} */ units) => units / font.unitsPerEm;
  const size = em(font.layout(SAMPLE).advanceWidth) / widthBy(measures);
  const percent = (/** @type {number} */ share) => `${Math.round(share * 1000) / 10}%`;
  const says = [
    `font-family: '${name} Fallback'`,
    style && `font-style: ${style}`,
    weight && `font-weight: ${weight}`,
    `src: ${local.map((each) => `local('${each}')`).join(', ')}`,
    `size-adjust: ${percent(size)}`,
    `ascent-override: ${percent(em(font.ascent) / size)}`,
    `descent-override: ${percent(em(-font.descent) / size)}`,
    `line-gap-override: ${percent(em(font.lineGap) / size)}`
  ];
  return `@font-face {\n${says.flatMap((line) => (line ? [`  ${line};\n`] : [])).join('')}}\n`;
}

/**
 * How wide the sample is in one of the fonts that every system has, in em.
 * @param {string} measures name of a table that pdfkit brings
 */
function widthBy(measures) {
  const { resolve } = createRequire(import.meta.url);
  const text = readFileSync(join(resolve('pdfkit'), '..', 'data', `${measures}.afm`), 'utf8');
  /** @type {Map<string, number>} */
  const widthOf = new Map();
  for (const [, code, width, name] of text.matchAll(/^C (-?\d+) ; WX (\d+) ; N (\w+)/gm)) {
    // Adobe's numbers are those of Unicode for plain letters; quotation marks go by name.
    widthOf.set(QUOTES.get(String(name)) ?? String.fromCodePoint(Math.max(0, Number(code))), Number(width));
  }
  const widths = [...SAMPLE].map((letter) => {
    const width = widthOf.get(letter);
    if (width === undefined) throw new Error(`${measures} has no ${letter}`);
    return width;
  });
  return widths.reduce((sum, width) => sum + width, 0) / 1000;
}
