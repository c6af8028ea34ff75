import { assemble } from '../build/assemble';
import { ProblemsError } from '../build/problems';
import { writeAtlas } from '../build/write';
import { InputError } from './trouble';

/** Builds the atlas of a folder of geodata; progress goes to standard error. @throws InputError listing all problems */
export async function buildAtlas(folder: string, out: string, version: string): Promise<void> {
  const start = performance.now();
  try {
    const assembled = await assemble({ folder }, version, (step) => console.error(`  ${step} …`));
    writeAtlas(assembled, out);
    console.error(`  atlas ready in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (error instanceof ProblemsError)
      throw new InputError(`${error.problems.length} problem(s) in geodata, nothing was built\n${error.message}`);
    throw error;
  }
}
