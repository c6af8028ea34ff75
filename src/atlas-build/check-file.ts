/** One file by itself, held to what the build demands: for whoever writes or corrects one. */
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Plan } from '../lib/atlas/types';
import { checkPlan } from '../lib/plan-file/check-plan';
import { endingOf, formOf, FORMS, parseFile } from '../lib/plan-file/parse';
import { Problems, type Problem } from '../lib/plan-file/problems';
import { readPlan } from '../lib/plan-file/read-plan';
import type { Vocabulary } from '../lib/plan-file/rules';
import { parseYaml } from '../lib/plan-file/yaml';
import { openText } from './open-text';
import { called, filesIn, readText, type GeodataFolder } from './read-files';
import { readVocabulary } from './vocabulary';

/** Plans take some 20 kB. */
const LARGEST = 2_000_000;

/**
 * Every problem of a file: a plan, a reading or notes on a country as they are written by hand (YAML), or a plan as
 * `spheres plan` prints it (JSON, CSV). [] where there is none.
 * @param geodata whose countries and bibliography the file may name
 */
export function checkFile(path: string, geodata: GeodataFolder): Problem[] {
  const problems = new Problems();
  const [ending, form] = [endingOf(path), formOf(path)];
  const file = openText(path, path, problems, LARGEST);
  if (!file) return problems.found;
  const inside = placeIn(geodata, path);
  if (!form) problems.add(path, 0, `ends in “${ending}”; a plan to check ends in ${Object.keys(FORMS).join(', ')}`);
  else if (inside && !/^(plans|readings|countries)$/.test(dirname(inside)))
    problems.add(path, 0, 'is no plan, reading or note; the build (npm start) checks it with all the others');
  else {
    const parsed = parseFile(file, form, problems);
    if (!parsed) return problems.found;
    const { vocabulary } = readVocabulary(geodata, problems);
    const circumstances = {
      name: basename(path).slice(0, -ending.length),
      bound: inside !== null,
      vocabulary,
      plans: () => plansOf(geodata, vocabulary),
      fileOf: (plan: string) => called(`plans/${plan}.yaml`)
    };
    checkPlan(parsed, circumstances, problems);
  }
  return problems.found;
}

/** Path within the folder of geodata, or null outside. */
function placeIn(geodata: GeodataFolder, path: string): string | null {
  const way = relative(resolve(geodata.folder), resolve(path));
  return way.startsWith('..') || isAbsolute(way) ? null : way;
}

/** The plans of a folder by their ids; null for those that have problems of their own. */
function plansOf(geodata: GeodataFolder, vocabulary: Vocabulary): Map<string, Plan | null> {
  const elsewhere = new Problems();
  return new Map(
    filesIn(geodata, 'plans', '.yaml').map((path): [string, Plan | null] => {
      const file = readText(geodata, path, elsewhere);
      const parsed = file && parseYaml(file, elsewhere);
      const id = basename(path, '.yaml');
      return [id, parsed && readPlan(parsed, id, vocabulary, elsewhere)];
    })
  );
}
