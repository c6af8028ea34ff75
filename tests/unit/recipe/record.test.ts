import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtlasTables } from '$lib/atlas/types';
import { changedSince, record } from '$lib/recipe/record';
import { makeFigureScene } from '$lib/recipe/figure-scene';
import { defaultRecipe, type Recipe } from '$lib/recipe/recipe';
import { assignment, owned, plan, state, tables } from '../../fixtures/makers';

const neutral = (country: string) => assignment(country, { category: 'neutral', orientation: 'neutral' });
const PLANS = [
  plan('first', { short: 'First, 1944', assignments: [assignment('poland'), neutral('norway')] }),
  plan('second', { short: 'Second, 1945', assignments: [assignment('poland'), assignment('norway')] })
];
const STATES = ['poland', 'norway', 'spain'].map((id) => state(id));
const TABLES = tables({ states: STATES, plans: PLANS, ownership: owned('A:poland B:norway C:spain') });
const recipe = (over: Partial<Recipe> = {}): Recipe => ({ ...defaultRecipe, plans: ['first'], ...over });
const drawn = (all: AtlasTables, of = recipe()) => record(makeFigureScene(all, of), all);
const changed = (then: string, all: AtlasTables, of = recipe()) => changedSince(then, makeFigureScene(all, of), all);

const PAIR = recipe({ mode: 'pair', plans: ['first', 'second'] });
const DIFFERENCE = recipe({ mode: 'difference', plans: ['first', 'second'] });

test('is short, and says what each panel says country by country', () => {
  expect(drawn(TABLES)).toMatch(
    /^borders 1945-01-01 [0-9a-f]{8} \|\| first \| Soviet sphere = poland \| Neutral zone = norway \| Not mentioned = spain$/
  );
});

describe('what has changed since', () => {
  test('is nothing while the data are the same', () => {
    for (const of of [recipe(), PAIR, DIFFERENCE]) expect(changed(drawn(TABLES, of), TABLES, of)).toEqual([]);
  });

  test('is told country by country, in the words of the legend', () => {
    const later = { ...TABLES, plans: [{ ...PLANS[0]!, assignments: [assignment('poland'), assignment('norway')] }] };
    expect(changed(drawn(TABLES), later)).toEqual(['First, 1944: Norway was “Neutral zone” and is “Soviet sphere”']);
    const fewer = { ...TABLES, states: STATES.slice(0, 2) };
    expect(changed(drawn(TABLES), fewer)).toEqual(['First, 1944: spain was “Not mentioned” and is not shown']);
    expect(changed(drawn(fewer), TABLES)).toEqual(['First, 1944: Spain was not shown and is “Not mentioned”']);
  });

  test('is told of a difference too', () => {
    const later = { ...TABLES, plans: [PLANS[0]!, { ...PLANS[1]!, assignments: PLANS[0]!.assignments }] };
    expect(changed(drawn(TABLES, DIFFERENCE), later, DIFFERENCE)).toEqual([
      'First, 1944 → Second, 1945: Norway was “Neutral → Soviet” and is “Neutral in both”'
    ]);
  });

  test('names plans that are gone, and panels that come or go with the recipe', () => {
    const later = { ...TABLES, plans: PLANS.slice(0, 1) };
    expect(changed(drawn(TABLES, PAIR), later)).toEqual(['second is no longer there']);
    expect(changed(drawn(TABLES, PAIR), TABLES)).toEqual(['Second, 1945 is no longer in the figure']);
    expect(changed(drawn(TABLES), TABLES, PAIR)).toEqual(['Second, 1945 was not in the figure']);
  });

  test('names a date on which land has another owner, whether its lines are drawn or only its land is filled', () => {
    const later = { ...TABLES, ownership: owned('A:poland B:poland C:spain D:norway') };
    expect(changed(drawn(TABLES), later)).toEqual([
      'The borders of 1 January 1945 have changed in the data: land has another owner'
    ]);
    const world = { ...recipe(), mode: 'world' as const };
    expect(changed(drawn(TABLES, world), later, world)).toEqual([
      'The borders of 1 January 1945 have changed in the data: land has another owner'
    ]);
  });

  test('names an arrangement of zones that is drawn otherwise', () => {
    const of = recipe({ also: 'zones-1945-07-26' });
    const zone = (name: string): AtlasTables => ({
      ...TABLES,
      zones: [{ arrangement: '1945-07-26', territory: 'A', power: 'soviet', zone: name, cite: PLANS[0]!.cite[0]! }]
    });
    expect(changed(drawn(zone('East'), of), zone('West'), of)).toEqual([
      'The occupation zones of 26 July 1945 are drawn otherwise in the data'
    ]);
  });

  test('words of a legend that look like marks between words do no harm', () => {
    const odd = { ...TABLES, plans: [plan('first', { categories: [], assignments: [assignment('poland')] })] };
    odd.plans[0]!.categories = [{ ...PLANS[0]!.categories[0]!, title: 'a | b || c = d' }];
    expect(changed(drawn(odd), odd)).toEqual([]);
  });

  test('any text can be read', () => {
    const pieces = fc.constantFrom(
      ' || ',
      ' | ',
      ' = ',
      'first',
      'first>',
      'borders 1945-01-01 ',
      'poland',
      '00000000',
      '__proto__'
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(pieces).map((all) => all.join(''))
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const sentence of changed(text, TABLES)) expect(sentence).not.toBe('');
      })
    );
  });

  test('a cut text says nothing that is not so', () => {
    const whole = drawn(TABLES, PAIR);
    fc.assert(
      fc.property(fc.nat(whole.length), (end) => {
        const told = changed(whole.slice(0, end), TABLES, PAIR);
        expect(told.join()).not.toMatch(/borders|longer there/);
      })
    );
  });
});
