/** Makes one figure of many, in a thread of its own; the atlas is read once a thread. */
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { recipeIn } from '../../lib/svg/xmp';
import { recordRecipe, type Recipe } from '../../lib/recipe/recipe';
import { checkLine } from './check-line';
import { figureAtlas } from './atlas';
import type { WantedFile } from './list';
import { make } from './make';
import { makeFolder, writeWhole } from '../write-file';

export interface WorkerTask {
  recipe: Recipe;
  /** With their paths. */
  files: WantedFile[];
  /** Make even files that are there and tell of the same recipe and data. */
  force: boolean;
}

export interface Outcome {
  made: number;
  /** Files that were there already. */
  kept: number;
  /** Checks of the preset that are not met. */
  warnings: string[];
}

export default async function ({ recipe, files, force }: WorkerTask): Promise<Outcome> {
  const query = recordRecipe(recipe);
  const missing = files.filter(({ file }) => force || !isMade(file, query));
  const kept = files.length - missing.length;
  if (!missing.length) return { made: 0, kept, warnings: [] };
  const { checks, as } = make(recipe);
  for (const { file, format } of missing) {
    makeFolder(dirname(file));
    writeWhole(file, await as(format));
  }
  const warnings = checks()
    .filter(({ ok }) => !ok)
    .map(checkLine);
  return { made: missing.length, kept, warnings };
}

/** Whether a file was made by this recipe from this version of the data. */
function isMade(file: string, query: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const found = recipeIn(readFileSync(file));
  return !('problem' in found) && found.recipe === query && found.data === figureAtlas.tables.version;
}
