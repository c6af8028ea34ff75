/** A recipe changed field by field, as a form does it: every text goes through the door for recipes. */
import { type PresetId, PRESETS } from './presets';
import { readRecipe, startOf, writeRecipe, type RecipeChoices, type Field, type Recipe } from './recipe';
import { MODES, plansTaken, type FigureMode } from './fields';

/** Fields that some preset sets: how a figure is made, not what it shows. */
const FORM = [...new Set(Object.values(PRESETS).flatMap(({ sets }) => Object.keys(sets)))] as Field[];

/**
 * The recipe with one field as a form has it. What belongs to the field goes with it: a preset brings its sizes, a kind
 * of figure the right number of plans, and a reading leaves with its plan.
 * @returns the new recipe, or what is wrong with the text; then the recipe stays as it was
 */
export function withField(
  recipe: Recipe,
  field: Field,
  text: string,
  choices: RecipeChoices
): { recipe: Recipe } | { problem: string } {
  const given = new Map<string, string>(writeRecipe(readied(recipe, field, text, choices)));
  given.set(field, text);
  const { recipe: changed, problems } = readRecipe(given, choices);
  const problem = problems.find((one) => one.field === field) ?? problems[0];
  return problem ? { problem: problem.message } : { recipe: changed };
}

/** The recipe made ready for a field to change, so that the rest agrees with it. */
function readied(recipe: Recipe, field: Field, text: string, choices: RecipeChoices): Recipe {
  if (field === 'preset') return text in PRESETS ? formedBy(recipe, text as PresetId) : { ...recipe, preset: null };
  if (field === 'plans') return { ...recipe, reading: keptReading(recipe.reading, text.split(','), choices) };
  if (field !== 'mode' || !(text in MODES)) return recipe;
  const plans = fittedPlans(recipe.plans, text as FigureMode, choices);
  return { ...recipe, plans, mode: text as FigureMode, reading: keptReading(recipe.reading, plans, choices) };
}

/** What the recipe shows, in the form that a preset asks for. */
function formedBy(recipe: Recipe, preset: PresetId): Recipe {
  const start = startOf(preset);
  return { ...recipe, ...Object.fromEntries(FORM.map((field) => [field, start[field]])), preset };
}

/** As many plans as a kind of figure takes: the first of those chosen, or those that follow the last. */
function fittedPlans(chosen: string[], mode: FigureMode, { plans }: RecipeChoices): string[] {
  const { least, most } = plansTaken(mode, plans.length);
  const ids = plans.map(({ id }) => id);
  const after = ids.indexOf(chosen.at(-1) ?? '') + 1;
  const others = [...ids.slice(after), ...ids.slice(0, after)].filter((id) => !chosen.includes(id));
  return [...chosen, ...others].slice(0, Math.min(Math.max(chosen.length, least), most));
}

function keptReading(reading: string | null, ids: string[], { plans }: RecipeChoices): string | null {
  const known = plans.filter(({ id }) => ids.includes(id)).flatMap(({ readings }) => readings);
  return known.some(({ id }) => id === reading) ? reading : null;
}
