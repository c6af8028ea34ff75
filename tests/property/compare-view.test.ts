import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTS, SIDES, THRESHOLDS, WESTERNS } from '$lib/atlas/compare';
import { LANGUAGES } from '$lib/atlas/types';
import {
  BYS,
  COMPARE_MODES,
  defaultCompareView,
  EDGES,
  FEWEST,
  formatCompareView,
  MOST,
  ownCountries,
  parseCompareView,
  type CompareView
} from '$lib/address/compare-view';
import { cleanTitle, OWN, type OwnPlan } from '$lib/address/own-plan';
import { askableCountries } from '$lib/address/view';
import { choices } from '../fixtures/makers';

const CHOICES = choices();
const PLANS = CHOICES.plans.map(({ id }) => id);
const COUNTRIES = askableCountries(CHOICES);
const parse = (query: string) => parseCompareView(new URLSearchParams(query), CHOICES);

/** An own plan as the door lets it through: its title clean, its lists in order. */
const own: fc.Arbitrary<OwnPlan> = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.dictionary(fc.constantFrom(...ownCountries(CHOICES)), fc.constantFrom(...SIDES), {
      minKeys: 1,
      noNullPrototype: true
    }),
    fc.func(fc.boolean())
  )
  .map(([title, sides, open]) => ({
    title: cleanTitle(title.toWellFormed()),
    sides,
    bargaining: Object.keys(sides)
      .filter((country) => open(country))
      .sort()
  }));

const view: fc.Arbitrary<CompareView> = fc.option(own).chain((own) => viewWith(own));

const viewWith = (own: OwnPlan | null): fc.Arbitrary<CompareView> =>
  fc.record({
    own: fc.constant(own),
    plans: fc.array(fc.constantFrom(...PLANS, ...(own ? [OWN] : [])), { minLength: FEWEST, maxLength: MOST }),
    mode: fc.constantFrom(...COMPARE_MODES),
    edge: fc.constantFrom(...EDGES),
    at: fc.integer({ min: 0, max: 100 }),
    threshold: fc.integer({ min: THRESHOLDS.least, max: THRESHOLDS.most }),
    count: fc.constantFrom(...COUNTS),
    western: fc.constantFrom(...WESTERNS),
    by: fc.constantFrom(...BYS),
    country: fc.option(fc.constantFrom(...COUNTRIES)),
    names: fc.constantFrom(...LANGUAGES)
  });

test('every comparison comes back from its link, with nothing ignored', () => {
  fc.assert(
    fc.property(view, (view) => {
      expect(parse(formatCompareView(view))).toEqual({ view, ignored: [], notes: [] });
    })
  );
});

const KEYS = Object.keys(defaultCompareView);
const value = fc.oneof(
  fc.constantFrom(...PLANS, ...COUNTRIES, ...COMPARE_MODES, ',', '50'),
  fc.array(fc.constantFrom(...PLANS, 'yalta', '')).map((ids) => ids.join()),
  fc.string({ unit: 'binary', maxLength: 200 })
);
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webQueryParameters(),
  fc
    .array(fc.tuple(fc.constantFrom(...KEYS), value))
    .map((pairs) => pairs.map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`).join('&'))
);

test('any query gives a comparison that can be shown, and a link with nothing left to ignore', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { view } = parse(query);
      expect(view.plans.length).toBeGreaterThanOrEqual(FEWEST);
      expect(view.plans.length).toBeLessThanOrEqual(MOST);
      expect(PLANS).toEqual(expect.arrayContaining(view.plans));
      expect(parse(formatCompareView(view))).toEqual({ view, ignored: [], notes: [] });
    }),
    { numRuns: 500 }
  );
});

test('what is said of any query can be read: few sentences, short, and without control characters', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { ignored } = parse(query);
      expect(ignored.length).toBeLessThan(30);
      for (const said of ignored) {
        expect(said.length).toBeLessThan(220);
        expect(said).not.toMatch(/\p{C}/u);
      }
    }),
    { numRuns: 500 }
  );
});
