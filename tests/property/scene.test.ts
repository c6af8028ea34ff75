import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeScene } from '$lib/scene/scene';
import { view } from '../fixtures/makers';
import { planned } from './arbitraries';

const VIEW = view();
const sorted = (words: string[]) => [...words].sort();

test('legend entries are the looks drawn: none more, none missing, none twice', () => {
  fc.assert(
    fc.property(planned, (tables) => {
      const { fills, legend } = makeScene(tables, VIEW);
      const looks = new Set(
        fills.filter(({ ink }) => ink !== 'context').map(({ ink, texture }) => `${ink} ${texture}`)
      );
      expect(sorted(legend.map(({ ink, texture }) => `${ink} ${texture}`))).toEqual(sorted([...looks]));
    })
  );
});

test('the legend counts every coloured country once', () => {
  fc.assert(
    fc.property(planned, (tables) => {
      const { fills, legend } = makeScene(tables, VIEW);
      const coloured = fills.filter(({ ink }) => ink !== 'context').map(({ country }) => country);
      expect(sorted(legend.flatMap(({ countries }) => countries))).toEqual(sorted(coloured));
    })
  );
});

test('a country is filled as the legend entry that lists it', () => {
  fc.assert(
    fc.property(planned, (tables) => {
      const { fills, legend } = makeScene(tables, VIEW);
      for (const { countries, ink, texture } of legend)
        for (const country of countries)
          expect(fills.find((fill) => fill.country === country)).toMatchObject({ ink, texture });
    })
  );
});

test('every state that the map reaches is filled exactly once', () => {
  fc.assert(
    fc.property(planned, (tables) => {
      const onMap = tables.states.filter(({ role }) => role !== 'beyond').map(({ id }) => id);
      expect(makeScene(tables, VIEW).fills.map(({ country }) => country)).toEqual(onMap);
    })
  );
});

test('no two entries of a legend read the same', () => {
  fc.assert(
    fc.property(planned, (tables) => {
      const titles = makeScene(tables, VIEW).legend.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    })
  );
});

test('silence is never neutral, and neutral never silence', () => {
  fc.assert(
    fc.property(planned, (tables) => {
      const { fills, plan } = makeScene(tables, VIEW);
      for (const { country, ink } of fills) {
        const said = plan.assignments.find((a) => a.country === country);
        if (said?.grade === 'silent') expect(ink).toBe('silent');
        if (ink === 'neutral') expect(said?.orientation).toBe('neutral');
      }
    })
  );
});
