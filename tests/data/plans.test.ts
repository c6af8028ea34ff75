import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { namedLand } from '$lib/words/land-words';
import type { Citation } from '$lib/atlas/types';
import { makeScene } from '$lib/scene/scene';
import { realTables } from '../fixtures/atlas';
import { view } from '../fixtures/makers';

const read = (path: string) => parse(readFileSync(path, 'utf8'), { columns: true }) as unknown;

/**
 * plans.expected.csv and attributes.expected.csv were typed from the documents and their coding by somebody who had not
 * seen geodata/plans. Since then only conventions were aligned: the powers themselves have no side, an aim is graded as
 * the document names it, and what follows from it by inference stands in inferred-sides.expected.csv; “rendered
 * harmless” is no neutrality, and the American-led alliance no British sphere. Two rows of Maisky’s (near_middle_east, north_iran) were added from that reader’s
 * report, which found them in the paper and missing in the coding. Where `*` stands for any category, no side was typed either.
 */
const expected = read('tests/data/plans.expected.csv') as Record<
  'plan' | 'country' | 'category' | 'orientation' | 'grade' | 'bargaining' | 'leaf' | 'page' | 'share',
  string
>[];
const attributes = read('tests/data/attributes.expected.csv') as Record<
  'plan' | 'country' | 'attribute' | 'grade' | 'leaf' | 'page',
  string
>[];
const inferred = read('tests/data/inferred-sides.expected.csv') as Record<'plan' | 'country' | 'orientation', string>[];
const tables = realTables();
const { plans, states, parts, dates } = tables;
const land = namedLand(tables);

/** `4–22, 40` → the set of its numbers. */
function numbers(place: string): Set<number> {
  const ranges = [...place.matchAll(/(\d+)(?:[-–](\d+))?/g)].map(([, from, to]) => [Number(from), Number(to ?? from)]);
  return new Set(
    ranges.flatMap(([from = 0, to = from]) => Array.from({ length: Math.max(0, to - from) + 1 }, (_, i) => from + i))
  );
}

/** Every leaf and page that is expected is cited. */
function expectCited(cite: Citation[], places: Record<'leaf' | 'page', string>): void {
  for (const part of ['leaf', 'page'] as const) {
    const cited = numbers(cite.map((c) => c[part]).join(', '));
    expect([...cited], part).toEqual(expect.arrayContaining([...numbers(places[part])]));
  }
}

describe('each assignment is as it was typed independently', () => {
  test.each(expected)(
    '$plan $country',
    ({ plan, country, category, orientation, grade, bargaining, share, ...places }) => {
      const found = plans.find((p) => p.id === plan)!.assignments.find((a) => a.country === country)!;
      expect(found).toMatchObject({
        ...(category !== '*' && { category: category || null, orientation: orientation || null }),
        grade,
        bargaining: bargaining === 'yes',
        share: share === '' ? null : Number(share)
      });
      expectCited(found.cite, places);
    }
  );
});

test('exactly these sides are the editor’s inference; any other is as firm as what it follows from', () => {
  const told = plans.flatMap(({ id, assignments }) =>
    assignments
      .filter((a) => a.sideGrade === 'inferred')
      .map((a) => ({ plan: id, country: a.country, orientation: a.orientation as string }))
  );
  const sorted = (all: typeof told) => all.map((row) => Object.values(row).join(' ')).sort();
  expect(sorted(told)).toEqual(sorted(inferred));
  for (const { grade, sideGrade, orientation } of plans.flatMap((plan) => plan.assignments)) {
    if (orientation === null || orientation === 'none') expect(sideGrade).toBeNull();
    else if (sideGrade !== 'inferred') expect(sideGrade).toBe(grade);
  }
});

describe('each second attribute is as it was typed independently', () => {
  test.each(attributes)('$plan $country $attribute', ({ plan, country, attribute, grade, ...places }) => {
    const found = plans.find((p) => p.id === plan)!.assignments.find((a) => a.country === country)!;
    const evidence = found.also.find((each) => each.attribute === attribute)!;
    expect(evidence.grade).toBe(grade);
    expectCited(evidence.cite, places);
  });
});

/** Parties to a plan, which are nobody’s sphere: the table lists only those without which it would be misread. */
const POWERS = ['power', 'other-power'];

test('no plan assigns a country or attribute that the independent tables do not know', () => {
  const known = new Set(expected.map(({ plan, country }) => `${plan} ${country}`));
  for (const { plan, country, attribute } of attributes) known.add(`${plan} ${country} ${attribute}`);
  const told = plans.flatMap(({ id, assignments }) =>
    assignments
      .filter(({ grade, category }) => grade !== 'silent' && !POWERS.includes(category ?? ''))
      .flatMap(({ country, also }) => [
        `${id} ${country}`,
        ...also.map(({ attribute }) => `${id} ${country} ${attribute}`)
      ])
  );
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

describe('whatever a plan speaks of can be seen, on the map of Europe or of the world', () => {
  const readings = plans.flatMap((plan) =>
    [null, ...plan.readings.map((r) => r.id)].map((reading) => ({ plan: plan.id, reading }))
  );

  test.each(readings)('$plan $reading', (asked) => {
    const scenes = (['europe', 'world'] as const).map((map) =>
      makeScene({ states, parts, plans, dates, reserves: {}, land }, view({ ...asked, map }))
    );
    const drawn = scenes.flatMap(({ fills, parts, marks }) => [...fills, ...parts, ...marks].map((d) => d.country));
    const spoken = scenes[0]!.plan.assignments.filter((a) => a.grade !== 'silent').map((a) => a.country);
    expect(spoken.filter((country) => !drawn.includes(country))).toEqual([]);
  });
});

test('between November and January exactly Norway, Sweden, Denmark and Italy change sides', () => {
  const sides = (id: string) =>
    new Map(plans.find((p) => p.id === id)!.assignments.map((a) => [a.country, a.orientation]));
  const [november, january] = [sides('litvinov-1944-11'), sides('litvinov-1945-01')];
  const moved = [...november].filter(([country, side]) => january.get(country) !== side).map(([country]) => country);
  expect(moved.sort()).toEqual(['denmark', 'italy', 'norway', 'sweden']);
});
