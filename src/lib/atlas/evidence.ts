import { citeText } from './cite';
import type { Assignment, Citation, Claim, CountryNote, Grade, Plan, Quote, Works } from './types';

/** A passage with its place in words. */
export interface CitedQuote {
  text: string;
  cite: string;
}

/** What supports one cell, with citations in words. */
export interface Evidence extends Pick<Claim, 'grade' | 'sideGrade'> {
  note: string;
  quote: CitedQuote | null;
  remark: string;
  /** Second attributes and what supports them. */
  also: { title: string; grade: Grade; note: string; cite: string }[];
  cite: string;
}

export type CitedNote = Omit<CountryNote, 'cite' | 'quote'> & { cite: string; quote: CitedQuote | null };

/** All that is known of a country beside the map. */
export interface CountryEvidence {
  /** By the id of the plan; of a reading, by `plan/reading`. */
  cells: Record<string, Evidence>;
  notes: CitedNote[];
}

/** Several citations in words. */
export function citesText(cites: Citation[], works: Works): string {
  return cites.map((c) => citeText(c, works)).join('; ');
}

const citedQuote = (quote: Quote | null, works: Works): CitedQuote | null =>
  quote && { text: quote.text, cite: citeText(quote, works) };

/** The evidence of one assignment. */
export function evidenceOf(plan: Plan, assignment: Assignment, works: Works): Evidence {
  const { grade, sideGrade, note, quote, remark, also, cite } = assignment;
  return {
    grade,
    sideGrade,
    note,
    remark,
    quote: citedQuote(quote, works),
    also: also.map((each) => ({
      title: plan.attributes.find((a) => a.id === each.attribute)?.title ?? '',
      grade: each.grade,
      note: each.note,
      cite: citesText(each.cite, works)
    })),
    cite: citesText(cite, works)
  };
}

/** Everything said of a country or part: by each plan and reading, and beside them. */
export function countryEvidence(
  country: string,
  { plans, notes, ...works }: { plans: Plan[]; notes: CountryNote[] } & Works
): CountryEvidence {
  const cells: CountryEvidence['cells'] = {};
  for (const plan of plans)
    for (const { key, assignments } of [
      { key: plan.id, assignments: plan.assignments },
      ...plan.readings.map(({ id, assignments }) => ({ key: `${plan.id}/${id}`, assignments }))
    ]) {
      const found = assignments.find((a) => a.country === country);
      if (found) cells[key] = evidenceOf(plan, found, works);
    }
  return {
    cells,
    notes: notes
      .filter((note) => note.country === country)
      .map(({ cite, quote, ...note }) => ({
        ...note,
        quote: citedQuote(quote, works),
        cite: citesText(cite, works)
      }))
  };
}
