import { expect, test } from 'vitest';
import { letterOf } from '../../../src/lib/recipe/figure-scene';
import { plansTaken } from '../../../src/lib/recipe/fields';

test('panels have letters however many there are', () => {
  expect([0, 11, 12, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual('a l m z aa az ba zz aaa'.split(' '));
});

test('a grid takes as many plans as there are', () => {
  expect(plansTaken('grid', 12)).toEqual({ least: 4, most: 12 });
  expect(plansTaken('grid', 40)).toEqual({ least: 4, most: 40 });
  expect(plansTaken('pair', 40)).toEqual({ least: 2, most: 2 });
});
