import { expect, test } from 'vitest';
import { cleanTitle, formatOwnPlan, ownFrom, ownOutline, parseOwnPlan } from '$lib/address/own-plan';
import { assignment, plan } from '../../fixtures/makers';

const COUNTRIES = ['norway', 'poland', 'spain', 'sweden'];
const own = {
  title: 'Nordic',
  sides: { sweden: 'neutral', norway: 'soviet', spain: 'none' } as const,
  bargaining: ['norway']
};

test('an own plan is written shortly and comes back', () => {
  const text = formatOwnPlan(own);
  expect(text).toMatch(/^Nordic~s\.norway~n\.sweden~x\.spain~\*\.norway~c\.[0-9a-f]{8}$/);
  const ignored: string[] = [];
  expect(parseOwnPlan(text, COUNTRIES, ignored, [])).toEqual(own);
  expect(ignored).toEqual([]);
});

test('what cannot be used in a link is listed, and the rest kept', () => {
  const ignored: string[] = [];
  expect(parseOwnPlan('X~s.norway.atlantis~q.spain~b.norway~*.poland', COUNTRIES, ignored, [])).toEqual({
    title: 'X',
    sides: { norway: 'soviet' },
    bargaining: []
  });
  expect(ignored).toEqual([
    'your own plan speaks of “atlantis”, which is no country here',
    'your own plan has no list “q”',
    'your own plan gives norway two sides; the first counts',
    'your own plan opens poland to bargain and gives it no side'
  ]);
});

test('a plan without a side is none', () => {
  const ignored: string[] = [];
  expect(parseOwnPlan('Empty', COUNTRIES, ignored, [])).toBeNull();
  expect(ignored).toEqual(['your own plan gives no country a side']);
});

test('a title hides nothing and has an end', () => {
  expect(cleanTitle(' a\u202eb~c\n')).toBe('a b c');
  expect(cleanTitle('x'.repeat(500))).toHaveLength(60);
  expect(cleanTitle('')).toBe('My plan');
});

test('the outline claims exactly what the reader says', () => {
  const { assignments, categories } = ownOutline(own);
  expect(assignments.map((a) => [a.country, a.orientation, a.bargaining])).toEqual([
    ['sweden', 'neutral', false],
    ['norway', 'soviet', true],
    ['spain', 'none', false]
  ]);
  for (const { category } of assignments) expect(categories.map((c) => c.id)).toContain(category);
});

test('an own plan may start from another, without its powers and shares', () => {
  const other = plan('p', {
    short: 'Other',
    assignments: [
      assignment('norway', { bargaining: true }),
      assignment('poland', { orientation: null }),
      assignment('spain', { share: 40, orientation: 'none' }),
      assignment('ussr', { orientation: 'neutral' })
    ]
  });
  expect(ownFrom(other, COUNTRIES)).toEqual({
    title: 'After Other',
    sides: { norway: 'soviet' },
    bargaining: ['norway']
  });
});
