import { checkFile } from '../atlas-build/check-file';
import { ProblemsError } from '../lib/plan-file/problems';

/**
 * Says that a file has no problem.
 * @param geodata folder whose countries and bibliography the file may name
 * @throws ProblemsError listing all problems
 */
export function check(file: string, geodata: string): string {
  const problems = checkFile(file, { folder: geodata });
  if (problems.length) throw new ProblemsError(problems);
  return `${file}: no problems\n`;
}
