import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/lib/atlas/types';
import { PRESETS, type PresetId } from '../../src/lib/recipe/presets';
import {
  FIELD_NAMES,
  formatRecipe,
  readRecipe,
  recordRecipe,
  startOf,
  writeRecipe,
  type RecipeChoices,
  defaultRecipe,
  type Recipe
} from '../../src/lib/recipe/recipe';
import { PROJECTIONS } from '../../src/lib/drawing/projections';
import {
  COLOURS,
  EXTENTS,
  FURNITURE,
  LETTERING,
  MODES,
  plansTaken,
  TYPEFACES,
  WEAVES
} from '../../src/lib/recipe/fields';

const plan = (id: string, readings: string[] = []) => ({
  id,
  map: 'europe' as const,
  assignments: [],
  readings: readings.map((reading) => ({ id: reading, title: reading, categories: [], assignments: [] }))
});
const choices: RecipeChoices = {
  plans: [plan('litvinov-1944-11'), plan('b'), plan('c', ['c-strict']), plan('d'), plan('e')],
  dates: [{ date: '1945-01-01' }, { date: '1937-12-31' }],
  lineSets: ['zones-1945-07-26']
};
const ids = choices.plans.map(({ id }) => id);

const one = <T extends object>(all: T) => fc.constantFrom(...(Object.keys(all) as (keyof T & string)[]));
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((tenth) => tenth / 10);

const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    preset: fc.option(one(PRESETS)),
    mode: one(MODES),
    order: fc.shuffledSubarray(ids, { minLength: ids.length }),
    date: fc.constantFrom('1945-01-01', '1937-12-31'),
    also: fc.option(fc.constant('zones-1945-07-26')),
    extent: fc.oneof(one(EXTENTS), fc.constant([10, 40.5, 30, 55.25] as const)),
    projection: one(PROJECTIONS),
    width: tenths(160, 400),
    height: fc.option(tenths(30, 400)),
    margin: tenths(0, 50),
    title: fc.string({ maxLength: 60, unit: fc.constantFrom(...'Aé Я&“<5’=+%') }).map((text) => text.trim()),
    with: fc.subarray(Object.keys(FURNITURE) as Recipe['with']),
    names: fc.constantFrom(...LANGUAGES),
    typeface: one(TYPEFACES),
    size: tenths(8, 20),
    least: tenths(4, 8),
    line: tenths(0.1, 3),
    colours: one(COLOURS),
    weave: one(WEAVES),
    lettering: one(LETTERING),
    dpi: fc.constantFrom(300, 600, 1200),
    threshold: fc.integer({ min: 51, max: 90 }),
    count: fc.constantFrom('assigned', 'spoken'),
    western: fc.constantFrom('british', 'apart', 'none')
  })
  .map(({ order, ...others }) => {
    const plans = order.slice(0, plansTaken(others.mode, order.length).most);
    return { ...others, plans, reading: plans.includes('c') ? 'c-strict' : null } as Recipe;
  });

describe('a recipe', () => {
  test('is the same when it is written and read', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { recipe: again, problems } = readRecipe(writeRecipe(recipe), choices);
        expect(problems).toEqual([]);
        expect(again).toEqual(recipe);
        for (const text of [formatRecipe(recipe), recordRecipe(recipe)])
          expect(readRecipe(new URLSearchParams(text), choices)).toEqual({ recipe, problems: [] });
      })
    );
  });

  test('comes of any text, with every problem said, and is sound', () => {
    const field = fc.oneof(fc.constantFrom<string>(...FIELD_NAMES), fc.string({ maxLength: 8 }));
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('', '0', '-1', '5', '1e9', 'NaN', 'none', 'content', 'b,c', ',', '10,40,9,55')
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, text), { maxLength: 12 }), (given) => {
        const { recipe, problems } = readRecipe(given, choices);
        for (const { message } of problems) expect(message.length).toBeGreaterThan(5);
        expect(readRecipe(writeRecipe(recipe), choices)).toEqual({ recipe, problems: [] });
      })
    );
  });

  test('starts as its preset says', () => {
    for (const preset of Object.keys(PRESETS) as PresetId[]) {
      expect(readRecipe([['preset', preset]], choices)).toEqual({ recipe: startOf(preset), problems: [] });
      expect(formatRecipe(startOf(preset))).toBe(`preset=${preset}`);
    }
    expect(formatRecipe(defaultRecipe)).toBe('');
  });
});

describe('what a recipe refuses', () => {
  test.each([
    ['width', '0', '“0” is no number from 30 to 1200 mm'],
    ['width', '5', '“5” is no number from 30 to 1200 mm'],
    ['width', '10000', '“10000” is no number from 30 to 1200 mm'],
    ['extent', '20,50,10,60', 'the box 20,50,10,60 is empty'],
    ['extent', '-80,30,10,60', 'reaches beyond the atlas'],
    ['title', 'x'.repeat(10_000), 'the title has 10000 characters'],
    ['title', '<img src=x onerror=alert(1)>', 'is markup'],
    ['preset', 'science', 'there is no preset “science”'],
    ['plans', 'b,nobody', 'there is no plan “nobody”'],
    ['plans', 'b,c', '“One plan” takes 1 plan, and 2 are given'],
    ['reading', 'c-strict', 'is a reading of none of these plans'],
    ['least', '12', 'the smallest text, 12 pt, is larger'],
    ['colour', 'red', 'there is no field “colour”']
  ])('%s=%.20s', (field, text, message) => {
    const { problems } = readRecipe([[field, text]], choices);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
  });
});
