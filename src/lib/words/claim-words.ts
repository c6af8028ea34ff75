import { assignmentOf, categoryOf, isSide } from '$lib/atlas/plan';
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
export function inferenceWords({ sideGrade, orientation }: Pick<Claim, 'sideGrade' | 'orientation'>): string | null {
  return sideGrade === 'inferred' && isSide(orientation) ? INFERRED[orientation] : null;
}

const INFERRED = {
  soviet: 'toward the Soviet Union',
  british: 'toward Britain',
  western: 'toward the western powers',
  neutral: 'neutral'
};

/** Languages of names, each in itself. */
export const LANGUAGE_WORDS: Record<Language, string> = {
  en: 'English',
  fr: 'français',
  de: 'Deutsch',
  ru: 'русский',
  own: 'own language'
};
