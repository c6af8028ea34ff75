/** `spheres figure` for one figure. */
import { changedSince } from '../../lib/recipe/record';
import { figureCitation } from '../../lib/words/citation-words';
import { choicesOf } from '../../lib/recipe/recipe';
import { checkLine } from './check-line';
import { figureAtlas } from './atlas';
import { FORMATS } from '../../lib/recipe/links';
import { formatOf } from './format';
import { make } from './make';
import { readOlder, type OlderRecipe } from './older';
import { type FigureOptions, recipeOf } from './asked';
import { InputError, UsageError } from '../errors';
import { writeWhole } from '../write-file';

/**
 * Makes one figure, or tells of it. What its preset asks and is not met, and what has changed since an older figure was
 * made, goes to standard error.
 * @returns whether anything was printed, on either
 * @throws UsageError or InputError naming what is wrong; then nothing is written
 */
export async function makeOne(options: FigureOptions): Promise<boolean> {
  const out = outOf(options);
  const older = options.recipe === undefined ? null : readOlder(options.recipe);
  const recipe = recipeOf(options, older, choicesOf(figureAtlas.tables));
  const made = make(recipe);
  const [content, checks] = await Promise.all([
    out && !options.check ? made.as(out.format) : null,
    // While a picture is being drawn.
    meanwhile(made.checks)
  ]);
  const changes = older ? changedSince(older.drawn, made.figure.scene, figureAtlas.tables) : [];
  if (older && changes.length) tellChanges(older, options.recipe!, changes);
  if (options.words) {
    const { caption, alternative, cited } = made.words();
    const citation = figureCitation(cited, '/figure');
    process.stdout.write(`Caption: ${caption}\n\nAlternative text: ${alternative}\n\n${citation}\n`);
  }
  if (options.check) {
    for (const check of checks) console.log(checkLine(check));
    const faults = checks.filter(({ ok, level }) => !ok && level === 'fault');
    if (faults.length) throw new InputError(`the figure fails in ${faults.length} of ${checks.length} checks`);
  } else for (const check of checks) if (!check.ok) console.error(`spheres: ${checkLine(check)}`);
  if (out) writeWhole(out.file, content ?? (await made.as(out.format)));
  return Boolean(options.words || options.check) || changes.length > 0 || checks.some(({ ok }) => !ok);
}

async function meanwhile<T>(make: () => T): Promise<T> {
  await new Promise((resolve) => setImmediate(resolve));
  return make();
}

/** What the command is to write, or null where it only tells. @throws UsageError */
function outOf({ out, check, words, format, force }: FigureOptions) {
  if (format !== undefined || force) throw new UsageError('--format and --force go with --all and --list');
  if (out === undefined) {
    if (check || words) return null;
    throw new UsageError('--out is missing: the file to write, ending in .svg, .pdf or .png');
  }
  const found = formatOf(out);
  if (!found) throw new UsageError(`--out: “${out}” ends in none of ${FORMATS.map((each) => `.${each}`).join(', ')}`);
  return { file: out, format: found };
}

function tellChanges({ data }: OlderRecipe, file: string, changes: string[]): void {
  console.error(`spheres: since ${file} was made from data version ${data}, this has changed:`);
  for (const change of changes) console.error(`  ${change}`);
}
