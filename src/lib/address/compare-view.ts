import { COUNTS, DEFAULT_RULE, readThreshold, WESTERNS, type Rule } from '../atlas/compare';
import { unknownRuleWords } from '../words/compare-words';
import { LANGUAGES, type Language } from '../atlas/types';
import { formatOwnPlan, OWN, parseOwnPlan, type OwnPlan } from './own-plan';
import { codec, firstOf, type Asked, type FieldRule, type Read } from './codec';
import { clip } from './query';
import { askableCountries, DEFAULT_PAIR, type Choices } from './view';

export const COMPARE_MODES = ['difference', 'swipe', 'side', 'grid', 'numbers'] as const;
/** How plans are laid beside each other. */
export type CompareMode = (typeof COMPARE_MODES)[number];

export const EDGES = ['vertical', 'horizontal'] as const;
/** How the edge between two plans of the swipe runs. */
export type Edge = (typeof EDGES)[number];

export const BYS = ['countries', 'area', 'population'] as const;

/** Everything that a link to a comparison must restore. */
export interface CompareView extends Rule {
  /** Two to four plans in the order chosen; differences are told from the first to the second. */
  plans: string[];
  mode: CompareMode;
  edge: Edge;
  /** How much of the swipe's map the first plan has, in whole per cent. */
  at: number;
  /** What the numbers count. */
  by: (typeof BYS)[number];
  /** The country that is outlined and read out, or null. */
  country: string | null;
  names: Language;
  /** A plan of the reader's own, which `plans` may name as `own`; or null. */
  own: OwnPlan | null;
}

/** What a comparison may name. */
export type CompareChoices = Pick<Choices, 'plans' | 'states'>;

export const FEWEST = 2;
export const MOST = 4;

export const defaultCompareView: CompareView = {
  plans: [...DEFAULT_PAIR],
  mode: 'difference',
  edge: 'vertical',
  at: 50,
  ...DEFAULT_RULE,
  by: 'countries',
  country: null,
  names: 'en',
  own: null
};

const plans: FieldRule<string[], CompareChoices, CompareView> = {
  read: (text, choices, { own }) => readPlans(text, [...choices.plans.map(({ id }) => id), ...(own ? [OWN] : [])]),
  write: String
};

const own: FieldRule<OwnPlan, CompareChoices> = {
  read: (text, choices) => {
    const problems: string[] = [];
    const notes: string[] = [];
    const value = parseOwnPlan(text, ownCountries(choices), problems, notes) ?? undefined;
    return { value, problems, notes };
  },
  write: formatOwnPlan
};

const at: FieldRule<number, CompareChoices> = {
  read: (text) =>
    /^\d{1,3}$/.test(text) && Number(text) <= 100
      ? { value: Number(text) }
      : { problems: [`“${clip(text)}” is no place for the edge, which is a whole number from 0 to 100`] },
  write: String
};

/** A part of the rule; where it cannot be used, it is said what counts instead. */
const partOfRule = <P extends keyof Rule>(
  part: P,
  read: (text: string) => Rule[P] | null | undefined
): FieldRule<Rule[P], CompareChoices> => ({
  read: (text) => {
    const value = read(text);
    return value == null ? { problems: [unknownRuleWords(part, clip(text), DEFAULT_RULE)] } : { value };
  },
  write: String
});

const LINK = codec<CompareView, CompareChoices>(defaultCompareView, {
  // The plans may name it.
  own,
  plans,
  mode: firstOf('way of comparing', () => COMPARE_MODES),
  edge: firstOf('edge', () => EDGES),
  threshold: partOfRule('threshold', readThreshold),
  count: partOfRule('count', (text) => COUNTS.find((one) => one === text)),
  western: partOfRule('western', (text) => WESTERNS.find((one) => one === text)),
  by: firstOf('measure', () => BYS),
  country: firstOf('country', askableCountries),
  names: firstOf('language of names', () => LANGUAGES),
  at
});

/**
 * Any query gives a comparison, and what could not be used is listed in words.
 * @returns with `notes`, whole sentences on what is shown otherwise than the link may have meant
 */
export const parseCompareView = (query: URLSearchParams, choices: CompareChoices): Asked<CompareView> =>
  LINK.read(query, choices);

/** The query of a comparison, defaults left out, keys in fixed order. `parseCompareView` of it gives the view again. */
export function formatCompareView(view: CompareView): string {
  // A comma may stand in a query as it is.
  return LINK.write(view).replaceAll('%2C', ',');
}

/** Countries that an own plan may speak of: those that plans could assign. */
export function ownCountries({ states }: Pick<CompareChoices, 'states'>): string[] {
  return states.filter(({ role }) => role === 'subject' || role === 'micro').map(({ id }) => id);
}

function readPlans(text: string, known: string[]): Read<string[]> {
  const given = text.split(',');
  const found = given.filter((id) => known.includes(id));
  const unknown = given.filter((id) => !known.includes(id)).slice(0, MOST);
  const problems = unknown.map((id) => `there is no plan “${clip(id)}”`);
  if (found.length > MOST) problems.push(`${found.length} plans are given; the first ${MOST} count`);
  const others = defaultCompareView.plans.filter((id) => !found.includes(id));
  const added = others.slice(0, Math.max(0, FEWEST - found.length));
  const notes = added.length
    ? [
        `A comparison needs ${FEWEST} plans, and the link names ${found.length || 'none'}; added to it: ${added.join(' and ')}.`
      ]
    : [];
  return { value: [...found.slice(0, MOST), ...added], problems, notes };
}
