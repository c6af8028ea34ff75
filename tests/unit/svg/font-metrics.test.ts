/** Measures of type against the fonts that they were taken from. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { attributesOf, canSet, capHeightOf, FACES, faceOf, widthOf } from '../../../src/lib/svg/font-metrics';

const file = (face: string) =>
  readFileSync(fileURLToPath(new URL(`../../../static/fonts/figure/${face}.ttf`, import.meta.url)));

const SAMPLES = ['Poland', 'Česko-Slovensko', 'Союз ССР', 'Ελλάς', '75 : 25 % — “Naughty” document', 'Īrān, Ḥijāz'];

describe.each(FACES)('%s', (face) => {
  const font = create(file(face)) as Font;

  test('is as wide as the font says', () => {
    for (const text of SAMPLES) {
      const units = [...text].reduce(
        (sum, character) => sum + font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth,
        0
      );
      expect(widthOf(text, face, 8)).toBeCloseTo((units * 8) / font.unitsPerEm, 1);
      expect(canSet(text, face)).toBe(true);
    }
    expect(capHeightOf(face)).toBeCloseTo(font.capHeight / font.unitsPerEm, 3);
  });

  test('is never narrower than the kerned line', () => {
    for (const text of SAMPLES) {
      const kerned = (font.layout(text).advanceWidth * 8) / font.unitsPerEm;
      expect(widthOf(text, face, 8)).toBeGreaterThan(kerned * 0.99);
    }
  });

  test('is known again by its attributes', () => {
    expect(faceOf(attributesOf(face))).toBe(face);
  });
});

test('spacing counts after each character, and size in proportion', () => {
  expect(widthOf('Ost', 'sans', 10, 2)).toBeCloseTo(widthOf('Ost', 'sans', 10) + 6, 9);
  expect(widthOf('Ost', 'sans', 20)).toBeCloseTo(2 * widthOf('Ost', 'sans', 10), 9);
});

test('a character that no face has gets a middling width', () => {
  expect(canSet('日', 'serif')).toBe(false);
  expect(widthOf('日', 'serif', 10)).toBeCloseTo(5.2, 9);
});

test('other fonts count as the serif', () => {
  expect(faceOf({})).toBe('serif');
  expect(faceOf({ 'font-family': 'Arial' })).toBe('serif');
  expect(faceOf({ 'font-family': 'Source Sans 3', 'font-weight': 'bold' })).toBe('bold');
});
