import { assemble } from '../atlas-build/assemble';
import { atlasFolder, TakenError } from '../atlas-build/atlas-folder';
import { ProblemsError } from '../lib/plan-file/problems';
import { writeAtlas } from '../atlas-build/write';
import { InputError, reasonOf } from './errors';

/**
 * Builds the atlas of a folder of geodata; progress goes to standard error.
 * @param out folder for the atlas: new, empty, or with an older atlas, which stays until the new one is whole
 * @throws InputError listing all problems, or saying why nothing can be written to `out`
 */
export async function buildAtlas(folder: string, out: string, version: string): Promise<void> {
  const start = performance.now();
  // Before the work, and again when it is done.
  writing(out, () => atlasFolder(out));
  try {
    const assembled = await assemble({ folder }, version, (step) => console.error(`  ${step} …`));
    writing(out, () => writeAtlas(assembled, out));
    console.error(`  atlas ready in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (error instanceof ProblemsError)
      throw new InputError(`${error.problems.length} problem(s) in geodata, nothing was built\n${error.message}`);
    throw error;
  }
}

/** @throws InputError naming the folder where something else would be lost, or the system refuses */
function writing(out: string, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (error instanceof TakenError || (error as NodeJS.ErrnoException).code)
      throw new InputError(`cannot write the atlas to ${out}: ${reasonOf(error)}`);
    throw error;
  }
}
