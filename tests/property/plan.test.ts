import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf, readAs } from '$lib/atlas/plan';
import { anyPlan, READINGS } from './arbitraries';

const readingId = fc.constantFrom(...READINGS);

test('a reading that is not there is the plan itself', () => {
  fc.assert(
    fc.property(anyPlan, fc.option(fc.string()), (plan, id) => {
      fc.pre(id === null || !READINGS.includes(id));
      expect(readAs(plan, id)).toBe(plan);
    })
  );
});

test('a reading loses no country and no category of the plan, and doubles none', () => {
  fc.assert(
    fc.property(anyPlan, readingId, (plan, id) => {
      const read = readAs(plan, id);
      const other = plan.readings.find((r) => r.id === id)!;
      const keys = (all: { country?: string; id?: string }[]) => all.map((one) => one.country ?? one.id);
      for (const [mine, theirs, both] of [
        [plan.assignments, other.assignments, read.assignments],
        [plan.categories, other.categories, read.categories]
      ] as const) {
        expect(new Set(keys([...both]))).toEqual(new Set([...keys([...mine]), ...keys([...theirs])]));
        expect(new Set(keys([...both])).size).toBe(both.length);
      }
    })
  );
});

test('what a reading says is said, and what it does not say stays as the plan has it', () => {
  fc.assert(
    fc.property(anyPlan, readingId, (plan, id) => {
      const { assignments } = plan.readings.find((r) => r.id === id)!;
      for (const claim of readAs(plan, id).assignments)
        expect([...assignments, ...plan.assignments].find((a) => a.country === claim.country)).toBe(claim);
    })
  );
});

test('reading again changes nothing', () => {
  fc.assert(
    fc.property(anyPlan, readingId, (plan, id) => {
      const read = readAs(plan, id);
      expect(readAs(read, id)).toEqual(read);
    })
  );
});

test('an outline is read as the plan is', () => {
  fc.assert(
    fc.property(anyPlan, readingId, (plan, id) => {
      const claims = readAs(outlineOf(plan), id).assignments;
      const read = readAs(plan, id).assignments;
      const said = new Map(read.map((a) => [a.country, a]));
      for (const claim of claims) expect(said.get(claim.country)).toMatchObject(claim);
      for (const { country, grade } of read)
        if (grade !== 'silent') expect(claims.map((c) => c.country)).toContain(country);
    })
  );
});
