import { GRADE_WORDS, type Claim, type PlanKind } from '../atlas/types';

/**
 * How firmly something is said, and how firmly a side follows from it where that is another matter: `named as an aim in
 * the document, its side inferred by the editor …`.
 */
export function gradeWords({ grade, sideGrade }: Pick<Claim, 'grade' | 'sideGrade'>, kind: PlanKind): string {
  const said = kind === 'aims' && grade === 'named' ? 'named as an aim in the document' : GRADE_WORDS[grade];
  if (sideGrade === null || sideGrade === grade) return said;
  // Only of aims does the document itself assign nothing.
  const side = sideGrade === 'inferred' && kind !== 'aims' ? 'inferred by the editor' : GRADE_WORDS[sideGrade];
  return `${said}, its side ${side}`;
}
