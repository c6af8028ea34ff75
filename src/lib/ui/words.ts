import { assignmentOf, categoryOf } from '$lib/atlas/plan';
import type { Assignment, Plan } from '$lib/atlas/types';

/** What a plan says of a country, in a few words: `Soviet sphere, open to bargain`. */
export function assignmentWords(plan: Plan, country: string): string {
  const assignment = assignmentOf(plan, country);
  if (!assignment || assignment.grade === 'silent') return 'not mentioned';
  const title = categoryOf(plan, assignment)?.title ?? '';
  return assignment.bargaining ? `${title}, open to bargain` : title;
}

/** The side the editor infers, where the document names none: `toward the Soviet Union`. */
export function inferenceWords({ grade, orientation }: Assignment): string | null {
  if (grade !== 'inferred') return null;
  if (orientation === 'soviet') return 'toward the Soviet Union';
  if (orientation === 'british') return 'toward Britain';
  return 'neutralised';
}
