/** What a comparison found, in plain sentences: for screen readers, captions and the command line. */
import {
  compare,
  COUNTS,
  DEFAULT_RULE,
  THRESHOLDS,
  type Agreement,
  type Apart,
  type Compared,
  type Comparison,
  type Footing,
  type Rule,
  type Side,
  type Standing,
  type Weight
} from './compare';
import { listed } from './lists';
import type { PlanOutline } from './types';

/** A side in a word. */
export const SIDE_WORDS: Record<Side, string> = {
  soviet: 'Soviet',
  british: 'British',
  neutral: 'neutral',
  none: 'no side'
};

/** Why a country cannot be compared, in a few words. */
export const APART_WORDS: Record<Apart, string> = {
  silent: 'not mentioned',
  power: 'one of the powers',
  'no-side': 'no side',
  other: 'not a question of sides'
};

/** What must be said beside every figure in km². */
export const AREA_CAVEAT =
  'Areas are measured on the atlas in the borders of 1 January 1945, Norway with Svalbard; of the Soviet Union the map shows only a part.';

/** What must be said beside every figure in people. */
export const POPULATION_CAVEAT =
  'Populations are estimates for about the end of 1938 in the frontiers of that time; the map draws those of 1 January 1945.';

/** A country or part by its id, as the reader calls it. */
type NameOf = (country: string) => string;

/** Countries are named up to this number, then counted. */
const NAMED = 4;

/** A number of things: `1 change`, `4 changes`. */
const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
const countries = (n: number): string => many(n, 'country', 'countries');

/** What one plan gives a country, or why it gives nothing to compare. */
export function standingWords({ side, apart }: Standing): string {
  return side === null ? APART_WORDS[apart] : SIDE_WORDS[side];
}

/** `Norway: neutral → Soviet`, or `Poland: Soviet in both`. */
export function comparedWords({ country, from, to }: Compared, nameOf: NameOf): string {
  const [before, after] = [standingWords(from), standingWords(to)];
  return `${nameOf(country)}: ${before === after ? `${before} in both` : `${before} → ${after}`}`;
}

/**
 * A step from one plan to another, to be read out: `Norway: neutral → Soviet; 4 changes`.
 * @param chosen country whose panel is open, which is told first and alone; without one, a few changes are told
 */
export function stepWords(comparison: Comparison, nameOf: NameOf, chosen: string | null = null): string {
  const { agreements, changes, notComparable } = comparison;
  const found = [...agreements, ...changes, ...notComparable].find(({ country }) => country === chosen);
  const told = found ? [found] : changes.length > NAMED ? [] : changes;
  const oneSided = notComparable.filter(({ from, to }) => (from.side === null) !== (to.side === null)).length;
  const compared = agreements.length + changes.length;
  const counted = [
    compared ? (changes.length ? many(changes.length, 'change', 'changes') : 'no change') : 'nothing to compare'
  ];
  if (oneSided) counted.push(`${countries(oneSided)} with a side in one of the two only`);
  return [...told.map((compared) => comparedWords(compared, nameOf)), ...counted].join('; ');
}

/** A step from one of the plans to another as it is announced: `From Litvinov, Nov 1944: …; 4 changes.` */
export function tellStep(
  plans: PlanOutline[],
  from: string,
  to: string,
  countries: string[],
  nameOf: NameOf,
  chosen: string | null
): string {
  const [before, after] = [from, to].map((id) => plans.find((plan) => plan.id === id));
  if (!before || !after) return '';
  return `From ${before.short}: ${stepWords(compare(before, after, countries, DEFAULT_RULE), nameOf, chosen)}.`;
}

/** A share as whole per cent; what falls just short of all or nothing never reads as that. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100);
  return `${share > 0 && share < 1 ? Math.min(99, Math.max(1, percent)) : percent} %`;
}

/** What a comparison comes to, in one or two sentences; `same` where a plan was put against itself. */
export function comparisonWords(
  from: Pick<PlanOutline, 'short'>,
  to: Pick<PlanOutline, 'short'>,
  { agreements, changes, notComparable, rule }: Comparison,
  same: boolean
): string {
  const compared = agreements.length + changes.length;
  const unsided = ({ side, apart }: Standing) => side !== null || apart === 'no-side';
  const spoken = notComparable.filter((c) => unsided(c.from) && unsided(c.to)).length;
  const more =
    rule.count === 'assigned' && spoken
      ? ` ${countries(spoken)} of which both speak ${spoken === 1 ? 'is' : 'are'} left out for want of a side, and can be counted too.`
      : '';
  if (same)
    return compared
      ? `${from.short} against itself: nothing can differ, on ${countries(compared)}.`
      : `${from.short} against itself: it gives no country a side, so there is nothing to compare.${more}`;
  if (!compared)
    return `${from.short} and ${to.short} give no country a side in common, so there is nothing to compare.${more}`;
  const agree = `agree on ${agreements.length} of ${countries(compared)} (${percentWords(agreements.length / compared)})`;
  const apart = notComparable.length ? `; ${notComparable.length} cannot be compared` : '';
  return `${from.short} and ${to.short} ${agree} and differ on ${changes.length}${apart}.${more}`;
}

/** Landis and Koch, “The Measurement of Observer Agreement for Categorical Data”, Biometrics 33 (1977), p. 165. */
const LANDIS_KOCH = [
  { upTo: 0.2, words: 'slight' },
  { upTo: 0.4, words: 'fair' },
  { upTo: 0.6, words: 'moderate' },
  { upTo: 0.8, words: 'substantial' },
  { upTo: 1, words: 'almost perfect' }
];

/** Below this number of countries a single one moves κ a good deal. */
const FEW = 10;

/** κ with two decimals and a true minus sign; `0.00` has no sign. */
export function kappaText(kappa: number): string {
  return twoDecimals(kappa).toFixed(2).replace('-', '−');
}

// Adding zero turns −0 into 0.
const twoDecimals = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The word for κ on the scale of Landis and Koch, by the two decimals shown. */
export function kappaGrade(kappa: number): string {
  const shown = twoDecimals(kappa);
  return shown < 0 ? 'poor' : (LANDIS_KOCH.find(({ upTo }) => shown <= upTo)?.words ?? '');
}

/** What Cohen's κ says of two plans, on how many countries it rests, and how far the word for it may be trusted. */
export function kappaWords({ compared, kappa }: Agreement): string {
  if (!compared) return 'κ cannot be given: no country has a side in both.';
  if (kappa === null)
    return `κ cannot be given: both put ${compared === 1 ? 'the one country' : `all ${countries(compared)}`} on the same side, which leaves nothing to chance.`;
  const beyond =
    kappa === 1
      ? 'full agreement'
      : twoDecimals(kappa) === 0
        ? 'no more agreement than chance would bring'
        : kappa < 0
          ? 'less agreement than chance would bring'
          : `of the agreement that chance would leave open, they reach ${percentWords(kappa)}`;
  return [
    `κ = ${kappaText(kappa)} on ${countries(compared)}: ${beyond}.`,
    `Landis and Koch (1977) call that “${kappaGrade(kappa)}”; their scale is a convention and no test.`,
    ...(compared < FEW ? ['On so few countries a single one moves it a good deal.'] : [])
  ].join(' ');
}

/** The rule that was used, and what the comparison rests on beside the documents’ own words. */
export function ruleWords({ threshold, count }: Rule, { shares, editor }: Footing): string {
  const said = [
    count === 'assigned'
      ? 'Only countries to which both plans give a side are counted.'
      : 'Countries of which a plan speaks without giving a side are counted too, with “no side” as a side.'
  ];
  if (shares)
    said.push(thresholdWords(threshold), 'The document gives shares and no sides; the threshold is the reader’s.');
  if (editor) said.push('Sides that are the editor’s reading are counted like those that a document states.');
  return said.join(' ');
}

function thresholdWords(threshold: number): string {
  if (threshold === THRESHOLDS.most)
    return 'A Soviet share of 100 % is read as Soviet, one of 0 % as British, and all between as neutral.';
  return `A Soviet share of ${threshold} % or more is read as Soviet, one of ${100 - threshold} % or less as British, and what lies between as neutral.`;
}

/** What is said of a rule that there is none of; `asked` as it was given, `used` the rule taken instead. */
export function unknownRuleWords(part: keyof Rule, asked: string, used: Rule): string {
  return part === 'threshold'
    ? `“${asked}” is no threshold, which is a whole number of per cent from ${THRESHOLDS.least} to ${THRESHOLDS.most}; ${used.threshold} is used`
    : `there is no way of counting “${asked}”, only ${COUNTS.map((count) => `“${count}”`).join(' and ')}; “${used.count}” is used`;
}

/** What can be weighed: its word, its unit, and what is wrong with countries that lack it. */
export const MEASURES = {
  area: { word: 'area', unit: 'km²', lacking: 'not whole on the map' },
  population: { word: 'population', unit: 'people', lacking: 'not in the table' }
} as const;
export type Measure = keyof typeof MEASURES;

/** A weight with its unit and what it leaves out: `310,190 km² (without Soviet Union, not whole on the map)`. */
export function weightWords({ countries: all, sum, lacking }: Weight, measure: Measure, nameOf: NameOf): string {
  const { word, unit, lacking: why } = MEASURES[measure];
  if (!all) return 'no country';
  if (sum === null) return `${word} not known (${named(lacking, nameOf)}, ${why})`;
  const total = `${sum.toLocaleString('en-GB', { maximumFractionDigits: 0 })} ${unit}`;
  return lacking.length ? `${total} (without ${named(lacking, nameOf)}, ${why})` : total;
}

/** Countries by name, or their number where they are many. */
function named(ids: string[], nameOf: NameOf): string {
  return ids.length > NAMED ? countries(ids.length) : listed(ids.map(nameOf));
}
