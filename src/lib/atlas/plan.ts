import type { Assignment, Category, Claim, Grade, Orientation, Plan, PlanOutline, SideGrade } from './types';

/** What a plan says of a country or part; null where it says nothing that is written out. */
export function assignmentOf<C extends Claim>(plan: { assignments: C[] }, country: string): C | null {
  return plan.assignments.find((a) => a.country === country) ?? null;
}

/** The category of a claim; null for silence. */
export function categoryOf(plan: Pick<PlanOutline, 'categories'>, claim: Claim): Category | null {
  return plan.categories.find((c) => c.id === claim.category) ?? null;
}

/**
 * The plan as one of its readings has it; the plan itself where it has no such reading.
 * @param reading id, or null for the default reading
 */
export function readAs<P extends PlanOutline>(plan: P, reading: string | null): P {
  const other = plan.readings.find((r) => r.id === reading);
  if (!other) return plan;
  const replaced = <T>(all: T[], by: T[], key: (item: T) => string): T[] => {
    const changed = new Map(by.map((item) => [key(item), item]));
    const kept = all.map((item) => changed.get(key(item)) ?? item);
    return [...kept, ...by.filter((item) => !all.some((old) => key(old) === key(item)))];
  };
  return {
    ...plan,
    categories: replaced(plan.categories, other.categories, (c) => c.id),
    assignments: replaced<Claim>(plan.assignments, other.assignments, (a) => a.country)
  };
}

const claimOf = (assignment: Assignment): Claim => {
  const { country, category, orientation, grade, sideGrade, bargaining, share } = assignment;
  const also = assignment.also.map(({ attribute, grade }) => ({ attribute, grade }));
  return { country, category, orientation, grade, sideGrade, bargaining, share, also };
};

/** Whether an orientation is a side that somebody can be on. */
export const isSide = (orientation: Orientation | null): orientation is Exclude<Orientation, 'none'> =>
  orientation !== null && orientation !== 'none';

/** How firmly a side follows where nobody says so: as firmly as the category, unless the editor infers it. */
export function sideGradeOf(
  grade: Grade,
  { orientation, basis }: Pick<Category, 'orientation' | 'basis'>
): SideGrade | null {
  if (grade === 'silent' || !isSide(orientation)) return null;
  return basis === 'editor' ? 'inferred' : grade;
}

/** What is needed to draw a plan, without its evidence; silence is left out. */
export function outlineOf(plan: Plan): PlanOutline {
  const {
    id,
    date,
    dateText,
    author,
    title,
    short,
    headline,
    summary,
    kind,
    map,
    extent,
    land,
    categories,
    attributes
  } = plan;
  const claims = land.claims.map(({ country, date, title }) => ({ country, date, title }));
  return {
    id,
    date,
    dateText,
    author,
    title,
    short,
    headline,
    summary,
    kind,
    map,
    extent,
    categories,
    attributes,
    land: { date: land.date, basis: land.basis, claims },
    assignments: plan.assignments.filter((a) => a.grade !== 'silent').map(claimOf),
    readings: plan.readings.map(({ id, title, categories, assignments }) => ({
      id,
      title,
      categories,
      assignments: assignments.map(claimOf)
    }))
  };
}
