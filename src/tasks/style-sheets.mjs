/** The style sheets that are made of what the code says, so that it is said once. */
import { fallbackRules } from './fallback-fonts.mjs';
import { SITE_FONTS } from './site-fonts.mjs';

/** @param {string} by where it is said */
const head = (by) => `/* Made by \`node src/tasks/styles.mjs\` of ${by}: change it there. */\n`;

/**
 * The custom properties that the palette of references names, in light and dark.
 * @param {{ LIGHT: Record<string, string>, DARK: Record<string, string>, kebab: (key: string) => string }} colours
 *   what `scene/colours.ts` says
 */
export function paletteSheet({ LIGHT, DARK, kebab }) {
  /** @param {Record<string, string>} palette @param {string} indent */
  const properties = (palette, indent) =>
    Object.entries(palette)
      .map(([key, hex]) => `${indent}--${kebab(key)}: ${hex};\n`)
      .join('');
  return `${head('src/lib/scene/colours.ts')}:root {
${properties(LIGHT, '  ')}}

@media screen and (prefers-color-scheme: dark) {
  :root {
${properties(DARK, '    ')}  }
}
`;
}

/** What the plate calls its lines, where that is not what the table calls them. */
const CLASSES = { coast: 'shore', outline: 'outlines' };

/**
 * The lines of the plate, and custom properties for those of maps on pages.
 * @param {import('../lib/drawing/line-looks')} looks what `drawing/line-looks.ts` says
 * @param {(key: string) => string} kebab
 */
export function lineSheet({ CASED, casingOf, linesOn, lineLook }, kebab) {
  const properties = linesOn('small').flatMap((kind) => {
    const { width, colour, opacity } = lineLook(kind, 'small');
    return [
      `--line-${kind}: ${width}px`,
      `--line-${kind}-colour: var(--${kebab(colour)})`,
      ...(opacity === undefined ? [] : [`--line-${kind}-opacity: ${opacity}`])
    ];
  });
  // Looked at from nearer, lines grow less than the land: `--thin` says how much.
  const thin = (/** @type {number} */ length) => `calc(${length}px * var(--thin, 1))`;
  /** @param {import('../lib/drawing/line-looks').LineLook} look */
  const strokeOf = ({ width, dash, cap, opacity }) => [
    `stroke-width: ${thin(width)}`,
    ...(dash ? [`stroke-dasharray: ${dash.map(thin).join(' ')}`] : []),
    ...(cap ? [`stroke-linecap: ${cap}`] : []),
    ...(opacity === undefined ? [] : [`stroke-opacity: ${opacity}`])
  ];
  /** @param {string} selector @param {string[]} says */
  const rule = (selector, says) => `${selector} {\n${says.map((line) => `  ${line};\n`).join('')}}\n`;
  const rules = [
    ...linesOn('explorer')
      .filter((kind) => kind !== 'casing')
      .map((kind) => {
        const name = /** @type {Record<string, string>} */ (CLASSES)[kind] ?? kind;
        return rule(`.plate .${name}`, strokeOf(lineLook(kind, 'explorer')));
      }),
    ...CASED.map((kind) => rule(`.plate .${kind}.casing`, strokeOf(casingOf(kind, 'explorer')))),
    // Samples in a key, in a drawing whose units are the explorer's.
    ...['frontier', ...CASED].map((kind) => {
      const look = lineLook(/** @type {typeof CASED[number]} */ (kind), 'explorer');
      return rule(`.line-${kind}`, [`stroke: var(--${kebab(look.colour)})`, ...strokeOf(look)]);
    })
  ];
  const root = `:root {\n${properties.map((line) => `  ${line};\n`).join('')}}\n`;
  return `${head('src/lib/drawing/line-looks.ts')}${root}\n${rules.join('')}`;
}

/**
 * Which set of names the plate shows in its box; while presenting the one of smaller maps, whose letters are larger.
 * @param {import('../lib/scene/name-sets')} sets what `scene/name-sets.ts` says
 */
export function nameSheet({ NAME_SETS, leastBox, MASK }) {
  /** @param {string} id @param {'inline' | 'none'} display */
  const rule = (id, display) => `.plate .names.${id} {\n  display: ${display};\n}\n`;
  /** @param {string} id @param {number} from */
  const stroke = (id, from) =>
    `.plate .names.${id} {\n  stroke-width: calc(${Math.round(MASK / from)}px * var(--thin));\n}\n`;
  const strokes = NAME_SETS.map(({ id, from }) => stroke(id, from));
  const rules = NAME_SETS.map((set, index) => {
    const before = NAME_SETS[index - 1];
    if (!before) return rule(set.id, 'inline');
    const { width, height } = leastBox(set);
    const far = NAME_SETS[index - 2];
    const presented = [rule(set.id, 'none'), rule(before.id, 'inline'), ...(far ? [rule(far.id, 'none')] : [])].map(
      (own) => `.presenting ${own}`
    );
    const inner = [rule(before.id, 'none'), rule(set.id, 'inline'), ...presented].join('').replace(/^(?=.)/gm, '  ');
    return `@container plate (min-width: ${width}px) and (min-height: ${height}px) {\n${inner}}\n`;
  });
  return `${head('src/lib/scene/name-sets.ts')}${[...strokes, ...rules].join('')}`;
}

/** A rule for every font of the site, and for what stands in for the first of them. */
export function fontSheet() {
  const rules = SITE_FONTS.map(({ file, name: { family, style, weights }, range }) => {
    const says = [
      `font-family: '${family}'`,
      style && `font-style: ${style}`,
      weights && `font-weight: ${weights.min} ${weights.max}`,
      `src: url('/fonts/${file}.woff2') format('woff2')`,
      'font-display: swap',
      range && `unicode-range: U+${range.map((code) => code.toString(16).toUpperCase()).join('-')}`
    ];
    return `@font-face {\n${says.flatMap((line) => (line ? [`  ${line};\n`] : [])).join('')}}\n`;
  });
  return `${head('src/tasks/site-fonts.mjs')}${[...rules, ...fallbackRules()].join('\n')}`;
}
