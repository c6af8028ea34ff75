/** Figures of any recipe: drawn without an error, well-formed, every text on the page. On coarse geometry, to be quick. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/atlas/types';
import { makeFigure, type Figure } from '$lib/figure/figure';
import { computedStyle, numberOf, shiftOf } from '$lib/svg/computed-style';
import { IDENTITY, matrixOf, multiply, type Matrix } from '$lib/svg/matrix';
import { ascentOf, faceOf, widthOf } from '$lib/svg/font-metrics';
import { preflight } from '$lib/figure/preflight';
import { stringify, type Attributes, type Node } from '$lib/svg/svg';
import { PRESETS } from '$lib/recipe/presets';
import { choicesOf, readRecipe, type Field } from '$lib/recipe/recipe';
import { PROJECTIONS } from '$lib/drawing/projections';
import { EXTENTS, FURNITURE, MODES } from '$lib/recipe/fields';
import { coarseAtlas } from '../fixtures/atlas';

const atlas = coarseAtlas();
const { tables } = atlas;
const choices = choicesOf(tables);

/** A figure takes a tenth of a second or so on a quiet machine. */
const timeout = 120_000;

const one = (all: object) => fc.constantFrom(...Object.keys(all));
const number = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => String(n / 10));
const box = fc
  .tuple(fc.integer({ min: -9, max: 38 }), fc.integer({ min: 35, max: 66 }), fc.nat(20), fc.nat(12))
  .map(([west, south, across, up]) =>
    [west, south, Math.min(west + 2 + across, 42), Math.min(south + 2 + up, 71)].join()
  );

/** Texts of some fields; the door mends what does not go together. */
const fields: fc.Arbitrary<Partial<Record<Field, string>>> = fc.record(
  {
    preset: one(PRESETS),
    mode: one(MODES),
    plans: fc
      .shuffledSubarray(
        tables.plans.map(({ id }) => id),
        { minLength: 1, maxLength: 6 }
      )
      .map((ids) => ids.join()),
    date: fc.constantFrom(...tables.dates.map(({ date }) => date)),
    also: fc.constantFrom('zones-1945-07-26', '1937-12-31'),
    extent: fc.oneof(one(EXTENTS), box),
    projection: one(PROJECTIONS),
    width: number(30, 400),
    height: number(30, 400),
    margin: number(0, 20),
    title: fc.constantFrom('Short', 'A title as long as a title may be. '.repeat(5).trim(), 'Ünïcode & “quotes” <5'),
    with: fc.subarray(Object.keys(FURNITURE)).map((all) => all.join() || 'none'),
    names: fc.constantFrom(...LANGUAGES),
    typeface: fc.constantFrom('serif', 'sans'),
    size: number(4, 24),
    least: number(3, 10),
    line: number(0.1, 2),
    colours: fc.constantFrom('colour', 'grey'),
    weave: fc.constantFrom('patterns', 'signs')
  },
  { requiredKeys: [] }
);

test('any recipe makes a figure that is well-formed, and texts that no page can hold are told', { timeout }, () => {
  fc.assert(
    fc.property(fields, (given) => {
      const { recipe } = readRecipe(Object.entries(given), choices);
      const figure = makeFigure(recipe, atlas);
      const svg = stringify(figure.node);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      // A parser that forgives nothing.
      expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBeGreaterThan(0);
      expect(figure.width).toBeCloseTo(recipe.width, 2);
      const told = preflight(figure, recipe).some(({ rule, ok }) => rule === 'page' && !ok);
      if (!told) expect(textsBeyond(figure)).toEqual([]);
    }),
    { numRuns: 25 }
  );
});

test('as wide as a column and set as a journal sets it, every text stands on the page', { timeout }, () => {
  const usual = fields.map((given) => ({ ...given, size: '8', least: '5' }));
  fc.assert(
    fc.property(usual, number(85, 400), (given, width) => {
      const { recipe } = readRecipe(Object.entries({ ...given, width, height: 'content' }), choices);
      expect(textsBeyond(makeFigure(recipe, atlas))).toEqual([]);
    }),
    { numRuns: 25 }
  );
});

/** Texts that reach over the edge of the page, with the overhang in points. */
function textsBeyond({ node, width, height }: Figure): string[] {
  const points = 72 / 25.4;
  const found: string[] = [];
  const look = (each: Node, around: Attributes, matrix: Matrix) => {
    const all = computedStyle(around, each.attributes);
    const here = multiply(matrix, matrixOf(each.attributes['transform']));
    if (each.tag === 'text') {
      const words = each.children.join('');
      const size = numberOf(all['font-size']);
      const spacing = numberOf(all['letter-spacing']);
      const face = faceOf(all);
      const long = widthOf(words, face, size, spacing) - spacing;
      const left = numberOf(each.attributes['x']) - shiftOf(long, all);
      const base = numberOf(each.attributes['y']);
      const corners = [left, left + long].flatMap((x) =>
        [base - ascentOf(face) * size * 0.7, base].map((y) => at(here, x, y))
      );
      const over = Math.max(...corners.map(([x, y]) => Math.max(-x, -y, x - width * points, y - height * points)));
      if (over > 0.75) found.push(`${words}: ${over.toFixed(1)} pt`);
      return;
    }
    for (const child of each.children) if (typeof child !== 'string') look(child, all, here);
  };
  look(node, {}, IDENTITY);
  return found;
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f
];
