/** What a comparison found, in plain sentences: for screen readers, captions and the command line. */
import {
  changesTold,
  compare,
  COUNTS,
  DEFAULT_RULE,
  THRESHOLDS,
  tradesShares,
  WESTERNS,
  type Agreement,
  type Apart,
  type Compared,
  type Comparison,
  type Footing,
  type Rule,
  type Side,
  type Standing,
  type Weight
} from '../atlas/compare';
import { upperFirst } from './capitals';
import { counted, listed } from './lists';
import type { PlanOutline } from '../atlas/types';

/** A side in a word. */
export const SIDE_WORDS: Record<Side, string> = {
  soviet: 'Soviet',
  british: 'British',
  western: 'western',
  neutral: 'neutral',
  none: 'no side'
};

/** Where a country stands in one of several plans. */
export const STRATUM_WORDS: Record<Side | 'apart', string> = { ...SIDE_WORDS, apart: 'not said' };

/** Why a country cannot be compared, in a few words. */
export const APART_WORDS: Record<Apart, string> = {
  silent: 'not mentioned',
  power: 'one of the powers',
  'no-side': 'no side',
  western: 'western, which is not counted',
  other: 'not a question of sides'
};

/** What must be said beside every figure in km². */
export const AREA_CAVEAT =
  'Areas are measured on the atlas in the land that each plan fills, Norway with Svalbard; of the Soviet Union the map shows only a part. Land that changes hands between the plans is counted by itself.';

/** What must be said beside every figure in people. */
export const POPULATION_CAVEAT =
  'Populations are estimates for about the end of 1938 in the frontiers of that time; the plans fill the land of later days, and of land that changes hands between them no people are counted apart.';

/** A country or part by its id, as the reader calls it. */
type NameOf = (country: string) => string;

/** Countries are named up to this number, then counted. */
const NAMED = 4;

const countries = (n: number): string => counted(n, 'country', 'countries');

/** What one plan gives a country, or why it gives nothing to compare. */
export function standingWords({ side, apart }: Standing): string {
  return side === null ? APART_WORDS[apart] : SIDE_WORDS[side];
}

/**
 * What either plan gives a country: between two plans that trade shares the shares, `75 % Soviet`; elsewhere the side,
 * and of a share how it was read, `50 % Soviet (read as neutral by the threshold of 60 %)`; where the rule counts a side as
 * another, both, `western (counted as British)`.
 */
export function bothWords(
  compared: Pick<Compared, 'from' | 'to'>,
  { threshold }: Pick<Rule, 'threshold'>
): [from: string, to: string] {
  const words = (standing: Standing): string => {
    if (standing.given) return `${SIDE_WORDS[standing.given]} (counted as ${standingWords(standing)})`;
    if (standing.share === null) return standingWords(standing);
    const share = `${standing.share} % Soviet`;
    return tradesShares(compared)
      ? share
      : `${share} (read as ${standingWords(standing)} by the threshold of ${threshold} %)`;
  };
  return [words(compared.from), words(compared.to)];
}

/** What changes, `neutral → Soviet`; of shares `75 → 80 % Soviet`; and `Soviet in both` where nothing does. */
export function changeWords(compared: Pick<Compared, 'from' | 'to'>, rule: Pick<Rule, 'threshold'>): string {
  const [before, after] = bothWords(compared, rule);
  if (before === after) return `${before} in both`;
  return `${tradesShares(compared) ? compared.from.share : before} → ${after}`;
}

/** What is found of a country between two plans, as a map of the difference has it. */
export interface Found extends Pick<Compared, 'from' | 'to'> {
  /** `change` and `agreement` where both have a side; silence is told apart from everything else that cannot be compared. */
  finding: 'change' | 'agreement' | 'silent' | 'apart';
  /** By which shares are read as sides, in per cent. */
  threshold: number;
}

/**
 * What a look of such a map says of a country: `neutral → Soviet`, `Soviet in both`, of shares `75 → 80 % Soviet`. Of a
 * share against a side it says how it was read; the rule is told beside it. A side that the rule counts as another is
 * told as both.
 */
export function foundWords({ finding, from, to, threshold }: Found): string {
  const rule = { threshold };
  if (tradesShares({ from, to })) return changeWords({ from, to }, rule);
  if (!from.side || !to.side)
    return finding === 'silent' ? 'Not mentioned in one of them, or in both' : 'Not a side in one of them, or in both';
  if (from.given || to.given) {
    const [before, after] = bothWords({ from, to }, rule);
    if (before === after) return upperFirst(`${before} in both`);
    return upperFirst(finding === 'change' ? `${before} → ${after}` : `${before} and ${after}`);
  }
  const [before, after] = [SIDE_WORDS[from.side], SIDE_WORDS[to.side]];
  return finding === 'change' ? `${before} → ${after}` : `${upperFirst(before)} in both`;
}

/** The same as a line of a legend. */
export const foundTitle = (found: Found): string => upperFirst(foundWords(found));

/** What keeps a country from being compared: `British in Before, not mentioned in After`. */
export function apartReason(
  { from, to }: Pick<Compared, 'from' | 'to'>,
  [first, second]: [Pick<PlanOutline, 'short'>, Pick<PlanOutline, 'short'>]
): string {
  // A share whose counterpart has none is read as no side.
  const [before, after] = [from, to].map((standing) => (standing.share === null ? standingWords(standing) : 'a share'));
  if (before !== after) return upperFirst(`${before} in ${first.short}, ${after} in ${second.short}`);
  return upperFirst(from.apart === 'silent' ? 'not mentioned in either' : `${before} in both`);
}

/** `Norway: neutral → Soviet`, `Bulgaria: 75 → 80 % Soviet` or `Poland: Soviet in both`. */
export function comparedWords(compared: Compared, rule: Pick<Rule, 'threshold'>, nameOf: NameOf): string {
  return `${nameOf(compared.country)}: ${changeWords(compared, rule)}`;
}

/**
 * A step from one plan to another, to be read out: `Norway: neutral → Soviet; 4 changes`, between plans that trade
 * shares `Bulgaria: 75 → 80 % Soviet; 1 change of share`.
 * @param chosen country whose panel is open, which is told first and alone; without one, a few changes are told
 */
export function stepWords(comparison: Comparison, nameOf: NameOf, chosen: string | null = null): string {
  const { agreements, changes, notComparable, rule } = comparison;
  const found = [...agreements, ...changes, ...notComparable].find(({ country }) => country === chosen);
  const { sides, shares } = changesTold(comparison);
  const changed = [...sides, ...shares];
  const told = found ? [found] : changed.length > NAMED ? [] : changed;
  return [...told.map((compared) => comparedWords(compared, rule, nameOf)), countWords(comparison)].join('; ');
}

/** How much a step changes: `4 changes; 2 countries with a side in one of the two only`. */
export function countWords(comparison: Comparison): string {
  const { agreements, changes, notComparable } = comparison;
  const { sides, shares } = changesTold(comparison);
  const oneSided = notComparable.filter(({ from, to }) => (from.side === null) !== (to.side === null)).length;
  const compared = agreements.length + changes.length;
  const counted = [compared ? changesWords([...sides, ...shares]) : 'nothing to compare'];
  if (oneSided) counted.push(`${countries(oneSided)} with a side in one of the two only`);
  return counted.join('; ');
}

function changesWords(changed: Compared[]): string {
  if (!changed.length) return 'no change';
  return changed.every(tradesShares)
    ? counted(changed.length, 'change of share', 'changes of share')
    : counted(changed.length, 'change', 'changes');
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

/** What the tints of a table of agreement stand for, palest first: `under 20 %`, `20–39 %`, …; of κ `under 0.20`, … */
export function tintWords(tints: number, measure: 'share' | 'kappa'): string[] {
  const hundredths = (step: number) => Math.round((step * 100) / tints);
  const text = (value: number) => (measure === 'kappa' ? (value / 100).toFixed(2) : String(value));
  const unit = measure === 'kappa' ? '' : ' %';
  const name = measure === 'kappa' ? 'κ ' : '';
  return Array.from({ length: tints }, (_, step) => {
    const [from, to] = [hundredths(step), step === tints - 1 ? 100 : hundredths(step + 1) - 1];
    return `${name}${step ? `${text(from)}–${text(to)}` : `under ${text(to + 1)}`}${unit}`;
  });
}

/** What a comparison comes to, in one or two sentences; `same` where a plan was put against itself. */
export function comparisonWords(
  from: Pick<PlanOutline, 'short'>,
  to: Pick<PlanOutline, 'short'>,
  { agreements, changes, notComparable, pieces, rule }: Comparison,
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
    return `${from.short} and ${to.short} give no country a side in common, so there is nothing to compare.${more}${landWords(pieces, false)}`;
  const agree = `agree on ${agreements.length} of ${countries(compared)} (${percentWords(agreements.length / compared)})`;
  const traded = [...agreements, ...changes].filter(tradesShares);
  const shares = traded.filter(({ from, to }) => from.share !== to.share).length;
  const sides = `${from.short} and ${to.short}`;
  const both = traded.length
    ? `${sides} give ${traded.length - shares} of ${countries(traded.length)} the same share and ${shares} another; read as sides, they`
    : sides;
  const apart = notComparable.length ? `; ${notComparable.length} cannot be compared` : '';
  return `${both} ${agree} and differ on ${changes.length}${apart}.${more}${landWords(pieces, true)}`;
}

/**
 * That the plans fill different land, and what follows from it: ` The plans fill …`; '' where they fill the same.
 * @param compared whether there is any country to compare
 */
function landWords(pieces: Comparison['pieces'], compared: boolean): string {
  if (!pieces.length) return '';
  const differs = ' The plans fill the land of different days';
  const handed = `${counted(pieces.length, 'piece', 'pieces')} of land ${pieces.length === 1 ? 'is' : 'are'} another country’s in the second`;
  if (!compared) return `${differs}: ${handed}.`;
  const sided = pieces.filter(({ from, to }) => from.side && to.side);
  const changing = sided.filter(({ from, to }) => from.side !== to.side).length;
  const alike = sided.length - changing;
  const found = [
    ...(changing ? [`${changing} on another side in the second`] : []),
    ...(alike ? [`${alike} on the same side in both`] : []),
    ...(sided.length < pieces.length ? [`${pieces.length - sided.length} that cannot be compared`] : [])
  ];
  return `${differs}: countries are compared on the land that both give them, and ${counted(pieces.length, 'piece', 'pieces')} of land that ${pieces.length === 1 ? 'is' : 'are'} another country’s in the second by ${pieces.length === 1 ? 'itself' : 'themselves'} (${found.join(', ')}).`;
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
export function ruleWords({ threshold, count, western }: Rule, footing: Footing): string {
  const said = [
    count === 'assigned'
      ? 'Only countries to which both plans give a side are counted.'
      : 'Countries of which a plan speaks without giving a side are counted too, with “no side” as a side.'
  ];
  if (footing.western) said.push(`“Western” ${WESTERN_MEANS}, and ${WESTERN_WORDS[western]}.`);
  if (footing.shares)
    said.push(thresholdWords(threshold), 'The document gives shares and no sides; the threshold is the reader’s.');
  if (footing.editor) said.push('Sides that are the editor’s reading are counted like those that a document states.');
  return said.join(' ');
}

/** Which countries are counted, to be chosen from. */
export const COUNT_CHOICES: Record<Rule['count'], string> = {
  assigned: 'to which both give a side',
  spoken: 'of which both speak'
};

/** A threshold as a slider says it. */
export const shareReadWords = (threshold: number): string => `${threshold} per cent Soviet or more reads as Soviet`;

/** Where the edge between two plans on one map stands, as a slider says it; `at` the share of the first in per cent. */
export const edgeWords = (
  at: number,
  [first, second]: [Pick<PlanOutline, 'short'>, Pick<PlanOutline, 'short'>]
): string => `${at} per cent ${first.short}, ${100 - at} per cent ${second.short}`;

/** What the western side can count as, to be chosen from. */
export const WESTERN_CHOICES: Record<Rule['western'], string> = {
  apart: 'as a side of its own',
  british: 'as British',
  none: 'not at all'
};

/** What the western side is. */
const WESTERN_MEANS = 'is with the western powers together, or with one that is not Britain';
const WESTERN_WORDS: Record<Rule['western'], string> = {
  british: 'is counted as British',
  apart: 'is a side of its own, which agrees with no other',
  none: 'is not counted'
};

/** What is compared with what by a rule, row by row: what a plan says, and what it counts as. */
export function ruleRows({ threshold, count, western }: Rule): { said: string; counts: string }[] {
  const share = thresholdsOf(threshold);
  return [
    { said: 'Soviet', counts: 'Soviet' },
    { said: 'British', counts: 'British' },
    {
      said: 'western',
      counts: { british: 'British', apart: 'western, a side of its own', none: 'not compared' }[western]
    },
    { said: 'neutral', counts: 'neutral' },
    { said: 'spoken of, no side', counts: count === 'spoken' ? 'no side, as a side of its own' : 'not compared' },
    { said: `share, ${share.soviet} Soviet`, counts: 'Soviet' },
    { said: `share, ${share.british} Soviet`, counts: 'British' },
    { said: 'share between these', counts: 'neutral' },
    { said: 'a power itself, a place, or silence', counts: 'not compared' }
  ];
}

const thresholdsOf = (threshold: number): { soviet: string; british: string } =>
  threshold === THRESHOLDS.most
    ? { soviet: '100 %', british: '0 %' }
    : { soviet: `${threshold} % or more`, british: `${100 - threshold} % or less` };

function thresholdWords(threshold: number): string {
  const { soviet, british } = thresholdsOf(threshold);
  return `A Soviet share of ${soviet} is read as Soviet, one of ${british} as British, and what lies between as neutral.`;
}

/** What is said of a rule that there is none of; `asked` as it was given, `used` the rule taken instead. */
export function unknownRuleWords(part: keyof Rule, asked: string, used: Rule): string {
  if (part === 'western')
    return `there is no way of counting what is western “${asked}”, only ${quoted(WESTERNS)}; “${used.western}” is used`;
  return part === 'threshold'
    ? `“${asked}” is no threshold, which is a whole number of per cent from ${THRESHOLDS.least} to ${THRESHOLDS.most}; ${used.threshold} is used`
    : `there is no way of counting “${asked}”, only ${quoted(COUNTS)}; “${used.count}” is used`;
}

const quoted = (words: readonly string[]): string => listed(words.map((word) => `“${word}”`));

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
