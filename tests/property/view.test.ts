import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/atlas/types';
import { FRAME } from '$lib/atlas/borders/extent';
import { NEAREST, roundAt } from '$lib/address/at';
import { askableCountries, defaultView, formatView, parseView, roundSpot, type View } from '$lib/address/view';
import { choices } from '../fixtures/makers';

const CHOICES = choices();
const PLANS = CHOICES.plans.map((plan) => plan.id);
const DATES = CHOICES.dates.map(({ date }) => date);
const READINGS = CHOICES.plans.flatMap((plan) => plan.readings.map((r) => r.id));
const COUNTRIES = askableCountries(CHOICES);

const view: fc.Arbitrary<View> = fc
  .record({
    plan: fc.constantFrom(...CHOICES.plans).chain((plan) =>
      fc.record({
        plan: fc.constant(plan.id),
        reading: fc.option(fc.constantFrom(...plan.readings.map((r) => r.id), null)),
        map: fc.constantFrom<View['map']>(null, plan.map === 'europe' ? 'world' : 'europe')
      })
    ),
    names: fc.constantFrom(...LANGUAGES),
    country: fc.option(fc.constantFrom(...COUNTRIES)),
    date: fc.constantFrom(...DATES),
    also: fc.option(fc.constantFrom(...CHOICES.lineSets)),
    spot: fc.option(
      fc
        .tuple(
          fc.double({ min: FRAME.west, max: FRAME.east, noNaN: true }),
          fc.double({ min: FRAME.south, max: FRAME.north, noNaN: true })
        )
        .map((spot) => roundSpot(spot)!)
    ),
    present: fc.boolean(),
    at: fc.option(
      fc
        .tuple(
          fc.double({ min: FRAME.west, max: FRAME.east, noNaN: true }),
          fc.double({ min: FRAME.south, max: FRAME.north, noNaN: true }),
          fc.double({ min: 1, max: NEAREST, noNaN: true })
        )
        .map(roundAt)
    )
  })
  .map(({ plan, ...rest }) => ({ ...plan, ...rest }))
  .filter(({ date, also }) => also !== date);

test('every view comes back from its link, with nothing ignored', () => {
  fc.assert(
    fc.property(view, (view) => {
      expect(parseView(new URLSearchParams(formatView(view)), CHOICES)).toEqual({ view, ignored: [] });
    })
  );
});

test('every view comes back from a link that others have added to', () => {
  fc.assert(
    fc.property(view, fc.dictionary(fc.string(), fc.string()), (view, others) => {
      const query = new URLSearchParams(formatView(view));
      for (const [key, value] of Object.entries(others)) query.append(`utm_${key}`, value);
      expect(parseView(query, CHOICES)).toEqual({ view, ignored: [] });
      // What nobody knows is named, and changes nothing.
      query.append('colour', 'red');
      expect(parseView(query, CHOICES)).toEqual({ view, ignored: ['there is nothing called “colour”'] });
    })
  );
});

const value = fc.oneof(
  fc.constantFrom(...PLANS, ...COUNTRIES, ...DATES, ...LANGUAGES, ...READINGS, 'europe', 'world'),
  fc.string({ unit: 'binary', maxLength: 200 })
);
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webQueryParameters(),
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(defaultView), 'x'), value))
    .map((pairs) => pairs.map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`).join('&'))
);

test('any query gives a view that can be shown, without throwing', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { view } = parseView(new URLSearchParams(query), CHOICES);
      expect(PLANS).toContain(view.plan);
      expect([null, ...DATES]).toContain(view.date);
      expect([null, ...COUNTRIES]).toContain(view.country);
      expect(LANGUAGES).toContain(view.names);
      const plan = CHOICES.plans.find((p) => p.id === view.plan);
      expect([null, ...plan!.readings.map((r) => r.id)]).toContain(view.reading);
      expect(view.map).not.toBe(plan!.map);
    }),
    { numRuns: 500 }
  );
});

test('what is said of any query can be read: short, and without control characters', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      for (const said of parseView(new URLSearchParams(query), CHOICES).ignored) {
        expect(said.length).toBeLessThan(120);
        expect(said).not.toMatch(/\p{C}/u);
      }
    }),
    { numRuns: 500 }
  );
});

test('the link of a repaired view has nothing left to ignore', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { view } = parseView(new URLSearchParams(query), CHOICES);
      expect(parseView(new URLSearchParams(formatView(view)), CHOICES)).toEqual({ view, ignored: [] });
    })
  );
});
