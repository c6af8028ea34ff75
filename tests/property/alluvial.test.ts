import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '$lib/atlas/compare';
import { GRADES, ORIENTATIONS, type PlanOutline } from '$lib/atlas/types';
import { alluvialOf, bandPath, labelBands, layOut, type Alluvial } from '$lib/scene/alluvial';
import { assignment, plan, silence } from '../fixtures/makers';
import { COUNTRIES } from './arbitraries';

const claim = fc.record({
  spoken: fc.constantFrom('said', 'said', 'said', 'silent', 'unasked'),
  orientation: fc.option(fc.constantFrom(...ORIENTATIONS)),
  grade: fc.constantFrom(...GRADES.filter((grade) => grade !== 'silent')),
  share: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 })
});

const anyPlan: fc.Arbitrary<PlanOutline> = fc
  .array(claim, { minLength: COUNTRIES.length, maxLength: COUNTRIES.length })
  .map((claims) =>
    plan('p', {
      assignments: COUNTRIES.flatMap((country, index) => {
        const { spoken, ...said } = claims[index]!;
        if (spoken === 'unasked') return [];
        return [spoken === 'silent' ? silence(country) : assignment(country, said)];
      })
    })
  );
const plans = fc.array(anyPlan, { minLength: 2, maxLength: 5 });
const rule: fc.Arbitrary<Rule> = fc.record({
  threshold: fc.integer({ min: 50, max: 100 }),
  count: fc.constantFrom('assigned', 'spoken'),
  western: fc.constantFrom('british', 'apart', 'none')
});
const room = fc.record({
  along: fc.integer({ min: 200, max: 2000 }),
  across: fc.integer({ min: 200, max: 2000 }),
  gap: fc.integer({ min: 0, max: 40 }),
  node: fc.integer({ min: 1, max: 20 })
});

const countriesOf = (parts: { countries: string[] }[]): string[] => parts.flatMap((part) => part.countries).sort();

/** Runs a law on the alluvial of any plans. */
function always(law: (alluvial: Alluvial, plans: PlanOutline[]) => void): void {
  fc.assert(
    fc.property(plans, rule, (plans, rule) => {
      law(alluvialOf(plans, COUNTRIES, rule), plans);
    })
  );
}

test('every country that counts is in one node of every plan and in one band of every step', () => {
  always(({ nodes, bands, counted }, plans) => {
    plans.forEach((_, column) => {
      expect(countriesOf(nodes.filter((node) => node.column === column))).toEqual([...counted].sort());
      if (column < plans.length - 1)
        expect(countriesOf(bands.filter((band) => band.column === column))).toEqual([...counted].sort());
    });
  });
});

test('as many countries flow into a node as out of it', () => {
  always(({ nodes, bands }, plans) => {
    for (const { column, stratum, countries } of nodes) {
      const inward = bands.filter((band) => band.column === column - 1 && band.to === stratum);
      const outward = bands.filter((band) => band.column === column && band.from === stratum);
      if (column > 0) expect(countriesOf(inward)).toEqual([...countries].sort());
      if (column < plans.length - 1) expect(countriesOf(outward)).toEqual([...countries].sort());
    }
  });
});

test('the countries that count are those that some plan gives a side', () => {
  always(({ nodes, counted }) => {
    expect([...counted].sort()).toEqual([...new Set(countriesOf(nodes.filter((n) => n.stratum !== 'apart')))].sort());
  });
});

test('a plan beside itself moves no country', () => {
  fc.assert(
    fc.property(anyPlan, rule, (plan, rule) => {
      for (const { from, to } of alluvialOf([plan, plan], COUNTRIES, rule).bands) expect(from).toBe(to);
    })
  );
});

test('everything has its place: as broad as its countries, within the picture, in the order of sides', () => {
  fc.assert(
    fc.property(plans, rule, room, (plans, rule, room) => {
      const alluvial = alluvialOf(plans, COUNTRIES, rule);
      const { nodes, bands } = layOut(alluvial, room);
      expect(nodes).toHaveLength(alluvial.nodes.length);
      const most = Math.max(...plans.map((_, column) => nodes.filter((node) => node.column === column).length));
      const country = (room.across - (most - 1) * room.gap) / alluvial.counted.length;
      const breadth = ([from, to]: [number, number]) => (to - from) / country;
      for (const node of nodes) {
        expect(breadth(node.across)).toBeCloseTo(node.countries.length);
        expect(node.across[0]).toBeGreaterThan(-0.01);
        expect(node.across[1]).toBeLessThan(room.across + 0.01);
        expect(node.along[0]).toBeCloseTo((node.column * (room.along - room.node)) / (plans.length - 1));
      }
      for (const band of bands) {
        expect(breadth(band.start)).toBeCloseTo(band.countries.length);
        expect(breadth(band.end)).toBeCloseTo(band.countries.length);
        for (const direction of ['right', 'down'] as const) expect(bandPath(band, direction)).not.toMatch(/NaN|undef/);
      }
      for (const [i, node] of nodes.entries()) {
        const next = nodes[i + 1];
        if (next?.column === node.column) expect(next.across[0]).toBeGreaterThan(node.across[1] + room.gap - 0.01);
      }
    })
  );
});

test('the bands of a node fill it without overlap', () => {
  fc.assert(
    fc.property(plans, rule, room, (plans, rule, room) => {
      const { nodes, bands } = layOut(alluvialOf(plans, COUNTRIES, rule), room);
      for (const { column, stratum, across } of nodes) {
        const outward = bands.filter((band) => band.column === column && band.from === stratum).map((b) => b.start);
        const inward = bands.filter((band) => band.column === column - 1 && band.to === stratum).map((b) => b.end);
        for (const extents of [outward, inward].filter((all) => all.length)) {
          expect(extents[0]![0]).toBeCloseTo(across[0]);
          expect(extents.at(-1)![1]).toBeCloseTo(across[1]);
          extents.slice(1).forEach(([from], i) => expect(from).toBeCloseTo(extents[i]![1]));
        }
      }
    })
  );
});

test('no words on bands stand over others or where room is kept free', () => {
  const half = (text: string) => ({ along: text.length * 3, across: 7 });
  fc.assert(
    fc.property(plans, rule, room, (plans, rule, room) => {
      const { bands } = layOut(alluvialOf(plans, COUNTRIES, rule), room);
      const textsOf = ({ countries }: { countries: string[] }) => [countries.join(', '), String(countries.length)];
      const labels = labelBands(bands, { textsOf, halfOf: half, free: [10, 5] });
      for (const [i, { band, text, along, across }] of labels.entries()) {
        expect(textsOf(band)).toContain(text);
        expect(along - half(text).along).toBeGreaterThanOrEqual(band.along[0] + 10);
        expect(along + half(text).along).toBeLessThanOrEqual(band.along[1] - 5);
        for (const other of labels.slice(i + 1)) {
          const beside = Math.abs(other.along - along) >= half(other.text).along + half(text).along;
          expect(beside || Math.abs(other.across - across) >= 14).toBe(true);
        }
      }
      expect(new Set(labels.map(({ band }) => band.id)).size).toBe(labels.length);
    })
  );
});
