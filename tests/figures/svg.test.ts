/** SVGs of figures against the document type of SVG 1.1. */
import { expect, test } from 'vitest';
import { SVG_DTD } from '../../src/tasks/svg-dtd.mjs';
import { fileWith, said, svgWithFonts, svgWithOutlines, testWith } from './look';
import { sample } from './sample';

const text = svgWithFonts(sample());
const outlines = svgWithOutlines(sample());
const testValid = testWith('libxml2-utils', 'w3c-sgml-lib');

/** Complains of what the document type does not allow. It is older than ARIA, and knows of no elements in `metadata`. */
function validate(svg: string): void {
  const plain = svg.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '').replace(/<metadata>.*<\/metadata>/s, '<metadata/>');
  said('xmllint', '--nonet', '--noout', '--dtdvalid', SVG_DTD, fileWith(plain, 'svg'));
}

testValid.each([
  ['with fonts', text],
  ['with outlines', outlines]
])('%s it is well-formed and valid', (_, svg) => {
  said('xmllint', '--nonet', '--noout', fileWith(svg, 'svg'));
  validate(svg);
});

testValid.each([
  ['an element that there is none of', '<defs><foo/>', 'foo'],
  ['an attribute that there is none of', '<defs fall="a">', 'fall'],
  ['an id twice', '<defs><g id="hatch"/>', 'hatch']
])('the validator finds %s', (_, markup, name) => {
  expect(() => validate(outlines.replace('<defs>', markup))).toThrow(name);
});

test('with fonts it has its texts, and the cuts that they need and no others', () => {
  for (const words of ['>Poland<', '>Союз ССР<', '&lt;Tolstoy&gt;']) expect(text).toContain(words);
  expect([...text.matchAll(/@font-face/g)]).toHaveLength(9);
  expect(text).not.toContain('paint-order');
});

test('with outlines it has neither texts nor fonts', () => {
  expect(outlines).not.toMatch(/<text|font-|text-anchor|letter-spacing/);
});

test('is the same twice, to the byte', () => {
  expect(svgWithFonts(sample())).toBe(text);
  expect(svgWithOutlines(sample())).toBe(outlines);
});
