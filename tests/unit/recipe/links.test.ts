import { describe, expect, test } from 'vitest';
import { defaultCompareView } from '../../../src/lib/address/compare-view';
import { figureQuery, fileNameOf, recipeOfComparison, recipeOfView } from '../../../src/lib/recipe/links';
import { boundsOf } from '../../../src/lib/recipe/recipe';
import { FRAME } from '../../../src/lib/atlas/borders/extent';
import { HOME } from '../../../src/lib/scene/mercator';
import { OWN } from '../../../src/lib/address/own-plan';
import { defaultView } from '../../../src/lib/address/view';

test('a file is named after its plans and its preset', () => {
  expect(fileNameOf({ plans: ['a'], mode: 'plan', preset: null })).toBe('a');
  expect(fileNameOf({ plans: ['a', 'b'], mode: 'difference', preset: 'slide' })).toBe('a-and-b-difference-slide');
  expect(fileNameOf({ plans: ['a', 'b', 'c', 'd'], mode: 'grid', preset: 'nature-183' })).toBe('4-plans-nature-183');
});

describe('the figure of a view', () => {
  test('has its plan, its borders and its names', () => {
    const view = { ...defaultView, plan: 'b', date: '1937-12-31', also: '1941-06-22', names: 'fr' as const };
    const recipe = recipeOfView(view, 'europe');
    expect(figureQuery(recipe)).toBe('?plans=b&date=1937-12-31&also=1941-06-22&names=fr');
    expect(recipeOfView(view, 'world').mode).toBe('world');
    expect(figureQuery(recipeOfView({ ...defaultView, plan: 'z' }, 'europe'))).toBe('?plans=z');
    expect(figureQuery(recipeOfView(defaultView, 'europe'))).toBe('');
  });

  test('is cut out where the explorer looks, and never beyond the frame of the atlas', () => {
    const [west, south, east, north] = boundsOf(recipeOfView({ ...defaultView, at: [20, 52, 4] }, 'europe').extent!);
    expect((east - west) * 4).toBeCloseTo(HOME.east - HOME.west, 0);
    expect((west + east) / 2).toBeCloseTo(20, 1);
    expect(south).toBeLessThan(52);
    expect(north).toBeGreaterThan(52);
    expect(boundsOf(recipeOfView({ ...defaultView, at: [69, 26, 1.2] }, 'europe').extent!)[2]).toBe(FRAME.east);
    expect(recipeOfView({ ...defaultView, at: [20, 52, 4] }, 'world').extent).toBeNull();
  });

  test('of a comparison follows how plans are compared', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const view = { ...defaultCompareView, plans: ['a', 'b', 'c'], threshold: 75 };
    expect(recipeOfComparison(view, all)).toMatchObject({ mode: 'difference', plans: ['a', 'b'], threshold: 75 });
    expect(recipeOfComparison({ ...view, mode: 'swipe' }, all)).toMatchObject({ mode: 'pair', plans: ['a', 'b'] });
    expect(recipeOfComparison({ ...view, mode: 'side' }, all)).toMatchObject({ mode: 'triptych' });
    expect(recipeOfComparison({ ...view, mode: 'grid' }, [...all, OWN])).toMatchObject({ mode: 'grid', plans: all });
    expect(recipeOfComparison({ ...view, plans: ['a', OWN] }, all)).toBeNull();
  });
});
