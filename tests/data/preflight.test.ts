/** The real atlas drawn for journals: what preflight offers mends what it finds. */
import { expect, test } from 'vitest';
import { makeFigure } from '$lib/figure/figure';
import { neighboursIn } from '$lib/figure/atlas';
import { preflight } from '$lib/figure/preflight';
import { PRESETS, type PresetId } from '$lib/recipe/presets';
import { startOf, type Recipe } from '$lib/recipe/recipe';
import { coarseAtlas } from '../fixtures/atlas';

const atlas = coarseAtlas();
const { tables } = atlas;
const checked = (recipe: Recipe) => {
  const figure = makeFigure(recipe, atlas);
  return preflight(figure, recipe, neighboursIn(atlas, figure.scene));
};
const faults = (recipe: Recipe) =>
  checked(recipe).flatMap(({ ok, level, rule, message }) => (!ok && level === 'fault' ? [`${rule}: ${message}`] : []));

/** Breaks every rule that any preset has. */
const BAD: Partial<Recipe> = {
  width: 100,
  height: null,
  margin: 5,
  typeface: 'serif',
  size: 12,
  least: 4,
  line: 0.1,
  title: 'Spheres',
  colours: 'colour',
  weave: 'patterns'
};

const PLACES: [PresetId, Partial<Recipe>][] = [
  ['nature-89', {}],
  ['nature-183', { mode: 'pair', plans: ['maisky-1944-01', 'litvinov-1944-11'] }],
  ['elsevier-140', { plans: ['percentages-1944-10-09'] }],
  ['hjas', { plans: ['litvinov-1945-01'] }],
  ['slide', { mode: 'world', plans: ['trusteeships-1945'] }]
];

test.each(PLACES)('%s: what is offered mends what is found', { timeout: 60_000 }, (preset, over) => {
  let recipe: Recipe = { ...startOf(preset), ...BAD, ...over };
  expect(faults(recipe)).not.toEqual([]);
  // Making one thing right may need another, such as room.
  for (let round = 0; round < 3 && faults(recipe).length; round++)
    for (const { ok, fix } of checked(recipe)) if (!ok && fix) recipe = { ...recipe, ...fix };
  expect(faults(recipe)).toEqual([]);
});

test.each(Object.keys(PRESETS) as PresetId[])(
  'no figure for %s has a fault as it comes, whatever the plan',
  { timeout: 60_000 },
  (preset) => {
    const drawn = tables.plans.map(({ id, map }): [string, Recipe] => [
      id,
      { ...startOf(preset), plans: [id], mode: map === 'world' ? 'world' : 'plan' }
    ]);
    expect(drawn.flatMap(([id, recipe]) => faults(recipe).map((fault) => `${id}: ${fault}`))).toEqual([]);
  }
);
