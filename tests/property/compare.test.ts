import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agreementMatrix,
  agreementOf,
  compare,
  contestedCountries,
  COUNTS,
  crosstab,
  SIDES,
  standingOf,
  THRESHOLDS,
  changesTold,
  DEFAULT_RULE,
  WESTERNS,
  weighCrosstab,
  type Agreement,
  type Comparison,
  type Rule,
  type Side
} from '$lib/atlas/compare';
import { comparisonWords, kappaWords, stepWords } from '$lib/words/compare-words';
import { ORIENTATIONS, type Assignment, type Plan } from '$lib/atlas/types';
import { assignment, plan, silence } from '../fixtures/makers';

const COUNTRIES = [...'abcdefghijklmn'].concat('uk', 'ussr');

/** What one plan says of one country: a side, a share, no side, nothing, or nothing written out. */
const saying = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ORIENTATIONS).map((orientation) => ({ orientation, share: null })) },
  fc.integer({ min: 0, max: 100 }).map((share) => ({ orientation: 'none' as const, share })),
  fc.constant({ orientation: null, share: null }),
  fc.constantFrom('silent' as const, 'unasked' as const)
);

const randomPlan: fc.Arbitrary<Plan> = fc
  .array(saying, { minLength: COUNTRIES.length, maxLength: COUNTRIES.length })
  .map((sayings) =>
    plan('p', {
      assignments: COUNTRIES.flatMap((country, index): Assignment[] => {
        const said = sayings[index]!;
        if (said === 'unasked') return [];
        return [said === 'silent' ? silence(country) : assignment(country, said)];
      })
    })
  );

const threshold = fc.integer({ min: THRESHOLDS.least, max: THRESHOLDS.most });
const rule: fc.Arbitrary<Rule> = fc.record({
  threshold,
  count: fc.constantFrom(...COUNTS),
  western: fc.constantFrom(...WESTERNS)
});
const asked = fc.subarray(COUNTRIES);

const names = (found: Comparison['changes']) => found.map((c) => c.country);
const all = ({ agreements, changes, notComparable }: Comparison) => [...agreements, ...changes, ...notComparable];

test('every country lands in exactly one of agreement, difference and not comparable', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const found = compare(a, b, countries, rule);
      expect(names(all(found)).sort()).toEqual([...countries].sort());
      for (const { from, to } of found.notComparable) expect(from.side && to.side).toBeNull();
      for (const { from, to } of all(found))
        for (const { side, apart } of [from, to]) expect((side === null) !== (apart === null)).toBe(true);
    })
  );
});

test('the crosstab holds each country compared once, agreements on its diagonal', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const found = compare(a, b, countries, rule);
      const table = crosstab(found);
      const cells = SIDES.flatMap((row) => SIDES.flatMap((column) => table[row][column]));
      expect(cells.sort()).toEqual([...names(found.agreements), ...names(found.changes)].sort());
      expect(SIDES.flatMap((side) => table[side][side]).sort()).toEqual(names(found.agreements).sort());
    })
  );
});

test('the other way round, agreements stay and changes and crosstab are turned about', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const [there, back] = [compare(a, b, countries, rule), compare(b, a, countries, rule)];
      expect(names(back.agreements)).toEqual(names(there.agreements));
      expect(back.changes).toEqual(there.changes.map(({ country, from, to }) => ({ country, from: to, to: from })));
      expect(names(back.notComparable)).toEqual(names(there.notComparable));
      expect(agreementOf(back)).toEqual(agreementOf(there));
      const [table, turned] = [crosstab(there), crosstab(back)];
      for (const row of SIDES) for (const column of SIDES) expect(turned[column][row]).toEqual(table[row][column]);
    })
  );
});

test('a plan against itself has no change, and agrees fully or has nothing to agree on', () => {
  fc.assert(
    fc.property(randomPlan, asked, rule, (a, countries, rule) => {
      const found = compare(a, a, countries, rule);
      expect(found.changes).toEqual([]);
      const { compared, share, kappa } = agreementOf(found);
      expect(share).toBe(compared ? 1 : null);
      expect([1, null]).toContain(kappa);
      expect(comparisonWords(a, a, found, true)).toMatch(/against itself/);
    })
  );
});

test('a higher threshold only makes shares neutral, and never takes a side from one to the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), threshold, threshold, (share, one, other) => {
      const claim = assignment('hungary', { orientation: 'none', share });
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
        (threshold) => standingOf(claim, { ...DEFAULT_RULE, threshold }).side
      );
      expect([low, 'neutral']).toContain(high);
    })
  );
});

test('Soviet and British are treated alike: the mirrored share gives the mirrored side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), rule, (share, rule) => {
      const side = (percent: number) => standingOf(assignment('a', { orientation: 'none', share: percent }), rule).side;
      const mirrored: Partial<Record<Side, Side>> = { soviet: 'british', british: 'soviet', neutral: 'neutral' };
      expect(side(100 - share)).toBe(mirrored[side(share)!]);
    })
  );
});

test('counting what is spoken of as well only adds countries, and moves none', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const narrow = compare(a, b, countries, { ...rule, count: 'assigned' });
      const wide = compare(a, b, countries, { ...rule, count: 'spoken' });
      expect(wide.agreements).toEqual(expect.arrayContaining(narrow.agreements));
      expect(wide.changes).toEqual(expect.arrayContaining(narrow.changes));
    })
  );
});

test('what is western moves by its rule alone: British with it, by itself, or out', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const by = (western: Rule['western']) => compare(a, b, countries, { ...rule, western });
      const [british, apart, none] = [by('british'), by('apart'), by('none')];
      for (const { from, to } of [...all(british), ...all(none)]) expect([from.side, to.side]).not.toContain('western');
      const isWestern = new Set(names(all(apart).filter(({ from, to }) => [from.side, to.side].includes('western'))));
      const others = (found: Comparison) => all(found).filter(({ country }) => !isWestern.has(country));
      expect(others(british)).toEqual(others(apart));
      expect(others(none)).toEqual(others(apart));
      expect(names(none.notComparable)).toEqual(expect.arrayContaining([...isWestern]));
      expect(names(british.notComparable)).toEqual(names(apart.notComparable));
    })
  );
});

test('a change of share that leaves the side is told, and stays an agreement of sides', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const found = compare(a, b, countries, rule);
      const { sides, shares } = changesTold(found);
      expect(sides).toEqual(found.changes);
      expect(found.agreements).toEqual(expect.arrayContaining(shares));
      const told = names([...sides, ...shares]);
      for (const { country, from, to } of all(found))
        if (from.share !== null && to.share !== null) expect(told.includes(country)).toBe(from.share !== to.share);
    })
  );
});

const sound = ({ compared, agreeing, share, kappa }: Agreement) => {
  expect(agreeing).toBeLessThanOrEqual(compared);
  expect(share === null).toBe(compared === 0);
  if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
  if (kappa !== null) expect(kappa >= -1 && kappa <= 1).toBe(true);
  if (share !== null && kappa !== null) expect(kappa).toBeLessThanOrEqual(share + 1e-12);
};

test('no number is ever NaN or out of its bounds', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      sound(agreementOf(compare(a, b, countries, rule)));
    })
  );
});

test('κ is what its definition in shares says', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, rule, (a, b, rule) => {
      const found = compare(a, b, COUNTRIES, rule);
      const { compared, share, kappa } = agreementOf(found);
      if (kappa === null || share === null) return;
      const table = crosstab(found);
      const of = (cells: string[][]) => cells.flat().length / compared;
      const chance = SIDES.reduce(
        (sum, side) => sum + of(SIDES.map((to) => table[side][to])) * of(SIDES.map((from) => table[from][side])),
        0
      );
      expect(kappa).toBeCloseTo((share - chance) / (1 - chance), 9);
    })
  );
});

test('the matrix is what each pair gives by itself', () => {
  fc.assert(
    fc.property(fc.array(randomPlan, { maxLength: 5 }), asked, rule, (plans, countries, rule) => {
      const matrix = agreementMatrix(plans, countries, rule);
      expect(matrix.map((row) => row.length)).toEqual(plans.map(() => plans.length));
      for (const [i, a] of plans.entries())
        for (const [j, b] of plans.entries())
          expect(matrix[i]![j]).toEqual(agreementOf(compare(a, b, countries, rule)));
    })
  );
});

test('weighed cells sum to their margins, and what lacks a weight is told and never NaN', () => {
  const weights = fc
    .array(fc.option(fc.integer({ min: 0, max: 1_000_000 })), {
      minLength: COUNTRIES.length,
      maxLength: COUNTRIES.length
    })
    .map((known) => new Map(COUNTRIES.flatMap((c, i) => (known[i] === null ? [] : ([[c, known[i]!]] as const)))));
  fc.assert(
    fc.property(randomPlan, randomPlan, rule, weights, (a, b, rule, weights) => {
      const found = compare(a, b, COUNTRIES, rule);
      const { cells, rows, columns, agreeing, all, share } = weighCrosstab(crosstab(found), weights);
      const total = (parts: { sum: number | null; countries: number; lacking: string[] }[]) => ({
        sum: parts.reduce((sum, part) => sum + (part.sum ?? 0), 0),
        countries: parts.reduce((sum, part) => sum + part.countries, 0),
        lacking: parts.flatMap((part) => part.lacking).length
      });
      const each = SIDES.flatMap((row) => SIDES.map((column) => cells[row][column]));
      for (const parts of [each, Object.values(rows), Object.values(columns)])
        expect(total(parts)).toEqual(total([all]));
      expect(all.countries).toBe(found.agreements.length + found.changes.length);
      expect(agreeing.countries).toBe(found.agreements.length);
      expect(all.lacking.every((country) => !weights.has(country))).toBe(true);
      if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
    })
  );
});

test('a country is contested by the share of pairs of plans that disagree on it', () => {
  fc.assert(
    fc.property(fc.array(randomPlan, { maxLength: 6 }), rule, (plans, rule) => {
      const told = plans.map((p, index) => ({ ...p, id: `p${index}` }));
      const ranked = contestedCountries(told, COUNTRIES, rule);
      const found = new Map(ranked.map((contest) => [contest.country, contest]));
      for (const country of COUNTRIES) {
        let [pairs, apart] = [0, 0];
        for (const [i, a] of told.entries())
          for (const b of told.slice(i + 1)) {
            const { agreements, changes } = compare(a, b, [country], rule);
            pairs += agreements.length + changes.length;
            apart += changes.length;
          }
        expect(found.has(country)).toBe(pairs > 0);
        if (pairs) expect(found.get(country)!.contested).toBeCloseTo(apart / pairs, 12);
      }
      const order = ranked.map(({ contested }) => contested);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    })
  );
});

test('sentences never speak of NaN, null or undefined', () => {
  fc.assert(
    fc.property(randomPlan, randomPlan, asked, rule, (a, b, countries, rule) => {
      const found = compare(a, b, countries, rule);
      const said = [
        stepWords(found, (id) => id),
        stepWords(found, (id) => id, 'uk'),
        comparisonWords(a, b, found, false),
        kappaWords(agreementOf(found))
      ];
      for (const words of said) expect(words).not.toMatch(/NaN|null|undefined|Infinity/);
    })
  );
});
