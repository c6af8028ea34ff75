import { describe, expect, test } from 'vitest';
import { gather } from '../../../src/build/gather';
import { lineOf, PLAN, STATES, writeGeodata } from '../../fixtures/geodata';
import { readingProblemsOf } from '../../fixtures/problems';

const FILE = 'geodata/plans/plan-1.yaml';

/** Problems of the plan with something replaced. */
function problems(from: string, to: string, states = STATES): string[] {
  if (!PLAN.includes(from)) throw new Error(`the plan does not say ${from}`);
  return readingProblemsOf({ 'plans/plan-1.yaml': PLAN.replace(from, to), 'states.csv': states });
}

const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');

test('a plan is read with every country it speaks of, in alphabetical order', () => {
  const [read] = gather(writeGeodata()).plans;
  expect(read?.plan.assignments).toEqual([
    {
      country: 'norland',
      category: 'soviet',
      orientation: 'soviet',
      grade: 'named',
      bargaining: true,
      share: null,
      note: 'Called “ours”.',
      cite: [{ source: 'atlas-1950', leaf: '60', page: '12' }]
    },
    {
      country: 'sudland',
      category: 'leaning',
      orientation: 'british',
      grade: 'inferred',
      bargaining: false,
      share: null,
      note: 'Inferred from a treaty.',
      cite: [{ source: 'atlas-1950', leaf: '', page: 'art. 3' }]
    }
  ]);
  expect(read?.plan).toMatchObject({ dateText: '15 November 1944', categories: [{ id: 'soviet' }, { id: 'leaning' }] });
});

test('silence is written out, with the plan’s own citation', () => {
  const text = PLAN.replace('countries: []', 'countries: [sudland]')
    .replace(/ {2}sudland:\n[^]*?(?=silent:)/, '')
    .replace(/ {2}leaning:.*\n/, '');
  const [read] = gather(writeGeodata({ 'plans/plan-1.yaml': text })).plans;
  expect(read?.plan.assignments[1]).toEqual({
    country: 'sudland',
    category: null,
    orientation: null,
    grade: 'silent',
    bargaining: false,
    share: null,
    note: 'Not mentioned.',
    cite: [{ source: 'atlas-1950', leaf: '60', page: '12' }]
  });
});

describe('a country', () => {
  const MORE = `${STATES}midland,Midland,Midl.,subject,no,,\ntiny,Tiny,Tiny,micro,no,,\nfar,Far,Far,context,no,,\nover,Over,Over,beyond,no,,\n`;

  test('that plans could assign must be assigned or silent; context and what lies beyond need not', () => {
    const line = lineOf(PLAN, 'silent:');
    expect(readingProblemsOf({ 'states.csv': MORE })).toEqual([
      `${FILE}:${line}  midland is neither assigned nor listed as silent`,
      `${FILE}:${line}  tiny is neither assigned nor listed as silent`
    ]);
    expect(problems('countries: []', 'countries: [midland, tiny]', MORE)).toEqual([]);
  });

  test('cannot be assigned and silent', () => {
    expect(problems('countries: []', 'countries: [norland]')).toEqual([
      `${FILE}:${lineOf(PLAN, 'norland:')}  norland is both assigned and silent`
    ]);
  });

  test('cannot be silent twice', () => {
    expect(problems('countries: []', 'countries: [midland, midland, tiny]', MORE)).toHaveLength(1);
  });

  test('must exist, assigned or silent', () => {
    expect(problems('  norland:', '  atlantis:')).toContain(
      `${FILE}:${lineOf(PLAN, 'norland:')}  there is no country “atlantis”`
    );
    expect(problems('countries: []', 'countries: [atlantis]')).toEqual([
      `${FILE}:${lineOf(PLAN, 'countries:')}  there is no country “atlantis”`
    ]);
  });

  test('cannot be assigned twice', () => {
    expect(problems('  sudland:', '  norland:').join()).toMatch(
      `${FILE}:${lineOf(PLAN, 'sudland:')}  Map keys must be unique`
    );
  });
});

describe('a category', () => {
  test('must be one of the plan’s own', () => {
    expect(problems('category: leaning', 'category: drifting')).toContain(
      `${FILE}:${lineOf(PLAN, 'category: leaning')}  sudland: the plan has no category “drifting”`
    );
  });

  test('that JavaScript knows is still not one of the plan’s', () => {
    expect(problems('category: leaning', 'category: constructor').join('\n')).toContain(
      'the plan has no category “constructor”'
    );
  });

  test('must be used', () => {
    expect(problems('assignments:', '  idle: { title: Idle, orientation: none, basis: editor }\nassignments:')).toEqual(
      [`${FILE}:${lineOf(PLAN, 'assignments:')}  category “idle” is used by no country`]
    );
  });

  test('on the document’s word cannot carry an inference', () => {
    expect(problems('orientation: british, basis: editor', 'orientation: british, basis: document')).toEqual([
      `${FILE}:${lineOf(PLAN, 'grade: inferred')}  sudland: graded inferred, but the category’s orientation is the document’s`
    ]);
  });
});

describe('a quotation', () => {
  const line = lineOf(PLAN, 'Inferred from a treaty');
  const tooLong = [`${FILE}:${line}  sudland: quotes more than 25 words`];
  const quoting = (note: string) => problems('Inferred from a treaty.', note);

  test('of 25 words is short enough', () => {
    expect(quoting(`It says “${words(25)}”.`)).toEqual([]);
  });

  test('of 26 words is too long', () => {
    expect(quoting(`It says “${words(26)}”.`)).toEqual(tooLong);
  });

  test('is measured by itself: two short ones are fine', () => {
    expect(quoting(`It says “${words(20)}” and “${words(20)}”.`)).toEqual([]);
  });

  test('is a quotation in straight quotation marks too', () => {
    expect(quoting(`It says "${words(26)}".`)).toEqual(tooLong);
  });

  test('is looked for in the notes of the plan and of its silence as well', () => {
    expect(problems('note: A note.', `note: It says “${words(26)}”.`)).toHaveLength(1);
    expect(problems('note: Not mentioned.', `note: It says “${words(26)}”.`)).toHaveLength(1);
  });

  test('is not what stands between quotations', () => {
    expect(quoting(`“One” ${words(30)} “two”.`)).toEqual([]);
  });
});

describe('a citation', () => {
  test('needs a leaf or a page', () => {
    expect(problems("{ source: atlas-1950, page: 'art. 3' }", '{ source: atlas-1950 }')).toEqual([
      `${FILE}:${lineOf(PLAN, "page: 'art. 3'")}  assignments.sudland.cite.0: needs a leaf or a page`
    ]);
  });
});

test('a plan is called as its file', () => {
  expect(problems('id: plan-1', 'id: plan-9')).toEqual([`${FILE}:2  id “plan-9” is not the file’s name`]);
});

test('a grade of silence is not given by hand', () => {
  expect(problems('grade: inferred', 'grade: silent')[0]).toMatch(
    `${FILE}:${lineOf(PLAN, 'grade: inferred')}  assignments.sudland.grade: `
  );
});

test('something missing is said at the country it is missing from', () => {
  const [problem] = problems('    grade: named\n', '');
  expect(problem).toMatch(`${FILE}:${lineOf(PLAN, 'norland:')}  assignments.norland.grade: `);
});
