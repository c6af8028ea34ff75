import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CSS_PALETTE,
  DARK,
  dashOf,
  groundOf,
  INKS,
  kebab,
  LIGHT,
  lookOf,
  markColours,
  nameColours,
  SAID,
  solidPaint,
  stripeOf,
  type Palette
} from '$lib/scene/colours';
import { wovenPaints } from '$lib/drawing/patterns';
import { contrast } from '../../fixtures/contrast';

const CSS = readFileSync(new URL('../../../src/app.palette.css', import.meta.url), 'utf8');
const SCHEMES: [string, Palette][] = [
  ['light', LIGHT],
  ['dark', DARK]
];

const WOVEN = SAID.filter((ink) => ink !== 'american' && ink !== 'french');
/** Every paint there can be. */
const paints = [...INKS.map(solidPaint), ...wovenPaints([50])].map((paint) => [lookOf(paint), paint] as const);

/** Colours among the custom properties of a rule. */
function coloursIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, key = '', hex = '']) => [key, hex])
  );
}

const kebabbed = (palette: Palette) =>
  Object.fromEntries(Object.entries(palette).map(([key, hex]) => [kebab(key), hex]));

test('the page’s custom properties are the light palette', () => {
  expect(coloursIn(/^:root \{([^}]*)\}/m.exec(CSS)?.[1] ?? '')).toEqual(kebabbed(LIGHT));
});

test('the page’s custom properties in the dark are the dark palette', () => {
  const dark = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(CSS)?.[1] ?? '';
  expect(coloursIn(dark)).toEqual(kebabbed(DARK));
});

test('the palette of references names a property that the page defines for every colour', () => {
  const defined = coloursIn(CSS);
  for (const [key, reference] of Object.entries(CSS_PALETTE)) {
    expect(reference).toBe(`var(--${kebab(key)})`);
    expect(defined).toHaveProperty(kebab(key));
  }
  expect(Object.keys(CSS_PALETTE)).toEqual(Object.keys(LIGHT));
});

test('camel case becomes kebab case', () => {
  expect(kebab('waterLine')).toBe('water-line');
  expect(kebab('paper')).toBe('paper');
});

test.each(SCHEMES)('a mark stands out from what no plan fills, whatever its colour: %s', (_, palette) => {
  for (const ink of [...SAID, null]) {
    const colours = Object.values(markColours(ink, palette));
    for (const ground of [palette.silent, palette.context, palette.water])
      expect(Math.max(...colours.map((colour) => contrast(colour, ground))), `${ink}`).toBeGreaterThanOrEqual(3);
  }
});

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(SCHEMES)('in the %s scheme', (_, palette) => {
  test.each(paints)('a name stands out from what its paint has beneath letters by 4.5 : 1: %s', (_, paint) => {
    const { colour, halo } = nameColours(paint, palette);
    expect(contrast(colour, groundOf(paint, palette))).toBeGreaterThanOrEqual(4.5);
    // A pattern breaks to the ground around letters; where it cannot be cut, the halo covers it.
    expect(halo).toBe(groundOf(paint, palette));
  });

  test.each(WOVEN)('stripes and dashes on %s can be seen', (ink) => {
    expect(contrast(stripeOf(ink, palette), palette[ink])).toBeGreaterThanOrEqual(1.25);
    expect(contrast(dashOf(ink, palette), palette[ink])).toBeGreaterThanOrEqual(2);
  });

  test('small text is readable: body, quiet text and names of waters have 4.5 : 1', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.soft, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.waterText, palette.water)).toBeGreaterThanOrEqual(4.5);
  });

  test('a name beside its country stands on water by the page’s ink', () => {
    expect(contrast(palette.ink, palette.water)).toBeGreaterThanOrEqual(4.5);
  });

  test('every colour is written as #rrggbb', () => {
    for (const hex of Object.values(palette)) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('no two inks that a map shows together are the same', () => {
    expect(new Set(INKS.map((ink) => palette[ink])).size).toBe(INKS.length);
  });
});
