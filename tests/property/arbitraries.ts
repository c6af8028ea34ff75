/** Random squares, spans, views and plans. */
import fc from 'fast-check';
import { GRADES, ORIENTATIONS, type Assignment, type Ownership, type State } from '$lib/atlas/types';
import type { SceneTables } from '$lib/scene/scene';
import { assignment, category, day, plan, silence, span, state } from '../fixtures/makers';

/** A drawing of up to five by five squares of up to six territories, some of it sea. */
export const drawing = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([width, height]) =>
    fc.array(fc.string({ unit: fc.constantFrom(...'AABBCDEF.'), minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height
    })
  )
  .filter((rows) => rows.some((row) => /[A-F]/.test(row)));

/** Who owns each of the six territories; some are nobody's. */
export const owners = fc
  .array(fc.option(fc.constantFrom('north', 'south', 'east')), { minLength: 6, maxLength: 6 })
  .map((states) => states.flatMap((owner, index) => (owner ? [span('ABCDEF'.charAt(index), owner)] : [])));

/** A day between 1930 and 1950. */
export const isoDay = fc
  .integer({ min: 0, max: 20 * 365 })
  .map((days) => new Date(Date.UTC(1930, 0, 1 + days)).toISOString().slice(0, 10));

/** Spans of one territory, sensible or not: title that mostly holds together, and stray control and claims. */
export function spansOf(territory: string): fc.Arbitrary<Ownership[]> {
  const owner = fc.constantFrom('north', 'south', 'east');
  const chain = fc
    .tuple(fc.uniqueArray(isoDay, { maxLength: 4 }), fc.array(owner, { minLength: 5, maxLength: 5 }))
    .map(([days, states]) => {
      const turns = [...days].sort();
      return [...turns, ''].map((until, index) =>
        span(territory, states[index] ?? 'north', { from: turns[index - 1] ?? '', until })
      );
    });
  const stray = fc
    .record({
      state: owner,
      from: fc.oneof(fc.constant(''), isoDay),
      until: fc.oneof(fc.constant(''), isoDay),
      status: fc.constantFrom('sovereign', 'annexed', 'occupied', 'leased', 'claimed')
    })
    .map(({ state, ...over }) => span(territory, state, over));
  return fc
    .tuple(chain, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(stray, { maxLength: 3 })))
    .chain(([title, others]) =>
      fc.shuffledSubarray([...title, ...others], { minLength: Math.max(1, title.length + others.length - 1) })
    );
}

export const COUNTRIES = ['austria', 'belgium', 'denmark', 'finland', 'greece', 'uk', 'ussr'];

/** What a plan of any kind may say of a country, null where it is not asked. */
const saying = fc.record({
  spoken: fc.constantFrom('assigned', 'assigned', 'silent', 'unasked'),
  category: fc.constantFrom('a', 'b', 'c', 'd'),
  grade: fc.constantFrom(...GRADES.filter((grade) => grade !== 'silent')),
  bargaining: fc.boolean()
});

/** States and a plan `p` that says something of some of them. */
export const planned: fc.Arbitrary<SceneTables> = fc
  .record({
    roles: fc.array(fc.constantFrom<State['role']>('subject', 'subject', 'micro', 'context', 'beyond'), {
      minLength: 7,
      maxLength: 7
    }),
    sayings: fc.array(saying, { minLength: 7, maxLength: 7 }),
    kinds: fc.array(
      fc.tuple(
        fc.option(fc.constantFrom(...ORIENTATIONS)),
        fc.constantFrom<'document' | 'editor'>('document', 'editor')
      ),
      {
        minLength: 4,
        maxLength: 4
      }
    )
  })
  .map(({ roles, sayings, kinds }) => {
    const categories = kinds.map(([orientation, basis], index) =>
      category('abcd'.charAt(index), { orientation, basis })
    );
    const orientationOf = (id: string) => categories.find((c) => c.id === id)?.orientation ?? null;
    const assignments = COUNTRIES.flatMap((country, index): Assignment[] => {
      const said = sayings[index];
      if (!said || said.spoken === 'unasked') return [];
      if (said.spoken === 'silent') return [silence(country)];
      const { category, grade, bargaining } = said;
      return [assignment(country, { category, orientation: orientationOf(category), grade, bargaining })];
    });
    const states = COUNTRIES.map((id, index) => state(id, { role: roles[index] ?? 'subject' }));
    return { states, plans: [plan('p', { categories, assignments })], dates: [day('1945-01-01')], reserves: {} };
  });
