import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { realTables } from '../fixtures/atlas';

/**
 * plans.expected.csv was typed from the documents' coding by somebody who had not seen geodata/plans. Since then only
 * its conventions were aligned: an aim whose side is inferred is graded so, and the powers themselves have no side.
 */
const expected = parse(readFileSync('tests/data/plans.expected.csv', 'utf8'), { columns: true }) as Record<
  'plan' | 'country' | 'category' | 'orientation' | 'grade' | 'bargaining' | 'leaf' | 'page',
  string
>[];
const { plans, states, sources } = realTables();

/** `4–22, 40` → the set of its numbers. */
function numbers(place: string): Set<number> {
  const parts = place.split(',').map((part) => part.trim().split(/[-–]/).map(Number));
  return new Set(
    parts.flatMap(([from = 0, to = from]) => Array.from({ length: Math.max(0, to - from) + 1 }, (_, i) => from + i))
  );
}

describe('each assignment is as it was typed independently', () => {
  test.each(expected)('$plan $country', ({ plan, country, category, orientation, grade, bargaining, leaf, page }) => {
    const found = plans.find((p) => p.id === plan)!.assignments.find((a) => a.country === country)!;
    expect(found).toMatchObject({
      category: category || null,
      orientation: orientation || null,
      grade,
      bargaining: bargaining === 'yes'
    });
    if (!leaf) return;
    const cited = (part: 'leaf' | 'page') => numbers(found.cite.map((c) => c[part]).join(','));
    for (const n of numbers(leaf)) expect(cited('leaf')).toContain(n);
    for (const n of numbers(page)) expect(cited('page')).toContain(n);
  });
});

test('no plan assigns a country that the independent table does not know', () => {
  const known = new Set(expected.map((row) => `${row.plan} ${row.country}`));
  const told = plans
    .filter((plan) => expected.some((row) => row.plan === plan.id))
    .flatMap((plan) => plan.assignments.filter((a) => a.grade !== 'silent').map((a) => `${plan.id} ${a.country}`));
  expect(told.filter((key) => !known.has(key))).toEqual([]);
});

test('every plan speaks of every country that it could assign, or says that it is silent', () => {
  const subjects = states.filter((s) => s.role === 'subject' || s.role === 'micro').map((s) => s.id);
  for (const plan of plans) {
    const spoken = plan.assignments.map((a) => a.country);
    expect(spoken).toEqual(expect.arrayContaining(subjects));
    expect(new Set(spoken).size).toBe(spoken.length);
  }
});

test('every coloured country has a note and a citation of a leaf or a page', () => {
  for (const plan of plans)
    for (const { country, note, cite } of plan.assignments) {
      expect(note, `${plan.id} ${country}`).not.toBe('');
      expect(cite.length, `${plan.id} ${country}`).toBeGreaterThan(0);
      for (const { source, leaf, page } of cite) {
        expect(sources.map((s) => s.id)).toContain(source);
        expect(leaf + page).not.toBe('');
      }
    }
});

test('between November and January exactly Norway, Sweden, Denmark and Italy change sides', () => {
  const sides = (id: string) =>
    new Map(plans.find((p) => p.id === id)!.assignments.map((a) => [a.country, a.orientation]));
  const [november, january] = [sides('litvinov-1944-11'), sides('litvinov-1945-01')];
  const moved = [...november].filter(([country, side]) => january.get(country) !== side).map(([country]) => country);
  expect(moved.sort()).toEqual(['denmark', 'italy', 'norway', 'sweden']);
});
