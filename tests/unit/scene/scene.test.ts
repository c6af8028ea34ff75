import { describe, expect, test } from 'vitest';
import type { Assignment, State } from '$lib/atlas/types';
import { makeScene, paintOf } from '$lib/scene/scene';
import { assignment, category, day, plan, silence, SPHERES, state, view } from '../../fixtures/makers';

const VIEW = view();
const DATES = [day('1945-01-01')];
const british = (country: string, over: Partial<Assignment> = {}) =>
  assignment(country, { category: 'british', orientation: 'british', ...over });
const neutral = (country: string) => assignment(country, { category: 'neutral', orientation: 'neutral' });
const power = (country: string) => assignment(country, { category: 'power', orientation: null });

function scene(states: State[], assignments: Assignment[], categories = SPHERES) {
  return makeScene(
    { states, plans: [plan('other'), plan('p', { assignments, categories })], reserves: {}, dates: DATES },
    VIEW
  );
}
const legendOf = (...given: Parameters<typeof scene>) =>
  scene(...given).legend.map(
    ({ ink, texture, title, countries }) => `${ink} ${texture}: ${title}: ${countries.join(' ')}`
  );

describe('paint', () => {
  const norway = state('norway');

  test('shows the side that a document names', () => {
    expect(paintOf(norway, assignment('norway'))).toEqual({ ink: 'soviet', texture: 'solid' });
    expect(paintOf(norway, british('norway'))).toEqual({ ink: 'british', texture: 'solid' });
    expect(paintOf(norway, neutral('norway'))).toEqual({ ink: 'neutral', texture: 'solid' });
  });

  test('shows an aim without a side as such', () => {
    expect(paintOf(norway, assignment('norway', { orientation: 'none' }))).toEqual({ ink: 'aim', texture: 'solid' });
  });

  test('hatches what is open to bargain', () => {
    expect(paintOf(norway, british('norway', { bargaining: true }))).toEqual({ ink: 'british', texture: 'bargaining' });
  });

  test('dots what the editor infers', () => {
    expect(paintOf(norway, british('norway', { grade: 'inferred' }))).toEqual({ ink: 'british', texture: 'inferred' });
  });

  test('does not tell silence from neutrality by chance: not mentioned is not neutral', () => {
    expect(paintOf(norway, silence('norway'))).toEqual({ ink: 'silent', texture: 'solid' });
    expect(paintOf(norway, null)).toEqual({ ink: 'silent', texture: 'solid' });
  });

  test('leaves context without colour unless a plan speaks of it', () => {
    const iran = state('iran', { role: 'context' });
    expect(paintOf(iran, null).ink).toBe('context');
    expect(paintOf(iran, assignment('iran', { orientation: 'none' })).ink).toBe('aim');
  });

  test('gives the two powers inks of their own', () => {
    expect(paintOf(state('ussr'), power('ussr'))).toEqual({ ink: 'ussr', texture: 'solid' });
    expect(paintOf(state('uk'), power('uk'))).toEqual({ ink: 'uk', texture: 'solid' });
  });

  test('does not paint a third power as the Soviet Union', () => {
    expect(paintOf(state('usa'), power('usa')).ink).not.toBe('ussr');
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
    expect(() => makeScene({ states: [], plans: [plan('other')], reserves: {}, dates: DATES }, VIEW)).toThrow(
      'no plan p'
    );
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
      'ussr solid: Soviet Union, borders of 1941: ussr',
      'uk solid: United Kingdom: uk'
    ]);
  });

  test('lists countries in the order of their names, not of their ids', () => {
    const states = [state('x', { name: 'Austria' }), state('a', { name: 'Sweden' }), state('m', { name: 'Finland' })];
    expect(legendOf(states, [british('a'), british('m'), british('x')])).toEqual([
      'british solid: British sphere: x m a'
    ]);
  });

  test('says bargaining and inference in words, firm claims first', () => {
    const states = ['a', 'b', 'c'].map((id) => state(id));
    const categories = [category('british', { title: 'Toward the sea', orientation: 'british', basis: 'editor' })];
    const assignments = [british('a', { bargaining: true }), british('b', { grade: 'inferred' }), british('c')];
    expect(legendOf(states, assignments, categories)).toEqual([
      'british solid: Toward Britain: c',
      'british inferred: Toward Britain (inferred): b',
      'british bargaining: Toward Britain, open to bargain: a'
    ]);
  });

  test('gathers categories of one side under the editor’s word for the side', () => {
    const categories = [
      category('bases', { title: 'Military bases', basis: 'editor' }),
      category('pact', { title: 'Defence pact', basis: 'editor' })
    ];
    const assignments = [assignment('a', { category: 'bases' }), assignment('b', { category: 'pact' })];
    expect(legendOf([state('a'), state('b')], assignments, categories)).toEqual([
      'soviet solid: Toward the Soviet Union: a b'
    ]);
  });

  test('does not put a country under the title of a category that is not its own', () => {
    const categories = [category('bases', { title: 'Military bases' }), category('pact', { title: 'Defence pact' })];
    const assignments = [assignment('a', { category: 'bases' }), assignment('b', { category: 'pact' })];
    const entry = scene([state('a'), state('b')], assignments, categories).legend.find((e) =>
      e.countries.includes('b')
    );
    expect(entry?.title).not.toBe('Military bases');
  });

  test('tells two looks of an aim apart in words', () => {
    const categories = [category('aim', { title: 'Reduced', orientation: 'none', basis: 'editor' })];
    const aim = (country: string, over: Partial<Assignment>) =>
      assignment(country, { category: 'aim', orientation: 'none', ...over });
    const { legend } = scene([state('a'), state('b')], [aim('a', {}), aim('b', { bargaining: true })], categories);
    expect(new Set(legend.map((entry) => entry.title)).size).toBe(2);
  });
});

describe('lines of the legend', () => {
  const linesOf = (reserves: Record<string, string[]>) =>
    makeScene({ states: [], plans: [plan('p')], reserves, dates: DATES }, VIEW).lines.map(
      ({ line, title }) => `${line}: ${title}`
    );

  test('explain frontiers alone where the date has no reserves', () => {
    expect(linesOf({ '1945-01-01': [], '1941-06-22': ['Leased'] })).toEqual(['frontier: Frontiers, day 1945-01-01']);
  });

  test('say every reserve of the date', () => {
    expect(linesOf({ '1945-01-01': ['Not recognised by the USA', 'Leased'] })).toEqual([
      'frontier: Frontiers, day 1945-01-01',
      'reserve: Not recognised by the USA; Leased'
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
    expect(scene([state('a'), state('b')], assignments).sentence).toBe(
      'Author, Nov 1944: 1 Soviet, 1 with an aim but no side (sides inferred by the editor).'
    );
  });
});
