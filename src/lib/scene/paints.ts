/** Every way in which some plans paint a country or part, in any of their readings: no map needs patterns for another. */
import { assignmentOf, categoryOf, readAs } from '../atlas/plan';
import type { Part, PlanOutline, State } from '../atlas/types';
import { lookOf, type Paint } from './colours';
import { paintIn, paintOf } from './scene';

/** Each paint once. */
export function paintsOf(
  plans: PlanOutline[],
  states: Pick<State, 'id' | 'role'>[],
  parts: Pick<Part, 'id'>[]
): Paint[] {
  const found = new Map<string, Paint>();
  const add = (paint: Paint) => found.set(lookOf(paint), paint);
  for (const plan of plans)
    for (const reading of [null, ...plan.readings.map(({ id }) => id)]) {
      const read = readAs(plan, reading);
      for (const state of states) add(paintIn(read, state));
      for (const part of parts) {
        const claim = assignmentOf(read, part.id);
        if (claim) add(paintOf(read, part, claim, categoryOf(read, claim)));
      }
    }
  return [...found.values()];
}
