import type { Assignment, Category, Plan } from './types';

/** What a plan says of a country; null where it is not asked (context the plan passes over). */
export function assignmentOf(plan: Plan, country: string): Assignment | null {
  return plan.assignments.find((a) => a.country === country) ?? null;
}

/** The category of an assignment; null for silence. */
export function categoryOf(plan: Plan, assignment: Assignment): Category | null {
  return plan.categories.find((c) => c.id === assignment.category) ?? null;
}
