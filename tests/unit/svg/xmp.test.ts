/** Recipes written into files and read back, and files that have none. */
import type { FigureWords } from '../../../src/lib/svg/figure-words';
import { describe, expect, test } from 'vitest';
import { node, stringify } from '../../../src/lib/svg/svg';
import { LARGEST_FILE, packet, recipeIn, unescape, withMetadata } from '../../../src/lib/svg/xmp';

const WORDS: FigureWords = {
  title: 'A & B',
  caption: 'Caption',
  alternative: 'A <map>',
  rights: 'CC BY 4.0',
  sources: ['One', 'Two'],
  language: 'de',
  date: '2026-01-31',
  recipe: 'plan=a&title=%3Cb%3E',
  data: '1.2.3',
  drawn: 'Spheres 1.2.3'
};
const REMADE = { recipe: WORDS.recipe, data: WORDS.data, drawn: WORDS.drawn };

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (words = WORDS) => stringify(withMetadata(node('svg', { viewBox: '0 0 1 1' }), words));
const pdf = (inside: string) => `%PDF-1.7\n%\u00ff\n${inside}\nstartxref\n1\n%%EOF\n`;
const png = (inside: string) => {
  const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...bytes(inside), ...end]);
};

describe('reads the recipe of', () => {
  test.each([
    ['an SVG', bytes(svg())],
    [
      'an SVG with declaration, comments and document type',
      bytes(
        `\ufeff<?xml version="1.0"?>\n<!-- <a> --><!---->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd" [ <!ENTITY b "c"> ]>\n${svg()}\n`
      )
    ],
    ['a PDF', bytes(pdf(packet(WORDS)))],
    ['a PNG', png(packet(WORDS))]
  ])('%s', (_, file) => {
    expect(recipeIn(file)).toEqual(REMADE);
  });
});

describe('says what is wrong with', () => {
  const foreign = '<svg xmlns="http://www.w3.org/2000/svg"><title>spheres:recipe</title></svg>';
  test.each([
    ['nothing', bytes(''), 'not an SVG, PDF or PNG'],
    ['a text', bytes('plan=a'), 'not an SVG, PDF or PNG'],
    ['an HTML page with an SVG in it', bytes(`<!doctype html><html>${svg()}</html>`), 'not an SVG, PDF or PNG'],
    ['a foreign SVG', bytes(foreign), 'The SVG is not a figure of Spheres'],
    ['a foreign PDF', bytes(pdf('')), 'The PDF is not a figure of Spheres'],
    ['a foreign PNG', png(''), 'The PNG is not a figure of Spheres'],
    ['half an SVG', bytes(svg().slice(0, -4)), 'The SVG breaks off'],
    ['half a PDF', bytes(pdf(packet(WORDS)).slice(0, -8)), 'The PDF breaks off'],
    ['half a PNG', png(packet(WORDS)).subarray(0, -11), 'The PNG breaks off'],
    ['a packet without recipe', bytes(svg({ ...WORDS, recipe: '' })), 'its recipe is gone'],
    ['a file that is too large', new Uint8Array(LARGEST_FILE + 1), 'larger than 20 MB']
  ])('%s', (_, file, problem) => {
    expect(recipeIn(file)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

test('words that look like markup are not taken for a recipe', () => {
  const title = '</dc:title><spheres:recipe>plan=evil</spheres:recipe>';
  expect(recipeIn(bytes(svg({ ...WORDS, title })))).toEqual(REMADE);
});

test('an SVG says its title and alternative text to screen readers', () => {
  expect(svg()).toMatch(/^<svg [^>]*role="img" aria-labelledby="figure-title" aria-describedby="figure-alternative"/);
  expect(svg()).toContain('<title id="figure-title">A &amp; B</title>');
  expect(svg()).toContain('<desc id="figure-alternative">A &lt;map&gt;</desc>');
  expect(svg()).toContain('xml:lang="de"');
});

test('references are resolved once', () => {
  expect(unescape('&amp;lt; &#65;&#x42; &quot;&apos; &unknown; &#1114112; & &#xD800;')).not.toContain('&amp;');
  expect(unescape('&amp;lt; &#65;&#x42; &nbsp;')).toBe('&lt; AB &nbsp;');
});
