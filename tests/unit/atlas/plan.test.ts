import { describe, expect, test } from 'vitest';
import { assignmentOf, categoryOf, outlineOf, readAs } from '$lib/atlas/plan';
import { assignment, category, plan, reading, silence } from '../../fixtures/makers';

const NORWAY = assignment('norway');
const PLAN = plan('p', { assignments: [NORWAY, silence('andorra')] });

test('an assignment is found by its country', () => {
  expect(assignmentOf(PLAN, 'norway')).toBe(NORWAY);
});

test('a country that the plan is not asked about has no assignment', () => {
  expect(assignmentOf(PLAN, 'egypt')).toBeNull();
});

test('an assignment has the category that the plan calls so', () => {
  expect(categoryOf(PLAN, NORWAY)?.title).toBe('Soviet sphere');
});

test('silence has no category', () => {
  expect(categoryOf(PLAN, silence('andorra'))).toBeNull();
});

describe('a reading', () => {
  const other = assignment('norway', { category: 'base', orientation: 'none' });
  const READ = plan('p', {
    assignments: [NORWAY, assignment('poland'), silence('andorra')],
    readings: [
      reading('strict', {
        categories: [category('base'), category('soviet', { title: 'Otherwise' })],
        assignments: [other, assignment('andorra')]
      })
    ]
  });

  test('says its own of the countries that it reads otherwise, and leaves the rest', () => {
    const read = readAs(READ, 'strict');
    expect(read.assignments).toEqual([other, assignment('poland'), assignment('andorra')]);
    expect(read.categories.map((c) => c.title)).toEqual([
      'Otherwise',
      'British sphere',
      'Neutral zone',
      'The power itself',
      'base sphere'
    ]);
    expect(read).toMatchObject({ id: 'p', title: READ.title });
  });

  test('that is not there, or is not asked for, is the plan itself', () => {
    expect(readAs(READ, null)).toBe(READ);
    expect(readAs(READ, 'loose')).toBe(READ);
  });

  test('leaves the plan as it was', () => {
    const before = JSON.stringify(READ);
    readAs(READ, 'strict');
    expect(JSON.stringify(READ)).toBe(before);
  });
});

describe('the outline of a plan', () => {
  test('has what is drawn, without silence and without evidence, of its readings too', () => {
    const outline = outlineOf(
      plan('p', { assignments: [NORWAY, silence('andorra')], readings: [reading('strict', { assignments: [NORWAY] })] })
    );
    const claim = {
      country: 'norway',
      category: 'soviet',
      orientation: 'soviet',
      grade: 'named',
      sideGrade: 'named',
      bargaining: false,
      share: null,
      also: []
    };
    expect(outline.assignments).toEqual([claim]);
    expect(outline.readings).toEqual([{ id: 'strict', title: 'Read as strict', categories: [], assignments: [claim] }]);
    expect(JSON.stringify(outline)).not.toContain('Said so');
  });
});
