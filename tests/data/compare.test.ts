import { describe, expect, test } from 'vitest';
import { bordersOn } from '$lib/atlas/borders/borders';
import {
  agreementOf,
  compare,
  contestedCountries,
  crosstab,
  DEFAULT_RULE,
  weighCrosstab,
  type Rule
} from '$lib/atlas/compare';
import { kappaWords, stepWords } from '$lib/words/compare-words';
import { realTables, realTopology } from '../fixtures/atlas';

/** Every expected list here was counted by hand from the coding of the documents, not from the atlas. */
const tables = realTables();
const subjects = tables.states.filter((s) => s.role === 'subject' || s.role === 'micro').map((s) => s.id);
const planOf = (id: string) => tables.plans.find((plan) => plan.id === id)!;

function between(from: string, to: string, over: Partial<Rule> = {}) {
  const found = compare(planOf(from), planOf(to), subjects, { ...DEFAULT_RULE, ...over });
  const ids = (list: typeof found.changes) => list.map((c) => c.country).sort();
  return { ...found, found, agree: ids(found.agreements), differ: ids(found.changes) };
}

const SIX = ['bulgaria', 'czechoslovakia', 'finland', 'hungary', 'poland', 'romania'];
const WEST = ['belgium', 'france', 'greece', 'netherlands', 'portugal', 'spain'];

describe('Litvinov, November 1944 against January 1945', () => {
  const { agree, changes, notComparable, found } = between('litvinov-1944-11', 'litvinov-1945-01');

  test('exactly Norway, Sweden, Denmark and Italy change, each as reported', () => {
    const moves = changes.map(({ country, from, to }) => `${country}: ${from.side} → ${to.side}`).sort();
    expect(moves).toEqual([
      'denmark: neutral → british',
      'italy: neutral → british',
      'norway: neutral → soviet',
      'sweden: soviet → british'
    ]);
  });

  test('sixteen agree', () => {
    expect(agree).toEqual([...SIX, ...WEST, 'austria', 'germany', 'turkey', 'yugoslavia'].sort());
  });

  test('the rest is silence, and the two powers', () => {
    const why = (which: 'silent' | 'power') =>
      notComparable.filter(({ from, to }) => from.apart === which && to.apart === which).map((c) => c.country);
    expect(why('power').sort()).toEqual(['uk', 'ussr']);
    expect(why('silent')).toHaveLength(11);
    expect(notComparable).toHaveLength(13);
  });

  test('κ by hand: (20 · 16 − 145) ÷ (20² − 145)', () => {
    // Rows 9 Soviet, 6 British, 5 neutral; columns 9, 9, 2: 81 + 54 + 10 = 145.
    const agreement = agreementOf(found);
    expect(agreement).toEqual({ compared: 20, agreeing: 16, share: 0.8, kappa: (20 * 16 - 145) / (20 ** 2 - 145) });
    expect(kappaWords(agreement)).toContain('κ = 0.69 on 20 countries');
  });

  test('is announced as the step that it is', () => {
    const nameOf = (id: string) => tables.states.find((s) => s.id === id)!.name;
    expect(stepWords(found, nameOf, 'norway')).toBe('Norway: neutral → Soviet; 4 changes');
  });
});

describe('Litvinov against what happened', () => {
  const FIVE = ['bulgaria', 'czechoslovakia', 'hungary', 'poland', 'romania'];

  test('January against the blocs of 1949: nobody there is on a British side', () => {
    const { agree, differ, found } = between('litvinov-1945-01', 'blocs-1949');
    expect(agree).toEqual(FIVE);
    const [bloc, outside] = [
      ['denmark', 'italy', 'norway', 'turkey'],
      ['spain', 'sweden', 'yugoslavia']
    ];
    expect(differ).toEqual([...WEST.filter((country) => country !== 'spain'), ...bloc, ...outside].sort());
    // Of 17 five agree; rows 8 Soviet (the five, Norway, Turkey, Yugoslavia) and 9 British, columns 5 Soviet, 9 western
    // and 3 neutral: 8 · 5 = 40 by chance.
    expect(agreementOf(found).kappa).toBeCloseTo((17 * 5 - 40) / (17 ** 2 - 40), 12);
  });

  test('the western side left out leaves what the Soviet side and neutrality say', () => {
    const { agree, differ } = between('litvinov-1945-01', 'blocs-1949', { western: 'none' });
    expect([agree, differ]).toEqual([FIVE, ['spain', 'sweden', 'yugoslavia']]);
  });

  test('January against the blocs of 1949, western counted as British', () => {
    const { agree, differ, found } = between('litvinov-1945-01', 'blocs-1949', { western: 'british' });
    expect(agree).toEqual(
      ['bulgaria', 'czechoslovakia', 'hungary', 'poland', 'romania']
        .concat('belgium', 'denmark', 'france', 'greece', 'italy', 'netherlands', 'portugal')
        .sort()
    );
    expect(differ).toEqual(['norway', 'spain', 'sweden', 'turkey', 'yugoslavia']);
    expect(agreementOf(found).kappa).toBeCloseTo(83 / 168, 12);
  });

  test('November against the blocs of 1949, western counted as British', () => {
    const { agree, differ } = between('litvinov-1944-11', 'blocs-1949', { western: 'british' });
    expect(agree).toHaveLength(10);
    expect(differ).toEqual(['denmark', 'italy', 'norway', 'spain', 'sweden', 'turkey', 'yugoslavia']);
  });

  test('the occupation zones give whole countries no side: nothing compares, unless that is counted too', () => {
    const assigned = between('litvinov-1945-01', 'zones-1945');
    expect([assigned.agree, assigned.differ]).toEqual([[], []]);
    expect(agreementOf(assigned.found)).toEqual({ compared: 0, agreeing: 0, share: null, kappa: null });
    expect(between('litvinov-1945-01', 'zones-1945', { count: 'spoken' }).differ).toEqual(['austria', 'germany']);
  });
});

describe('Litvinov against the percentages, by a threshold', () => {
  test.each([
    ['percentages-1944-10-09', 51, ['bulgaria', 'greece', 'romania'], ['hungary', 'yugoslavia']],
    ['percentages-1944-10-09', 60, ['bulgaria', 'greece', 'romania'], ['hungary', 'yugoslavia']],
    ['percentages-1944-10-09', 80, ['greece', 'romania'], ['bulgaria', 'hungary', 'yugoslavia']],
    ['percentages-1944-10-09', 91, [], ['bulgaria', 'greece', 'hungary', 'romania', 'yugoslavia']],
    ['percentages-1944-10-11', 80, ['bulgaria', 'greece', 'hungary', 'romania'], ['yugoslavia']],
    ['percentages-1944-10-11', 91, [], ['bulgaria', 'greece', 'hungary', 'romania', 'yugoslavia']]
  ])('%s at %i %%', (percentages, threshold, agree, differ) => {
    const found = between(percentages, 'litvinov-1944-11', { threshold });
    expect([found.agree, found.differ]).toEqual([agree, differ]);
  });
});

test('plans that name no country in common have nothing to compare', () => {
  const { agree, differ } = between('lippmann-1944', 'sections-1945-01', { count: 'spoken' });
  expect([agree, differ]).toEqual([[], []]);
});

test('of the Litvinov papers and the blocs, Norway and Sweden are placed in three ways, western counted as British', () => {
  const plans = ['litvinov-1944-11', 'litvinov-1945-01', 'blocs-1949'].map(planOf);
  const [first, second, third] = contestedCountries(plans, subjects, { ...DEFAULT_RULE, western: 'british' });
  expect([first!.country, second!.country]).toEqual(['norway', 'sweden']);
  expect([first!.contested, second!.contested]).toEqual([1, 1]);
  expect(third!.contested).toBeLessThan(1);
});

test('with a western side of its own, Denmark and Italy are placed in three ways too', () => {
  const plans = ['litvinov-1944-11', 'litvinov-1945-01', 'blocs-1949'].map(planOf);
  const ranked = contestedCountries(plans, subjects, DEFAULT_RULE);
  const contested = ranked.filter((contest) => contest.contested === 1).map(({ country }) => country);
  expect(contested).toEqual(['denmark', 'italy', 'norway', 'sweden']);
});

test('by area all that the two papers compare has a figure: only what the frame cuts has none', () => {
  const date = tables.dates.find((d) => d.date === '1945-01-01')!;
  const borders = bordersOn(realTopology('detail'), tables, date);
  const km2 = new Map(
    borders.flatMap(({ properties: { state, area_km2 } }) => (area_km2 === null ? [] : [[state, area_km2] as const]))
  );
  expect(subjects.filter((country) => !km2.has(country))).toEqual(['ussr']);
  const { found } = between('litvinov-1944-11', 'litvinov-1945-01');
  const { cells, all, share } = weighCrosstab(crosstab(found), km2);
  expect(all.lacking).toEqual([]);
  expect(cells.soviet.british.sum).toBe(km2.get('sweden'));
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.8);
});
