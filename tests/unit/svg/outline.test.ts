/** Texts as outlines. */
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../../src/cli/figure/raster';
import { attributesOf, capHeightOf, FACES, widthOf } from '../../../src/lib/svg/font-metrics';
import { drawingOf, openFonts, outlined } from '../../../src/lib/svg/outline';
import { node, stringify, type Attributes } from '../../../src/lib/svg/svg';
import { FONTS } from '../../figures/look';

const files = readFonts(
  FACES.map((face) => `${face}.ttf`),
  FONTS
);
const fonts = openFonts(files);
const text = (words: string, attributes: Attributes = {}) =>
  node('svg', {}, [node('text', { ...attributesOf('sans'), 'font-size': 10, x: 100, y: 50, ...attributes }, [words])]);

/** Left, top, right and bottom of all points in some path data. */
function boxOf(markup: string): [number, number, number, number] {
  const numbers = [...markup.matchAll(/-?\d+(?:\.\d+)?(?=[ MLQCZ"])/g)].map(Number);
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd)) as [number[], number[]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
const box = (words: string, attributes: Attributes = {}) =>
  boxOf(/ d="([^"]*")/.exec(stringify(outlined(text(words, attributes), fonts)))![1]!);

test('stand on their line, as high as capitals are', () => {
  const [, top, , bottom] = box('H');
  expect(bottom).toBeCloseTo(50, 2);
  expect(top).toBeCloseTo(50 - 10 * capHeightOf('sans'), 1);
});

test.each([
  ['start', 0],
  ['middle', 0.5],
  ['end', 1]
])('begin where the anchor %s says', (anchor, part) => {
  const [left] = box('HHHH', { 'text-anchor': anchor, 'letter-spacing': 2 });
  const [first] = box('HHHH', { 'letter-spacing': 2 });
  expect(first - left).toBeCloseTo(part * widthOf('HHHH', 'sans', 10, 2), 1);
});

test('spacing moves letters apart', () => {
  const [left, , right] = box('HHH');
  const [spacedLeft, , spacedRight] = box('HHH', { 'letter-spacing': 3 });
  expect(spacedRight - spacedLeft - (right - left)).toBeCloseTo(6, 2);
});

test('a halo lies below its letters, and both are turned together', () => {
  const halo = { stroke: '#fff', 'stroke-width': 2, 'paint-order': 'stroke', fill: '#123456', transform: 'rotate(9)' };
  const [group] = outlined(text('Ost', halo), fonts).children;
  expect(group).toMatchObject({
    tag: 'g',
    attributes: { transform: 'rotate(9)' },
    children: [
      { tag: 'path', attributes: { fill: 'none', stroke: '#fff', 'stroke-width': 2 } },
      { tag: 'path', attributes: { fill: '#123456', stroke: 'none' } }
    ]
  });
  expect(stringify(group as never)).not.toMatch(/paint-order|font|anchor/);
});

test('type is taken over from the groups around', () => {
  const plain = outlined(text('Ost'), fonts);
  const grouped = node('svg', { ...attributesOf('sans') }, [
    node('g', { 'font-size': 10 }, [node('text', { x: 100, y: 50 }, ['Ost'])])
  ]);
  const pathOf = (markup: string) => / d="[^"]*"/.exec(markup)![0];
  expect(pathOf(stringify(outlined(grouped, fonts)))).toBe(pathOf(stringify(plain)));
});

test('a drawing for renderers is an SVG by itself', () => {
  expect(drawingOf(text('Ost'), files)).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"><path /);
});

describe('says what is missing', () => {
  test('a font', () => {
    expect(() => outlined(text('Ost'), new Map())).toThrow('the font file sans.ttf is missing');
  });
  test('a font that is none', () => {
    expect(() => openFonts(new Map([['sans.ttf', new Uint8Array(8)]]))).toThrow();
  });
});
