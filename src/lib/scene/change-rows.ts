import type { Compared, Rule } from '../atlas/compare';
import { bothWords } from '../words/compare-words';
import type { CountryEvidence } from '../atlas/evidence';
import { assignmentOf, categoryOf } from '../atlas/plan';
import type { PlanOutline } from '../atlas/types';
import { gradeWords } from '../words/grade-words';

/** What stands behind either side of a change. */
const BEHIND = ['plan', 'side', 'category', 'grade', 'note', 'cite'] as const;
type Behind = Record<(typeof BEHIND)[number], string>;

export const CHANGE_COLUMNS = [
  ...(['country', 'name'] as const),
  ...BEHIND.map((column) => `from_${column}` as const),
  ...BEHIND.map((column) => `to_${column}` as const)
];
/** One change as a row to take away. */
export type ChangeRow = Record<(typeof CHANGE_COLUMNS)[number], string>;

/**
 * Changes as rows.
 * @param changes of sides, and of shares
 * @param evidence by country; what has not come yet is left empty
 */
export function changeRows(
  changes: Compared[],
  [from, to]: [PlanOutline, PlanOutline],
  nameOf: (country: string) => string,
  evidence: Record<string, CountryEvidence>,
  rule: Rule
): ChangeRow[] {
  const behind = (plan: PlanOutline, country: string, side: string): Behind => {
    const claim = assignmentOf(plan, country);
    const found = evidence[country]?.cells[plan.id];
    return {
      plan: plan.id,
      side,
      category: (claim && categoryOf(plan, claim)?.title) ?? '',
      grade: found ? gradeWords(found, plan.kind) : '',
      note: found?.note ?? '',
      cite: found?.cite ?? ''
    };
  };
  const prefixed = (prefix: string, said: Behind) =>
    Object.fromEntries(BEHIND.map((column) => [`${prefix}_${column}`, said[column]]));
  return changes.map((compared) => {
    const { country } = compared;
    const [before, after] = bothWords(compared, rule);
    return {
      country,
      name: nameOf(country),
      ...prefixed('from', behind(from, country, before)),
      ...prefixed('to', behind(to, country, after))
    } as ChangeRow;
  });
}
