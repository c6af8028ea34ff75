import { describe, expect, test } from 'vitest';
import { defaultCompareView, formatCompareView, parseCompareView } from '$lib/address/compare-view';
import { hrefOf, hrefOfComparison, hrefOfFigure, hrefOfPresenting, PLACES, type Context } from '$lib/address/context';
import { parseEvidenceView } from '$lib/address/evidence-view';
import { underKnownKeys } from '$lib/address/query';
import { DEFAULT_PLAN, formatView, parseView } from '$lib/address/view';
import { FIELD_NAMES, formatRecipe, readRecipe } from '$lib/recipe/recipe';
import { choices } from '../../fixtures/makers';

const ALL = choices();
const PLAN = 'maisky-1944-01';
const OTHER = 'litvinov-1945-01';

const queryOf = (href: string) => new URLSearchParams(href.split('?')[1]?.split('#')[0]);
const explored = (href: string) => parseView(queryOf(href), ALL);
const compared = (href: string) => parseCompareView(queryOf(href), ALL);
const sifted = (href: string) => parseEvidenceView(queryOf(href), { plans: [PLAN, OTHER], countries: ['norway'] });
const figured = (href: string) => readRecipe(underKnownKeys(queryOf(href), FIELD_NAMES, []), ALL);

/** Everything that can be looked at, and each of it alone. */
const CONTEXTS: Context[] = [
  {},
  { plan: PLAN },
  { plan: OTHER },
  { plan: DEFAULT_PLAN },
  { country: 'norway' },
  { names: 'de' },
  { date: '1937-12-31' },
  { plan: PLAN, second: OTHER },
  { plan: OTHER, second: DEFAULT_PLAN },
  { plan: DEFAULT_PLAN, second: OTHER },
  { plan: PLAN, second: OTHER, country: 'norway', names: 'fr', date: '1937-12-31', map: 'world' },
  { plan: OTHER, map: 'world' }
];

describe.each(CONTEXTS)('$plan against $second, $country, names $names, borders of $date, $map', (context) => {
  const { plan = DEFAULT_PLAN, second, country = null, names = 'en', date = null } = context;

  test('the map shows it', () => {
    const { view, ignored } = explored(hrefOf('map', context));
    expect(view).toMatchObject({ plan, country, names, date, present: false });
    expect(ignored).toEqual([]);
    expect(hrefOf('map', context)).toBe(`/${formatView(view) && `?${formatView(view)}`}`);
  });

  test('the comparison has its pair, or sets its plan against one of those it opens on, with nothing to excuse', () => {
    const { view, ignored, notes } = compared(hrefOf('compare', context));
    expect(view).toMatchObject({ country, names });
    if (second) expect(view.plans).toEqual([plan, second]);
    else expect(view.plans).toContain(plan);
    expect([...ignored, ...notes]).toEqual([]);
    const written = formatCompareView(view);
    expect(hrefOf('compare', context)).toBe(`/compare${written && `?${written}`}`);
  });

  test('the figure is of the plan or of the pair', () => {
    const { recipe, problems } = figured(hrefOf('figure', context));
    expect(recipe).toMatchObject({ plans: second ? [plan, second] : [plan], names, date });
    expect(recipe.mode).toBe(second ? 'difference' : context.map === 'world' ? 'world' : 'plan');
    expect(problems).toEqual([]);
    expect(hrefOf('figure', context)).toBe(`/figure${formatRecipe(recipe) && `?${formatRecipe(recipe)}`}`);
  });

  test('the index has its plan, but for the one that every page opens on, and its country', () => {
    const { view, ignored } = sifted(hrefOf('evidence', context));
    expect(view).toMatchObject({ plan: plan === DEFAULT_PLAN ? null : plan, country });
    expect(ignored).toEqual([]);
  });
});

test('with nothing to take along every page has its plain address', () => {
  expect(PLACES.map((place) => hrefOf(place))).toEqual(['/', ...PLACES.slice(1).map((place) => `/${place}`)]);
});

test('lists are opened at the plan and at the country', () => {
  expect(hrefOf('plans', { plan: PLAN, country: 'norway' })).toBe(`/plans#${PLAN}`);
  expect(hrefOf('countries', { plan: PLAN, country: 'norway' })).toBe('/countries#norway');
});

describe('what can be done from any view', () => {
  const context: Context = { plan: PLAN, country: 'norway', names: 'de' };

  test('compare with another', () => {
    const { view } = compared(hrefOfComparison(context, OTHER));
    expect(view).toEqual({ ...defaultCompareView, plans: [PLAN, OTHER], country: 'norway', names: 'de' });
  });

  test('make a figure', () => expect(hrefOfFigure(context)).toBe(hrefOf('figure', context)));

  test('present', () => {
    expect(explored(hrefOfPresenting(context)).view).toMatchObject({ plan: PLAN, country: 'norway', present: true });
    expect(hrefOfPresenting({})).toBe('/?present=1');
  });
});
