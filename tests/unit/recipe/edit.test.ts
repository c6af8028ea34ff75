import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../../src/lib/recipe/presets';
import { type RecipeChoices, defaultRecipe, type Field, type Recipe } from '../../../src/lib/recipe/recipe';
import { withField } from '../../../src/lib/recipe/edit';

const plan = (id: string, readings: string[] = []) => ({
  id,
  map: 'europe' as const,
  assignments: [],
  readings: readings.map((reading) => ({ id: reading, title: reading, categories: [], assignments: [] }))
});
const choices: RecipeChoices = {
  plans: [plan('a'), plan('litvinov-1944-11'), plan('b', ['b-strict']), plan('c'), plan('d')],
  dates: [{ date: '1945-01-01' }, { date: '1937-12-31' }],
  lineSets: []
};

/** The recipe after a change that must succeed. */
function changed(recipe: Recipe, field: Field, text: string): Recipe {
  const found = withField(recipe, field, text, choices);
  if ('problem' in found) throw new Error(found.problem);
  return found.recipe;
}

describe('a recipe changed field by field', () => {
  test('takes a text that reads, and says what is wrong with one that does not', () => {
    expect(changed(defaultRecipe, 'width', '89').width).toBe(89);
    expect(withField(defaultRecipe, 'width', '0', choices)).toEqual({
      problem: '“0” is no number from 30 to 1200 mm'
    });
    expect(withField(defaultRecipe, 'extent', '10,50,5,55', choices)).toHaveProperty('problem');
    expect(changed(defaultRecipe, 'extent', '5,50,10,55').extent).toEqual([5, 50, 10, 55]);
    expect(changed({ ...defaultRecipe, height: 100 }, 'height', 'content').height).toBeNull();
  });

  test('refuses what the other fields leave no room for', () => {
    expect(withField(defaultRecipe, 'size', '5', choices)).toHaveProperty('problem', expect.stringContaining('5.5 pt'));
    expect(withField({ ...defaultRecipe, width: 40 }, 'margin', '10', choices)).toHaveProperty('problem');
  });

  test('a kind of figure brings as many plans as it takes, those that follow first', () => {
    expect(changed(defaultRecipe, 'mode', 'pair').plans).toEqual(['litvinov-1944-11', 'b']);
    const grid = changed(defaultRecipe, 'mode', 'grid');
    expect(grid.plans).toEqual(['litvinov-1944-11', 'b', 'c', 'd']);
    expect(changed(grid, 'mode', 'plan').plans).toEqual(['litvinov-1944-11']);
  });

  test('a reading leaves with its plan', () => {
    const read = changed(changed(defaultRecipe, 'plans', 'b'), 'reading', 'b-strict');
    expect(read.reading).toBe('b-strict');
    expect(changed(read, 'plans', 'c').reading).toBeNull();
    expect(changed(read, 'mode', 'pair').reading).toBe('b-strict');
  });

  test('a preset brings its form and leaves what is shown; none leaves everything', () => {
    const shown: Recipe = { ...defaultRecipe, mode: 'pair', plans: ['a', 'b'], title: 'Two', extent: 'balkans' };
    const nature = changed(shown, 'preset', 'nature-89');
    expect(nature).toEqual({ ...shown, ...PRESETS['nature-89'].sets, preset: 'nature-89' });
    const slide = changed(nature, 'preset', 'slide');
    expect(slide).toEqual({ ...shown, ...PRESETS.slide.sets, preset: 'slide' });
    expect(changed(slide, 'preset', 'elsevier-90').height).toBeNull();
    expect(changed(slide, 'preset', 'none')).toEqual({ ...slide, preset: null });
    expect(withField(slide, 'preset', 'vogue', choices)).toHaveProperty('problem');
  });
});
