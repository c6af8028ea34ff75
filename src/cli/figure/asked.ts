/** From what was typed, over an older figure, to a recipe. */
import { PRESETS, type Preset, type PresetId } from '../../lib/recipe/presets';
import {
  modeOf,
  readRecipe,
  type RecipeChoices,
  type RecipeProblem,
  type Field,
  type Recipe
} from '../../lib/recipe/recipe';
import { InputError, UsageError } from '../errors';
import type { OlderRecipe, Pairs } from './older';

/** What was asked on the command line. */
export interface FigureOptions {
  plan?: string;
  against?: string;
  recipe?: string;
  out?: string;
  check?: true;
  words?: true;
  all?: true;
  list?: string;
  format?: string;
  force?: true;
  /** Texts of the fields of a recipe, each as often as it was given. */
  fields: [Field, string][];
}

/**
 * The recipe that the command line asks for: its options over those of an older figure.
 * @throws UsageError listing all problems of the options, InputError where they all stand in the older figure
 */
export function recipeOf(options: FigureOptions, older: OlderRecipe | null, choices: RecipeChoices): Recipe {
  const asked = askedFields(options, choices, older);
  const fields = [...asked, ...stillHolding(older?.pairs ?? [], asked)];
  const { recipe, problems } = readRecipe(fields, choices);
  if (!problems.length) return recipe;
  const inherited = new Set(older ? readRecipe(older.pairs, choices).problems.map(({ message }) => message) : []);
  const isOld = ({ message }: RecipeProblem) => inherited.has(message);
  const lines = problems.map((problem) =>
    isOld(problem)
      ? `${options.recipe}: ${problem.field}: ${problem.message}`
      : `${optionOf(problem.field, options)}: ${problem.message}`
  );
  throw new (problems.every(isOld) ? InputError : UsageError)(lines.join('\n         '));
}

/** Fields of an older figure that hold beside those asked for: neither what a new preset sets, nor a reading of other plans. */
function stillHolding(older: Pairs, asked: Pairs): Pairs {
  const told = new Map(asked);
  const preset = PRESETS[told.get('preset') as PresetId] as Preset | undefined;
  const overruled = new Set([
    ...told.keys(),
    ...Object.keys(preset?.sets ?? {}),
    ...(told.has('plans') ? ['reading'] : [])
  ]);
  return older.filter(([field]) => !overruled.has(field));
}

/**
 * The fields that options set, `--plan` and `--against` among them: a plan is shown on the map that it opens on.
 * @throws UsageError where these contradict others
 */
export function askedFields(
  { plan, against, fields }: FigureOptions,
  { plans: all }: RecipeChoices,
  older: Pick<OlderRecipe, 'pairs'> | null = null
): Pairs {
  if (plan === undefined && against === undefined) return fields;
  if (plan === undefined) throw new UsageError('--against says what to set beside a plan: give --plan too');
  const told = new Set<string>(fields.map(([field]) => field));
  if (told.has('plans')) throw new UsageError('--plans names all plans of a figure: leave out --plan and --against');
  const plans: Pairs = [['plans', against === undefined ? plan : `${plan},${against}`]];
  const fitting = against === undefined ? [modeOf(plan, all), 'plan', 'world'] : ['pair', 'difference'];
  // An older figure says its mode, or was made when every recipe began with this one.
  const mode = older ? (older.pairs.find(([field]) => field === 'mode')?.[1] ?? 'plan') : '';
  return told.has('mode') || fitting.includes(mode)
    ? [...plans, ...fields]
    : [...plans, ['mode', fitting[0]!], ...fields];
}

const optionOf = (field: string, { plan, against }: FigureOptions) =>
  field === 'plans' && plan !== undefined ? (against === undefined ? '--plan' : '--plan, --against') : `--${field}`;
