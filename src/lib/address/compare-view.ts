import { COUNTS, DEFAULT_RULE, readThreshold, WESTERNS, type Rule } from '../atlas/compare';
import { unknownRuleWords } from '../words/compare-words';
import { LANGUAGES, type Language } from '../atlas/types';
import { formatOwnPlan, OWN, parseOwnPlan, type OwnPlan } from './own-plan';
import { queryReader, clip } from './query';
import { askableCountries, type Choices } from './view';

export const MODES = ['difference', 'swipe', 'side', 'grid', 'numbers'] as const;
/** How plans are laid beside each other. */
export type Mode = (typeof MODES)[number];

export const EDGES = ['vertical', 'horizontal'] as const;
/** How the edge between two plans of the swipe runs. */
export type Edge = (typeof EDGES)[number];

export const BYS = ['countries', 'area', 'population'] as const;

/** Everything that a link to a comparison must restore. */
export interface CompareView extends Rule {
  /** Two to four plans in the order chosen; differences are told from the first to the second. */
  plans: string[];
  mode: Mode;
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
  plans: ['litvinov-1944-11', 'litvinov-1945-01'],
  mode: 'difference',
  edge: 'vertical',
  at: 50,
  ...DEFAULT_RULE,
  by: 'countries',
  country: null,
  names: 'en',
  own: null
};

/**
 * Any query gives a comparison, and what could not be used is listed in words.
 * @returns with `notes`, whole sentences on what is shown otherwise than the link may have meant
 */
export function parseCompareView(
  query: URLSearchParams,
  choices: CompareChoices
): { view: CompareView; ignored: string[]; notes: string[] } {
  const { ignored, only, choose } = queryReader(query, Object.keys(defaultCompareView));
  const notes: string[] = [];
  const initial = defaultCompareView;
  const written = only('own');
  const own = written === null ? null : parseOwnPlan(written, ownCountries(choices), ignored, notes);
  const known = [...choices.plans.map((plan) => plan.id), ...(own ? [OWN] : [])];
  const plans = parsePlans(only('plans'), known, ignored, notes);
  const mode = choose('mode', MODES, 'way of comparing') ?? initial.mode;
  const edge = choose('edge', EDGES, 'edge') ?? initial.edge;
  const rule = parseRule({ threshold: only('threshold'), count: only('count'), western: only('western') }, ignored);
  const by = choose('by', BYS, 'measure') ?? initial.by;
  const country = choose('country', askableCountries(choices), 'country');
  const names = choose('names', LANGUAGES, 'language of names') ?? initial.names;
  const at = parseShare(only('at'), ignored) ?? initial.at;
  return { view: { plans, mode, edge, at, ...rule, by, country, names, own }, ignored, notes };
}

/** Countries that an own plan may speak of: those that plans could assign. */
export function ownCountries({ states }: Pick<CompareChoices, 'states'>): string[] {
  return states.filter(({ role }) => role === 'subject' || role === 'micro').map(({ id }) => id);
}

function parsePlans(asked: string | null, plans: string[], ignored: string[], notes: string[]): string[] {
  const initial = defaultCompareView.plans;
  if (asked === null) return initial;
  const given = asked.split(',');
  const known = given.filter((id) => plans.includes(id));
  for (const id of given.filter((id) => !known.includes(id)).slice(0, MOST))
    ignored.push(`there is no plan “${clip(id)}”`);
  if (known.length > MOST) ignored.push(`${known.length} plans are given; the first ${MOST} count`);
  const added = initial.filter((id) => !known.includes(id)).slice(0, Math.max(0, FEWEST - known.length));
  if (added.length)
    notes.push(
      `A comparison needs ${FEWEST} plans, and the link names ${known.length || 'none'}; added to it: ${added.join(' and ')}.`
    );
  return [...known.slice(0, MOST), ...added];
}

function parseRule(asked: Record<keyof Rule, string | null>, ignored: string[]): Rule {
  const { threshold, count, western } = asked;
  const rule: Rule = {
    threshold: readThreshold(threshold ?? '') ?? DEFAULT_RULE.threshold,
    count: COUNTS.find((one) => one === count) ?? DEFAULT_RULE.count,
    western: WESTERNS.find((one) => one === western) ?? DEFAULT_RULE.western
  };
  if (threshold !== null && readThreshold(threshold) === null)
    ignored.push(unknownRuleWords('threshold', clip(threshold), rule));
  if (count !== null && rule.count !== count) ignored.push(unknownRuleWords('count', clip(count), rule));
  if (western !== null && rule.western !== western) ignored.push(unknownRuleWords('western', clip(western), rule));
  return rule;
}

function parseShare(asked: string | null, ignored: string[]): number | null {
  if (asked === null) return null;
  if (/^\d{1,3}$/.test(asked) && Number(asked) <= 100) return Number(asked);
  ignored.push(`“${clip(asked)}” is no place for the edge, which is a whole number from 0 to 100`);
  return null;
}

/** The query of a comparison, defaults left out, keys in fixed order. `parseCompareView` of it gives the view again. */
export function formatCompareView(view: CompareView): string {
  const { plans, own, ...others } = view;
  const query = new URLSearchParams();
  if (plans.join() !== defaultCompareView.plans.join()) query.set('plans', plans.join());
  for (const [key, value] of Object.entries(others))
    if (value !== null && value !== defaultCompareView[key as keyof CompareView]) query.set(key, String(value));
  if (own) query.set('own', formatOwnPlan(own));
  // A comma may stand in a query as it is.
  return query.toString().replaceAll('%2C', ',');
}
