/** Which fonts a figure needs, and the figure with them. */
import { expect, test } from 'vitest';
import { attributesOf, widthOf, type Face } from '../../../src/lib/svg/font-metrics';
import { node, stringify } from '../../../src/lib/svg/svg';
import { embedFonts, filesForEmbedding, filesForOutlines } from '../../../src/lib/svg/fonts';

const text = (face: Face, words: string, more = {}) => node('text', { ...attributesOf(face), ...more }, [words]);
const figure = node('svg', {}, [
  text('sans', 'Łódź'),
  node('g', attributesOf('italic'), [node('text', {}, ['Чёрное море'])])
]);

test('names the faces and scripts of its texts, and no others', () => {
  expect(filesForOutlines(figure)).toEqual(['italic.ttf', 'sans.ttf']);
  expect(filesForEmbedding(figure)).toEqual([
    'italic-latin.woff2',
    'italic-cyrillic.woff2',
    'sans-latin.woff2',
    'sans-extended.woff2'
  ]);
  expect(filesForEmbedding(node('svg'))).toEqual([]);
});

test('carries each as data for its characters', () => {
  const files = new Map(filesForEmbedding(figure).map((name) => [name, new TextEncoder().encode(name)]));
  const style = embedFonts(figure, files).children[0];
  const css = typeof style === 'object' ? String(style.children[0]) : '';
  expect(css).toContain(
    `@font-face { font-family: 'Source Sans 3'; font-style: normal; font-weight: 400; src: url(data:font/woff2;base64,${btoa('sans-extended.woff2')}) format('woff2'); unicode-range: U+100-17f, U+218-21b; }`
  );
  expect(css.match(/@font-face/g)).toHaveLength(4);
});

test('a halo becomes a text below the letters', () => {
  const halo = { stroke: '#fff', 'stroke-width': 2, 'paint-order': 'stroke', fill: '#123', transform: 'rotate(9)' };
  const files = new Map([['sans-latin.woff2', new Uint8Array(1)]]);
  const markup = stringify(embedFonts(node('svg', {}, [text('sans', 'Ost', halo)]), files));
  expect(markup).toMatch(
    /<g transform="rotate\(9\)"><text [^>]*fill="none" stroke="#fff" aria-hidden="true">Ost<\/text><text [^>]*fill="#123" stroke="none">Ost<\/text><\/g>/
  );
  expect(markup).not.toContain('paint-order');
});

test('every text says how long it is, for programs that set it in another font', () => {
  const files = new Map([['sans-latin.woff2', new Uint8Array(1)]]);
  const set = { 'font-size': 7, 'letter-spacing': 0.5, stroke: '#fff', 'paint-order': 'stroke' };
  const around = node('svg', {}, [node('g', set, [text('sans', 'Ost'), node('text', attributesOf('sans'))])]);
  const markup = stringify(embedFonts(around, files));
  const length = Math.round(widthOf('Ost', 'sans', 7, 0.5) * 100) / 100;
  expect(markup.split(`textLength="${length}" lengthAdjust="spacingAndGlyphs"`)).toHaveLength(3);
  expect(markup.match(/textLength/g)).toHaveLength(2);
});

test('says which file is missing', () => {
  expect(() => embedFonts(figure, new Map())).toThrow('the font file italic-latin.woff2 is missing');
});
