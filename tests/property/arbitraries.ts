/** Random squares, spans, views and plans. */
import fc from 'fast-check';
import {
  CATEGORY_INKS,
  GRADES,
  LOOKS,
  ORIENTATIONS,
  PLAN_KINDS,
  SYMBOLS,
  type Assignment,
  type Category,
  type Ownership,
  type Plan,
  type PlanKind,
  type State
} from '$lib/atlas/types';
import { sideGradeOf } from '$lib/atlas/plan';
import type { SceneTables } from '$lib/scene/scene';
import type { View } from '$lib/address/view';
import {
  assignment,
  attribute,
  attributeNote,
  category,
  day,
  landed,
  part,
  plan,
  reading,
  silence,
  span,
  state,
  view
} from '../fixtures/makers';

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
export const PARTS = ['gdr', 'kuriles', 'saar'];
const SUBJECTS = [...COUNTRIES, ...PARTS];
export const READINGS = ['strict', 'loose'];

const FIRM = GRADES.filter((grade) => grade !== 'silent');
const CATEGORY_IDS = ['a', 'b', 'c', 'd'];

/** Four categories of any orientation. What `src/lib/plan-file/rules.ts` keeps out of plans is left out, here and below. */
const categoriesOf = (kind: PlanKind) =>
  fc
    .array(
      fc.record({
        orientation: fc.option(fc.constantFrom(...ORIENTATIONS)),
        basis: fc.constantFrom<Category['basis']>('document', 'editor'),
        look: fc.constantFrom(...(kind === 'aims' ? LOOKS.filter((look) => look !== 'tint') : LOOKS)),
        symbol: fc.constantFrom(...SYMBOLS),
        ink: fc.option(fc.constantFrom(...CATEGORY_INKS), { freq: 3 })
      }),
      { minLength: CATEGORY_IDS.length, maxLength: CATEGORY_IDS.length }
    )
    .map((looks) =>
      looks.map(({ symbol, ink, ...look }, index) =>
        category(CATEGORY_IDS[index] ?? '', {
          ...look,
          symbol: look.look === 'mark' ? symbol : null,
          ink: look.look === 'fill' ? ink : null
        })
      )
    );

const ATTRIBUTES = [attribute('pressure'), attribute('popular-front', { symbol: 'diamond' })];

/** What a plan of any kind may say of a country, null where it is not asked. */
const saying = fc.record({
  spoken: fc.constantFrom('assigned', 'assigned', 'silent', 'unasked'),
  claim: fc.record({
    category: fc.constantFrom(...CATEGORY_IDS),
    grade: fc.constantFrom(...FIRM),
    bargaining: fc.boolean(),
    share: fc.option(fc.integer({ min: 0, max: 100 })),
    also: fc.subarray([attributeNote('pressure'), attributeNote('popular-front', { grade: 'class' })])
  })
});

type Saying = typeof saying extends fc.Arbitrary<infer S> ? S : never;

/** What a category allows a claim to be. */
function fitting(claim: Assignment, kind: PlanKind, categories: Category[]): Assignment {
  const { orientation = null, basis, ink } = categories.find((c) => c.id === claim.category) ?? {};
  const firm = ink === 'american' || ink === 'french';
  const grade = firm || (claim.grade === 'inferred' && basis === 'document') ? 'named' : claim.grade;
  return {
    ...claim,
    grade,
    sideGrade: sideGradeOf(grade, { orientation, basis: basis ?? 'document' }),
    bargaining: claim.bargaining && !firm,
    orientation,
    share: kind === 'shares' && orientation === 'none' ? claim.share : null,
    note: claim.grade === 'class' ? 'One of “them”.' : claim.note
  };
}

/** What is said of some of the countries and parts; parts are never listed as silent. */
function assignmentsIn(sayings: Saying[], kind: PlanKind, categories: Category[]): Assignment[] {
  return SUBJECTS.flatMap((country, index): Assignment[] => {
    const said = sayings[index];
    if (!said || said.spoken === 'unasked') return [];
    if (said.spoken === 'silent') return PARTS.includes(country) ? [] : [silence(country)];
    return [fitting(assignment(country, said.claim), kind, categories)];
  });
}

const sayings = fc.array(saying, { minLength: SUBJECTS.length, maxLength: SUBJECTS.length });

/** A plan of any kind with second attributes and two readings. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .constantFrom(...PLAN_KINDS)
  .chain((kind) => {
    const rereading = fc.record({ categories: categoriesOf(kind), changed: fc.subarray(CATEGORY_IDS), sayings });
    return fc.record({
      kind: fc.constant(kind),
      map: fc.constantFrom<Plan['map']>('europe', 'world'),
      categories: categoriesOf(kind),
      sayings,
      rereadings: fc.tuple(rereading, rereading)
    });
  })
  .map(({ kind, map, categories, sayings, rereadings }) => {
    const assignments = assignmentsIn(sayings, kind, categories);
    const readings = rereadings.map(({ categories: others, changed, sayings }, index) => {
      const otherwise = others.filter((c) => changed.includes(c.id));
      const all = [...otherwise, ...categories.filter((c) => !changed.includes(c.id))];
      const said = assignmentsIn(sayings, kind, all).filter((a) => a.grade !== 'silent');
      const followed = assignments
        .filter((a) => changed.includes(a.category ?? '') && !said.some((s) => s.country === a.country))
        .map((a) => fitting(a, kind, all));
      return reading(READINGS[index] ?? '', { categories: otherwise, assignments: [...said, ...followed] });
    });
    return plan('p', { kind, map, categories, attributes: ATTRIBUTES, assignments, readings });
  });

/** States, parts and a plan `p` that says something of some of them. */
export const planned: fc.Arbitrary<SceneTables> = fc
  .record({
    roles: fc.array(fc.constantFrom<State['role']>('subject', 'subject', 'micro', 'context', 'beyond'), {
      minLength: COUNTRIES.length,
      maxLength: COUNTRIES.length
    }),
    placed: fc.subarray(PARTS),
    plan: anyPlan
  })
  .map(({ roles, placed, plan }) => ({
    states: COUNTRIES.map((id, index) => state(id, { role: roles[index] ?? 'subject' })),
    land: landed(COUNTRIES.map((id, index) => state(id, { role: roles[index] ?? 'subject' }))),
    parts: PARTS.map((id) => part(id, { territories: placed.includes(id) ? [id] : [] })),
    plans: [plan],
    dates: [day('1945-01-01')],
    reserves: {}
  }));

/** A view of the plan `p`: any of its readings, on any map. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    reading: fc.option(fc.constantFrom(...READINGS)),
    map: fc.option(fc.constantFrom<Plan['map']>('europe', 'world'))
  })
  .map(view);
