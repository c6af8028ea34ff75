/** Whether a figure keeps the rules of its preset, and those that hold for every figure; with what would mend it. */
import { listed } from '../words/lists';
import { PRESETS, type Preset, type Rules } from '../recipe/presets';
import { LIMITS } from '../recipe/fields';
import type { Recipe } from '../recipe/recipe';
import {
  apartForBlind,
  apartInGrey,
  areGreys,
  blackOf,
  chromaOf,
  lightnessOf,
  incomparablePairs,
  LEAST_CHROMA,
  LEAST_DIFFERENCE,
  LEAST_LIGHTNESS,
  type Neighbours,
  type Incomparable
} from './distinguishable';
import type { Figure } from './figure';
import { beyondPage, inspect, overlap, type Inspected, type SetText } from '../svg/inspect';
import { canSet } from '../svg/font-metrics';

export type { Neighbours } from './distinguishable';

/** One rule, and whether the figure keeps it. */
export interface Check {
  rule: string;
  ok: boolean;
  /** A fault is against the rules; a warning is for the reader to judge. */
  level: 'fault' | 'warning';
  /** What was found, in numbers. */
  message: string;
  /** Fields to change so that the rule is kept, or null where that is not in a recipe’s power. */
  fix: Partial<Recipe> | null;
  /** What the fix does; '' where there is none. */
  fixTitle: string;
}

/** What a check is made from. */
interface Case {
  figure: Figure;
  recipe: Recipe;
  found: Inspected;
  rules: Rules;
  /** Who asks: `Nature`. */
  asker: string;
}

/**
 * Checks a figure against the rules of its preset, if it has one, and against those of every figure.
 * @param recipe that the figure was made from
 * @param neighbours countries that share a frontier, so that only fills that meet are compared; null compares all
 */
export function preflight(figure: Figure, recipe: Recipe, neighbours: Neighbours = null): Check[] {
  const preset: Preset | null = recipe.preset && PRESETS[recipe.preset];
  const given: Case = {
    figure,
    recipe,
    found: inspect(figure.node),
    rules: preset?.rules ?? {},
    asker: preset?.after.split(/[,:]/)[0] ?? ''
  };
  const pairs = incomparablePairs(figure, neighbours);
  return [
    ...checkWidth(given),
    ...checkHeight(given),
    ...checkText(given),
    ...checkFace(given),
    ...checkLines(given),
    ...checkPatterns(given),
    ...checkTints(given),
    checkOpacity(given),
    checkFonts(given),
    checkPage(given),
    checkLand(given),
    checkKey(given),
    checkOverlap(given),
    checkGrey(given, pairs),
    checkSight(given, pairs)
  ];
}

const passed = (rule: string, message: string, level: Check['level'] = 'fault'): Check => ({
  rule,
  ok: true,
  level,
  message,
  fix: null,
  fixTitle: ''
});

const failed = (
  rule: string,
  message: string,
  [fix, fixTitle]: [Partial<Recipe>, string] | [null, ''] = [null, ''],
  level: Check['level'] = 'fault'
): Check => ({ rule, ok: false, level, message, fix, fixTitle });

/** Numbers as they are read: at most two decimals. */
const number = (value: number): string => String(Math.round(value * 100) / 100);
/** Long texts, clipped. */
const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;

/** What rounding to two decimals may change. */
const ROUNDING = 0.011;

function checkWidth({ recipe, figure, rules, asker }: Case): Check[] {
  const { widths } = rules;
  if (!widths) return [];
  const taken = `${asker} takes ${listed(widths.map(number), 'or')} mm`;
  const message = `The figure is ${number(figure.width)} mm wide; ${taken}`;
  if (widths.some((width) => Math.abs(width - figure.width) < ROUNDING)) return [passed('width', message)];
  const nearest = widths.reduce((best, width) =>
    Math.abs(width - recipe.width) < Math.abs(best - recipe.width) ? width : best
  );
  // A margin may leave no room in the new width.
  const margin = Math.min(recipe.margin, Math.floor((nearest - LIMITS.width.least) / 2));
  return [failed('width', message, [{ width: nearest, margin }, `Make it ${number(nearest)} mm wide`])];
}

function checkHeight({ recipe, figure, rules, asker }: Case): Check[] {
  const most = rules.height;
  const asked = recipe.height;
  const is = `The figure is ${number(figure.height)} mm high`;
  const limit = most === undefined ? '' : `${asker} takes at most ${number(most)} mm`;
  const given = asked === null ? '' : `${number(asked)} mm were asked for`;
  const tooHigh = most !== undefined && figure.height > most + ROUNDING;
  const overflows = asked !== null && figure.height > asked + ROUNDING;
  if (most === undefined && !overflows) return [];
  const message = `${is}; ${[tooHigh || !overflows ? limit : '', overflows ? given : ''].filter(Boolean).join(', and ')}`;
  if (!tooHigh && !overflows) return [passed('height', message)];
  if (tooHigh && (asked === null || asked > most))
    return [failed('height', message, [{ height: most }, `Make it ${number(most)} mm high`])];
  // The map is as low as it can be, so something else must go.
  const room = recipe.with.filter((what) => what !== 'legend');
  if (room.length < recipe.with.length)
    return [failed('height', message, [{ with: room }, 'Leave the legend to the caption'])];
  if (!tooHigh) return [failed('height', message, [{ height: null }, 'Let the content decide'])];
  return [failed('height', message)];
}

function checkText({ recipe, found, rules, asker }: Case): Check[] {
  const { texts } = found;
  if (!rules.text || !texts.length) return [];
  const { least, most } = rules.text;
  const smallest = texts.reduce((best, text) => (text.size < best.size ? text : best));
  const largest = texts.reduce((best, text) => (text.size > best.size ? text : best));
  const takes = `${asker} takes ${most === undefined ? `${least} pt or more` : `${least} to ${most} pt`}`;
  const small = `The smallest text, ${quoted(smallest.text)}, is ${number(smallest.size)} pt; ${takes}`;
  const checks = [
    smallest.size < least - ROUNDING
      ? failed('text-least', small, [
          { least, size: Math.max(recipe.size, least) },
          `Set no text below ${number(least)} pt`
        ])
      : passed('text-least', small)
  ];
  if (most === undefined) return checks;
  const large = `The largest text, ${quoted(largest.text)}, is ${number(largest.size)} pt; ${takes}`;
  if (largest.size <= most + ROUNDING) return [...checks, passed('text-most', large)];
  return [...checks, failed('text-most', large, smallerText(recipe, texts, least, most))];
}

/** Makes the largest text small enough without making the smallest too small; a title that is too large goes first. */
function smallerText(recipe: Recipe, texts: SetText[], least: number, most: number): [Partial<Recipe>, string] {
  const largestOf = (some: SetText[]) => Math.max(0, ...some.map(({ size }) => size));
  const fitting = (largest: number) => Math.max(least, Math.floor((most / (largest / recipe.size)) * 10) / 10);
  const largest = largestOf(texts);
  const isTitle = ({ text, size }: SetText) => size === largest && recipe.title.includes(text.trim());
  const others = texts.filter((text) => !isTitle(text));
  const leavesTitle = others.length < texts.length;
  const size = leavesTitle ? Math.min(recipe.size, fitting(largestOf(others))) : fitting(largest);
  const sizes = { size, least: Math.min(Math.max(recipe.least, least), size) };
  return leavesTitle
    ? [{ title: '', ...sizes }, 'Leave the title to the caption']
    : [sizes, `Set the text in ${number(size)} pt`];
}

function checkFace({ found, rules, asker }: Case): Check[] {
  if (!rules.sans) return [];
  const serif = found.texts.filter(({ face }) => face === 'serif' || face === 'italic');
  if (!serif.length) return [passed('sans', `All texts are without serifs, as ${asker} asks`)];
  const message = `${serif.length} of ${found.texts.length} texts have serifs, ${quoted(serif[0]!.text)} among them; ${asker} asks for a face without`;
  return [failed('sans', message, [{ typeface: 'sans' }, 'Set it without serifs'])];
}

/** Lightness, CIE L*, above which a line is no line but shading, such as the water along a coast. */
const SHADING = 80;

function checkLines({ recipe, found, rules, asker }: Case): Check[] {
  const lines = found.lines.filter(({ colour }) => (lightnessOf(colour) ?? 0) <= SHADING);
  if (!rules.lines || !lines.length) return [];
  const { least, most } = rules.lines;
  const widths = lines.map(({ width }) => width);
  const [thinnest, thickest] = [Math.min(...widths), Math.max(...widths)];
  const takes = `${asker} takes ${most === undefined ? `${least} pt or more` : `${least} to ${most} pt`}`;
  const thin = `The thinnest line is ${number(thinnest)} pt; ${takes}`;
  const checks = [
    thinnest < least - ROUNDING
      ? failed('lines-least', thin, [{ line: least }, `Draw no line below ${number(least)} pt`])
      : passed('lines-least', thin)
  ];
  if (most === undefined) return checks;
  const thick = `The thickest line is ${number(thickest)} pt; ${takes}`;
  if (thickest <= most + ROUNDING) return [...checks, passed('lines-most', thick)];
  // Others are thicker on their own account.
  const fix: [Partial<Recipe>, string] | undefined =
    recipe.line > most ? [{ line: least }, `Draw lines from ${number(least)} pt`] : undefined;
  return [...checks, failed('lines-most', thick, fix)];
}

function checkPatterns({ recipe, found, rules, asker }: Case): Check[] {
  if (rules.patterns !== false) return [];
  const { patterns } = found;
  if (!patterns.length) return [passed('patterns', `No fill has a pattern, as ${asker} asks`)];
  const message = `${patterns.length} fill${patterns.length > 1 ? 's have' : ' has'} a pattern; ${asker} takes plain fills`;
  // In greys, inks that have no grey of their own stay hatched.
  const fix: Partial<Recipe> =
    recipe.weave === 'patterns' ? { weave: 'signs', colours: 'colour' } : { colours: 'colour' };
  return [failed('patterns', message, [fix, 'Fill plainly, with signs after the names'])];
}

/** How far a grey may be from the one that is asked for, in per cent of black. */
const TINT = 1.5;
function checkTints({ found, rules, asker }: Case): Check[] {
  const { tints } = rules;
  if (!tints) return [];
  const coloured = found.colours.filter((colour) => (chromaOf(colour) ?? 0) > LEAST_CHROMA);
  const greys = [0, ...tints, 100];
  const others = found.colours.filter((colour) => {
    const black = blackOf(colour);
    return !coloured.includes(colour) && black !== null && !greys.some((tint) => Math.abs(tint - black) <= TINT);
  });
  const takes = `${asker} takes black and tints of ${listed(tints.map(number))} %`;
  if (!coloured.length && !others.length) return [passed('tints', `All is black, white and grey; ${takes}`)];
  const message = coloured.length
    ? `${listed(coloured.slice(0, 3))} ${coloured.length > 1 ? 'are no greys' : 'is no grey'}; ${takes}`
    : `There are other greys, of ${listed(others.map((colour) => number(blackOf(colour) ?? 0)))} % black; ${takes}`;
  return [failed('tints', message, coloured.length ? [{ colours: 'grey' }, 'Draw it in greys'] : undefined)];
}

function checkOpacity({ found }: Case): Check {
  const { transparent } = found;
  return transparent.length
    ? failed('opacity', `Something is transparent: ${listed(transparent.slice(0, 3))}`)
    : passed('opacity', 'Nothing is transparent');
}

function checkFonts({ recipe, found }: Case): Check {
  const lacking = [
    ...new Set(found.texts.flatMap(({ text, face }) => [...text].filter((character) => !canSet(character, face))))
  ];
  if (lacking.length)
    return failed('fonts', `The fonts have no ${listed(lacking.map(quoted), 'or')}`, undefined, 'warning');
  return passed(
    'fonts',
    recipe.lettering === 'outlines' ? 'All texts are outlines' : 'Texts are text, in fonts that are embedded',
    'warning'
  );
}

function checkPage({ found }: Case): Check {
  if (found.broken.length) return failed('page', `Something has no place: ${listed(found.broken.slice(0, 3))}`);
  const cut = found.texts.filter((text) => beyondPage(text, found.page) > ROUNDING);
  if (!cut.length) return passed('page', 'All texts lie on the page');
  const most = cut.reduce((worst, text) =>
    beyondPage(text, found.page) > beyondPage(worst, found.page) ? text : worst
  );
  const by = number(beyondPage(most, found.page));
  return failed(
    'page',
    `${quoted(most.text)} reaches ${by} pt beyond the page${cut.length > 1 ? `, and ${cut.length - 1} more do` : ''}`
  );
}

/** A map of nothing but sea says nothing. */
function checkLand({ figure, recipe }: Case): Check {
  const { legend } = figure.scene;
  if (recipe.mode === 'world' || legend.some(({ panels }) => panels.length))
    return passed('land', 'The map shows land that the plan could speak of');
  return failed('land', 'The map shows no land that any plan could speak of', [
    { extent: 'europe' },
    'Show all of Europe'
  ]);
}

/** Whether what the figure says of each country can be read back from its fills, signs, names and key. */
function checkKey({ figure, recipe }: Case): Check {
  const { scene, unnamed } = figure;
  if (recipe.with.includes('legend')) {
    const told = unnamed.length ? `, ${unnamed.length} of them in the key for want of room on the map` : '';
    return passed('key', `What is said of each country can be read${told}`);
  }
  const signed = scene.legend.filter(({ sign, symbol }) => sign || symbol).length;
  const message = unnamed.length
    ? `Without a key, signs stand nowhere for ${listed(unnamed.slice(0, 3).map(({ id }) => scene.nameOf.get(id) ?? id))}${unnamed.length > 3 ? ` and ${unnamed.length - 3} more` : ''}`
    : `There is no key to ${signed ? 'fills and signs' : 'fills'}; the caption must tell them`;
  const withKey: Recipe['with'] = [...recipe.with, 'legend'];
  return failed('key', message, [{ with: withKey }, 'Add the key'], unnamed.length ? 'fault' : 'warning');
}

function checkOverlap({ found: { texts } }: Case): Check {
  const pairs = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one, other] as const] : []))
  );
  const [first] = pairs;
  if (!first) return passed('overlap', 'No text lies on another', 'warning');
  const more = pairs.length > 1 ? `; so do ${pairs.length - 1} more pairs` : '';
  const message = `${quoted(first[0].text)} and ${quoted(first[1].text)} lie on each other${more}`;
  return failed('overlap', message, undefined, 'warning');
}

function checkGrey(given: Case, pairs: Incomparable[]): Check {
  const close = pairs
    .map((pair) => ({ pair, distance: apartInGrey(pair.grounds) }))
    .filter(({ distance }) => distance < LEAST_LIGHTNESS)
    .sort((a, b) => a.distance - b.distance);
  if (!close.length) return passed('grey', 'Fills that meet can be told apart in grey print', 'warning');
  const { pair, distance } = close[0]!;
  const message = `In grey print ${meeting(pair, given)} are ${number(distance)} of lightness apart, less than ${LEAST_LIGHTNESS}`;
  // Pale greys, for what is the same in both plans, cannot stay apart.
  const fix = given.recipe.mode === 'difference' ? undefined : towardsGrey(given);
  return failed('grey', message + moreOf(close), fix, 'warning');
}

function checkSight(given: Case, pairs: Incomparable[]): Check {
  const close = pairs
    .filter(({ grounds }) => !areGreys(grounds))
    .map((pair) => ({ pair, ...apartForBlind(pair.grounds) }))
    .filter(({ distance }) => distance < LEAST_DIFFERENCE)
    .sort((a, b) => a.distance - b.distance);
  if (!close.length)
    return passed(
      'colour-blindness',
      'Fills that meet can be told apart with any of the common colour-blindnesses',
      'warning'
    );
  const { pair, distance, sight } = close[0]!;
  const message = `With ${sight} ${meeting(pair, given)} are ΔE ${number(distance)} apart, less than ${LEAST_DIFFERENCE}`;
  return failed('colour-blindness', message + moreOf(close), towardsGrey(given), 'warning');
}

const moreOf = (close: unknown[]): string =>
  close.length > 1 ? `; so are ${close.length - 1} more pair${close.length > 2 ? 's' : ''}` : '';

/** `“British sphere” (France) and “Neutral zone” (Italy)`. */
function meeting({ one, other, countries }: Incomparable, { figure }: Case): string {
  const { nameOf } = figure.scene;
  const [first, second] = countries.map((id) => nameOf.get(id) ?? id);
  return `“${one.title}” (${first}) and “${other.title}” (${second})`;
}

/** Greys are chosen to stay apart, and patterns part what has one ground. */
function towardsGrey({ recipe, rules }: Case): [Partial<Recipe>, string] | undefined {
  if (recipe.weave === 'signs' && rules.patterns !== false)
    return [{ weave: 'patterns', colours: 'grey' }, 'Draw it in greys, with patterns'];
  return recipe.colours === 'colour' && rules.patterns !== false
    ? [{ colours: 'grey' }, 'Draw it in greys']
    : undefined;
}
