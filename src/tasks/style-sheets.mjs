/** The style sheets that are made of what the code says, so that it is said once. */
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

@media (prefers-color-scheme: dark) {
  :root {
${properties(DARK, '    ')}  }
}
`;
}

/** What the plate calls its lines, where that is not what the table calls them. */
const CLASSES = { coast: 'shore', outline: 'outlines', also: 'also:not(.casing)' };

/**
 * The lines of the plate, and custom properties for those of maps on pages.
 * @param {import('../lib/drawing/line-looks')} looks what `drawing/line-looks.ts` says
 * @param {(key: string) => string} kebab
 */
export function lineSheet({ linesOn, lineLook }, kebab) {
  const properties = linesOn('small').flatMap((kind) => {
    const { width, colour, opacity } = lineLook(kind, 'small');
    return [
      `--line-${kind}: ${width}px`,
      `--line-${kind}-colour: var(--${kebab(colour)})`,
      ...(opacity === undefined ? [] : [`--line-${kind}-opacity: ${opacity}`])
    ];
  });
  const rules = linesOn('explorer').map((kind) => {
    const { width, dash, cap, opacity } = lineLook(kind, 'explorer');
    const name = /** @type {Record<string, string>} */ (CLASSES)[kind] ?? kind;
    const says = [
      `stroke-width: ${width}px`,
      ...(dash ? [`stroke-dasharray: ${dash.join(' ')}`] : []),
      ...(cap ? [`stroke-linecap: ${cap}`] : []),
      ...(opacity === undefined ? [] : [`stroke-opacity: ${opacity}`])
    ];
    return `.plate .${name} {\n${says.map((line) => `  ${line};\n`).join('')}}\n`;
  });
  const root = `:root {\n${properties.map((line) => `  ${line};\n`).join('')}}\n`;
  return `${head('src/lib/drawing/line-looks.ts')}${root}\n${rules.join('')}`;
}

/**
 * Which set of names the plate shows in its box.
 * @param {import('../lib/scene/name-sets')} sets what `scene/name-sets.ts` says
 */
export function nameSheet({ NAME_SETS, leastBox }) {
  /** @param {string} id @param {'inline' | 'none'} display */
  const rule = (id, display) => `.plate .names.${id} {\n  display: ${display};\n}\n`;
  const rules = NAME_SETS.map((set, index) => {
    const before = NAME_SETS[index - 1];
    if (!before) return rule(set.id, 'inline');
    const { width, height } = leastBox(set);
    const inner = `${rule(before.id, 'none')}${rule(set.id, 'inline')}`.replace(/^(?=.)/gm, '  ');
    return `@container plate (min-width: ${width}px) and (min-height: ${height}px) {\n${inner}}\n`;
  });
  return `${head('src/lib/scene/name-sets.ts')}${rules.join('')}`;
}

/** A rule for every name of every font of the site. */
export function fontSheet() {
  const rules = SITE_FONTS.flatMap(({ file, names, range }) =>
    names.map(({ family, style, weights }) => {
      const says = [
        `font-family: '${family}'`,
        style && `font-style: ${style}`,
        weights && `font-weight: ${weights.min} ${weights.max}`,
        `src: url('/fonts/${file}.woff2') format('woff2')`,
        'font-display: swap',
        range && `unicode-range: U+${range.map((code) => code.toString(16).toUpperCase()).join('-')}`
      ];
      return `@font-face {\n${says.flatMap((line) => (line ? [`  ${line};\n`] : [])).join('')}}\n`;
    })
  );
  return `${head('src/tasks/site-fonts.mjs')}${rules.join('\n')}`;
}
