import { expect, test } from 'vitest';
import { makeFigure } from '$lib/figure/figure';
import { preflight } from '$lib/figure/preflight';
import { figureWords } from '$lib/recipe/caption';
import { defaultRecipe, type Recipe } from '$lib/recipe/recipe';
import { inspect } from '$lib/svg/inspect';
import { coarseAtlas } from '../../fixtures/atlas';

const atlas = coarseAtlas();
const figureOf = (over: Partial<Recipe> = {}) => {
  const recipe = { ...defaultRecipe, plans: ['zones-1945'], ...over };
  const figure = makeFigure(recipe, atlas);
  const texts = inspect(figure.node).texts.map(({ text }) => text);
  const check = preflight(figure, recipe).find(({ rule }) => rule === 'insets');
  return { figure, texts, check, words: figureWords(figure.scene, atlas.tables) };
};

test('the zones have Berlin and Vienna inset with their sectors, and say so', () => {
  const { figure, texts, check, words } = figureOf();
  for (const name of ['Berlin', 'Vienna', '10 km', 'French', 'Four powers']) expect(texts).toContain(name);
  expect(texts.filter((text) => text === 'American')).toHaveLength(2);
  expect(figure.unnamed).toEqual([]);
  expect(check).toMatchObject({ ok: true });
  expect(words.caption).toContain('Insets: Berlin and Vienna, with their sectors.');
  expect(words.alternative).toContain('Insets: Berlin and Vienna');
});

test('what finds no place for an inset says which city has none', () => {
  const { texts, check, words } = figureOf({ width: 50 });
  expect(texts).not.toContain('Vienna');
  expect(check).toMatchObject({ ok: false, level: 'warning' });
  expect(check?.message).toMatch(/No room .* Vienna/);
  expect(words.caption).not.toContain('Vienna, with');
});

test.each<Partial<Recipe>>([
  { with: ['legend', 'scale'] },
  { extent: 'europe' },
  { plans: ['maisky-1944-01'], extent: 'zones' }
])('there are none where they are not asked for, on all of Europe, and of cities that are not divided: %j', (over) => {
  const { texts, check } = figureOf(over);
  expect(texts).not.toContain('10 km');
  expect(check).toBeUndefined();
});
