/** Captions and alternative texts of every plan as the atlas has it. */
import { describe, expect, test } from 'vitest';
import { changedSince } from '$lib/recipe/record';
import { makeFigureScene } from '$lib/recipe/figure-scene';
import { figureWords } from '$lib/recipe/caption';
import { sourceLine } from '$lib/recipe/figure-sources';
import { defaultRecipe, type Recipe } from '$lib/recipe/recipe';
import { realTables } from '../fixtures/atlas';
import { saidTitle } from '$lib/words/key-words';

const tables = realTables();
const ids = tables.plans.map(({ id }) => id);
const sceneOf = (over: Partial<Recipe>) => makeFigureScene(tables, { ...defaultRecipe, ...over });
const COLOUR_WORDS = /\b(red|blue|yellow|green|brown|beige|violet|slate|purple|orange|pink|gr[ae]y)\b/i;

describe.each(tables.plans.map((plan) => [plan.id, plan] as const))('%s', (id, plan) => {
  const scene = sceneOf({ plans: [id], mode: plan.map === 'world' ? 'world' : 'plan' });
  const words = figureWords(scene, tables);

  test('has a caption that names every country that is not silent or a power, and no colour', () => {
    for (const { paint, panels } of scene.legend) {
      if (paint && ['silent', 'ussr', 'uk'].includes(paint.ink)) continue;
      for (const country of panels.flatMap(({ countries }) => countries))
        expect(words.caption).toContain(scene.nameOf.get(country));
    }
    expect(words.caption).not.toMatch(COLOUR_WORDS);
    expect(words.caption).not.toMatch(/undefined|NaN|\.\.|\s{2}|\b1 countries/);
    expect(words.caption).toContain(`${plan.author}, “`);
    expect(words.caption).toContain(plan.dateText);
    expect(words.caption.endsWith('.')).toBe(true);
  });

  test('says all its looks in their words', () => {
    for (const { said, paint } of scene.legend) {
      if (paint && ['ussr', 'uk'].includes(paint.ink)) continue;
      for (const part of saidTitle(said)
        .split(/; |, as one of a group|, carried over|, open to bargain/)
        .filter(Boolean))
        expect(words.caption).toContain(part);
    }
  });

  test('has an alternative text of at most 1200 characters, and a source line', () => {
    expect(words.alternative.length).toBeLessThanOrEqual(1200);
    expect(words.alternative).not.toMatch(COLOUR_WORDS);
    expect(sourceLine(scene, tables)).toMatch(
      /^Sources?: .*[^.]\. (Borders and drawing|Coasts: Natural Earth\. Drawing): Spheres /
    );
    expect(words.sources.length).toBeGreaterThan(0);
  });

  test('says what has changed: nothing', () => {
    expect(changedSince(words.drawn, scene, tables)).toEqual([]);
  });
});

test('what was drawn in November differs from January as the plans do', () => {
  const november = tables.plans.find(({ id }) => id === 'litvinov-1944-11')!;
  const january = tables.plans.find(({ id }) => id === 'litvinov-1945-01')!;
  const then = figureWords(sceneOf({ plans: [november.id] }), tables).drawn;
  const plans = [
    ...tables.plans.filter(({ id }) => id !== november.id),
    { ...january, id: november.id, short: november.short }
  ];
  const changed = changedSince(then, makeFigureScene({ ...tables, plans }, defaultRecipe), { ...tables, plans });
  expect(changed).toContain('Litvinov, Nov 1944: Norway was “Neutral zone” and is “Soviet sphere, open to bargain”');
  expect(changed).toHaveLength(20);
});

test('a grid of all plans is described panel by panel, and briefly to those who do not see it', () => {
  const { caption, alternative, title } = figureWords(sceneOf({ mode: 'grid', plans: ids }), tables);
  expect(title).toBe('Twelve plans for Europe, 1944 to 1949');
  for (const letter of 'abcdefghijkl') {
    expect(caption).toContain(`(${letter}) `);
    expect(alternative).toContain(`(${letter}) `);
  }
  expect(alternative.length).toBeLessThan(2000);
});
