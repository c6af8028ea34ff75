import { assignmentOf } from './plan';
import type { Assignment, Plan, Reading } from './types';

/** A country that a reading understands otherwise than the plan's default one. */
export interface Rival {
  country: string;
  /** Null where the default reading does not speak of it. */
  from: Assignment | null;
  to: Assignment;
}

/** Everything that a reading changes in what is drawn and counted, in the order of the reading. */
export function rivalsIn(plan: Plan, reading: Reading): Rival[] {
  return reading.assignments
    .map((to): Rival => ({ country: to.country, from: assignmentOf(plan, to.country), to }))
    .filter(({ from, to }) => !from || said(from) !== said(to));
}

function said({ category, orientation, grade, bargaining, share }: Assignment): string {
  return [category, orientation, grade, bargaining, share].join();
}
