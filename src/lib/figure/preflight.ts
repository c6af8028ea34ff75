/** Whether a figure keeps the rules of its preset, and those that hold for every figure; with what would mend it. */
import * as words from '../words/preflight-words';
import { insetWords } from '../words/city-words';
import { saidTitle } from '../words/key-words';
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
    asker: preset?.asker ?? ''
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
    checkNames(given),
    ...checkInsets(given),
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

/** What rounding to two decimals may change. */
const ROUNDING = 0.011;

function checkWidth({ recipe, figure, rules, asker }: Case): Check[] {
  const { widths } = rules;
  if (!widths) return [];
  const message = words.widthWords(figure.width, asker, widths);
  if (widths.some((width) => Math.abs(width - figure.width) < ROUNDING)) return [passed('width', message)];
  const nearest = widths.reduce((best, width) =>
    Math.abs(width - recipe.width) < Math.abs(best - recipe.width) ? width : best
  );
  // A margin may leave no room in the new width.
  const margin = Math.min(recipe.margin, Math.floor((nearest - LIMITS.width.least) / 2));
  return [failed('width', message, [{ width: nearest, margin }, words.widthFix(nearest)])];
}

function checkHeight({ recipe, figure, rules, asker }: Case): Check[] {
  const most = rules.height;
  const asked = recipe.height;
  const tooHigh = most !== undefined && figure.height > most + ROUNDING;
  const overflows = asked !== null && figure.height > asked + ROUNDING;
  if (most === undefined && !overflows) return [];
  const limit = tooHigh || !overflows ? (most ?? null) : null;
  const message = words.heightWords(figure.height, asker, limit, overflows ? asked : null);
  if (!tooHigh && !overflows) return [passed('height', message)];
  if (tooHigh && (asked === null || asked > most))
    return [failed('height', message, [{ height: most }, words.heightFix(most)])];
  // The map is as low as it can be, so something else must go.
  const room = recipe.with.filter((what) => what !== 'legend');
  if (room.length < recipe.with.length) return [failed('height', message, [{ with: room }, words.NO_LEGEND_FIX])];
  if (!tooHigh) return [failed('height', message, [{ height: null }, words.OWN_HEIGHT_FIX])];
  return [failed('height', message)];
}

function checkText({ recipe, found, rules, asker }: Case): Check[] {
  const { texts } = found;
  if (!rules.text || !texts.length) return [];
  const { least, most } = rules.text;
  const smallest = texts.reduce((best, text) => (text.size < best.size ? text : best));
  const largest = texts.reduce((best, text) => (text.size > best.size ? text : best));
  const small = words.textWords('smallest', smallest, asker, rules.text);
  const checks = [
    smallest.size < least - ROUNDING
      ? failed('text-least', small, [{ least, size: Math.max(recipe.size, least) }, words.leastTextFix(least)])
      : passed('text-least', small)
  ];
  if (most === undefined) return checks;
  const large = words.textWords('largest', largest, asker, rules.text);
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
  return leavesTitle ? [{ title: '', ...sizes }, words.NO_TITLE_FIX] : [sizes, words.textFix(size)];
}

function checkFace({ found, rules, asker }: Case): Check[] {
  if (!rules.sans) return [];
  const serif = found.texts.filter(({ face }) => face === 'serif' || face === 'italic');
  if (!serif.length) return [passed('sans', words.sansWords(asker))];
  const message = words.serifWords(serif.length, found.texts.length, serif[0]!.text, asker);
  return [failed('sans', message, [{ typeface: 'sans' }, words.SANS_FIX])];
}

/** Lightness, CIE L*, above which a line is no line but shading, such as the water along a coast. */
const SHADING = 80;

function checkLines({ recipe, found, rules, asker }: Case): Check[] {
  const lines = found.lines.filter(({ colour }) => (lightnessOf(colour) ?? 0) <= SHADING);
  if (!rules.lines || !lines.length) return [];
  const { least, most } = rules.lines;
  const widths = lines.map(({ width }) => width);
  const [thinnest, thickest] = [Math.min(...widths), Math.max(...widths)];
  const thin = words.lineWords('thinnest', thinnest, asker, rules.lines);
  const checks = [
    thinnest < least - ROUNDING
      ? failed('lines-least', thin, [{ line: least }, words.leastLineFix(least)])
      : passed('lines-least', thin)
  ];
  if (most === undefined) return checks;
  const thick = words.lineWords('thickest', thickest, asker, rules.lines);
  if (thickest <= most + ROUNDING) return [...checks, passed('lines-most', thick)];
  // Others are thicker on their own account.
  const fix: [Partial<Recipe>, string] | undefined =
    recipe.line > most ? [{ line: least }, words.lineFix(least)] : undefined;
  return [...checks, failed('lines-most', thick, fix)];
}

function checkPatterns({ recipe, found, rules, asker }: Case): Check[] {
  if (rules.patterns !== false) return [];
  const { patterns } = found;
  if (!patterns.length) return [passed('patterns', words.plainFills(asker))];
  const message = words.patternedFills(patterns.length, asker);
  // In greys, inks that have no grey of their own stay hatched.
  const fix: Partial<Recipe> =
    recipe.weave === 'patterns' ? { weave: 'signs', colours: 'colour' } : { colours: 'colour' };
  return [failed('patterns', message, [fix, words.PLAIN_FIX])];
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
  if (!coloured.length && !others.length) return [passed('tints', words.greyWords(asker, tints))];
  const message = coloured.length
    ? words.colourWords(coloured, asker, tints)
    : words.otherGreys(
        others.map((colour) => blackOf(colour) ?? 0),
        asker,
        tints
      );
  return [failed('tints', message, coloured.length ? [{ colours: 'grey' }, words.GREY_FIX] : undefined)];
}

function checkOpacity({ found }: Case): Check {
  const { transparent } = found;
  const message = words.transparentWords(transparent);
  return transparent.length ? failed('opacity', message) : passed('opacity', message);
}

function checkFonts({ recipe, found }: Case): Check {
  const lacking = [
    ...new Set(found.texts.flatMap(({ text, face }) => [...text].filter((character) => !canSet(character, face))))
  ];
  if (lacking.length) return failed('fonts', words.unsetWords(lacking), undefined, 'warning');
  return passed('fonts', words.LETTERING_FOUND[recipe.lettering], 'warning');
}

function checkPage({ found }: Case): Check {
  if (found.broken.length) return failed('page', words.placelessWords(found.broken));
  const cut = found.texts.filter((text) => beyondPage(text, found.page) > ROUNDING);
  if (!cut.length) return passed('page', words.ON_PAGE);
  const most = cut.reduce((worst, text) =>
    beyondPage(text, found.page) > beyondPage(worst, found.page) ? text : worst
  );
  return failed('page', words.beyondPageWords(most.text, beyondPage(most, found.page), cut.length - 1));
}

/** A map of nothing but sea says nothing. */
function checkLand({ figure, recipe }: Case): Check {
  const { legend } = figure.scene;
  if (recipe.mode === 'world' || legend.some(({ panels }) => panels.length)) return passed('land', words.SHOWS_LAND);
  return failed('land', words.SHOWS_NO_LAND, [{ extent: 'europe' }, words.EUROPE_FIX]);
}

/** Whether what the figure says of each country can be read back from its fills, signs, names and key. */
function checkKey({ figure, recipe }: Case): Check {
  const { scene, unnamed } = figure;
  if (recipe.with.includes('legend')) return passed('key', words.keyWords(unnamed.length));
  const message = unnamed.length
    ? words.lostSigns(unnamed.map(({ id }) => scene.nameOf.get(id) ?? id))
    : words.noKeyWords(scene.legend.some(({ sign, symbol }) => sign || symbol));
  const withKey: Recipe['with'] = [...recipe.with, 'legend'];
  return failed('key', message, [{ with: withKey }, words.KEY_FIX], unnamed.length ? 'fault' : 'warning');
}

/** A country with a sign or a symbol is named on its map, by its name or by a number. */
function checkNames({ figure, recipe }: Case): Check {
  const { scene, unnamed } = figure;
  const states = new Set(scene.named.states.filter(({ role }) => role === 'subject').map(({ id }) => id));
  const left = unnamed.filter(({ id, item }) => states.has(id) && item.sign && !item.symbol);
  if (!left.length || recipe.mode === 'world') return passed('names', words.ALL_NAMED);
  const names = [...new Set(left.map(({ id }) => scene.nameOf.get(id) ?? id))];
  return failed('names', words.unnamedCountries(names));
}

function checkOverlap({ found: { texts } }: Case): Check {
  const pairs = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one, other] as const] : []))
  );
  const [first] = pairs;
  if (!first) return passed('overlap', words.NO_OVERLAP, 'warning');
  const message = words.overlapWords(first[0].text, first[1].text, pairs.length - 1);
  return failed('overlap', message, undefined, 'warning');
}

function checkInsets({ figure: { lacking, scene } }: Case): Check[] {
  if (!lacking.length && !scene.insets.length) return [];
  const message = insetWords(lacking);
  return [lacking.length ? failed('insets', message, undefined, 'warning') : passed('insets', message, 'warning')];
}

function checkGrey(given: Case, pairs: Incomparable[]): Check {
  const close = pairs
    .map((pair) => ({ pair, distance: apartInGrey(pair.grounds) }))
    .filter(({ distance }) => distance < LEAST_LIGHTNESS)
    .sort((a, b) => a.distance - b.distance);
  if (!close.length) return passed('grey', words.APART_IN_GREY, 'warning');
  const { pair, distance } = close[0]!;
  const message = words.closeInGrey(meetingOf(pair, given), distance, LEAST_LIGHTNESS, close.length - 1);
  // Pale greys, for what is the same in both plans, cannot stay apart.
  const fix = given.recipe.mode === 'difference' ? undefined : towardsGrey(given);
  return failed('grey', message, fix, 'warning');
}

function checkSight(given: Case, pairs: Incomparable[]): Check {
  const close = pairs
    .filter(({ grounds }) => !areGreys(grounds))
    .map((pair) => ({ pair, ...apartForBlind(pair.grounds) }))
    .filter(({ distance }) => distance < LEAST_DIFFERENCE)
    .sort((a, b) => a.distance - b.distance);
  if (!close.length) return passed('colour-blindness', words.APART_FOR_ALL, 'warning');
  const { pair, distance, sight } = close[0]!;
  const message = words.closeForSight(meetingOf(pair, given), sight, distance, LEAST_DIFFERENCE, close.length - 1);
  return failed('colour-blindness', message, towardsGrey(given), 'warning');
}

/** Two looks that meet, each with its country by name. */
function meetingOf({ one, other, countries: [first, second] }: Incomparable, { figure }: Case): words.Meeting {
  const nameOf = (id: string) => figure.scene.nameOf.get(id) ?? id;
  return [
    { title: saidTitle(one.said), country: nameOf(first) },
    { title: saidTitle(other.said), country: nameOf(second) }
  ];
}

/** Greys are chosen to stay apart, and patterns part what has one ground. */
function towardsGrey({ recipe, rules }: Case): [Partial<Recipe>, string] | undefined {
  if (recipe.weave === 'signs' && rules.patterns !== false)
    return [{ weave: 'patterns', colours: 'grey' }, words.GREY_PATTERNS_FIX];
  return recipe.colours === 'colour' && rules.patterns !== false ? [{ colours: 'grey' }, words.GREY_FIX] : undefined;
}
