/**
 * A recipe: everything that a figure needs to be made again, byte for byte. It has one text form, pairs of key and text
 * as in a query, which links, command lines, lists of recipes and the metadata of figures share; so there is one door.
 */
import { COUNTS, WESTERNS } from '../atlas/compare';
import { lineSetIds } from '../atlas/borders/line-sets';
import { LANGUAGES, type AtlasTables, type PlanOutline } from '../atlas/types';
import { FRAME } from '../atlas/borders/extent';
import { PROJECTIONS, type Bounds } from '../drawing/projections';
import {
  COLOURS,
  DEFAULTS,
  DPIS,
  EXTENTS,
  FURNITURE,
  LETTERING,
  LIMITS,
  LONGEST_TITLE,
  MODES,
  plansTaken,
  TYPEFACES,
  WEAVES,
  type ExtentId,
  type FigureFields
} from './fields';
import { PRESETS, type PresetId } from './presets';
import { oneOf, type FieldRule } from '../address/codec';
import {
  boxBeyond,
  CHOICE_WORDS,
  emptyBox,
  givenTwice,
  longTitle,
  markedTitle,
  noChoice,
  noExtent,
  noField,
  noNumber,
  smallText,
  strangeReading,
  UNPRINTABLE_TITLE,
  wideMargin,
  wrongNumber
} from '../words/recipe-words';
import { clip } from '../address/query';
import type { Choices } from '../address/view';

export interface Recipe extends FigureFields {
  /** The preset whose rules it is checked by, or null. */
  preset: PresetId | null;
}

export type Field = keyof Recipe;

export const defaultRecipe: Recipe = { preset: null, ...DEFAULTS };

/** What is wrong with one field. */
export interface RecipeProblem {
  /** As it was given. */
  field: string;
  message: string;
}

/** Least sides of an own box, in degrees. */
const LEAST_BOX = 1;

export type RecipeChoices = Pick<Choices, 'plans' | 'dates' | 'lineSets'>;

/** What a recipe may name, of an atlas. */
export const choicesOf = ({ plans, dates, zones }: Pick<AtlasTables, 'plans' | 'dates' | 'zones'>): RecipeChoices => ({
  plans,
  dates,
  lineSets: lineSetIds({ dates, zones })
});

/** How a field of a recipe is read and written. A text with a problem says nothing. */
type RecipeRule<T> = FieldRule<T, RecipeChoices>;

/** One of a few words; who writes a recipe by hand is told all there are. */
function choice<T extends string>(what: string, known: (choices: RecipeChoices) => readonly T[]): RecipeRule<T> {
  const rule = oneOf(what, known);
  return {
    ...rule,
    read: (text, choices, recipe) => {
      const { value, problems } = rule.read(text, choices, recipe);
      return { value, problems: problems && [noChoice(what, clip(text), known(choices))] };
    }
  };
}

/** How it is written that lines are those of each plan's own land, or the extent is the plans' own. */
export const OWN = 'plan';

/** A field that may be nothing, which is written as `none`. */
function orNone<T>(rule: RecipeRule<T>, none = 'none'): RecipeRule<T | null> {
  return {
    read: (text, ...rest) => (text === none ? { value: null } : rule.read(text, ...rest)),
    write: (value) => (value === null ? none : rule.write(value))
  };
}

function number({ least, most, unit }: { least: number; most: number; unit: string }): RecipeRule<number> {
  return {
    read: (text) => {
      const value = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
      return value >= least && value <= most ? { value } : { problems: [noNumber(clip(text), { least, most, unit })] };
    },
    write: String
  };
}

function listOf<T extends string>(what: string, known: (choices: RecipeChoices) => readonly T[]): RecipeRule<T[]> {
  const one = choice(what, known);
  return {
    read: (text, ...rest) => {
      const read = text.split(',').map((each) => one.read(each, ...rest));
      const problems = read.flatMap((each) => each.problems ?? []);
      return problems.length
        ? { problems: [problems.join('; ')] }
        : { value: read.flatMap(({ value }) => (value === undefined ? [] : [value])) };
    },
    write: (values) => values.join(',')
  };
}

const keys = <T extends object>(all: T) => Object.keys(all) as (keyof T & string)[];

const extent: RecipeRule<Extent> = {
  read: (text) => {
    if (text in EXTENTS) return { value: text as ExtentId };
    const numbers = text.split(',').map((part) => (/^-?\d{1,3}(\.\d{1,4})?$/.test(part) ? Number(part) : NaN));
    if (numbers.length !== 4 || numbers.some(Number.isNaN)) return { problems: [noExtent(clip(text), keys(EXTENTS))] };
    const [west, south, east, north] = numbers as unknown as Bounds;
    if (east - west < LEAST_BOX || north - south < LEAST_BOX) return { problems: [emptyBox(text, LEAST_BOX)] };
    if (west < FRAME.west || south < FRAME.south || east > FRAME.east || north > FRAME.north)
      return { problems: [boxBeyond(text, [FRAME.west, FRAME.south, FRAME.east, FRAME.north])] };
    return { value: [west, south, east, north] };
  },
  write: (value) => (typeof value === 'string' ? value : value.join(','))
};

const title: RecipeRule<string> = {
  read: (text) => {
    if (text.length > LONGEST_TITLE) return { problems: [longTitle(text.length, LONGEST_TITLE)] };
    const markup = /<[a-z!?/][^<>]*>/i.exec(text)?.[0];
    if (markup) return { problems: [markedTitle(clip(markup))] };
    if (/\p{C}/u.test(text)) return { problems: [UNPRINTABLE_TITLE] };
    return { value: text.trim() };
  },
  write: (value) => value
};

const furniture = listOf(CHOICE_WORDS.with, () => keys(FURNITURE));

const dpi = choice(CHOICE_WORDS.dpi, () => DPIS);

/** Every field, in the order in which a recipe is written. */
const FIELDS: { [F in Field]: RecipeRule<Recipe[F]> } = {
  preset: orNone(choice(CHOICE_WORDS.preset, () => keys(PRESETS))),
  mode: choice(CHOICE_WORDS.mode, () => keys(MODES)),
  plans: listOf(CHOICE_WORDS.plan, ({ plans }) => plans.map(({ id }) => id)),
  reading: orNone(
    choice(CHOICE_WORDS.reading, ({ plans }) => plans.flatMap(({ readings }) => readings.map(({ id }) => id)))
  ),
  date: orNone(
    choice(CHOICE_WORDS.date, ({ dates }) => dates.map(({ date }) => date)),
    OWN
  ),
  also: orNone(choice(CHOICE_WORDS.also, ({ lineSets }) => lineSets)),
  extent: orNone(extent, OWN),
  projection: choice(CHOICE_WORDS.projection, () => keys(PROJECTIONS)),
  width: number(LIMITS.width),
  height: orNone(number(LIMITS.height), 'content'),
  margin: number(LIMITS.margin),
  title,
  with: {
    read: (text, ...rest) => (text === 'none' ? { value: [] } : furniture.read(text, ...rest)),
    write: (value) => (value.length ? furniture.write(value) : 'none')
  },
  names: choice(CHOICE_WORDS.names, () => LANGUAGES),
  typeface: choice(CHOICE_WORDS.typeface, () => keys(TYPEFACES)),
  size: number(LIMITS.size),
  least: number(LIMITS.least),
  line: number(LIMITS.line),
  colours: choice(CHOICE_WORDS.colours, () => keys(COLOURS)),
  weave: choice(CHOICE_WORDS.weave, () => keys(WEAVES)),
  lettering: choice(CHOICE_WORDS.lettering, () => keys(LETTERING)),
  dpi: {
    read: (text, ...rest) => {
      const { value, problems } = dpi.read(text, ...rest);
      return { value: value && Number(value), problems };
    },
    write: String
  },
  threshold: number(LIMITS.threshold),
  count: choice(CHOICE_WORDS.count, () => COUNTS),
  western: choice(CHOICE_WORDS.western, () => WESTERNS)
};

/** Names of the fields, in the order in which they are written. */
export const FIELD_NAMES = keys(FIELDS);

/**
 * The door for recipes, wherever they come from. Fields that are not given, or have a problem, are as the preset has
 * them, else as `defaultRecipe`.
 * @param given pairs of field and text; of a field given twice the first counts
 * @returns every problem there is, with the field it stands in
 */
export function readRecipe(
  given: Iterable<readonly [string, string]>,
  choices: RecipeChoices
): { recipe: Recipe; problems: RecipeProblem[] } {
  const problems: RecipeProblem[] = [];
  const texts = new Map<string, string>();
  for (const [field, text] of given) {
    if (!(field in FIELDS)) problems.push({ field, message: noField(clip(field)) });
    else if (texts.has(field)) problems.push({ field, message: givenTwice(field) });
    else texts.set(field, text);
  }
  const valueOf = <F extends Field>(field: F): Recipe[F] | undefined => {
    const text = texts.get(field);
    if (text === undefined) return undefined;
    const { value, problems: found = [] } = FIELDS[field].read(text, choices, undefined);
    problems.push(...found.map((message) => ({ field, message })));
    return value;
  };
  const preset = valueOf('preset') ?? null;
  const recipe = startOf(preset);
  const setField = <F extends Field>(field: F) => {
    const value = valueOf(field);
    if (value !== undefined) recipe[field] = value;
  };
  for (const field of FIELD_NAMES) if (field !== 'preset') setField(field);
  return { recipe: agreed(recipe, texts, choices, problems), problems };
}

/** What a recipe is before its reader has said anything but its preset. */
export function startOf(preset: PresetId | null): Recipe {
  return { ...defaultRecipe, ...(preset ? PRESETS[preset].sets : {}), preset };
}

/** Mends what its fields do not agree on, and says so. */
function agreed(
  recipe: Recipe,
  texts: Map<string, string>,
  { plans }: RecipeChoices,
  problems: RecipeProblem[]
): Recipe {
  const mended = { ...recipe };
  const { title } = MODES[recipe.mode];
  const { least, most } = plansTaken(recipe.mode, plans.length);
  const wanted = recipe.plans.length;
  if (wanted < least || wanted > most) {
    problems.push({
      field: texts.has('plans') ? 'plans' : 'mode',
      message: wrongNumber(title, { least, most }, wanted)
    });
    const others = plans.map(({ id }) => id).filter((id) => !recipe.plans.includes(id));
    mended.plans = [...recipe.plans, ...others].slice(0, Math.min(Math.max(wanted, least), most));
  }
  const known = plans.filter(({ id }) => mended.plans.includes(id)).flatMap(({ readings }) => readings);
  if (recipe.reading !== null && !known.some(({ id }) => id === recipe.reading)) {
    problems.push({ field: 'reading', message: strangeReading(recipe.reading) });
    mended.reading = null;
  }
  if (recipe.also === recipe.date) mended.also = null;
  if (recipe.least > recipe.size) {
    problems.push({
      field: texts.has('least') ? 'least' : 'size',
      message: smallText(recipe.least, recipe.size)
    });
    mended.least = recipe.size;
  }
  if (recipe.margin * 2 > recipe.width - LIMITS.width.least) {
    problems.push({ field: 'margin', message: wideMargin(recipe.margin, recipe.width) });
    mended.margin = 0;
  }
  return mended;
}

/** A recipe as pairs of field and text, what its preset or the default says left out; `readRecipe` gives it again. */
export function writeRecipe(recipe: Recipe): [Field, string][] {
  const start = startOf(recipe.preset);
  return FIELD_NAMES.flatMap((field): [Field, string][] => {
    const text = fieldText(recipe, field);
    const silent = field === 'preset' ? recipe.preset === null : text === fieldText(start, field);
    return silent ? [] : [[field, text]];
  });
}

/** A recipe as a query; commas stay readable. */
export function formatRecipe(recipe: Recipe): string {
  return new URLSearchParams(writeRecipe(recipe)).toString().replaceAll('%2C', ',');
}

/** Every field of a recipe as a query: what a figure carries, so that presets and defaults may change after it. */
export function recordRecipe(recipe: Recipe): string {
  const fields = FIELD_NAMES.map((field): [Field, string] => [field, fieldText(recipe, field)]);
  return new URLSearchParams(fields).toString().replaceAll('%2C', ',');
}

/** The text of one field, as a form shows it. */
export const fieldText = <F extends Field>(recipe: Recipe, field: F): string => FIELDS[field].write(recipe[field]);

/** The part of Europe that a figure shows, by name or as a box in degrees. */
export type Extent = ExtentId | Bounds;

/** As it is asked for; else as all plans of a recipe have it, and Europe where they differ. */
export function extentOf(
  { extent, plans }: Pick<Recipe, 'extent' | 'plans'>,
  all: Pick<PlanOutline, 'id' | 'extent'>[]
): Extent {
  if (extent) return extent;
  const [own = 'europe', ...others] = new Set(all.filter(({ id }) => plans.includes(id)).map((plan) => plan.extent));
  return others.length ? 'europe' : own;
}

/** How one plan is shown where nobody says how: on the map that it opens on. */
export const modeOf = (plan: string, all: Pick<PlanOutline, 'id' | 'map'>[]): 'plan' | 'world' =>
  all.find(({ id }) => id === plan)?.map === 'world' ? 'world' : 'plan';

/** An extent in degrees. */
export const boundsOf = (extent: Extent): Bounds => (typeof extent === 'string' ? EXTENTS[extent].box : extent);
