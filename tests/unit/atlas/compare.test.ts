import { describe, expect, test } from 'vitest';
import {
  agreementMatrix,
  agreementOf,
  compare,
  contestedCountries,
  crosstab,
  DEFAULT_RULE,
  footingOf,
  readThreshold,
  SIDES,
  standingOf,
  weigh,
  weighCrosstab,
  type Rule
} from '$lib/atlas/compare';
import type { Claim, Orientation, Plan } from '$lib/atlas/types';
import { assignment, category, plan, silence } from '../../fixtures/makers';

const SPOKEN: Rule = { ...DEFAULT_RULE, count: 'spoken' };

/** A plan in one line: `poland:soviet norway:neutral uk:-`, where `-` stands for no orientation at all. */
function sides(id: string, text: string): Plan {
  const assignments = text.split(' ').map((pair) => {
    const [country = '', side = ''] = pair.split(':');
    return assignment(country, { orientation: side === '-' ? null : (side as Orientation) });
  });
  return plan(id, { assignments });
}

const share = (percent: number): Claim => assignment('hungary', { orientation: 'none', share: percent });

/** Two plans from a crosstab of counts, rows the first, in the order of `SIDES`; and their countries. */
function plansOf(counts: number[][]): { a: Plan; b: Plan; countries: string[] } {
  const [a, b, countries]: [string[], string[], string[]] = [[], [], []];
  counts.forEach((row, from) =>
    row.forEach((count, to) => {
      for (let n = 0; n < count; n++) {
        const country = `c${countries.length}`;
        countries.push(country);
        a.push(`${country}:${SIDES[from]}`);
        b.push(`${country}:${SIDES[to]}`);
      }
    })
  );
  return { a: sides('a', a.join(' ')), b: sides('b', b.join(' ')), countries };
}

describe('what a plan gives a country', () => {
  test.each([
    ['a side', assignment('poland'), { side: 'soviet', apart: null, share: null }],
    ['silence', silence('poland'), { side: null, apart: 'silent', share: null }],
    ['nothing at all', null, { side: null, apart: 'silent', share: null }],
    ['a power', assignment('uk', { orientation: null }), { side: null, apart: 'power', share: null }],
    ['a trusteeship', assignment('eritrea', { orientation: null }), { side: null, apart: 'other', share: null }],
    [
      'an aim without a side',
      assignment('poland', { orientation: 'none' }),
      { side: null, apart: 'no-side', share: null }
    ]
  ] as const)('%s', (_, claim, standing) => {
    expect(standingOf(claim, DEFAULT_RULE)).toEqual(standing);
  });

  test('speaking of a country without giving it a side counts only by the rule that says so', () => {
    expect(standingOf(assignment('poland', { orientation: 'none' }), SPOKEN)).toEqual({
      side: 'none',
      apart: null,
      share: null
    });
    expect(standingOf(assignment('uk', { orientation: null }), SPOKEN)).toEqual({
      side: null,
      apart: 'power',
      share: null
    });
    expect(standingOf(silence('poland'), SPOKEN)).toEqual({ side: null, apart: 'silent', share: null });
  });

  test.each([
    ['british', { side: 'british', apart: null, share: null, given: 'western' }],
    ['apart', { side: 'western', apart: null, share: null }],
    ['none', { side: null, apart: 'western', share: null }]
  ] as const)('the western side counts as its rule “%s” says', (western, standing) => {
    const claim = assignment('france', { orientation: 'western' });
    expect(standingOf(claim, { ...DEFAULT_RULE, western })).toEqual(standing);
  });

  test.each([
    [51, 90, 'soviet'],
    [90, 90, 'soviet'],
    [91, 90, 'neutral'],
    [90, 10, 'british'],
    [91, 10, 'neutral'],
    [80, 75, 'neutral'],
    [60, 50, 'neutral'],
    [51, 50, 'neutral'],
    [51, 51, 'soviet'],
    [51, 49, 'british'],
    [100, 100, 'soviet'],
    [100, 0, 'british'],
    [100, 99, 'neutral']
  ])('by a threshold of %i %%, a Soviet share of %i %% is %s', (threshold, percent, side) => {
    expect(standingOf(share(percent), { ...DEFAULT_RULE, threshold }).side).toBe(side);
  });

  test.each([
    ['60', 60],
    ['51', 51],
    ['100', 100],
    ['50', null],
    ['101', null],
    ['60.5', null],
    ['-60', null],
    ['sixty', null],
    ['', null]
  ])('the threshold “%s” is read as %s', (text, threshold) => {
    expect(readThreshold(text)).toBe(threshold);
  });
});

describe('two plans', () => {
  const a = sides('a', 'finland:soviet norway:neutral poland:soviet uk:- spain:british');
  const b = sides('b', 'finland:soviet norway:soviet poland:none uk:- sweden:british');
  const countries = ['finland', 'norway', 'poland', 'spain', 'sweden', 'uk', 'albania'];
  const names = (rule: Rule) => {
    const { agreements, changes, notComparable } = compare(a, b, countries, rule);
    return [agreements, changes, notComparable].map((found) => found.map((c) => c.country));
  };

  test('put every country in one of three lists, in the order given', () => {
    expect(names(DEFAULT_RULE)).toEqual([['finland'], ['norway'], ['poland', 'spain', 'sweden', 'uk', 'albania']]);
    expect(names(SPOKEN)).toEqual([['finland'], ['norway', 'poland'], ['spain', 'sweden', 'uk', 'albania']]);
  });

  test('are counted in a crosstab, the first in rows', () => {
    const table = crosstab(compare(a, b, countries, DEFAULT_RULE));
    expect(table.soviet.soviet).toEqual(['finland']);
    expect(table.neutral.soviet).toEqual(['norway']);
    expect(SIDES.flatMap((row) => SIDES.flatMap((column) => table[row][column]))).toHaveLength(2);
  });

  test('say what they rest on beside the documents’ words', () => {
    const shares = plan('s', { assignments: [assignment('hungary', { orientation: 'none', share: 50 })] });
    const read = plan('r', {
      categories: [category('bloc', { basis: 'editor' })],
      assignments: [assignment('hungary', { category: 'bloc', sideGrade: 'inferred' })]
    });
    const aims = plan('i', {
      categories: [category('pact', { basis: 'editor' })],
      assignments: [assignment('hungary', { category: 'pact', orientation: 'none' })]
    });
    expect(footingOf([a, b])).toEqual({ shares: false, western: false, editor: false });
    expect(footingOf([a, shares])).toEqual({ shares: true, western: false, editor: false });
    expect(footingOf([sides('w', 'france:western')])).toEqual({ shares: false, western: true, editor: false });
    expect(footingOf([read])).toEqual({ shares: false, western: false, editor: true });
    expect(footingOf([sides('x', 'hungary:soviet'), aims])).toEqual({ shares: false, western: false, editor: false });
  });
});

describe('Cohen’s κ', () => {
  test('as in the example of Fleiss, Levin and Paik, table 18.1: 100 cases, κ = 0.676', () => {
    const { a, b, countries } = plansOf([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10]
    ]);
    const { share, kappa, ...counts } = agreementOf(compare(a, b, countries, DEFAULT_RULE));
    expect(counts).toEqual({ compared: 100, agreeing: 89 });
    expect(share).toBe(0.89);
    expect(kappa).toBeCloseTo(0.676, 3);
  });

  test('by hand: 50 countries, 35 agree, half of them by chance: κ = 0.4', () => {
    const { a, b, countries } = plansOf([
      [20, 5],
      [10, 15]
    ]);
    expect(agreementOf(compare(a, b, countries, DEFAULT_RULE))).toEqual({
      compared: 50,
      agreeing: 35,
      share: 0.7,
      kappa: 0.4
    });
  });

  test('falls to −1 where two halves are exchanged', () => {
    const { a, b, countries } = plansOf([
      [0, 3],
      [3, 0]
    ]);
    expect(agreementOf(compare(a, b, countries, DEFAULT_RULE))).toMatchObject({ share: 0, kappa: -1 });
  });

  test('a plan against itself agrees fully', () => {
    const a = sides('a', 'finland:soviet norway:neutral poland:soviet');
    expect(agreementOf(compare(a, a, ['finland', 'norway', 'poland'], DEFAULT_RULE))).toEqual({
      compared: 3,
      agreeing: 3,
      share: 1,
      kappa: 1
    });
  });

  test('is not given where both use one side only, and chance would agree as well', () => {
    const a = sides('a', 'finland:soviet poland:soviet');
    expect(agreementOf(compare(a, a, ['finland', 'poland'], DEFAULT_RULE))).toEqual({
      compared: 2,
      agreeing: 2,
      share: 1,
      kappa: null
    });
  });

  test('is nought where one plan uses one side only and the other two', () => {
    const a = sides('a', 'finland:soviet poland:soviet');
    const b = sides('b', 'finland:soviet poland:british');
    expect(agreementOf(compare(a, b, ['finland', 'poland'], DEFAULT_RULE))).toMatchObject({ share: 0.5, kappa: 0 });
  });

  test('is not given where nothing compares', () => {
    const nothing = { compared: 0, agreeing: 0, share: null, kappa: null };
    const a = sides('a', 'finland:soviet');
    expect(agreementOf(compare(a, sides('b', 'poland:soviet'), ['finland', 'poland'], DEFAULT_RULE))).toEqual(nothing);
    expect(agreementMatrix([a], [], DEFAULT_RULE)).toEqual([[nothing]]);
  });
});

describe('weights', () => {
  const km2 = new Map([
    ['finland', 337009],
    ['norway', 323878],
    ['spain', 503061],
    ['sweden', NaN]
  ]);

  test('are summed where they are known, and what is lacking is told', () => {
    expect(weigh(['finland', 'norway'], km2)).toEqual({ countries: 2, sum: 660887, lacking: [] });
    expect(weigh(['finland', 'ussr', 'sweden'], km2)).toEqual({
      countries: 3,
      sum: 337009,
      lacking: ['ussr', 'sweden']
    });
    expect(weigh(['ussr'], km2)).toEqual({ countries: 1, sum: null, lacking: ['ussr'] });
    expect(weigh([], km2)).toEqual({ countries: 0, sum: 0, lacking: [] });
  });

  test('fill the crosstab and its margins', () => {
    const a = sides('a', 'finland:soviet norway:neutral spain:british sweden:soviet');
    const b = sides('b', 'finland:soviet norway:soviet spain:british sweden:british');
    const table = crosstab(compare(a, b, ['finland', 'norway', 'spain', 'sweden'], DEFAULT_RULE));
    const { cells, rows, columns, agreeing, all, share } = weighCrosstab(table, km2);
    expect(cells.neutral.soviet.sum).toBe(323878);
    expect(cells.soviet.british).toEqual({ countries: 1, sum: null, lacking: ['sweden'] });
    expect(cells.none.none.sum).toBe(0);
    expect(rows.soviet).toEqual({ countries: 2, sum: 337009, lacking: ['sweden'] });
    expect(columns.soviet).toEqual({ countries: 2, sum: 660887, lacking: [] });
    expect(agreeing.sum).toBe(840070);
    expect(all).toEqual({ countries: 4, sum: 1163948, lacking: ['sweden'] });
    expect(share).toBeCloseTo(840070 / 1163948, 12);
  });

  test('give no share where nothing is compared or no weight is known', () => {
    const a = sides('a', 'ussr:soviet');
    expect(weighCrosstab(crosstab(compare(a, a, ['ussr'], DEFAULT_RULE)), km2).share).toBeNull();
    expect(weighCrosstab(crosstab(compare(a, a, [], DEFAULT_RULE)), km2).share).toBeNull();
  });
});

describe('the most contested countries', () => {
  const plans = [
    sides('a', 'finland:soviet norway:neutral poland:soviet spain:british'),
    sides('b', 'finland:soviet norway:soviet poland:soviet'),
    sides('c', 'finland:british norway:british poland:soviet')
  ];

  test('come first, with the plans on each side; those of one plan are left out', () => {
    const found = contestedCountries(plans, ['poland', 'finland', 'norway', 'spain', 'albania'], DEFAULT_RULE);
    expect(found.map(({ country, contested }) => [country, contested])).toEqual([
      ['norway', 1],
      ['finland', expect.closeTo(2 / 3, 12)],
      ['poland', 0]
    ]);
    expect(found[1]).toMatchObject({ plans: 3, sides: { soviet: ['a', 'b'], british: ['c'], neutral: [], none: [] } });
  });
});
