/** One plan as rows and as a file: the same from the site and from the command line. */
import { citesText } from '../evidence';
import type { Assignment, Plan, Works } from '../types';

/** What a plan says of a country or part, with its citations in words. */
export type PlanRow = Omit<Assignment, 'sideGrade' | 'also' | 'cite'> & {
  side_grade: Assignment['sideGrade'];
  cite: string;
};

/** Columns of a plan as a table. */
export const PLAN_COLUMNS = [
  ...(['country', 'category', 'orientation', 'grade', 'side_grade'] as const),
  ...(['bargaining', 'share', 'cite'] as const)
] as const;

/** Every assignment of a plan, silence included. */
export function planRows(plan: Plan, works: Works): PlanRow[] {
  return plan.assignments.map(({ country, category, orientation, grade, sideGrade, bargaining, share, ...said }) => {
    const { note, quote, remark, also, cite } = said;
    return {
      country,
      category,
      orientation,
      grade,
      side_grade: sideGrade,
      bargaining,
      share,
      note,
      quote,
      remark,
      attributes: also.map(({ attribute }) => attribute),
      cite: citesText(cite, works)
    };
  });
}

/** A plan as one JSON object: what the document is, its legend, and its assignments. */
export function planFile(plan: Plan, works: Works) {
  const { id, kind, date, author, title, file, archive, to, headline, summary, note, why, fate, uncertain } = plan;
  const { categories, attributes } = plan;
  return {
    id,
    kind,
    date,
    author,
    title,
    file,
    archive,
    to,
    headline,
    summary,
    note,
    why,
    fate,
    uncertain,
    categories,
    attributes,
    assignments: planRows(plan, works)
  };
}
