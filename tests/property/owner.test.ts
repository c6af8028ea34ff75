import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsOn, ownerOn } from '$lib/atlas/borders/owner';
import { LANGUAGES, type Ownership } from '$lib/atlas/types';
import { checkReferences } from '../../src/atlas-build/check-references';
import type { Geodata } from '../../src/atlas-build/read-geodata';
import { ProblemsError } from '../../src/lib/plan-file/problems';
import { day, state } from '../fixtures/makers';
import { isoDay, spansOf } from './arbitraries';

const DATES = [day('1937-12-31'), day('1941-06-22', 'control'), day('1947-12-31', 'control')];

function geodataOf(spans: ReturnType<typeof ownershipOf>): Geodata {
  return {
    units: { type: 'Topology', arcs: [], objects: {} },
    countryOf: new Map([['AAA-1', 'aaa']]),
    added: { type: 'FeatureCollection', features: [] },
    removed: { type: 'FeatureCollection', features: [] },
    lines: [],
    territories: ['a', 'b'].map((id, index) => ({
      id,
      name: id,
      units: ['aaa'],
      rest: [],
      seeds: [],
      story: '',
      told: '',
      line: index + 2
    })),
    ownership: spans,
    military: [],
    states: ['north', 'south', 'east'].map((id, index) => ({ ...state(id), line: index + 2 })),
    waters: [],
    rivers: [],
    events: [],
    zones: [],
    places: [],
    areas: [],
    populations: [],
    lacking: [],
    dates: DATES,
    sources: [{ id: 'atlas-1950', type: 'book', title: 'Atlas' }],
    files: [],
    parts: [],
    names: ['north', 'south', 'east'].flatMap((id) =>
      LANGUAGES.flatMap((language) => (language === 'en' ? [] : [{ id, language, name: id, short: id, line: 0 }]))
    ),
    variants: [],
    plans: [],
    notes: []
  };
}

const ownership = fc.tuple(spansOf('a'), spansOf('b')).map((spans) => spans.flat());

function ownershipOf(spans: Ownership[]) {
  return spans.map((row, index) => ({ ...row, source: row.cite.source, place: row.cite.page, line: index + 2 }));
}

/** True where the checks find nothing. */
function passes(rows: ReturnType<typeof ownershipOf>): boolean {
  try {
    checkReferences(geodataOf(rows));
    return true;
  } catch (error) {
    if (error instanceof ProblemsError) return false;
    throw error;
  }
}

const anyDay = isoDay.filter((date) => date >= '1937-12-31' && date <= '1947-12-31');

test('the random spans are worth testing: some pass the checks and some do not', () => {
  const results = fc.sample(ownership, { numRuns: 200, seed: 1 }).map((spans) => passes(ownershipOf(spans)));
  expect(results.filter(Boolean).length).toBeGreaterThan(20);
  expect(results.filter((ok) => !ok).length).toBeGreaterThan(20);
});

test('spans that pass the checks give every territory exactly one owner on every day, whatever the date goes by', () => {
  fc.assert(
    fc.property(ownership, anyDay, (spans, date) => {
      fc.pre(passes(ownershipOf(spans)));
      for (const territory of ['a', 'b']) {
        const held = spans.filter((span) => span.territory === territory && holdsOn(span, date));
        const title = held.filter((span) => span.status === 'sovereign');
        const control = held.filter((span) => span.status !== 'sovereign' && span.status !== 'claimed');
        expect(title).toHaveLength(1);
        expect(control.length).toBeLessThanOrEqual(1);
        expect(ownerOn(spans, day(date, 'title')).get(territory)).toBe(title[0]);
        expect(ownerOn(spans, day(date, 'control')).get(territory)).toBe(control[0] ?? title[0]);
      }
    })
  );
});

test('the order of the table does not matter to who owns what', () => {
  const shuffled = ownership.chain((spans) =>
    fc.tuple(fc.constant(spans), fc.shuffledSubarray(spans, { minLength: spans.length }))
  );
  fc.assert(
    fc.property(
      shuffled,
      anyDay,
      fc.constantFrom('title' as const, 'control' as const),
      ([spans, others], date, basis) => {
        fc.pre(passes(ownershipOf(spans)));
        expect(passes(ownershipOf(others))).toBe(true);
        const states = (table: typeof spans) =>
          [...ownerOn(table, day(date, basis))].map(([id, span]) => `${id} ${span.state}`).sort();
        expect(states(others)).toEqual(states(spans));
      }
    )
  );
});
