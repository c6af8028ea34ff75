import { describe, expect, test } from 'vitest';
import type { Reserve } from '$lib/atlas/borders/owner';
import type { Assignment, Category, Part, Plan, State } from '$lib/atlas/types';
import { EXTENT_BOXES } from '$lib/atlas/borders/extent';
import { boxOf, HOME } from '$lib/scene/mercator';
import { makeScene, markInk, paintIn, paintOf, type LegendEntry } from '$lib/scene/scene';
import type { View } from '$lib/address/view';
import {
  assignment,
  attribute,
  attributeNote,
  category,
  day,
  landed,
  marking,
  part,
  plan,
  reading,
  silence,
  SPHERES,
  state,
  view
} from '../../fixtures/makers';
import { lineTitle } from '$lib/words/legend-lines';
import { lookTitle, toldTitle } from '$lib/words/legend-words';

const VIEW = view();
const DATES = [day('1945-01-01')];
const british = (country: string, over: Partial<Assignment> = {}) =>
  assignment(country, { category: 'british', orientation: 'british', ...over });
const neutral = (country: string) => assignment(country, { category: 'neutral', orientation: 'neutral' });
const power = (country: string) => assignment(country, { category: 'power', orientation: null });

/** The scene of one plan. */
function sceneOf(states: State[], over: Partial<Plan>, parts: Part[] = []) {
  const plans = [plan('other'), plan('p', over)];
  return makeScene({ states, parts, plans, reserves: {}, dates: DATES, land: landed(states) }, VIEW);
}
const scene = (states: State[], assignments: Assignment[], categories = SPHERES) =>
  sceneOf(states, { assignments, categories });

/** `soviet solid: Soviet sphere: bulgaria`, or `triangle: …` for a symbol. */
function inWords(entry: LegendEntry): string {
  const { paint, symbol, countries } = entry;
  const look = paint
    ? `${paint.ink} ${paint.texture}${paint.bargaining ? ' bargaining' : ''}${paint.share === null ? '' : ` ${paint.share}`}`
    : symbol;
  return `${look}: ${lookTitle(entry)}: ${countries.join(' ')}`;
}
const legendOf = (...given: Parameters<typeof scene>) => scene(...given).legend.map(inWords);

describe('paint', () => {
  const norway = state('norway');
  const paint = (claim: Assignment, over: Partial<Category> = {}) =>
    paintOf(plan('p'), norway, claim, category(claim.category ?? '', { orientation: claim.orientation, ...over }));

  test('shows the side that a document names', () => {
    expect(paint(assignment('norway'))).toEqual({ ink: 'soviet', texture: 'solid', bargaining: false, share: null });
    expect(paint(british('norway'))).toMatchObject({ ink: 'british', texture: 'solid' });
    expect(paint(neutral('norway'))).toMatchObject({ ink: 'neutral', texture: 'solid' });
  });

  test('shows an aim without a side as such', () => {
    expect(paint(assignment('norway', { orientation: 'none' }))).toMatchObject({ ink: 'aim', texture: 'solid' });
  });

  test('hatches what is open to bargain, however firmly it is said', () => {
    expect(paint(british('norway', { bargaining: true }))).toMatchObject({ texture: 'solid', bargaining: true });
    expect(paint(british('norway', { bargaining: true, grade: 'carried' }))).toMatchObject({
      texture: 'carried',
      bargaining: true
    });
  });

  test('has a texture of its own for each grade but the firmest', () => {
    for (const grade of ['class', 'carried', 'inferred'] as const)
      expect(paint(british('norway', { grade }))).toMatchObject({ ink: 'british', texture: grade });
  });

  test('grades the side where a plan states aims, and what the plan itself says in all others', () => {
    const pact = assignment('norway', { sideGrade: 'inferred' });
    const drawnIn = (kind: Plan['kind']) =>
      paintOf(plan('p', { kind }), norway, pact, category('pact', { basis: 'editor' }));
    expect(drawnIn('aims')).toMatchObject({ ink: 'soviet', texture: 'inferred' });
    expect(drawnIn('blocs')).toMatchObject({ ink: 'soviet', texture: 'solid' });
  });

  test('is lighter where the category asks for a tint', () => {
    expect(paint(british('norway'), { look: 'tint' })).toMatchObject({ ink: 'british', texture: 'tint' });
  });

  test('takes the colour that the category asks for', () => {
    expect(paint(assignment('norway', { orientation: 'none' }), { ink: 'american' }).ink).toBe('american');
  });

  test('shows a share in proportion and not as the winner’s colour', () => {
    expect(paint(assignment('norway', { orientation: 'none', share: 90 }))).toMatchObject({ ink: 'aim', share: 90 });
    expect(paint(assignment('norway', { orientation: 'none', share: 0 })).share).toBe(0);
  });

  test('lays no claim to land that is only marked', () => {
    expect(paint(british('norway'), { look: 'mark', symbol: 'ring' })).toMatchObject({ ink: 'aim', texture: 'solid' });
  });

  test('does not tell silence from neutrality by chance: not mentioned is not neutral', () => {
    expect(paintOf(plan('p'), norway, silence('norway'), null)).toMatchObject({ ink: 'silent', texture: 'solid' });
    expect(paintIn(plan('p'), norway)).toMatchObject({ ink: 'silent', texture: 'solid' });
  });

  test('leaves context without colour unless a plan speaks of it', () => {
    const iran = state('iran', { role: 'context' });
    expect(paintIn(plan('p'), iran).ink).toBe('context');
    const spoken = plan('p', { assignments: [assignment('iran', { orientation: 'none' })] });
    expect(paintIn(spoken, iran).ink).toBe('aim');
  });

  test('gives the two powers inks of their own', () => {
    expect(paintOf(plan('p'), state('ussr'), power('ussr'), null)).toMatchObject({ ink: 'ussr', texture: 'solid' });
    expect(paintOf(plan('p'), state('uk'), power('uk'), null)).toMatchObject({ ink: 'uk', texture: 'solid' });
  });

  test('does not paint a third power as the Soviet Union', () => {
    expect(paintOf(plan('p'), state('usa'), power('usa'), null).ink).not.toBe('ussr');
  });
});

describe('scene', () => {
  test('fills every country on the map once, and none beyond it', () => {
    const states = [state('norway'), state('egypt', { role: 'context' }), state('china', { role: 'beyond' })];
    const { fills } = scene(states, [assignment('norway'), assignment('china')]);
    expect(fills.map((fill) => `${fill.country} ${fill.ink}`)).toEqual(['norway soviet', 'egypt context']);
  });

  test('is titled by author, title and date of the plan', () => {
    expect(scene([], []).title).toBe('A. Author, “On Squares”, 15 November 1944');
  });

  test('refuses a plan that is not there', () => {
    expect(() =>
      makeScene({ states: [], parts: [], plans: [plan('other')], reserves: {}, dates: DATES, land: landed([]) }, VIEW)
    ).toThrow('no plan p');
  });

  test('does not change its tables', () => {
    const states = [state('norway'), state('denmark')];
    const assignments = [british('norway'), british('denmark')];
    const before = JSON.stringify([states, assignments]);
    scene(states, assignments);
    expect(JSON.stringify([states, assignments])).toBe(before);
  });
});

describe('legend', () => {
  const NAMES = ['bulgaria', 'belgium', 'austria', 'andorra', 'ussr', 'uk'];
  const STATES = [...NAMES.map((id) => state(id)), state('egypt', { role: 'context' })];
  const ALL = [
    assignment('bulgaria'),
    british('belgium'),
    neutral('austria'),
    silence('andorra'),
    power('ussr'),
    power('uk')
  ];

  test('has one entry for each look, strongest claim first, and none for context', () => {
    expect(legendOf(STATES, ALL)).toEqual([
      'soviet solid: Soviet sphere: bulgaria',
      'british solid: British sphere: belgium',
      'neutral solid: Neutral zone: austria',
      'silent solid: Not mentioned: andorra',
      'ussr solid: Soviet Union: ussr',
      'uk solid: United Kingdom: uk'
    ]);
  });

  test('lists countries in the order of their names, not of their ids', () => {
    const states = [state('x', { name: 'Austria' }), state('a', { name: 'Sweden' }), state('m', { name: 'Finland' })];
    expect(legendOf(states, [british('a'), british('m'), british('x')])).toEqual([
      'british solid: British sphere: x m a'
    ]);
  });

  test('says bargaining and every grade in words, firm claims first', () => {
    const states = ['a', 'b', 'c', 'd', 'e'].map((id) => state(id));
    const assignments = [
      british('a', { bargaining: true }),
      british('b', { grade: 'inferred' }),
      british('c'),
      british('d', { grade: 'class' }),
      british('e', { grade: 'carried', bargaining: true })
    ];
    expect(legendOf(states, assignments)).toEqual([
      'british solid: British sphere: c',
      'british solid bargaining: British sphere, open to bargain: a',
      'british class: British sphere, as one of a group: d',
      'british carried bargaining: British sphere, carried over, open to bargain: e',
      'british inferred: British sphere (inferred): b'
    ]);
  });

  test('of aims gathers categories of one side under the editor’s word for the side', () => {
    const categories = [
      category('bases', { title: 'Military bases', basis: 'editor' }),
      category('pact', { title: 'Defence pact', basis: 'editor' })
    ];
    const assignments = [assignment('a', { category: 'bases' }), assignment('b', { category: 'pact' })];
    const { legend } = sceneOf([state('a'), state('b')], { kind: 'aims', assignments, categories });
    expect(legend.map(inWords)).toEqual(['soviet solid: Toward the Soviet Union: a b']);
  });

  test('of shares has one entry for each, the larger Soviet one first', () => {
    const categories = [category('share', { orientation: 'none' })];
    const share = (country: string, share: number) =>
      assignment(country, { category: 'share', orientation: 'none', share });
    const { legend, sentence } = sceneOf([state('greece'), state('hungary'), state('romania'), state('austria')], {
      kind: 'shares',
      categories,
      assignments: [share('greece', 10), share('hungary', 50), share('romania', 90), silence('austria')]
    });
    expect(legend.map(inWords)).toEqual([
      'aim solid 90: 90 % Soviet, 10 % British or others’: romania',
      'aim solid 50: 50 % Soviet, 50 % British or others’: hungary',
      'aim solid 10: 10 % Soviet, 90 % British or others’: greece',
      'silent solid: Not mentioned: austria'
    ]);
    expect(sentence).toBe(
      'Author, Nov 1944: Romania 90 % Soviet, Hungary 50 % Soviet, Greece 10 % Soviet, 1 not mentioned.'
    );
  });

  test('does not put a country under the title of a category that is not its own', () => {
    const categories = [category('bases', { title: 'Military bases' }), category('pact', { title: 'Defence pact' })];
    const assignments = [assignment('a', { category: 'bases' }), assignment('b', { category: 'pact' })];
    const entry = scene([state('a'), state('b')], assignments, categories).legend.find((e) =>
      e.countries.includes('b')
    );
    expect(entry && lookTitle(entry)).not.toBe('Military bases');
  });

  test('tells two looks of an aim apart in words', () => {
    const categories = [category('aim', { title: 'Reduced', orientation: 'none', basis: 'editor' })];
    const aim = (country: string, over: Partial<Assignment>) =>
      assignment(country, { category: 'aim', orientation: 'none', ...over });
    const { legend } = scene([state('a'), state('b')], [aim('a', {}), aim('b', { bargaining: true })], categories);
    expect(new Set(legend.map(lookTitle)).size).toBe(2);
  });
});

describe('marks', () => {
  const CATEGORIES = [marking('friction', 'triangle', { title: 'Friction' }), ...SPHERES];
  const friction = (country: string) => assignment(country, { category: 'friction', orientation: 'none' });
  const baltic = part('baltic', { territories: ['A'] });
  const drawn = () =>
    sceneOf(
      [state('iran'), state('norway')],
      { categories: CATEGORIES, assignments: [friction('iran'), friction('baltic')] },
      [baltic]
    );

  test('stand on what the plan marks, country or part, and outline it', () => {
    expect(drawn().marks).toEqual([
      { country: 'iran', symbol: 'triangle', title: 'Friction', ink: null },
      { country: 'baltic', symbol: 'triangle', title: 'Friction', ink: null }
    ]);
    expect(drawn().outlines).toEqual(['iran', 'baltic']);
  });

  test('have the colour of their side, or of their category', () => {
    expect(markInk({ orientation: 'western', ink: null })).toBe('western');
    expect(markInk({ orientation: null, ink: 'soviet' })).toBe('soviet');
    expect(markInk({ orientation: 'none', ink: null })).toBeNull();
    expect(markInk({ orientation: null, ink: null })).toBeNull();
  });

  test('fill no part, and are explained once by their symbol', () => {
    expect(drawn().parts).toEqual([]);
    expect(drawn().legend.map(inWords)).toEqual([
      'silent solid: Not mentioned: norway',
      'triangle: Friction: baltic iran'
    ]);
  });

  test('of second attributes stand beside a fill, and both are explained', () => {
    const { marks, outlines, legend } = sceneOf([state('poland')], {
      attributes: [attribute('pressure', { title: 'Needs pressure' })],
      assignments: [assignment('poland', { also: [attributeNote('pressure')] })]
    });
    expect(marks).toEqual([{ country: 'poland', symbol: 'ring', title: 'Needs pressure', ink: null }]);
    expect(outlines).toEqual([]);
    expect(legend.map(inWords)).toEqual(['soviet solid: Soviet sphere: poland', 'ring: Needs pressure: poland']);
  });

  test('of second attributes are told with a grade of their own', () => {
    const { legend } = sceneOf([state('finland'), state('poland')], {
      attributes: [attribute('pressure', { title: 'Needs pressure' })],
      assignments: [
        assignment('finland', { also: [attributeNote('pressure', { grade: 'class' })] }),
        assignment('poland', { grade: 'class', also: [attributeNote('pressure')] })
      ]
    });
    const ring = legend.find(({ symbol }) => symbol === 'ring');
    expect(ring?.sayings.map((saying) => [toldTitle(saying), ...saying.countries])).toEqual([
      ['Needs pressure, as one of a group', 'finland'],
      ['Needs pressure', 'poland']
    ]);
  });
});

describe('parts', () => {
  const zone = part('zone', { name: 'Eastern zone', territories: ['A'] });
  const assignments = [assignment('germany', { orientation: 'none' }), british('zone')];

  test('are filled where the plan assigns them, and listed by name', () => {
    const { parts, legend } = sceneOf([state('germany')], { assignments }, [
      zone,
      part('other', { territories: ['B'] })
    ]);
    expect(parts.map(({ country, ink }) => `${country} ${ink}`)).toEqual(['zone british']);
    expect(legend.map(inWords)).toContain('british solid: British sphere: zone');
  });

  test('without land of their own are not filled on the map of Europe', () => {
    expect(sceneOf([state('germany')], { assignments }, [part('zone')]).parts).toEqual([]);
  });
});

test('a scene opens on the part of Europe that its plan names', () => {
  expect(sceneOf([], {}).camera).toEqual(boxOf(HOME));
  const [west, south, east, north] = EXTENT_BOXES.zones;
  expect(sceneOf([], { extent: 'zones' }).camera).toEqual(boxOf({ west, south, east, north }));
});

describe('the world', () => {
  test('shows what the plan speaks of and nothing else, without lines', () => {
    const states = [state('china', { role: 'beyond' }), state('norway'), state('egypt', { role: 'context' })];
    const { map, fills, lines } = sceneOf(states, { map: 'world', assignments: [assignment('china')] });
    expect(map).toBe('world');
    expect(fills.map((fill) => fill.country)).toEqual(['china']);
    expect(lines).toEqual([]);
  });
});

describe('a reading', () => {
  const strict = reading('strict', {
    title: 'No sides',
    categories: [category('soviet', { title: 'An aim', orientation: 'none' })],
    assignments: [assignment('a', { orientation: 'none' })]
  });
  const tables = {
    states: [state('a'), state('b')],
    parts: [],
    plans: [plan('p', { assignments: [assignment('a'), british('b')], readings: [strict] })],
    reserves: {},
    dates: DATES,
    land: landed([state('a'), state('b')])
  };

  test('is drawn instead of the plan where it is asked for, and says so', () => {
    const { fills, title, legend } = makeScene(tables, view({ reading: 'strict' }));
    expect(fills.map((fill) => `${fill.country} ${fill.ink}`)).toEqual(['a aim', 'b british']);
    expect(title).toBe('A. Author, “On Squares”, 15 November 1944, read otherwise: No sides');
    expect(legend.map(inWords)).toContain('aim solid: An aim: a');
  });

  test('does not show unless asked for', () => {
    expect(makeScene(tables, VIEW).fills[0]?.ink).toBe('soviet');
  });
});

describe('lines of the legend', () => {
  const linesOf = (reserves: Record<string, Reserve[]>, over: Partial<View> = {}) =>
    makeScene(
      {
        states: [state('ussr', { name: 'Soviet Union' })],
        parts: [],
        plans: [plan('p')],
        reserves,
        dates: DATES,
        land: landed([])
      },
      view(over)
    ).lines.map((entry) => `${entry.line}: ${lineTitle(entry)}`);
  const inside = (words: string, ...lands: string[]): Reserve => ({
    words,
    lands: lands.map((told) => ({ id: told, told }))
  });

  test('explain frontiers alone where the date has no reserves', () => {
    const reserves = { '1945-01-01': [], '1941-06-22': [inside('Leased', 'the isle')] };
    expect(linesOf(reserves, { date: '1945-01-01' })).toEqual(['frontier: Frontiers, day 1945-01-01']);
  });

  test('say every reserve of the date, and for which land', () => {
    const reserves = {
      '1945-01-01': [inside('Not recognised by the USA', 'the coast', 'the coast'), inside('Leased', 'the isle')]
    };
    expect(linesOf(reserves, { date: '1945-01-01' })).toEqual([
      'frontier: Frontiers, day 1945-01-01',
      'reserve: The coast: not recognised by the USA; The isle: leased'
    ]);
  });

  test('name the day and basis of the plan’s own land where no date is asked for', () => {
    expect(linesOf({ only: [inside('Claimed', 'a', 'b', 'c', 'd', 'e')] })).toEqual([
      'frontier: Frontiers, 1 January 1945, by title',
      'reserve: A, b and 3 more lands: claimed'
    ]);
  });
});

describe('sentence', () => {
  test('counts countries by side, bargaining and silence', () => {
    const states = ['a', 'b', 'c', 'd', 'e', 'ussr'].map((id) => state(id));
    const assignments = [
      assignment('a'),
      assignment('b', { bargaining: true }),
      british('c'),
      neutral('d'),
      silence('e'),
      power('ussr')
    ];
    expect(scene(states, assignments).sentence).toBe(
      'Author, Nov 1944: 2 Soviet, 1 British, 1 neutral, 1 open to bargain, 1 not mentioned.'
    );
  });

  test('leaves out what there is none of', () => {
    expect(scene([state('a')], [neutral('a')]).sentence).toBe('Author, Nov 1944: 1 neutral.');
  });

  test('says whose word it is where sides are inferred', () => {
    const assignments = [assignment('a', { grade: 'inferred' }), assignment('b', { orientation: 'none' })];
    expect(sceneOf([state('a'), state('b')], { kind: 'aims', assignments }).sentence).toBe(
      'Author, Nov 1944: 1 Soviet, 1 with an aim but no side (sides inferred by the editor).'
    );
  });
});
