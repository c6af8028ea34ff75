import { citeText } from './cite';
import type { Assignment, Citation, Claim, CountryNote, Grade, Plan, Quote, Source } from './types';

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
export function citesText(cites: Citation[], plan: Plan | null, sources: Source[]): string {
  return cites.map((c) => citeText(c, plan, sources)).join('; ');
}

function citedQuote(quote: Quote | null, cite: Citation[], plan: Plan | null, sources: Source[]): CitedQuote | null {
  if (!quote) return null;
  const source = cite[0]?.source ?? '';
  return { text: quote.text, cite: citeText({ source, leaf: quote.leaf, page: quote.page }, plan, sources) };
}

/** The evidence of one assignment. */
export function evidenceOf(plan: Plan, assignment: Assignment, sources: Source[]): Evidence {
  const { grade, sideGrade, note, quote, remark, also, cite } = assignment;
  return {
    ...{ grade, sideGrade, note, remark },
    quote: citedQuote(quote, cite, plan, sources),
    also: also.map((each) => ({
      title: plan.attributes.find((a) => a.id === each.attribute)?.title ?? '',
      ...{ grade: each.grade, note: each.note },
      cite: citesText(each.cite, plan, sources)
    })),
    cite: citesText(cite, plan, sources)
  };
}

/** Everything said of a country or part: by each plan and reading, and beside them. */
export function countryEvidence(
  country: string,
  { plans, notes, sources }: { plans: Plan[]; notes: CountryNote[]; sources: Source[] }
): CountryEvidence {
  const cells: CountryEvidence['cells'] = {};
  for (const plan of plans)
    for (const { key, assignments } of [
      { key: plan.id, assignments: plan.assignments },
      ...plan.readings.map(({ id, assignments }) => ({ key: `${plan.id}/${id}`, assignments }))
    ]) {
      const found = assignments.find((a) => a.country === country);
      if (found) cells[key] = evidenceOf(plan, found, sources);
    }
  return {
    cells,
    notes: notes
      .filter((note) => note.country === country)
      .map(({ cite, quote, ...note }) => ({
        ...note,
        quote: citedQuote(quote, cite, null, sources),
        cite: citesText(cite, null, sources)
      }))
  };
}
