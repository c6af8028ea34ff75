import { describe, expect, test } from 'vitest';
import { compare, DEFAULT_RULE, weigh, type Agreement } from '$lib/atlas/compare';
import {
  comparedWords,
  comparisonWords,
  edgeWords,
  kappaGrade,
  kappaText,
  kappaWords,
  percentWords,
  ruleWords,
  standingWords,
  shareReadWords,
  stepWords,
  tintWords,
  unknownRuleWords,
  weightWords
} from '$lib/words/compare-words';
import type { Orientation, Plan } from '$lib/atlas/types';
import { assignment, plan } from '../../fixtures/makers';

const nameOf = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

function sides(id: string, text: string): Plan {
  const assignments = text.split(' ').map((pair) => {
    const [country = '', side = ''] = pair.split(':');
    return assignment(country, { orientation: side === '-' ? null : (side as Orientation) });
  });
  return plan(id, { short: `Plan ${id}`, assignments });
}

const a = sides('A', 'finland:soviet norway:neutral sweden:soviet uk:-');
const b = sides('B', 'finland:soviet norway:soviet sweden:british uk:-');
const countries = ['finland', 'norway', 'sweden', 'uk', 'albania'];
const between = (from: Plan, to: Plan) => compare(from, to, countries, DEFAULT_RULE);

describe('a step', () => {
  test('tells the chosen country first, then how many change', () => {
    expect(stepWords(between(a, b), nameOf, 'norway')).toBe('Norway: neutral → Soviet; 2 changes');
    expect(stepWords(between(a, b), nameOf, 'finland')).toBe('Finland: Soviet in both; 2 changes');
    expect(stepWords(between(a, b), nameOf, 'uk')).toBe('Uk: one of the powers in both; 2 changes');
  });

  test('tells a few changes when no country is chosen, or the chosen one is not compared', () => {
    const told = 'Norway: neutral → Soviet; Sweden: Soviet → British; 2 changes';
    expect(stepWords(between(a, b), nameOf)).toBe(told);
    expect(stepWords(between(a, b), nameOf, 'japan')).toBe(told);
    expect(stepWords(between(a, sides('C', 'finland:soviet norway:neutral sweden:british')), nameOf)).toBe(
      'Sweden: Soviet → British; 1 change'
    );
  });

  test('counts many changes instead of telling them', () => {
    const five = ['finland', 'norway', 'sweden', 'uk', 'albania'];
    const all = (side: string) => sides(side, five.map((country) => `${country}:${side}`).join(' '));
    expect(stepWords(between(all('soviet'), all('british')), nameOf)).toBe('5 changes');
  });

  test('tells a change of nothing, a side that only one plan gives, and nothing in common', () => {
    expect(stepWords(between(a, a), nameOf)).toBe('no change');
    expect(stepWords(between(a, sides('C', 'finland:soviet norway:neutral albania:soviet')), nameOf)).toBe(
      'no change; 2 countries with a side in one of the two only'
    );
    expect(stepWords(between(a, sides('C', 'albania:soviet')), nameOf, 'albania')).toBe(
      'Albania: not mentioned → Soviet; nothing to compare; 4 countries with a side in one of the two only'
    );
  });
});

test('standings in words', () => {
  expect(standingWords({ side: 'none', apart: null, share: null })).toBe('no side');
  expect(standingWords({ side: null, apart: 'silent', share: null })).toBe('not mentioned');
  expect(standingWords({ side: null, apart: 'other', share: null })).toBe('not a question of sides');
  const [change] = between(a, b).changes;
  expect(comparedWords(change!, DEFAULT_RULE, nameOf)).toBe('Norway: neutral → Soviet');
});

describe('the whole comparison', () => {
  test('in a sentence', () => {
    expect(comparisonWords(a, b, between(a, b), false)).toBe(
      'Plan A and Plan B agree on 1 of 3 countries (33 %) and differ on 2; 2 cannot be compared.'
    );
  });

  test('of a plan with itself', () => {
    expect(comparisonWords(a, a, between(a, a), true)).toBe(
      'Plan A against itself: nothing can differ, on 3 countries.'
    );
    const empty = sides('E', 'uk:-');
    expect(comparisonWords(empty, empty, between(empty, empty), true)).toBe(
      'Plan E against itself: it gives no country a side, so there is nothing to compare.'
    );
  });

  test('of nothing comparable', () => {
    const other = sides('C', 'albania:soviet');
    expect(comparisonWords(a, other, between(a, other), false)).toBe(
      'Plan A and Plan C give no country a side in common, so there is nothing to compare.'
    );
  });

  test('says that what has no side could be counted too', () => {
    const aims = sides('C', 'finland:none norway:neutral sweden:soviet');
    expect(comparisonWords(a, aims, between(a, aims), false)).toBe(
      'Plan A and Plan C agree on 2 of 2 countries (100 %) and differ on 0; 3 cannot be compared. ' +
        '1 country of which both speak is left out for want of a side, and can be counted too.'
    );
    expect(
      comparisonWords(a, aims, compare(a, aims, countries, { ...DEFAULT_RULE, count: 'spoken' }), false)
    ).not.toContain('left out');
  });
});

describe('κ in words', () => {
  const agreement = (over: Partial<Agreement>): Agreement => ({
    compared: 22,
    agreeing: 17,
    share: 17 / 22,
    kappa: 0.62,
    ...over
  });

  test('what it means, on how many countries, and that its scale is a convention', () => {
    expect(kappaWords(agreement({}))).toBe(
      'κ = 0.62 on 22 countries: of the agreement that chance would leave open, they reach 62 %. ' +
        'Landis and Koch (1977) call that “substantial”; their scale is a convention and no test.'
    );
  });

  test('few countries are warned of', () => {
    expect(kappaWords(agreement({ compared: 5 }))).toMatch(/On so few countries a single one moves it a good deal\.$/);
  });

  test.each([
    [1, 'κ = 1.00 on 22 countries: full agreement.'],
    [0.996, 'κ = 1.00 on 22 countries: of the agreement that chance would leave open, they reach 99 %.'],
    [0, 'κ = 0.00 on 22 countries: no more agreement than chance would bring.'],
    [-0.004, 'κ = 0.00 on 22 countries: no more agreement than chance would bring.'],
    [-0.25, 'κ = −0.25 on 22 countries: less agreement than chance would bring.']
  ])('κ of %d', (kappa, words) => {
    expect(kappaWords(agreement({ kappa }))).toContain(words);
  });

  test('where it cannot be given, why', () => {
    expect(kappaWords({ compared: 0, agreeing: 0, share: null, kappa: null })).toBe(
      'κ cannot be given: no country has a side in both.'
    );
    expect(kappaWords({ compared: 5, agreeing: 5, share: 1, kappa: null })).toBe(
      'κ cannot be given: both put all 5 countries on the same side, which leaves nothing to chance.'
    );
    expect(kappaWords({ compared: 1, agreeing: 1, share: 1, kappa: null })).toContain('both put the one country on');
  });

  test.each([
    [-0.01, 'poor'],
    [-0.001, 'slight'],
    [0, 'slight'],
    [0.2, 'slight'],
    [0.204, 'slight'],
    [0.21, 'fair'],
    [0.4, 'fair'],
    [0.41, 'moderate'],
    [0.6, 'moderate'],
    [0.61, 'substantial'],
    [0.8, 'substantial'],
    [0.81, 'almost perfect'],
    [1, 'almost perfect']
  ])('%d on the scale of Landis and Koch is %s', (kappa, words) => {
    expect(kappaGrade(kappa)).toBe(words);
  });

  test('has a true minus and no negative nought', () => {
    expect(kappaText(-0.5)).toBe('−0.50');
    expect(kappaText(-0.001)).toBe('0.00');
  });
});

test('a share never reads as all or nothing unless it is', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(percentWords)).toEqual(['0 %', '1 %', '50 %', '99 %', '100 %']);
});

describe('the rule in words', () => {
  const plain = { shares: false, western: false, editor: false };
  test('by what is counted', () => {
    expect(ruleWords(DEFAULT_RULE, plain)).toBe('Only countries to which both plans give a side are counted.');
    expect(ruleWords({ ...DEFAULT_RULE, count: 'spoken' }, plain)).toContain('with “no side” as a side');
  });

  test('by the threshold, only where shares are compared', () => {
    const words = (threshold: number) => ruleWords({ ...DEFAULT_RULE, threshold }, { ...plain, shares: true });
    expect(words(80)).toContain('A Soviet share of 80 % or more is read as Soviet, one of 20 % or less as British');
    expect(words(51)).toContain('of 51 % or more is read as Soviet, one of 49 % or less as British');
    expect(words(100)).toContain('of 100 % is read as Soviet, one of 0 % as British');
    expect(words(80)).toContain('the threshold is the reader’s');
  });

  test.each([
    ['british', 'is counted as British'],
    ['apart', 'is a side of its own, which agrees with no other'],
    ['none', 'is not counted']
  ] as const)('by what the western side counts as, only where there is one: %s', (western, words) => {
    const rule = { ...DEFAULT_RULE, western };
    expect(ruleWords(rule, { ...plain, western: true })).toContain(words);
    expect(ruleWords(rule, plain)).not.toContain('estern');
  });

  test('by whose reading the sides are', () => {
    expect(ruleWords(DEFAULT_RULE, { ...plain, editor: true })).toContain('the editor’s reading');
  });

  test('an unknown rule is said to be one', () => {
    expect(unknownRuleWords('threshold', 'half', DEFAULT_RULE)).toBe(
      '“half” is no threshold, which is a whole number of per cent from 51 to 100; 60 is used'
    );
    expect(unknownRuleWords('count', 'all', DEFAULT_RULE)).toBe(
      'there is no way of counting “all”, only “assigned” and “spoken”; “assigned” is used'
    );
    expect(unknownRuleWords('western', 'soviet', DEFAULT_RULE)).toBe(
      'there is no way of counting what is western “soviet”, only “british”, “apart” and “none”; “apart” is used'
    );
  });
});

describe('weights in words', () => {
  const weights = new Map([
    ['italy', 310190],
    ['spain', 503061]
  ]);
  const words = (ids: string[]) => weightWords(weigh(ids, weights), 'area', nameOf);

  test('with their unit, and what they leave out', () => {
    expect(words(['italy', 'spain'])).toBe('813,251 km²');
    expect(words(['italy', 'ussr', 'egypt'])).toBe('310,190 km² (without Ussr and Egypt, not whole on the map)');
    expect(words(['ussr'])).toBe('area not known (Ussr, not whole on the map)');
    expect(words([])).toBe('no country');
    expect(words(['italy', 'a', 'b', 'c', 'd', 'e'])).toContain('(without 5 countries, not whole on the map)');
    expect(weightWords(weigh(['italy'], weights), 'population', nameOf)).toBe('310,190 people');
  });
});

test('the tints of a table of agreement follow each other without a gap', () => {
  expect(tintWords(5, 'share')).toEqual(['under 20 %', '20–39 %', '40–59 %', '60–79 %', '80–100 %']);
  expect(tintWords(5, 'kappa')).toEqual(['κ under 0.20', 'κ 0.20–0.39', 'κ 0.40–0.59', 'κ 0.60–0.79', 'κ 0.80–1.00']);
});

test('a slider says in words what it stands at', () => {
  expect(edgeWords(30, [a, b])).toBe('30 per cent Plan A, 70 per cent Plan B');
  expect(shareReadWords(60)).toBe('60 per cent Soviet or more reads as Soviet');
});
