import { expect, test } from 'vitest';
import { assignmentOf, categoryOf } from '$lib/atlas/plan';
import { assignment, plan, silence } from '../../fixtures/makers';

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
