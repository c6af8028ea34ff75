import { describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '$lib/atlas/compare';
import { alluvialOf, atLeastThree, bandPath, labelBands, layOut, type BandAt, type Stratum } from '$lib/scene/alluvial';
import { assignment, plan, silence } from '../../fixtures/makers';

const COUNTRIES = ['finland', 'norway', 'sweden', 'poland', 'spain'];

const november = plan('november', {
  assignments: [
    assignment('finland'),
    assignment('norway', { orientation: 'neutral' }),
    assignment('sweden'),
    assignment('poland'),
    silence('spain')
  ]
});
const january = plan('january', {
  assignments: [assignment('finland'), assignment('norway'), assignment('sweden', { orientation: 'british' })]
});
const shares = plan('shares', { assignments: [assignment('finland', { orientation: 'none', share: 75 })] });

const linesOf = ({ bands }: ReturnType<typeof alluvialOf>): string[] =>
  bands.map(({ column, from, to, countries }) => `${column}: ${from} → ${to}: ${countries.join(' ')}`);

describe('which country goes where', () => {
  test('by the side in each plan, and apart where a plan gives none', () => {
    expect(linesOf(alluvialOf([november, january], COUNTRIES, DEFAULT_RULE))).toEqual([
      '0: soviet → soviet: finland',
      '0: soviet → british: sweden',
      '0: soviet → apart: poland',
      '0: neutral → soviet: norway'
    ]);
  });

  test('a country that no plan gives a side does not count', () => {
    expect(alluvialOf([november, january], COUNTRIES, DEFAULT_RULE).counted).not.toContain('spain');
  });

  test('shares are read by the threshold', () => {
    const by = (threshold: number) =>
      linesOf(alluvialOf([november, shares], ['finland'], { ...DEFAULT_RULE, threshold }));
    expect(by(75)).toEqual(['0: soviet → soviet: finland']);
    expect(by(76)).toEqual(['0: soviet → neutral: finland']);
  });

  test('what a plan speaks of without a side is apart, or a side of its own where the rule says so', () => {
    const spoken = plan('spoken', { assignments: [assignment('finland', { orientation: 'none' })] });
    const by = (count: 'assigned' | 'spoken') =>
      linesOf(alluvialOf([november, spoken], ['finland'], { ...DEFAULT_RULE, count }));
    expect(by('assigned')).toEqual(['0: soviet → apart: finland']);
    expect(by('spoken')).toEqual(['0: soviet → none: finland']);
  });
});

describe('the picture', () => {
  const room = { along: 300, across: 48, gap: 4, node: 6 };

  test('is empty where nothing counts, and for one plan alone', () => {
    const empty = { nodes: [], bands: [] };
    expect(layOut(alluvialOf([january, november], ['spain'], DEFAULT_RULE), room)).toEqual(empty);
    expect(layOut(alluvialOf([november], COUNTRIES, DEFAULT_RULE), room)).toEqual(empty);
    expect(layOut(alluvialOf([], COUNTRIES, DEFAULT_RULE), room)).toEqual(empty);
  });

  test('gives every country the same breadth beside the gaps of the fullest plan', () => {
    const { bands, nodes } = layOut(alluvialOf([november, january], COUNTRIES, DEFAULT_RULE), room);
    expect(bands.map(({ start }) => start[1] - start[0])).toEqual([10, 10, 10, 10]);
    expect(nodes.map(({ along }) => along[0])).toEqual([0, 0, 294, 294, 294]);
  });

  const band: BandAt = {
    id: '0-soviet-british',
    column: 0,
    from: 'soviet',
    to: 'british',
    countries: ['sweden'],
    along: [6, 106],
    start: [0, 10],
    end: [20, 30]
  };

  test('runs from left to right', () => {
    expect(bandPath(band, 'right')).toBe('M6 0C56 0 56 20 106 20L106 30C56 30 56 10 6 10Z');
  });

  test('and from top to bottom', () => {
    expect(bandPath(band, 'down')).toBe('M0 6C0 56 20 56 20 106L30 106C30 56 10 56 10 6Z');
  });
});

describe('words on a band', () => {
  const straight = (id: string, from: Stratum, to: Stratum, across: number): BandAt => ({
    id,
    column: 0,
    from,
    to,
    countries: ['sweden'],
    along: [0, 100],
    start: [across, across + 10],
    end: [across, across + 10]
  });
  const place = (bands: BandAt[], texts: string[]) =>
    labelBands(bands, {
      textsOf: () => texts,
      halfOf: (text) => ({ along: text.length * 2, across: 6 }),
      free: [5, 5]
    }).map(({ band, text, along, across }) => [band.id, text, Math.round(along), across]);

  test('stand in its middle', () => {
    expect(place([straight('a', 'soviet', 'soviet', 0)], ['Sweden'])).toEqual([['a', 'Sweden', 50, 5]]);
  });

  test('are shorter where the best are too long, and left out where all are', () => {
    const long = 'Sweden, Norway, Denmark, Iceland';
    expect(place([straight('a', 'soviet', 'soviet', 0)], [long, 'four'])).toEqual([['a', 'four', 50, 5]]);
    expect(place([straight('a', 'soviet', 'soviet', 0)], [long])).toEqual([]);
  });

  test('give way to those of a band that changes sides', () => {
    const [stays, changes] = [straight('a', 'soviet', 'soviet', 0), straight('b', 'soviet', 'british', 4)];
    expect(place([stays, changes], ['Sweden']).map(([id, , along]) => [id, along])).toEqual([
      ['b', 50],
      ['a', 23]
    ]);
  });
});

describe('a third plan', () => {
  const dated = (id: string, date: string) => plan(id, { date });
  const outcome = dated('blocs-1949', '1949-12-31');
  const january = dated('litvinov-1945-01', '1945-01-11');
  const november = dated('litvinov-1944-11', '1944-11-15');
  const all = [november, january, outcome];

  test('is the outcome where two others are compared', () => {
    expect(atLeastThree([november, january], all)).toEqual([november, january, outcome]);
  });

  test('stands at its place in time', () => {
    expect(atLeastThree([november, outcome], all)).toEqual([november, january, outcome]);
  });

  test('is not added to three', () => {
    expect(atLeastThree([outcome, january, november], all)).toEqual([outcome, january, november]);
  });

  test('is not made up where the atlas has none', () => {
    expect(atLeastThree([november, january], [november, january])).toEqual([november, january]);
  });
});
