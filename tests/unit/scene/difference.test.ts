import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_RULE } from '$lib/atlas/compare';
import { changeRows, CHANGE_COLUMNS } from '$lib/scene/change-rows';
import {
  comparedCountries,
  differencePicture,
  fillOfLook,
  makeDifference,
  reasonsApart,
  type DifferenceEntry
} from '$lib/scene/difference';
import { COUNTRIES, planned } from '../../property/arbitraries';
import { assignment, landed, plan, silence, state } from '../../fixtures/makers';
import { foundWords } from '$lib/words/compare-words';

const soviet = (country: string) => assignment(country);
const british = (country: string) => assignment(country, { category: 'british', orientation: 'british' });
const power = (country: string) => assignment(country, { category: 'power', orientation: null });

const STATES = [
  ...['norway', 'sweden', 'poland', 'spain', 'ussr', 'albania'].map((id) => state(id)),
  state('egypt', { role: 'context' }),
  state('iran', { role: 'beyond' })
];
const BEFORE = plan('before', {
  short: 'Before',
  assignments: [soviet('norway'), soviet('sweden'), soviet('poland'), british('spain'), power('ussr')]
});
const AFTER = plan('after', {
  short: 'After',
  assignments: [british('norway'), british('sweden'), soviet('poland'), silence('spain'), power('ussr'), soviet('iran')]
});
const TABLES = { states: STATES, land: landed(STATES) };
const DIFFERENCE = makeDifference([BEFORE, AFTER], TABLES, DEFAULT_RULE);

const titleOf = (sayings: DifferenceEntry['sayings']) => sayings.map(({ found }) => foundWords(found)).join('; ');

test('changes come first, then agreements, then silence and what has no side', () => {
  expect(DIFFERENCE.entries.map(({ sayings, countries }) => [titleOf(sayings), countries])).toEqual([
    ['Soviet → British', ['norway', 'sweden']],
    ['Soviet in both', ['poland']],
    ['Not mentioned in one of them, or in both', ['albania', 'iran', 'spain']],
    ['Not a side in one of them, or in both', ['ussr']]
  ]);
  expect(DIFFERENCE.sentence).toContain('agree on 1 of 3 countries');
});

test('countries beyond what plans could assign are compared where one of the two speaks of them', () => {
  expect(comparedCountries(STATES, [BEFORE, BEFORE]).map(({ id }) => id)).not.toContain('iran');
  expect(comparedCountries(STATES, [BEFORE, AFTER]).map(({ id }) => id)).toContain('iran');
  expect(comparedCountries(STATES, [BEFORE, AFTER]).map(({ id }) => id)).not.toContain('egypt');
});

test('only what differs is filled with both sides', () => {
  const fills = new Map(differencePicture(DIFFERENCE).lands.map(({ id, fill }) => [id, fill]));
  expect(fills.get('norway')).toBe('url(#change-soviet-british)');
  expect(fills.get('poland')).toMatch(/^color-mix\(in srgb, var\(--soviet\)/);
  expect(fills.get('spain')).toBe('url(#apart-silent)');
  expect(fills.get('ussr')).toBe('url(#apart-other)');
});

test('what cannot be compared is told with the reason', () => {
  expect(reasonsApart(DIFFERENCE.comparison, [BEFORE, AFTER])).toEqual([
    { words: 'British in Before, not mentioned in After', countries: ['spain'] },
    { words: 'One of the powers in both', countries: ['ussr'] },
    { words: 'Not mentioned in either', countries: ['albania'] },
    { words: 'Not mentioned in Before, Soviet in After', countries: ['iran'] }
  ]);
});

test('a plan against itself differs in nothing and says so', () => {
  const { entries, sentence } = makeDifference([BEFORE, BEFORE], TABLES, DEFAULT_RULE);
  expect(entries.some(({ finding }) => finding === 'change')).toBe(false);
  expect(sentence).toBe('Before against itself: nothing can differ, on 4 countries.');
});

test('plans without a country in common say so', () => {
  const silent = plan('silent', { short: 'Silent' });
  expect(makeDifference([BEFORE, silent], TABLES, DEFAULT_RULE).sentence).toContain('nothing to compare');
});

test('every country that is compared is drawn once, in one look of the legend', () => {
  fc.assert(
    fc.property(planned, planned, (one, other) => {
      const [from, to] = [one.plans[0]!, other.plans[0]!];
      const states = COUNTRIES.map((id) => state(id));
      const difference = makeDifference([from, to], { states, land: landed(states) }, DEFAULT_RULE);
      const drawn = differencePicture(difference).lands;
      expect(drawn.map(({ id }) => id).sort()).toEqual([...COUNTRIES].sort());
      const looks = difference.entries.map((entry) => fillOfLook(entry));
      expect(new Set(looks).size).toBe(looks.length);
      for (const { fill } of drawn) expect(looks).toContain(fill);
    })
  );
});

test('a change is taken away with what stands behind either side', () => {
  const found = {
    grade: 'named' as const,
    sideGrade: 'named' as const,
    note: 'Said so.',
    quote: null,
    remark: '',
    also: [],
    cite: 'Atlas, p. 7'
  };
  const evidence = { norway: { cells: { before: found }, notes: [] } };
  const [row] = changeRows(
    DIFFERENCE.comparison.changes,
    [BEFORE, AFTER],
    (id) => id.toUpperCase(),
    evidence,
    DEFAULT_RULE
  );
  expect(Object.keys(row!)).toEqual(CHANGE_COLUMNS);
  expect(row).toMatchObject({
    country: 'norway',
    name: 'NORWAY',
    from_plan: 'before',
    from_side: 'Soviet',
    from_note: 'Said so.',
    from_cite: 'Atlas, p. 7',
    to_plan: 'after',
    to_side: 'British',
    to_category: 'British sphere',
    to_note: ''
  });
});

test('a side that the rule counts as another is told as both', () => {
  const western = (country: string) => assignment(country, { category: 'western', orientation: 'western' });
  const blocs = plan('blocs', { assignments: [western('spain'), western('norway')] });
  const { entries } = makeDifference([BEFORE, blocs], TABLES, { ...DEFAULT_RULE, western: 'british' });
  expect(entries.filter(({ from }) => from).map(({ sayings, countries }) => [titleOf(sayings), countries])).toEqual([
    ['Soviet → western (counted as British)', ['norway']],
    ['British and western (counted as British)', ['spain']]
  ]);
});
