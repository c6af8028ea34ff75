import { assignmentOf, categoryOf } from '$lib/atlas/plan';
import type { Claim, Language, PlanOutline } from '$lib/atlas/types';

/** What a plan says of a country, in a few words: `Soviet sphere, open to bargain`. */
export function assignmentWords(plan: PlanOutline, country: string): string {
  const claim = assignmentOf(plan, country);
  if (!claim || claim.grade === 'silent') return 'not mentioned';
  if (claim.share !== null) return `${claim.share} % Soviet`;
  const title = categoryOf(plan, claim)?.title ?? '';
  return claim.bargaining ? `${title}, open to bargain` : title;
}

/** The side the editor infers, where the document names none: `toward the Soviet Union`. */
export function inferenceWords({ grade, orientation }: Pick<Claim, 'grade' | 'orientation'>): string | null {
  if (grade !== 'inferred') return null;
  if (orientation === 'soviet') return 'toward the Soviet Union';
  if (orientation === 'british') return 'toward Britain';
  return 'neutralised';
}

/** Languages of names, each in itself. */
export const LANGUAGE_WORDS: Record<Language, string> = {
  en: 'English',
  fr: 'français',
  de: 'Deutsch',
  ru: 'русский',
  own: 'own language'
};
